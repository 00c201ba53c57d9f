import {
  coroutineType,
  coroutineWrapperType,
  defineAttributes,
  defineMethods,
  generatorType,
  type PyCoroutine,
  PyCoroutineWrapper,
  type PyGenerator,
  type PyType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { asMethodAnswer, closeGenerator, delegateOf, throwWith } from '../vm/generator-ends.ts';
import { resumeGenerator } from '../vm/generators.ts';
import type { Thread } from '../vm/thread.ts';

/** The attributes of generators and their like, whose names begin with `gi_`, `cr_` or `ag_`. */
export function defineGeneratorAttributes(type: PyType, prefix: string, delegate: string): void {
  const name = (which: 'name' | 'qualifiedName', attribute: string) => ({
    get: (_thread: Thread, self: PyGenerator) => self[which],
    set: (_thread: Thread, self: PyGenerator, value: Value | undefined) => {
      if (typeof value !== 'string') {
        raise('TypeError', `${attribute} must be set to a string object`);
      }
      self[which] = value;
      return null;
    },
  });
  defineAttributes(type, {
    [`${prefix}_frame`]: (_thread, self: PyGenerator) => self.frame ?? null,
    [`${prefix}_running`]: (_thread, self: PyGenerator) => self.running,
    [`${prefix}_suspended`]: (_thread, self: PyGenerator) =>
      self.frame !== undefined && self.started && !self.running,
    [`${prefix}_code`]: (_thread, self: PyGenerator) => self.code,
    [delegate]: (_thread, self: PyGenerator) => delegateOf(self) ?? null,
    __name__: name('name', '__name__'),
    __qualname__: name('qualifiedName', '__qualname__'),
  });
  defineMethods(type, {
    '__repr__()': (thread, self: PyGenerator) => {
      const address = thread.interpreter.identityOf(self).toString(16);
      return `<${typeOf(self).name} object ${self.qualifiedName} at 0x${address}>`;
    },
  });
}

for (const type of [generatorType, coroutineType]) {
  defineMethods(type, {
    'send(arg, /)': (thread, self: PyGenerator, value: Value) =>
      asMethodAnswer(thread, (inner) => resumeGenerator(inner, self, value)),
    'throw(typ, val=None, tb=None, /)': (
      thread,
      self: PyGenerator,
      given: Value,
      ...rest: (Value | undefined)[]
    ) => asMethodAnswer(thread, (inner) => throwWith(inner, self, argumentsOf(given, rest))),
    'close()': (thread, self: PyGenerator) => closeGenerator(thread, self),
  });
}

/** The arguments of `throw` that were given. */
export function argumentsOf(given: Value, rest: readonly (Value | undefined)[]): readonly Value[] {
  return [given, ...rest.filter((value) => value !== undefined)];
}

defineMethods(generatorType, {
  '__iter__()': (_thread, self: PyGenerator) => self,
  '__next__()': (thread, self: PyGenerator) =>
    asMethodAnswer(thread, (inner) => resumeGenerator(inner, self, null)),
});
defineGeneratorAttributes(generatorType, 'gi', 'gi_yieldfrom');

defineMethods(coroutineType, {
  '__await__()': (_thread, self: PyCoroutine) => new PyCoroutineWrapper(self),
});
defineGeneratorAttributes(coroutineType, 'cr', 'cr_await');
defineAttributes(coroutineType, { cr_origin: () => null });

defineMethods(coroutineWrapperType, {
  '__iter__()': (_thread, self: PyCoroutineWrapper) => self,
  '__next__()': (thread, { coroutine }: PyCoroutineWrapper) =>
    asMethodAnswer(thread, (inner) => resumeGenerator(inner, coroutine, null)),
  'send(arg, /)': (thread, { coroutine }: PyCoroutineWrapper, value: Value) =>
    asMethodAnswer(thread, (inner) => resumeGenerator(inner, coroutine, value)),
  'throw(typ, val=None, tb=None, /)': (
    thread,
    { coroutine }: PyCoroutineWrapper,
    given: Value,
    ...rest: (Value | undefined)[]
  ) => asMethodAnswer(thread, (inner) => throwWith(inner, coroutine, argumentsOf(given, rest))),
  'close()': (thread, { coroutine }: PyCoroutineWrapper) => closeGenerator(thread, coroutine),
});
