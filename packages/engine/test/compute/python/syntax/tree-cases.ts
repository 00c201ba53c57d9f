import { describe, expect, test } from 'vitest';
import { treeText } from '../../../conformance/python-syntax/tree-text.ts';
import { parseWhole } from './parse-whole.ts';

/** Tests that texts have these trees: the text, and its statements. */
export function treeCases(about: string, cases: readonly (readonly [string, string])[]): void {
  describe(about, () => {
    for (const [source, tree] of cases) {
      test(JSON.stringify(source), () => {
        const root = parseWhole(source, { mode: 'exec', fileName: 'a.py' });
        expect(treeText(source, root)).toBe(`(Module body=[${tree}])`);
      });
    }
  });
}
