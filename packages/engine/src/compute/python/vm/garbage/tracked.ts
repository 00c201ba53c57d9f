/** Which objects CPython's collector of circles looks at, and how many it counts for one of ours. */
import {
  PyBoundMethod,
  PyCell,
  PyDict,
  PyException,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyIterator,
  PyList,
  PyModule,
  PyNative,
  PyObject,
  PySet,
  PySlice,
  PySlot,
  PyTraceback,
  PyTuple,
  PyType,
} from '../../objects/index.ts';
import { Frame } from '../frame.ts';

/** Kinds of which all are tracked. */
const TRACKED = [
  PyList,
  PySet,
  PyFunction,
  PyCell,
  PyBoundMethod,
  PyGenerator,
  PyException,
  PyIterator,
  PyModule,
  PyNative,
  PySlice,
  PySlot,
  PyTraceback,
];

/** Attributes that an instance has room for without a dictionary. */
const INLINE_ATTRIBUTES = 30;

/** Whether an object is tracked; a tuple or a dictionary of nothing but numbers, texts and the like is not. */
export function isTracked(object: unknown): boolean {
  if (!(object instanceof PyObject)) return false;
  if (object instanceof PyTuple) return !object.type.builtIn || object.items.some(mayBeTracked);
  if (object instanceof PyDict) return !object.type.builtIn || hasTracked(object);
  if (object instanceof PyType) return !object.builtIn;
  if (object instanceof PyInstance) return !object.type.builtIn;
  return TRACKED.some((kind) => object instanceof kind);
}

function hasTracked(dict: PyDict): boolean {
  for (const { key, value } of dict.live())
    if (mayBeTracked(key) || mayBeTracked(value)) return true;
  return false;
}

/** Of dictionaries and instances it may change. */
function mayBeTracked(value: unknown): boolean {
  return value instanceof PyDict || isTracked(value);
}

/** How many objects CPython counts for some of ours that have died in circles. */
export function countTracked(objects: readonly object[]): number {
  // Dictionaries that are counted, or not, with what they belong to.
  const attributes = new Set<object>();
  for (const object of objects) {
    if (object instanceof PyInstance && object.attributes !== undefined) {
      attributes.add(object.attributes);
    } else if (object instanceof PyType) attributes.add(object.namespace);
  }
  let count = 0;
  for (const object of objects) if (!attributes.has(object)) count += countOf(object);
  return count;
}

function countOf(object: object): number {
  // A frame is an object only if a traceback or the like refers to it.
  if (object instanceof Frame) return object.generator === undefined ? 1 : 0;
  if (!isTracked(object)) return 0;
  if (object instanceof PyFunction) return object.closure.length > 0 ? 2 : 1;
  if (object instanceof PyType) return countOfClass(object);
  const hasDict =
    object instanceof PyInstance && (object.attributes?.size ?? 0) > INLINE_ATTRIBUTES;
  return hasDict ? 2 : 1;
}

/** A class, its namespace, its bases, its order, and what it has for `__dict__` and `__weakref__`. */
function countOfClass({ namespace, bases }: PyType): number {
  const isFirst = bases.every(({ builtIn }) => builtIn);
  const hasSlots = namespace.getName('__slots__') !== undefined;
  return 4 + (isFirst && !hasSlots ? 2 : 0);
}
