import {
  PENDING,
  type PyException,
  type PyObject,
  type Result,
  type Value,
} from '../objects/index.ts';
import { afterItems, pauseThen } from './continue.ts';
import { reprOf } from './conversions.ts';
import { throwException } from './errors.ts';
import { nestOrLater } from './nesting.ts';
import type { Thread } from './thread.ts';

/** A container whose `repr` is being made of those of its parts. */
interface Showing {
  readonly container: PyObject;
  /** The next part that is to be shown; `undefined` after the last. */
  readonly part: (index: number) => Value | undefined;
  readonly finish: (texts: string[]) => string;
  readonly texts: string[];
}

/** Parts that are shown before others get their turn. */
const SLICE = 5_000;

/**
 * `repr` of a container out of those of its parts. One that is within itself shows as `dots`. Raises
 * RecursionError.
 */
export function showParts(
  thread: Thread,
  container: PyObject,
  dots: string,
  part: (index: number) => Value | undefined,
  finish: (texts: string[]) => string,
): Result {
  if (thread.shown.has(container)) return dots;
  thread.shown.add(container);
  return goOn(thread, null, { container, part, finish, texts: [] });
}

function goOn(thread: Thread, _value: unknown, state: Showing): Result {
  const { texts } = state;
  for (let count = 0; count < SLICE; count += 1) {
    const part = state.part(texts.length);
    if (part === undefined) {
      thread.shown.delete(state.container);
      return afterItems(thread, 2 * count, finishShowing, state);
    }
    if (typeof part === 'number') {
      texts.push(String(part));
      continue;
    }
    const text = nestOrLater(
      thread,
      ' while getting the repr of an object',
      (inner) => reprOf(inner, part),
      afterPart,
      state,
      giveUp,
    );
    if (text === undefined) return PENDING;
    texts.push(text as string);
  }
  return pauseThen(thread, goOn, state);
}

function finishShowing(_thread: Thread, { finish, texts }: Showing): Result {
  return finish(texts);
}

function afterPart(thread: Thread, text: Value, state: Showing): Result {
  state.texts.push(text as string);
  return goOn(thread, null, state);
}

function giveUp(thread: Thread, exception: PyException, state: Showing): Result {
  thread.shown.delete(state.container);
  return throwException(exception);
}
