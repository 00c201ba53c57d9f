import {
  Complaint,
  PyBoundMethod,
  PyClassMethod,
  PyDict,
  type PyException,
  PyFunction,
  PyGetSet,
  PyModule,
  PyNative,
  PyObject,
  PyProperty,
  PySlot,
  PyStaticMethod,
  PySuper,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { call } from './call.ts';
import { callThen, workThen } from './continue.ts';
import { isException, raise, throwException } from './errors.ts';
import type { Thread } from './thread.ts';

/** The attributes that an object has itself, without those of its type. */
export function attributesOf(object: Value): PyDict | undefined {
  return typeof object === 'object' && object !== null ? object.attributes : undefined;
}

/** An attribute as `getattr` finds it. Raises AttributeError. */
export function getAttribute(thread: Thread, object: Value, name: string): Result {
  const other = standInFor(object, name);
  if (other !== undefined) return getAttribute(thread, other, name);
  const type = typeOf(object);
  const own = type.lookUp('__getattribute__');
  const fallback = type.lookUp('__getattr__');
  if (!(own instanceof PyNative)) {
    return callThen(
      thread,
      own as Value,
      [object, name],
      same,
      { object, name, fallback },
      askFallback,
    );
  }
  if (fallback === undefined) return plainAttribute(thread, object, name);
  return workThen(
    thread,
    () => plainAttribute(thread, object, name),
    same,
    { object, name, fallback },
    askFallback,
  );
}

function standInFor(object: Value, name: string): Value | undefined {
  return typeof object === 'object' && object !== null ? object.standIn?.(name) : undefined;
}

/** What goes on with an answer as it is. */
export function same(_thread: Thread, value: Value): Result {
  return value;
}

/** `__getattr__` is asked when looking up raised AttributeError. */
function askFallback(
  thread: Thread,
  exception: PyException,
  state: { object: Value; name: string; fallback: Value | undefined },
): Result {
  if (state.fallback === undefined || !isException(exception, 'AttributeError')) {
    throwException(exception);
  }
  return call(thread, state.fallback, [state.object, state.name]);
}

/** What `object.__getattribute__` does, and its like for classes and modules. Raises AttributeError. */
export function plainAttribute(thread: Thread, object: Value, name: string): Result {
  const found = findAttribute(thread, object, name);
  if (found !== undefined) return found;
  if (object instanceof PyModule) return moduleFallback(thread, object, name);
  throw new Complaint((words) => words.missingAttribute(object, name));
}

/** An attribute, without `__getattr__`; `undefined` when there is none. */
export function findAttribute(thread: Thread, object: Value, name: string): Result | undefined {
  const other = standInFor(object, name);
  if (other !== undefined) return findAttribute(thread, other, name);
  if (object instanceof PySuper) return superAttribute(thread, object, name);
  const type = typeOf(object);
  const onType = type.lookUp(name);
  if (onType !== undefined && isDataDescriptor(onType) && canBeGot(onType)) {
    return descriptorGet(thread, onType, object, type);
  }
  if (object instanceof PyType) {
    const own = object.lookUp(name);
    if (own !== undefined) return descriptorGet(thread, own, undefined, object);
  } else {
    const own = attributesOf(object)?.getName(name);
    if (own !== undefined) return own;
  }
  return onType === undefined ? undefined : descriptorGet(thread, onType, object, type);
}

function superAttribute(thread: Thread, object: PySuper, name: string): Result | undefined {
  const { selfType, after, self } = object;
  if (selfType !== undefined && name !== '__class__') {
    const start = selfType.mro.indexOf(after) + 1;
    for (const type of selfType.mro.slice(start)) {
      const value = type.namespace.getName(name);
      if (value === undefined) continue;
      return descriptorGet(thread, value, self === selfType ? undefined : self, selfType);
    }
  }
  const own = object.type.lookUp(name);
  return own === undefined ? undefined : descriptorGet(thread, own, object, object.type);
}

function moduleFallback(thread: Thread, module: PyModule, name: string): Result {
  const fallback = module.attributes.getName('__getattr__');
  if (fallback !== undefined) return call(thread, fallback, [name]);
  throw new Complaint((words) => words.missingAttribute(module, name));
}

/** Whether a descriptor computes what it gives; one that only sets leaves it to the object. */
function canBeGot(value: Value): boolean {
  return (
    !(value instanceof PyObject) || value.type.builtIn || value.type.lookUp('__get__') !== undefined
  );
}

/** Whether an attribute of a class goes before one of the object. */
export function isDataDescriptor(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof PyFunction || value instanceof PyNative) return false;
  if (value instanceof PyProperty || value instanceof PyGetSet || value instanceof PySlot)
    return true;
  return (
    value.type.lookUp('__set__') !== undefined || value.type.lookUp('__delete__') !== undefined
  );
}

/** What an attribute of a class becomes when it is got through an object, or through the class itself. */
export function descriptorGet(
  thread: Thread,
  value: Value,
  object: Value | undefined,
  type: PyType,
): Result {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PyFunction) {
    return object === undefined ? value : new PyBoundMethod(value, object);
  }
  if (value instanceof PyNative) {
    return object === undefined || value.owner === undefined
      ? value
      : new PyBoundMethod(value, object);
  }
  if (value instanceof PyGetSet) return object === undefined ? value : value.get(thread, object);
  if (value instanceof PyStaticMethod) return value.callable;
  if (value instanceof PyClassMethod) return new PyBoundMethod(value.callable, type);
  if (value instanceof PySlot) return object === undefined ? value : slotValue(value, object);
  if (value instanceof PyProperty) {
    if (object === undefined) return value;
    if (value.getter === null) {
      throw new Complaint((words) => words.propertyWithout(value, object, 'getter'));
    }
    return call(thread, value.getter, [object]);
  }
  const get = value.type.lookUp('__get__');
  if (get === undefined) return value;
  return call(thread, get, [value, object ?? null, type]);
}

function slotValue(slot: PySlot, object: Value): Value {
  checkSlotOwner(slot, object);
  const value = slot.values.get(object);
  if (value === undefined)
    throw new Complaint((words) => words.missingAttribute(object, slot.name));
  return value;
}

/** A special method, looked up on the type and bound to the object; `undefined` when there is none. */
export function bindSpecial(thread: Thread, object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const found = type.lookUp(name);
  if (found === undefined) return undefined;
  if (found instanceof PyFunction || found instanceof PyNative) {
    return new PyBoundMethod(found, object);
  }
  const bound = descriptorGet(thread, found, object, type);
  // A property that runs code for a special method is rarer than rare; what it gives is asked for later.
  return typeof bound === 'symbol' ? found : bound;
}

/** A place for attributes, for an object that may have some but has none yet. */
export function newAttributes(object: Value, type: PyType): PyDict | undefined {
  if (!type.hasAttributes || typeof object !== 'object' || object === null) return undefined;
  object.attributes = new PyDict();
  return object.attributes;
}

/** Sets an attribute that the type computes itself. Raises AttributeError. */
export function setComputed(
  thread: Thread,
  { name, owner, set }: PyGetSet,
  object: Value,
  value: Value | undefined,
): Result {
  if (set !== undefined) return set(thread, object, value);
  raise('AttributeError', `attribute '${name}' of '${owner.name}' objects is not writable`);
}

export function checkSlotOwner(slot: PySlot, object: Value): asserts object is PyObject {
  if (typeof object === 'object' && object !== null && typeOf(object).isSubtypeOf(slot.owner)) {
    return;
  }
  throw new Complaint((words) => words.foreignSlot(slot, object));
}
