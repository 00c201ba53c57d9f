/** Calls with `*` and `**`, dicts and assignments with them. */
import type { OpcodeName } from '../bytecode/opcodes.ts';
import { type PyDict, PyList, PyTuple, type Result, typeOf, type Value } from '../objects/index.ts';
import { call } from './call.ts';
import { addMapping, mergeKeywords, withCallableName } from './dict-update.ts';
import { raise } from './errors.ts';
import type { Frame } from './frame.ts';
import { effect, type Instruction } from './instructions.ts';
import { collect, collectHinted } from './iteration.ts';
import { answer, peek, pop, push } from './stack.ts';
import type { Thread } from './thread.ts';
import { pushReversed } from './unpack.ts';

function callWithUnpacking(thread: Thread, frame: Frame, flags: number): void {
  const keywords = (flags & 1) === 0 ? undefined : (pop(frame) as PyDict);
  const args = pop(frame);
  const callable = pop(frame);
  frame.top -= 1;
  const finish = (_thread: Thread, items: Value[]): Result => {
    if (keywords === undefined || keywords.size === 0) return call(thread, callable, items);
    const entries = [...keywords.live()];
    if (entries.some(({ key }) => typeof key !== 'string')) {
      raise('TypeError', 'keywords must be strings');
    }
    return call(thread, callable, items, {
      names: entries.map(({ key }) => key as string),
      values: entries.map(({ value }) => value),
    });
  };
  const type = typeOf(args);
  if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
    const wrong = withCallableName(thread, callable, (name) =>
      raise('TypeError', `${name} argument after * must be an iterable, not ${type.name}`),
    );
    answer(frame, wrong);
    return;
  }
  answer(frame, collectHinted(thread, args, finish, undefined));
}

export const unpackingInstructions = {
  CALL_FUNCTION_EX: callWithUnpacking,
  LIST_TO_TUPLE: (_thread, frame) => push(frame, new PyTuple((pop(frame) as PyList).items)),
  DICT_UPDATE: (thread, frame, depth) => {
    const other = pop(frame);
    const dict = peek(frame, depth) as PyDict;
    effect(thread, () =>
      addMapping(thread, dict, other, () =>
        raise('TypeError', `'${typeOf(other).name}' object is not a mapping`),
      ),
    );
  },
  DICT_MERGE: (thread, frame, depth) => {
    const other = pop(frame);
    const dict = peek(frame, depth) as PyDict;
    const callable = peek(frame, depth + 2);
    effect(thread, () => mergeKeywords(thread, dict, other, callable));
  },
  UNPACK_EX: (thread, frame, argument) => {
    const value = pop(frame);
    effect(thread, () => unpackWithStar(thread, frame, value, argument & 255, argument >> 8));
  },
} satisfies Partial<Record<OpcodeName, Instruction>>;

/** `before, *rest, after = value`. Raises ValueError. */
export function unpackWithStar(
  thread: Thread,
  frame: Frame,
  value: Value,
  before: number,
  after: number,
): Result {
  const type = typeOf(value);
  if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
    raise('TypeError', `cannot unpack non-iterable ${type.name} object`);
  }
  return collect(
    thread,
    value,
    (_thread, items) => {
      if (items.length < before + after) {
        raise(
          'ValueError',
          `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
        );
      }
      const rest = items.slice(before, items.length - after);
      pushReversed(frame, [
        ...items.slice(0, before),
        new PyList(rest),
        ...items.slice(items.length - after),
      ]);
      return null;
    },
    undefined,
  );
}
