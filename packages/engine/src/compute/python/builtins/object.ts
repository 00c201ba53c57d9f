import {
  Complaint,
  completeOpenTypes,
  define,
  defineMethods,
  defineValue,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  objectType,
  PyStaticMethod,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkNotAbstract, newInstance, objectMethods } from '../vm/classes.ts';
import { reprOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { watchedThen } from '../vm/garbage/watching.ts';
import type { Thread } from '../vm/thread.ts';
import { dictionaryOf } from './object-dictionary.ts';

/** Arguments that neither `__new__` nor `__init__` of the class takes. */
function refuseArguments(
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments,
  other: '__new__' | '__init__',
): void {
  if (args.length === 0 && keywords.names.length === 0) return;
  const own = other === '__init__' ? '__new__' : '__init__';
  const isOwn = type.lookUp(own) === objectType.namespace.getName(own);
  const otherMethod = type.lookUp(other);
  const isPlain =
    otherMethod === objectMethods.make ||
    otherMethod === objectMethods.initialise ||
    (otherMethod instanceof PyStaticMethod && otherMethod.callable === objectMethods.make);
  if (isOwn && !isPlain) return;
  throw new Complaint((words) => words.superfluousArguments(isOwn ? type : undefined, own));
}

function make(
  thread: Thread,
  type: Value,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  if (!(type instanceof PyType)) {
    raise('TypeError', `object.__new__(X): X is not a type object (${typeOf(type).name})`);
  }
  refuseArguments(type, args, keywords, '__init__');
  checkNotAbstract(type);
  if (type.layout !== 'object') {
    raise('TypeError', `object.__new__(${type.name}) is not safe, use ${type.layout}.__new__()`);
  }
  const made = newInstance(type);
  return type.isFinal ? watchedThen(thread, made, same, made) : made;
}

const same = (_thread: Thread, _value: null, made: Value): Result => made;

objectMethods.make = native('__new__(type, /, *args, **kwargs)', make, {
  owner: objectType,
  bindsSelf: false,
});
defineValue(objectType, '__new__', new PyStaticMethod(objectMethods.make));

objectMethods.initialise = native(
  '__init__(*args, **kwargs)',
  (_thread, self: Value, args: Value[], keywords: KeywordArguments) => {
    refuseArguments(typeOf(self), args, keywords, '__new__');
    return null;
  },
  { owner: objectType, checksSelf: true },
);
define(objectType, objectMethods.initialise);

defineMethods(objectType, {
  '__str__()': (thread, self: Value) => reprOf(thread, self),
  '__eq__(value, /)': (_thread, self: Value, other: Value) =>
    self === other ? true : NOT_IMPLEMENTED,
});
defineValue(objectType, '__doc__', null);

completeOpenTypes((type) => {
  type.defineInTime(() => {
    if (type.namespace.getName('__dict__') !== undefined) return;
    type.namespace.setName('__dict__', dictionaryOf(type));
  });
});
