import { expect, test } from 'vitest';
import { foldingCode } from '../../../../../src/compute/python/compile/folding/index.ts';
import { compile } from '../../../../../src/compute/python/compile/index.ts';
import { moreCode } from '../../../../../src/compute/python/compile/more/index.ts';
import { PyFrozenSet } from '../../../../../src/compute/python/objects/index.ts';
import { CodeNeeded } from '../../../../../src/compute/python/syntax/index.ts';
import { parseWhole } from '../../syntax/parse-whole.ts';

const options = { fileName: 'a.py', frozenSet: () => new PyFrozenSet() };

/** What most programs need. */
const usual = { more: moreCode, folding: foldingCode };

/** Whether a program needs code that is fetched. */
function isRare(source: string): boolean {
  const root = parseWhole(source, { mode: 'exec', fileName: 'a.py' });
  try {
    compile(root, { ...options, source, warn: () => undefined }, usual);
    return false;
  } catch (error) {
    if (error instanceof CodeNeeded && error.part === 'rare syntax') return true;
    throw error;
  }
}

test.each([
  'match a:\n  case 1: b',
  'try: a\nexcept* b: c',
  'from __future__ import annotations\na: b = c',
  'a is 1',
  'a is not ()',
  'assert (a, b)',
  '[a](b)',
  '(a, b)(c)',
  '"a" [b]',
  '{a}[b]',
  // No warning comes of it, but that is looked at with the code.
  '(lambda: a)()',
])('%j is rare', (source) => {
  expect(isRare(source)).toBe(true);
});

test.each([
  'try: a\nexcept b: c',
  'a: b = c',
  'a is None or a is not ...',
  'assert a, b',
  'a.b(c)(d)[e](f)',
  '(a or b)[c]',
])('%j is not', (source) => {
  expect(isRare(source)).toBe(false);
});
