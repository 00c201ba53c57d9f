import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../../src/compute/python/text/index.ts';

describe('compareText', () => {
  it('goes by code point where units stand in another order', () => {
    expect(compareText('\uffff', '\u{1f600}')).toBeLessThan(0);
    expect(compareText('\ud800', '\ue000')).toBeLessThan(0);
    expect(compareText('\ud83d', '\u{1f600}')).toBeLessThan(0);
    expect(compareText('a', 'a\0')).toBeLessThan(0);
    expect(compareText('b', 'a😀')).toBeGreaterThan(0);
  });

  it('is the order of the lists of code points', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', '\uffff', '\ue000', '😀', '𝄞', '\ud83d'),
    });
    const codes = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const [a, b] = [codes(left), codes(right)];
        const index = a.findIndex((code, at) => code !== b[at]);
        const expected = index < 0 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? -1);
        expect(Math.sign(compareText(left, right))).toBe(Math.sign(expected));
      }),
    );
  });
});
