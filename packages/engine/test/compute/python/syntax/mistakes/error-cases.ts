import { describe, expect, test } from 'vitest';
import { PythonSyntaxError } from '../../../../../src/compute/python/syntax/index.ts';
import { parseWhole } from '../parse-whole.ts';

/** A text, and the error for it: kind, message, line, column, and the first column behind the mark. */
type ErrorCase = readonly [string, string, string, number, number, number];

/** Tests that texts are refused as they should be. */
export function errorCases(about: string, cases: readonly ErrorCase[]): void {
  describe(about, () => {
    for (const [source, ...expected] of cases) {
      test(JSON.stringify(source), () => {
        expect(errorOf(source)).toEqual(expected);
      });
    }
  });
}

function errorOf(source: string): readonly unknown[] {
  try {
    parseWhole(source, { mode: 'exec', fileName: 'a.py' });
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, message, details } = error;
    return [kind, message, details?.line, details?.column, details?.endColumn];
  }
  return ['right'];
}
