import type { PyException } from '../objects/index.ts';
import { exceptionOf } from './errors.ts';

/** The RecursionError of CPython; `where` is what it was about, such as ` in comparison`. */
export function recursionError(where = ''): PyException {
  return exceptionOf('RecursionError', `maximum recursion depth exceeded${where}`);
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

/** Whether the host's own stack is used up: by work on something that is nested very deep. */
export function isHostRecursion(error: unknown): boolean {
  return (
    error instanceof Error &&
    ((error instanceof RangeError && error.message.startsWith('Maximum call stack')) ||
      error.message === 'too much recursion')
  );
}
