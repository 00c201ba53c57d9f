import { createSet, type SetTable } from '../tables/index.ts';
import { PyObject, type Value } from './object.ts';

/** A `set`, or what it has in common with a `frozenset`. */
export class PySet extends PyObject {
  table: SetTable<Value>;
  /** See `PyInstance`. */
  mark = 0;

  constructor(table: SetTable<Value> = createSet()) {
    super();
    this.table = table;
  }
}

/** A `frozenset`. */
export class PyFrozenSet extends PySet {
  /** Its hash once it was asked for. */
  hash: number | bigint | undefined;
}
