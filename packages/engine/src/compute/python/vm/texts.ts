import type { Result, Value } from '../objects/index.ts';
import { reprOf, strOf } from './conversions.ts';
import { takeSteps } from './steps.ts';
import type { Thread } from './thread.ts';

/** A value to be made text of, by `repr` or `str`. */
export interface ToText {
  readonly by: 'repr' | 'str';
  readonly value: Value;
}

/** Makes text of values in their order and goes on with the texts. */
export function textsThen(
  thread: Thread,
  parts: readonly ToText[],
  then: (thread: Thread, texts: readonly string[]) => Result,
): Result {
  const texts: string[] = [];
  const steps = parts.map(({ by, value }) => ({
    work: (inner: Thread) => (by === 'repr' ? reprOf(inner, value) : strOf(inner, value)),
    done: (text: Value) => {
      texts.push(text as string);
    },
  }));
  return takeSteps(thread, steps, (inner) => then(inner, texts));
}
