import { describe, expect, it } from 'vitest';
import { mergeProgress, noProgress, parseProgress, withAnswer, withRead } from './progress.ts';

describe('parseProgress', () => {
  it('reads what was written', () => {
    const progress = { read: ['memory/caching'], answered: { 'memory/caching': ['loop', 'scan'] } };
    expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
  });

  it('leaves out what it does not understand', () => {
    const text = JSON.stringify({
      read: ['memory/caching', 7, '<b>', 'memory/caching'],
      answered: { 'memory/caching': ['loop', null], '../x': ['a'], 'storage/disks': 'all' },
      version: 3,
    });
    expect(parseProgress(text)).toEqual({
      read: ['memory/caching'],
      answered: { 'memory/caching': ['loop'] },
    });
  });

  it.each(['', '{', 'null', '[]', '7', '{"name":"x"}'])('is nothing for %j', (text) => {
    expect(parseProgress(text)).toBeUndefined();
  });
});

describe('changes', () => {
  it('marks a note as read once, and takes the mark back', () => {
    const once = withRead(withRead(noProgress, 'memory', true), 'memory', true);
    expect(once.read).toEqual(['memory']);
    expect(withRead(once, 'memory', false).read).toEqual([]);
  });

  it('keeps each answered question once', () => {
    const twice = withAnswer(withAnswer(noProgress, 'memory', 'a'), 'memory', 'a');
    expect(withAnswer(twice, 'memory', 'b').answered).toEqual({ memory: ['a', 'b'] });
  });

  it('merges without losing anything', () => {
    const first = withAnswer(withRead(noProgress, 'memory', true), 'storage/disks', 'a');
    const second = withAnswer(withRead(noProgress, 'storage', true), 'storage/disks', 'b');
    expect(mergeProgress(first, second)).toEqual({
      read: ['memory', 'storage'],
      answered: { 'storage/disks': ['a', 'b'] },
    });
  });
});
