import {
  AsyncYield,
  asyncGeneratorType,
  asyncStepType,
  asyncThrowType,
  defineAttributes,
  defineClassMethods,
  defineMethods,
  EXHAUSTED,
  type NextResult,
  PENDING,
  type PyAsyncGenerator,
  PyAsyncStep,
  PyAsyncThrow,
  type PyException,
  type Result,
  type Value,
} from '../objects/index.ts';
import { exceptionOf, isException, raise, throwException } from '../vm/errors.ts';
import type { Answer } from '../vm/frame.ts';
import { generatorThen, raiseStop, throwWith } from '../vm/generator-ends.ts';
import { resumeGenerator } from '../vm/generators.ts';
import type { Thread } from '../vm/thread.ts';
import { argumentsOf, defineGeneratorAttributes } from './generators.ts';
import { itemOfClass } from './generic-alias.ts';

defineMethods(asyncGeneratorType, {
  '__aiter__()': (_thread, self: PyAsyncGenerator) => self,
  '__anext__()': (_thread, self: PyAsyncGenerator) => new PyAsyncStep(self, 'asend', [null]),
  'asend(value, /)': (_thread, self: PyAsyncGenerator, value: Value) =>
    new PyAsyncStep(self, 'asend', [value]),
  'athrow(typ, val=None, tb=None, /)': (
    _thread,
    self: PyAsyncGenerator,
    given: Value,
    ...rest: (Value | undefined)[]
  ) => new PyAsyncThrow(self, 'athrow', argumentsOf(given, rest)),
  'aclose()': (_thread, self: PyAsyncGenerator) => new PyAsyncThrow(self, 'aclose', []),
});
defineGeneratorAttributes(asyncGeneratorType, 'ag', 'ag_await');
defineAttributes(asyncGeneratorType, {
  ag_running: (_thread, self: PyAsyncGenerator) => self.awaited,
});

/** What messages call the two kinds of steps. */
const METHODS = {
  asend: '__anext__()/asend()',
  athrow: 'aclose()/athrow()',
  aclose: 'aclose()/athrow()',
};

/** Goes on with a step: by what is sent to it. */
function sendStep(thread: Thread, step: PyAsyncStep, sent: Value): Result {
  const { generator, how, args } = step;
  if (step.phase === 'over') raise('RuntimeError', `cannot reuse already awaited ${METHODS[how]}`);
  if (how !== 'asend' && generator.frame === undefined) {
    step.phase = 'over';
    raise('StopIteration');
  }
  if (step.phase === 'begun') {
    generator.awaited = true;
    return stepThen(thread, step, (inner) => resumeGenerator(inner, generator, sent));
  }
  if (generator.awaited) {
    step.phase = how === 'asend' ? step.phase : 'over';
    const method = how === 'asend' ? 'anext' : how;
    raise('RuntimeError', `${method}(): asynchronous generator is already running`);
  }
  if (how === 'asend') {
    step.phase = 'begun';
    generator.awaited = true;
    const value = sent === null ? (args[0] as Value) : sent;
    return stepThen(thread, step, (inner) => resumeGenerator(inner, generator, value));
  }
  if (generator.closed) {
    step.phase = 'over';
    raise('StopAsyncIteration');
  }
  if (sent !== null) {
    raise('RuntimeError', "can't send non-None value to a just-started coroutine");
  }
  step.phase = 'begun';
  generator.awaited = true;
  if (how === 'aclose') generator.closed = true;
  const thrown = how === 'aclose' ? [exceptionOf('GeneratorExit')] : args;
  return stepThen(thread, step, (inner) => throwWith(inner, generator, thrown, false));
}

/** Runs the generator and tells whoever awaits the step what came of it. */
function stepThen(thread: Thread, step: PyAsyncStep, work: (thread: Thread) => NextResult): Result {
  return generatorThen(thread, work, afterStep, step, afterFailure) as Result;
}

function afterStep(thread: Thread, given: NextResult, step: PyAsyncStep): Answer {
  if (given === PENDING) return PENDING;
  if (given === EXHAUSTED) return afterFailure(thread, exceptionOf('StopAsyncIteration'), step);
  if (!(given instanceof AsyncYield)) return given;
  step.generator.awaited = false;
  step.phase = 'over';
  if (step.how === 'aclose') raise('RuntimeError', 'async generator ignored GeneratorExit');
  return raiseStop(given.value);
}

function afterFailure(_thread: Thread, exception: PyException, step: PyAsyncStep): Answer {
  const { generator, how } = step;
  const ends =
    isException(exception, 'StopAsyncIteration') || isException(exception, 'GeneratorExit');
  if (ends) generator.closed = true;
  generator.awaited = false;
  step.phase = 'over';
  if (ends && how === 'aclose') raise('StopIteration');
  throwException(exception);
}

defineClassMethods(asyncGeneratorType, { '__class_getitem__(object, /)': itemOfClass });

for (const type of [asyncStepType, asyncThrowType]) {
  defineMethods(type, {
    '__await__()': (_thread, self: PyAsyncStep) => self,
    '__iter__()': (_thread, self: PyAsyncStep) => self,
    '__next__()': (thread, self: PyAsyncStep) => sendStep(thread, self, null),
    'send(arg, /)': (thread, self: PyAsyncStep, value: Value) => sendStep(thread, self, value),
    'throw(typ, val=None, tb=None, /)': (
      thread,
      self: PyAsyncStep,
      given: Value,
      ...rest: (Value | undefined)[]
    ) => {
      if (self.phase === 'over') {
        raise('RuntimeError', `cannot reuse already awaited ${METHODS[self.how]}`);
      }
      return stepThen(thread, self, (inner) =>
        throwWith(inner, self.generator, argumentsOf(given, rest)),
      );
    },
    'close()': (_thread, self: PyAsyncStep) => {
      self.phase = 'over';
      return null;
    },
  });
}
