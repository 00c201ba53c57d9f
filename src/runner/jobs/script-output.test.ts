import { describe, expect, it } from 'vitest';
import { createCap, type OutputPiece } from './script-output.ts';

const out = (text: string): OutputPiece => ({ stream: 'stdout', text });
const error = (text: string): OutputPiece => ({ stream: 'stderr', text });

describe('the cap on output', () => {
  it('lets through what fits exactly', () => {
    const cap = createCap({ characters: 100, lines: 3 });
    expect(cap.take([out('a\nb\n'), error('c\n')])).toEqual([out('a\nb\n'), error('c\n')]);
    expect(cap.isExceeded()).toBe(false);
    expect(cap.take([])).toEqual([]);
    expect(cap.isExceeded()).toBe(false);
  });

  it('cuts after the last line that fits, and takes nothing from then on', () => {
    const cap = createCap({ characters: 100, lines: 3 });
    expect(cap.take([out('a\nb\n')])).toEqual([out('a\nb\n')]);
    expect(cap.take([out('c\nd'), error('e')])).toEqual([out('c\n')]);
    expect(cap.isExceeded()).toBe(true);
    expect(cap.take([out('f')])).toEqual([]);
  });

  it('counts the beginning of a line as one more', () => {
    const cap = createCap({ characters: 100, lines: 1 });
    expect(cap.take([out('a\n')])).toEqual([out('a\n')]);
    expect(cap.take([out('b')])).toEqual([]);
    expect(cap.isExceeded()).toBe(true);
  });

  it('cuts after the last character that fits', () => {
    const cap = createCap({ characters: 5, lines: 3 });
    expect(cap.take([out('abc'), error('defg')])).toEqual([out('abc'), error('de')]);
    expect(cap.isExceeded()).toBe(true);
  });

  it('does not cut a character in two', () => {
    const cap = createCap({ characters: 2, lines: 3 });
    expect(cap.take([out('a😀b')])).toEqual([out('a')]);
    expect(cap.isExceeded()).toBe(true);
  });

  it('cuts 20,000 lines to 10,000', () => {
    const cap = createCap({ characters: 1_048_576, lines: 10_000 });
    const [piece] = cap.take([out('y\n'.repeat(20_000))]);
    expect(piece?.text).toBe('y\n'.repeat(10_000));
  });
});
