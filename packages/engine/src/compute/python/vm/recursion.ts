import type { PyException } from '../objects/index.ts';
import { exceptionOf } from './errors.ts';

/** The RecursionError of CPython; `where` is what it was about, such as ` in comparison`. */
export function recursionError(where = ''): PyException {
  return exceptionOf('RecursionError', `maximum recursion depth exceeded${where}`);
}
