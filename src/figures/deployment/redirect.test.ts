import { describe, expect, it } from 'vitest';
import { redirect, targetOf } from './redirect.ts';

describe('redirect', () => {
  it('goes from left to right', () => {
    expect(redirect(['>f', '2>&1'])).toEqual([
      { word: '>f', after: { 0: 'terminal', 1: 'f (emptied)', 2: 'terminal' } },
      { word: '2>&1', after: { 0: 'terminal', 1: 'f (emptied)', 2: 'f (emptied)' } },
    ]);
    expect(redirect(['2>&1', '>f']).at(-1)?.after).toEqual({
      0: 'terminal',
      1: 'f (emptied)',
      2: 'terminal',
    });
  });

  it.each([
    [['&>f'], 2, 'f (emptied)'],
    [['&>>f'], 1, 'f (appended to)'],
    [['>>f'], 1, 'f (appended to)'],
    [['<in.txt'], 0, 'in.txt (read)'],
    [['2>err'], 1, 'terminal'],
    [['2>err'], 2, 'err (emptied)'],
    [['>&2'], 1, 'terminal'],
    [['2>err', '>&2'], 1, 'err (emptied)'],
    [['3>&1', '1>&2', '2>&3'], 3, 'terminal'],
    [[], 5, 'closed'],
  ] as const)('%j leaves descriptor %i at %s', (words, number, target) => {
    expect(targetOf(words, number)).toBe(target);
  });

  it('can swap two descriptors with the help of a third', () => {
    const start = { 0: 'terminal', 1: 'out', 2: 'err' };
    expect(redirect(['3>&1', '1>&2', '2>&3'], start).at(-1)?.after).toMatchObject({
      1: 'err',
      2: 'out',
    });
  });

  it('refuses what it does not know, and descriptors that are closed', () => {
    expect(() => redirect(['2>&7'])).toThrow('2>&7: descriptor 7 is not open');
    expect(() => redirect(['|f'])).toThrow('|f: not a redirection');
  });
});
