import {
  define,
  defineAttributes,
  defineMethods,
  native,
  PyCell,
  PyStaticMethod,
  PySuper,
  PyType,
  superType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt } from './construct.ts';

/** The class and the object that `super()` without arguments means in the function that calls it. */
function fromCaller(thread: Thread): readonly [PyType, Value] {
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  if (frame === null) raise('RuntimeError', 'super(): no current frame');
  const { data, placeNames } = frame.code;
  if (data.argumentCount === 0) raise('RuntimeError', 'super(): no arguments');
  const first = frame.slots[0];
  const self = first instanceof PyCell ? first.value : (first as Value | undefined);
  if (self === undefined) raise('RuntimeError', 'super(): arg[0] deleted');
  const index = data.freeNames.indexOf('__class__');
  if (index < 0) raise('RuntimeError', 'super(): __class__ cell not found');
  const cell = frame.slots[placeNames.length - data.freeNames.length + index];
  const type = cell instanceof PyCell ? cell.value : undefined;
  if (type === undefined) raise('RuntimeError', 'super(): empty __class__ cell');
  if (!(type instanceof PyType)) {
    raise('RuntimeError', `super(): __class__ is not a type (${typeOf(type).name})`);
  }
  return [type, self];
}

/** Whose order of bases it is: that of the object's class, or of the class that is given. */
function startOf(after: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtypeOf(after)) return self;
  if (typeOf(self).isSubtypeOf(after)) return typeOf(self);
  return raise('TypeError', 'super(type, obj): obj must be an instance or subtype of type');
}

const make = native(
  '__new__(type, /, *args)',
  (thread, type: PyType, args: Value[]) => {
    if (args.length > 2) {
      raise('TypeError', `super() expected at most 2 arguments, got ${args.length}`);
    }
    const [given, object] = args;
    if (given !== undefined && !(given instanceof PyType)) {
      raise('TypeError', `super() argument 1 must be a type, not ${typeOf(given).name}`);
    }
    if (given !== undefined && (object === undefined || object === null)) {
      return adopt(new PySuper(given, undefined, undefined), type);
    }
    const [after, self] =
      given === undefined ? fromCaller(thread) : ([given, object as Value] as const);
    return adopt(new PySuper(after, self, startOf(after, self)), type);
  },
  { owner: superType, bindsSelf: false, calledAs: 'super' },
);
define(superType, make, new PyStaticMethod(make));

defineMethods(superType, {
  '__init__(*args)': () => null,
  '__repr__()': (_thread, self: PySuper) =>
    self.selfType === undefined
      ? `<super: <class '${self.after.name}'>, NULL>`
      : `<super: <class '${self.after.name}'>, <${self.selfType.name} object>>`,
  '__get__(instance, owner=None, /)': (_thread, self: PySuper, object: Value) =>
    object === null || self.selfType !== undefined
      ? self
      : new PySuper(self.after, object, startOf(self.after, object)),
});

defineAttributes(superType, {
  __thisclass__: (_thread, self: PySuper) => self.after,
  __self__: (_thread, self: PySuper) => self.self ?? null,
  __self_class__: (_thread, self: PySuper) => self.selfType ?? null,
});
