import { describe, expect, it } from 'vitest';
import { redirect } from './descriptors.ts';

describe('descriptors', () => {
  it('are copied as they are at that moment', () => {
    expect(redirect(['> f', '2>&1'])).toEqual(['terminal', 'f', 'f']);
    expect(redirect(['2>&1', '> f'])).toEqual(['terminal', 'f', 'terminal']);
    expect(redirect(['2> f', '>&2'])).toEqual(['terminal', 'f', 'f']);
  });

  it('know the short form and the input', () => {
    expect(redirect(['&> f'])).toEqual(['terminal', 'f', 'f']);
    expect(redirect(['< in', '>> out'])).toEqual(['in', 'out', 'terminal']);
  });

  it('tell two openings of a file apart', () => {
    expect(redirect(['> f', '2> f'])).toEqual(['terminal', 'f', 'f (again)']);
  });

  it('refuse what is not a redirection', () => {
    expect(() => redirect(['| wc'])).toThrow('no redirection');
  });
});
