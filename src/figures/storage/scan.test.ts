import { expect, it } from 'vitest';
import { offsetOf, type StoredTable, scannedBytes } from './scan.ts';

const table: StoredTable = {
  rows: 8,
  columns: ['id', 'day', 'city', 'cents'].map((name) => ({ name, bytes: 4 })),
};

it('places values', () => {
  expect(offsetOf(table, 'rows', 2, 3)).toBe(44);
  expect(offsetOf(table, 'columns', 2, 3)).toBe(104);
});

it('reads every block of a row file and one of a column file', () => {
  expect(scannedBytes(table, 'rows', 'cents', 32)).toBe(128);
  expect(scannedBytes(table, 'columns', 'cents', 32)).toBe(32);
});

it('skips blocks only where rows are longer than a block', () => {
  const wide = { rows: 3, columns: [table.columns[0], { name: 'photo', bytes: 996 }] };
  expect(scannedBytes(wide as StoredTable, 'rows', 'id', 100)).toBe(300);
});
