import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnLines,
  commaLines,
  layOutColumns,
} from '../../../../../src/deployment/shell/commands/files/columns.ts';

const widthsOf = (texts: readonly string[]): number[] => texts.map((text) => text.length);

test('down the columns and across, with tabs as ls sets them', () => {
  const names = ['alpha', 'b', 'd', 'epsilon', 'gamma'];
  // ls -C -w 20 and ls -x -w 20 of coreutils 9.1.
  expect(columnLines(names, widthsOf(names), 20, false)).toEqual([
    'alpha  epsilon',
    'b      gamma',
    'd',
  ]);
  expect(columnLines(names, widthsOf(names), 20, true)).toEqual(['alpha\t b\td', 'epsilon  gamma']);
  expect(columnLines(names, widthsOf(names), 5, false)).toEqual(names);
  expect(columnLines([], [], 80, false)).toEqual([]);
});

test('commas', () => {
  const names = ['alpha', 'b', 'gamma'];
  expect(commaLines(names, widthsOf(names), 80)).toEqual(['alpha, b, gamma']);
  expect(commaLines(names, widthsOf(names), 12)).toEqual(['alpha, b,', 'gamma']);
  expect(commaLines([], [], 12)).toEqual([]);
});

test('what is laid out fits, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 60 }),
      fc.integer({ min: 20, max: 120 }),
      (names, width) => {
        const lines = columnLines(names, widthsOf(names), width, false);
        expect(
          lines
            .join(' ')
            .split(/\s+/)
            .filter((word) => word !== '')
            .sort(),
        ).toEqual([...names].sort());
        const { columns } = layOutColumns(widthsOf(names), width, false);
        expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThan(width);
      },
    ),
  );
});
