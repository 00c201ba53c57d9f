import { PyObject, type Value } from './object.ts';
import { PyTuple } from './sequences.ts';

/** A type with parameters, such as `list[int]`. */
export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** Whether its types stand for themselves in a list of others: `*tuple[int, str]`. */
  readonly isUnpacked: boolean;

  constructor(origin: Value, args: PyTuple, isUnpacked = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
  }
}

/** Attributes that an alias has itself, and not what it stands for. */
const OWN = new Set([
  '__args__',
  '__class__',
  '__copy__',
  '__deepcopy__',
  '__mro_entries__',
  '__origin__',
  '__parameters__',
  '__reduce__',
  '__reduce_ex__',
  '__typing_unpacked_tuple_args__',
  '__unpacked__',
]);

PyGenericAlias.prototype.standIn = function standIn(this: PyGenericAlias, name: string) {
  return OWN.has(name) ? undefined : this.origin;
};

/** Types of which a value may have any: `int | str`. */
export class PyUnion extends PyObject {
  readonly args: PyTuple;

  constructor(args: readonly Value[]) {
    super();
    this.args = new PyTuple(args);
  }
}
