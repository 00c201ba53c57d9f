import type { Predicate } from './expression.ts';

/** STUB until regexes are there. */
export function regexTest(
  _pattern: string,
  _type: string,
  _ignoreCase: boolean,
): Predicate | string {
  return 'regular expressions are not supported';
}
