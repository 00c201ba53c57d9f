import { expect, test } from 'vitest';
import {
  type DescribedException,
  levelsText,
  tracebackText,
} from '../../../../src/compute/python/vm/traceback-text.ts';

const plain: DescribedException = {
  levels: undefined,
  title: 'ValueError',
  text: 'x',
  suggestion: undefined,
  notes: [],
  place: undefined,
  before: undefined,
  members: undefined,
};

const level = (line: number) => ({
  fileName: 'f.py',
  line,
  name: 'f',
  position: undefined,
  source: undefined,
});

test('the same level more than three times is counted', () => {
  expect(levelsText([1, 1, 1, 1, 2].map(level))).toBe(
    `${'  File "f.py", line 1, in f\n'.repeat(3)}  [Previous line repeated 1 more time]\n  File "f.py", line 2, in f\n`,
  );
});

test('only the innermost thousand levels are shown', () => {
  const levels = Array.from({ length: 1001 }, (_, index) => level(index));
  expect(levelsText(levels)).not.toContain('line 0,');
});

test('causes come first', () => {
  const after: DescribedException = {
    ...plain,
    text: '',
    notes: ['two\nlines'],
    before: { exception: plain, how: 'cause' },
  };
  expect(tracebackText(after)).toBe(
    'ValueError: x\n\nThe above exception was the direct cause of the following exception:\n\nValueError\ntwo\nlines\n',
  );
});

test('the members of a group hang on a line', () => {
  const group: DescribedException = { ...plain, text: 'g', members: [plain, plain] };
  expect(tracebackText(group)).toBe(
    [
      '  | ValueError: g',
      '  +-+---------------- 1 ----------------',
      '    | ValueError: x',
      '    +---------------- 2 ----------------',
      '    | ValueError: x',
      '    +------------------------------------',
      '',
    ].join('\n'),
  );
});

test('the caret of a syntax error stands below its column, without the indentation', () => {
  const place = {
    fileName: 'f.py',
    line: 3,
    column: 9,
    endLine: 3,
    endColumn: 11,
    text: '    x = yz\n',
  };
  expect(tracebackText({ ...plain, title: 'SyntaxError', place })).toBe(
    '  File "f.py", line 3\n    x = yz\n        ^^\nSyntaxError: x\n',
  );
});
