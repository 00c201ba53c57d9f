import { codeFlags } from '../bytecode/code.ts';
import { opcodes } from '../bytecode/opcodes.ts';
import {
  EXHAUSTED,
  generatorType,
  PENDING,
  PyCoroutine,
  PyGenerator,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { setAside } from './aside.ts';
import { findAttribute } from './attributes.ts';
import { call } from './call.ts';
import { raise } from './errors.ts';
import { Frame } from './frame.ts';
import { endGenerator, generatorOf } from './generator-ends.ts';
import { resumeGenerator } from './generators.ts';
import type { Instruction } from './instructions.ts';
import { iterate, next } from './iteration.ts';
import { part, withPart } from './parts.ts';
import { answer, endIteration, peek, pop } from './stack.ts';
import type { Thread } from './thread.ts';
import { noteCoroutine } from './unawaited.ts';

function returnGenerator(thread: Thread, frame: Frame): void {
  const generator = generatorOf(frame);
  frame.generator = generator;
  thread.frame = frame.back;
  frame.back = null;
  thread.give(generator);
  if (generator instanceof PyCoroutine) {
    const kept = isKept(thread);
    noteCoroutine(thread, generator);
    if (kept) watch(thread, generator);
  }
}

/** Whether the frame that has just got a coroutine does something else with it than to await or drop it. */
function isKept({ frame }: Thread): boolean {
  const opcode = frame instanceof Frame ? frame.instructions[(frame.at + 1) * 2] : undefined;
  return opcode !== opcodes.GET_AWAITABLE && opcode !== opcodes.POP_TOP;
}

function yieldValue(thread: Thread, frame: Frame): void {
  const value = pop(frame);
  const generator = frame.generator as PyGenerator;
  generator.running = false;
  thread.frame = frame.back;
  frame.back = null;
  thread.give(value);
  if (frame.code.data.exceptionTable.length > 0) watchSuspended(thread, generator, frame);
}

const suspending = part(() => import('./garbage/suspended.ts'));

/** A generator that waits within `try` or `with` has something to do when nobody refers to it any more. */
function watchSuspended(thread: Thread, generator: PyGenerator, { code, at }: Frame): void {
  if (code.data.exceptionTable.some(({ start, end }) => at >= start && at < end)) {
    watch(thread, generator);
  }
}

/** Watches a generator that the uppermost frame has got. */
function watch(thread: Thread, generator: PyGenerator): void {
  if (thread.frame === null) return;
  const { collector } = thread.interpreter;
  if (collector?.hasPatience === false || collector?.watchOf(generator) !== undefined) return;
  setAside(
    thread,
    (inner) =>
      withPart(inner, suspending, (later, { watchGenerator }) => watchGenerator(later, generator)),
    undefined,
  );
}

function returnFromGenerator(thread: Thread, frame: Frame): void {
  const value = frame.slots[frame.top] as Value;
  endGenerator(frame.generator as PyGenerator);
  thread.frame = frame.back;
  thread.stopValue = value;
  thread.give(EXHAUSTED);
}

function send(thread: Thread, frame: Frame): void {
  const value = pop(frame);
  const receiver = peek(frame, 1);
  let result: ReturnType<typeof next>;
  if (receiver instanceof PyGenerator) result = resumeGenerator(thread, receiver, value);
  else if (value === null) result = next(thread, receiver);
  else result = callMethod(thread, receiver, 'send', [value]);
  if (result === EXHAUSTED) endIteration(thread, frame);
  else answer(frame, result);
}

/** Calls a method that is found as any attribute. */
function callMethod(thread: Thread, object: Value, name: string, args: readonly Value[]): Result {
  const method = findAttribute(thread, object, name);
  if (method === undefined || method === PENDING) {
    raise('AttributeError', `'${typeOf(object).name}' object has no attribute '${name}'`);
  }
  return call(thread, method, args);
}

/** What generators and coroutines do, and those who drive them. */
export const yieldInstructions = {
  GET_YIELD_FROM_ITER: (thread, frame) => {
    const value = peek(frame, 1);
    if (value instanceof PyCoroutine) {
      const { COROUTINE, ITERABLE_COROUTINE } = codeFlags;
      if ((frame.code.data.flags & (COROUTINE | ITERABLE_COROUTINE)) !== 0) return;
      raise('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    if (typeOf(value) !== generatorType) answer(frame, iterate(thread, pop(frame)));
  },
  SEND: send,
  RETURN_GENERATOR: returnGenerator,
  YIELD_VALUE: yieldValue,
  RETURN_VALUE: returnFromGenerator,
} satisfies Partial<Record<string, Instruction>>;
