import {
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
import { callThen, discard, workThen } from './continue.ts';
import { exceptionOf, isException, raise, throwException } from './errors.ts';
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
  throwException(missingAttribute(object, name));
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
  throwException(missingAttribute(module, name));
}

/** The AttributeError for a name that is not there. */
export function missingAttribute(object: Value, name: string): PyException {
  const exception = exceptionOf('AttributeError', missingMessage(object, name));
  exception.details = new Map<string, Value>([
    ['name', name],
    ['obj', object],
  ]);
  return exception;
}

function missingMessage(object: Value, name: string): string {
  if (object instanceof PyType) return `type object '${object.name}' has no attribute '${name}'`;
  if (object instanceof PyModule) {
    const moduleName = object.attributes.getName('__name__');
    if (object.initialising && typeof moduleName === 'string') {
      return `partially initialized module '${moduleName}' has no attribute '${name}' (most likely due to a circular import)`;
    }
    return typeof moduleName === 'string'
      ? `module '${moduleName}' has no attribute '${name}'`
      : `module has no attribute '${name}'`;
  }
  return `'${typeOf(object).name}' object has no attribute '${name}'`;
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
    if (value.getter === null) raise('AttributeError', propertyMessage(value, object, 'getter'));
    return call(thread, value.getter, [object]);
  }
  const get = value.type.lookUp('__get__');
  if (get === undefined) return value;
  return call(thread, get, [value, object ?? null, type]);
}

function propertyMessage(property: PyProperty, object: Value, what: string): string {
  const name = property.name === undefined ? '' : ` '${property.name}'`;
  return `property${name} of '${typeOf(object).qualifiedName}' object has no ${what}`;
}

function slotValue(slot: PySlot, object: Value): Value {
  checkSlotOwner(slot, object);
  const value = slot.values.get(object);
  if (value === undefined) throwException(missingAttribute(object, slot.name));
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

/** Sets an attribute as `setattr` does; `undefined` deletes it. The answer is of no use. */
export function setAttribute(
  thread: Thread,
  object: Value,
  name: string,
  value: Value | undefined,
): Result {
  const type = typeOf(object);
  const own = type.lookUp(value === undefined ? '__delattr__' : '__setattr__');
  if (!(own instanceof PyNative)) {
    return call(thread, own as Value, value === undefined ? [object, name] : [object, name, value]);
  }
  return plainSetAttribute(thread, object, name, value);
}

/** What `object.__setattr__` and `object.__delattr__` do, and their like for classes. */
export function plainSetAttribute(
  thread: Thread,
  object: Value,
  name: string,
  value: Value | undefined,
): Result {
  const type = typeOf(object);
  const onType = type.lookUp(name);
  if (onType !== undefined) {
    const done = descriptorSet(thread, onType, object, value);
    if (done !== undefined) return done;
  }
  if (object instanceof PyType) return setTypeAttribute(object, name, value);
  const attributes = attributesOf(object) ?? newAttributes(object, type);
  if (attributes === undefined) {
    if (onType !== undefined) {
      raise('AttributeError', `'${type.name}' object attribute '${name}' is read-only`);
    }
    refuseMissing(object, name);
  }
  if (value !== undefined) attributes.setName(name, value);
  else if (!attributes.deleteName(name)) refuseMissing(object, name);
  return null;
}

/** Says that there is nothing to set or delete; no other name is suggested for it. */
function refuseMissing(object: Value, name: string): never {
  const owner =
    object instanceof PyType ? `type object '${object.name}'` : `'${typeOf(object).name}' object`;
  raise('AttributeError', `${owner} has no attribute '${name}'`);
}

/** A place for attributes, for an object that may have some but has none yet. */
export function newAttributes(object: Value, type: PyType): PyDict | undefined {
  if (!type.hasAttributes || typeof object !== 'object' || object === null) return undefined;
  object.attributes = new PyDict();
  return object.attributes;
}

/** `undefined` when it is no descriptor that sets. */
export function descriptorSet(
  thread: Thread,
  descriptor: Value,
  object: Value,
  value: Value | undefined,
): Result | undefined {
  if (typeof descriptor !== 'object' || descriptor === null) return undefined;
  if (descriptor instanceof PyFunction || descriptor instanceof PyNative) return undefined;
  if (descriptor instanceof PyGetSet) return setComputed(thread, descriptor, object, value);
  if (descriptor instanceof PySlot) return setSlot(descriptor, object, value);
  if (descriptor instanceof PyProperty) {
    const [method, what] =
      value === undefined
        ? ([descriptor.deleter, 'deleter'] as const)
        : ([descriptor.setter, 'setter'] as const);
    if (method === null) raise('AttributeError', propertyMessage(descriptor, object, what));
    return discard(thread, method, value === undefined ? [object] : [object, value]);
  }
  const method = descriptor.type.lookUp(value === undefined ? '__delete__' : '__set__');
  if (method !== undefined) {
    const args = value === undefined ? [descriptor, object] : [descriptor, object, value];
    return discard(thread, method, args);
  }
  const other = descriptor.type.lookUp(value === undefined ? '__set__' : '__delete__');
  if (other === undefined) return undefined;
  raise('AttributeError', value === undefined ? '__delete__' : '__set__');
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

function checkSlotOwner(slot: PySlot, object: Value): asserts object is PyObject {
  if (typeof object === 'object' && object !== null && typeOf(object).isSubtypeOf(slot.owner)) {
    return;
  }
  raise(
    'TypeError',
    `descriptor '${slot.name}' for '${slot.owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`,
  );
}

function setSlot(slot: PySlot, object: Value, value: Value | undefined): Value {
  checkSlotOwner(slot, object);
  if (value !== undefined) slot.values.set(object, value);
  else if (!slot.values.delete(object)) raise('AttributeError', slot.name);
  return null;
}

function setTypeAttribute(type: PyType, name: string, value: Value | undefined): Value {
  if (type.builtIn) {
    raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
  if (value !== undefined) type.namespace.setName(name, value);
  else if (!type.namespace.deleteName(name)) refuseMissing(type, name);
  type.changed();
  return null;
}
