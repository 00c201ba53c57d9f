import type { PyException } from '../objects/index.ts';
import { exceptionOf, throwException } from './errors.ts';
import type { Thread } from './thread.ts';

/** The RecursionError of CPython; `where` is what it was about, such as ` in comparison`. */
export function recursionError(where = ''): PyException {
  return exceptionOf('RecursionError', `maximum recursion depth exceeded${where}`);
}

/** What CPython is about when one of its own functions calls another as the program would. */
export const CALLING = ' while calling a Python object';
/** So many calls within each other it takes to bring text to a file: of the text's, the buffer's, the file's methods. */
export const LEVELS_TO_FILE = 3;

/** Whether CPython could not call so many of its own functions within each other. */
export function isTooDeep({ frame, interpreter }: Thread, levels: number): boolean {
  return (frame?.depth ?? 0) + levels > interpreter.recursionLimit;
}

/** Raises RecursionError where it {@link isTooDeep}. */
export function checkDepth(thread: Thread, levels: number, where: string): void {
  if (isTooDeep(thread, levels)) throwException(recursionError(where));
}

/** Whether the host refuses something as too large: a buffer, a table, a text. */
export function isHostExhausted(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|maximum size exceeded|^Invalid (?:typed )?(?:array|string) length|BigInt/i.test(
      error.message,
    )
  );
}
