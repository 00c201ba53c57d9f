import { expect, it } from 'vitest';
import { filesOf } from './table-log.ts';

it('adds and removes in the order of the log', () => {
  const log = [
    { add: ['a', 'b'], remove: [] },
    { add: ['c'], remove: ['a'] },
  ];
  expect(filesOf(log, 0)).toEqual(['a', 'b']);
  expect(filesOf(log, 1)).toEqual(['b', 'c']);
});
