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
