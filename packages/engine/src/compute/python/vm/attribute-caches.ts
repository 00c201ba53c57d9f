import {
  PyFunction,
  PyInstance,
  PyModule,
  PyNative,
  type PyType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { isDataDescriptor } from './attributes.ts';

/** What an instruction learnt of the type whose objects it met last. */
interface TypeCache {
  readonly type: PyType;
  readonly version: number;
  /** The method that the type has, for `LOAD_METHOD`. */
  readonly method: Value | undefined;
  /** Whether an attribute that the object has itself is what is got or set. */
  readonly own: boolean;
  /** Where it stood among the attributes of the object that was met last. */
  place: number;
  /** What was learnt of the type met before. */
  readonly before: TypeCache | undefined;
}

/** Looks at a type for the sake of one name. */
function learn(
  type: PyType,
  name: string,
  special: string,
  before: TypeCache | undefined,
): TypeCache {
  const plain =
    type.lookUp(special) instanceof PyNative &&
    (special !== '__getattribute__' || type.lookUp('__getattr__') === undefined);
  const onType = type.lookUp(name);
  const hasMethod =
    plain &&
    type.layout !== 'type' &&
    type.layout !== 'super' &&
    (onType instanceof PyFunction || (onType instanceof PyNative && onType.owner !== undefined));
  const own = plain && (onType === undefined || !isDataDescriptor(onType));
  return {
    type,
    version: type.version,
    method: hasMethod ? onType : undefined,
    own,
    place: 0,
    before,
  };
}

function cacheFor(
  caches: unknown[],
  at: number,
  type: PyType,
  name: string,
  special: string,
): TypeCache {
  const known = caches[at] as TypeCache | undefined;
  if (known !== undefined && known.type === type && known.version === type.version) return known;
  const other = known?.before;
  if (other !== undefined && other.type === type && other.version === type.version) return other;
  const before =
    known === undefined || known.before === undefined ? known : { ...known, before: undefined };
  const learnt = learn(type, name, special, before);
  caches[at] = learnt;
  return learnt;
}

/** An attribute that the object has itself and that nothing goes before; `undefined` else. */
export function cachedAttribute(
  caches: unknown[],
  at: number,
  object: Value,
  name: string,
): Value | undefined {
  if (!(object instanceof PyInstance || object instanceof PyModule)) return undefined;
  const { attributes } = object;
  if (attributes === undefined) return undefined;
  const cache = cacheFor(caches, at, object.type, name, '__getattribute__');
  if (!cache.own) return undefined;
  const near = attributes.entries[cache.place];
  if (near !== undefined && near.key === name) return near.value;
  const entry = attributes.entryOfName(name);
  if (entry === undefined) return undefined;
  cache.place = entry.index;
  return entry.value;
}

/** A method of the type that can be called with the object as first argument; `undefined` else. */
export function cachedMethod(
  caches: unknown[],
  at: number,
  object: Value,
  name: string,
): Value | undefined {
  const { method } = cacheFor(caches, at, typeOf(object), name, '__getattribute__');
  if (method === undefined) return undefined;
  const attributes = typeof object === 'object' && object !== null ? object.attributes : undefined;
  if (attributes !== undefined && attributes.entryOfName(name) !== undefined) return undefined;
  return method;
}

/** Sets an attribute that the object has itself, if nothing on the type has a say; returns whether it did. */
export function storeInstanceAttribute(
  caches: unknown[],
  at: number,
  object: Value,
  name: string,
  value: Value,
): boolean {
  if (!(object instanceof PyInstance) || object.attributes === undefined) return false;
  const cache = cacheFor(caches, at, object.type, name, '__setattr__');
  if (!cache.own) return false;
  const { attributes } = object;
  const near = attributes.entries[cache.place];
  if (near !== undefined && near.key === name) near.value = value;
  else {
    attributes.setName(name, value);
    cache.place = attributes.entryOfName(name)?.index ?? 0;
  }
  return true;
}
