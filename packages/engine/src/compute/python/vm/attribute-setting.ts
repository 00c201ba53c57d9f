import {
  Complaint,
  PyFunction,
  PyGetSet,
  PyNative,
  PyProperty,
  PySlot,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { attributesOf, checkSlotOwner, newAttributes, setComputed } from './attributes.ts';
import { call } from './call.ts';
import { discard } from './continue.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

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
    throw new Complaint((words) => words.missingAttribute(object, name));
  }
  if (value !== undefined) attributes.setName(name, value);
  else if (!attributes.deleteName(name))
    throw new Complaint((words) => words.missingAttribute(object, name));
  return null;
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
    if (method === null) {
      throw new Complaint((words) => words.propertyWithout(descriptor, object, what));
    }
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

function setSlot(slot: PySlot, object: Value, value: Value | undefined): Value {
  checkSlotOwner(slot, object);
  if (value !== undefined) slot.values.set(object, value);
  else if (!slot.values.delete(object))
    throw new Complaint((words) => words.emptySlot(object, slot));
  return null;
}

function setTypeAttribute(type: PyType, name: string, value: Value | undefined): Value {
  if (type.builtIn) {
    raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
  if (value !== undefined) type.namespace.setName(name, value);
  else if (!type.namespace.deleteName(name))
    throw new Complaint((words) => words.missingAttribute(type, name));
  type.changed();
  return null;
}
