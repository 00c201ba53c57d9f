import { PENDING, type Result, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { reprOf, strOf } from './conversions.ts';
import type { Thread } from './thread.ts';

/** A value to be made text of, by `repr` or `str`. */
export interface ToText {
  readonly by: 'repr' | 'str';
  readonly value: Value;
}

interface Texts {
  readonly parts: readonly ToText[];
  readonly made: string[];
  readonly then: (thread: Thread, texts: readonly string[]) => Result;
  /** Whether the answers come one by one, later. */
  later: boolean;
}

/** Makes text of values in their order and goes on with the texts. */
export function textsThen(
  thread: Thread,
  parts: readonly ToText[],
  then: (thread: Thread, texts: readonly string[]) => Result,
): Result {
  return goOn(thread, { parts, made: [], then, later: false });
}

function goOn(thread: Thread, state: Texts): Result {
  for (;;) {
    const part = state.parts[state.made.length];
    if (part === undefined) return state.then(thread, state.made);
    state.later = false;
    const { by, value } = part;
    const result = workThen(
      thread,
      (inner) => (by === 'repr' ? reprOf(inner, value) : strOf(inner, value)),
      take,
      state,
    );
    if (result === PENDING) {
      state.later = true;
      return PENDING;
    }
  }
}

function take(thread: Thread, text: Value, state: Texts): Result {
  state.made.push(text as string);
  return state.later ? goOn(thread, state) : null;
}
