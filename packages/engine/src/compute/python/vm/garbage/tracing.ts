/** Which objects an object holds: what the search for garbage follows. */

import type { PyObject } from '../../objects/index.ts';
import {
  type DictEntry,
  DictIterator,
  PyBoundMethod,
  PyCell,
  PyCode,
  PyDict,
  PyException,
  PyFloat,
  PyFunction,
  PyGetSet,
  PyInstance,
  PyList,
  PyModule,
  PyNative,
  PySet,
  PySlot,
  PyTraceback,
  PyTuple,
  PyType,
} from '../../objects/index.ts';
import { Continuation, Frame } from '../frame.ts';
import { Interpreter } from '../interpreter.ts';
import { Thread } from '../thread.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { PyWeakReference } from './weak-reference.ts';

/** Where in its holder an object is: an index, a name, an entry of a dictionary, a place made by `__slots__`. */
export type Place = unknown;

/** Hears of what an object holds. */
export interface Visitor {
  visit(child: object, place: Place): void;
  /** Something that may hold objects which cannot be seen: a function of the host that is more than its name. */
  hidden(): void;
}

/** Places that `__slots__` of a class and those that it comes from have made, for the version of the class. */
const slotsOfTypes = new WeakMap<
  PyType,
  { readonly version: number; readonly slots: readonly PySlot[] }
>();

/** The places that a class and those that it comes from have made. */
export function slotsOf(type: PyType): readonly PySlot[] {
  const known = slotsOfTypes.get(type);
  if (known?.version === type.version) return known.slots;
  const slots = type.mro
    .filter(({ builtIn }) => !builtIn)
    .flatMap(({ namespace }) => [...namespace.live()].map(({ value }) => value))
    .filter((value) => value instanceof PySlot);
  slotsOfTypes.set(type, { version: type.version, slots });
  return slots;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether it can hold nothing and nobody watches it. */
export function isAtom(value: unknown): boolean {
  return !isObject(value) || value instanceof PyFloat || value instanceof PyNative;
}

/** What is there as long as the interpreter, and holds nothing of the program. */
export function isEternal(object: object): boolean {
  return (
    object instanceof PyNative ||
    object instanceof PyFloat ||
    (object instanceof PyType && object.builtIn)
  );
}

function visitItems(
  items: readonly unknown[],
  visitor: Visitor,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): void {
  const end = Math.min(items.length, to);
  for (let index = from; index < end; index += 1) {
    const item = items[index];
    if (isObject(item)) visitor.visit(item, index);
  }
}

function visitEntries({ entries }: PyDict, visitor: Visitor, from: number, to: number): void {
  const end = Math.min(entries.length, to);
  for (let index = from; index < end; index += 1) {
    const entry = entries[index];
    if (entry === undefined) continue;
    if (isObject(entry.key)) visitor.visit(entry.key, entry);
    if (isObject(entry.value)) visitor.visit(entry.value, entry);
  }
}

function visitNamed<Holder extends object>(
  holder: Holder,
  names: readonly (keyof Holder)[],
  visitor: Visitor,
): void {
  for (const name of names) {
    const value: unknown = holder[name];
    if (isObject(value)) visitor.visit(value, name);
  }
}

function visitFrame(frame: Frame, visitor: Visitor): void {
  const { slots, top } = frame;
  for (let index = 0; index < top; index += 1) {
    const value = slots[index];
    if (isObject(value)) visitor.visit(value, index);
  }
  visitNamed(frame, ['locals', 'globals', 'function', 'handling', 'generator', 'back'], visitor);
}

/** What a host object holds in its own properties, whatever it is. */
function visitProperties(holder: object, visitor: Visitor): void {
  for (const name of Object.keys(holder)) {
    const value = (holder as Record<string, unknown>)[name];
    if (isObject(value)) visitor.visit(value, name);
    else if (typeof value === 'function' && !plainWork.has(value)) visitor.hidden();
  }
}

/** What an object of the program has beside what its kind has: class, attributes, places. */
function visitOwn(object: PyObject, visitor: Visitor): void {
  const { type } = object;
  if (type.builtIn) return;
  visitor.visit(type, 'type');
  for (const slot of slotsOf(type)) {
    const value = slot.values.get(object);
    if (isObject(value)) visitor.visit(value, slot);
  }
}

/** How many places there are in a container, of which `trace` can visit some at a time; 0 for what is none. */
export function placesIn(object: object): number {
  if (object instanceof PyList || object instanceof PyTuple) return object.items.length;
  if (object instanceof PyDict) return object.entries.length;
  return object instanceof PySet ? object.table.keys.length : 0;
}

/** Tells a visitor of all that an object holds, or of some places of a container: from the first on all else, too. */
export function trace(
  object: object,
  visitor: Visitor,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): void {
  if (from > 0) visitPlaces(object, visitor, from, to);
  else if (object instanceof PyInstance) {
    if (object.attributes !== undefined) visitor.visit(object.attributes, 'attributes');
    visitOwn(object, visitor);
  } else if (object instanceof PyDict) {
    visitEntries(object, visitor, from, to);
    if (object.constructor !== PyDict) visitProperties(object, skippingEntries(visitor));
    else if (!object.type.builtIn) visitAttributes(object, visitor);
  } else if (object instanceof PyList || object instanceof PyTuple) {
    visitItems(object.items, visitor, from, to);
    if (!object.type.builtIn) visitAttributes(object, visitor);
  } else if (object instanceof PyFunction) {
    visitItems(object.closure, placedIn('closure', visitor));
    visitNamed(
      object,
      [
        'globals',
        'defaults',
        'keywordDefaults',
        'annotations',
        'attributes',
        'documentation',
        'module',
      ],
      visitor,
    );
  } else if (object instanceof PyCell) {
    if (isObject(object.value)) visitor.visit(object.value, 'value');
  } else if (object instanceof Frame) {
    visitFrame(object, visitor);
  } else if (object instanceof PySet) {
    visitItems(object.table.keys, placedIn('table', visitor), from, to);
    if (!object.type.builtIn) visitAttributes(object, visitor);
  } else if (object instanceof PyBoundMethod) {
    visitNamed(object, ['self', 'callable'], visitor);
  } else if (object instanceof PyType) {
    visitType(object, visitor);
  } else if (object instanceof PyWeakReference) {
    visitNamed(object, ['callback', 'attributes'], visitor);
    visitOwn(object, visitor);
  } else if (object instanceof PyModule) {
    visitNamed(object, ['attributes'], visitor);
    visitOwn(object, visitor);
  } else if (object instanceof PyTraceback) {
    visitNamed(object, ['frame', 'next'], visitor);
  } else if (object instanceof PyException) {
    visitException(object, visitor);
  } else {
    visitOther(object, visitor);
  }
}

function visitPlaces(container: object, visitor: Visitor, from: number, to: number): void {
  if (container instanceof PyDict) visitEntries(container, visitor, from, to);
  else if (container instanceof PySet) {
    visitItems(container.table.keys, placedIn('table', visitor), from, to);
  } else if (container instanceof PyList || container instanceof PyTuple) {
    visitItems(container.items, visitor, from, to);
  }
}

function visitAttributes(object: PyObject, visitor: Visitor): void {
  if (object.attributes !== undefined) visitor.visit(object.attributes, 'attributes');
  visitOwn(object, visitor);
}

function visitType(type: PyType, visitor: Visitor): void {
  // Nothing of a program is in a built-in class.
  if (type.builtIn) return;
  visitor.visit(type.namespace, 'namespace');
  visitItems(type.bases, placedIn('bases', visitor));
  visitItems(type.mro, placedIn('mro', visitor));
  visitOwn(type, visitor);
}

function visitException(exception: PyException, visitor: Visitor): void {
  visitNamed(exception, ['args', 'cause', 'context', 'traceback', 'details'], visitor);
  // It is made when somebody looks.
  if (Object.hasOwn(exception, 'attributes')) visitNamed(exception, ['attributes'], visitor);
  visitOwn(exception, visitor);
  visitProperties(exception, visitor);
}

function visitOther(object: object, visitor: Visitor): void {
  if (plainWork.has(object)) return;
  if (Array.isArray(object)) visitItems(object, visitor);
  else if (object instanceof Map) {
    for (const [key, value] of object) {
      if (isObject(key)) visitor.visit(key, key);
      if (isObject(value)) visitor.visit(value, key);
      else if (typeof value === 'function' && !plainWork.has(value)) visitor.hidden();
    }
  } else if (object instanceof Set) {
    for (const value of object) if (isObject(value)) visitor.visit(value, value);
  } else if (object instanceof Continuation) {
    visitContinuation(object, visitor);
  } else if (!isLeaf(object)) {
    if (isHostGenerator(object)) visitor.hidden();
    if (object instanceof DictIterator) visitNamed(object, ['dict'], visitor);
    else visitProperties(object, visitor);
    if ('type' in object && object.type instanceof PyType) visitOwn(object as PyObject, visitor);
  }
}

function visitContinuation(work: Continuation, visitor: Visitor): void {
  const { proceed, otherwise, state } = work;
  if (!plainWork.has(proceed) || (otherwise !== undefined && !plainWork.has(otherwise))) {
    visitor.hidden();
  }
  if (isObject(state)) visitor.visit(state, 'state');
  else if (typeof state === 'function' && !plainWork.has(state)) visitor.hidden();
  if (work.back !== null) visitor.visit(work.back, 'back');
}

/** What no object of the program is behind: built-in functions, code, the machine itself. */
function isLeaf(object: object): boolean {
  return (
    object instanceof PyNative ||
    object instanceof PyGetSet ||
    object instanceof PyFloat ||
    object instanceof PyCode ||
    object instanceof PySlot ||
    object instanceof Interpreter ||
    object instanceof Thread ||
    object instanceof Promise ||
    object instanceof Unseen ||
    ArrayBuffer.isView(object) ||
    'takeSignal' in object
  );
}

/** Work of the host that waits, with variables that nobody can see. */
function isHostGenerator(object: object): boolean {
  return 'next' in object && typeof object.next === 'function';
}

/** Tells of places by a name and what is within it. */
function placedIn(name: string, visitor: Visitor): Visitor {
  return {
    visit: (child, place) => visitor.visit(child, `${name} ${String(place)}`),
    hidden: () => visitor.hidden(),
  };
}

/** The entries of a dictionary have been visited already. */
function skippingEntries(visitor: Visitor): Visitor {
  return {
    visit: (child, place) => {
      if (place !== 'entries' && place !== 'ownEntries') visitor.visit(child, place);
    },
    hidden: () => visitor.hidden(),
  };
}

/** Whether an object still is where a search has found it. */
export function holds(holder: object, place: Place, child: object): boolean {
  if (holder instanceof Frame && typeof place === 'number') {
    return place < holder.top && holder.slots[place] === child;
  }
  if (holder instanceof PyList || holder instanceof PyTuple) {
    if (typeof place === 'number') return holder.items[place] === child;
  } else if (holder instanceof PyDict) {
    if (typeof place === 'object' && place !== null) {
      const { key, value } = place as DictEntry;
      return value !== undefined && (value === child || key === child);
    }
  } else if (holder instanceof Map) {
    return holder.get(place) === child || (place === child && holder.has(child));
  } else if (holder instanceof Set) return holder.has(child);
  if (place instanceof PySlot) return place.values.get(holder as PyObject) === child;
  if (typeof place !== 'string') {
    return typeof place === 'number' && (holder as readonly unknown[])[place] === child;
  }
  const separator = place.indexOf(' ');
  if (separator < 0) return (holder as Record<string, unknown>)[place] === child;
  const within = (holder as Record<string, unknown>)[place.slice(0, separator)] as unknown;
  const items = (holder instanceof PySet ? holder.table.keys : within) as readonly unknown[];
  return items[Number(place.slice(separator + 1))] === child;
}
