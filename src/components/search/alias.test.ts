import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasOf, aliasStartOf } from './alias.ts';

/** Words as they may stand in a text: of any characters but space. */
const token = fc.oneof(
  fc.stringMatching(/^[!-~]{1,12}$/),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\s/.test(text)),
);
const folded = (text: string) => text.toLowerCase().normalize();

describe('aliasOf', () => {
  it('is the same everywhere and for either case', () => {
    expect(aliasOf('C++')).toBe('ƻcɪɪƻ');
    expect(aliasOf('c++')).toBe(aliasOf('C++'));
  });

  it('differs for tokens that differ', () => {
    fc.assert(
      fc.property(token, token, (a, b) => {
        fc.pre(folded(a) !== folded(b));
        expect(aliasOf(a)).not.toBe(aliasOf(b));
      }),
    );
    expect(aliasOf('a.b')).not.toBe(aliasOf('a.bs'));
  });

  it('has letters only, and no vowel that an English stemmer would work on', () => {
    fc.assert(
      fc.property(token, (text) => {
        expect(aliasOf(text)).toMatch(/^\p{L}+$/u);
        expect(aliasOf(text)).not.toMatch(/[aeiouy'’\p{Lu}]/u);
        expect(aliasOf(text).normalize('NFD')).toBe(aliasOf(text));
      }),
    );
  });

  it('begins as the alias of the token’s beginning does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,12}$/), fc.nat(), (text, length) => {
        const beginning = text.slice(0, length % (text.length + 1));
        expect(aliasOf(text).startsWith(aliasStartOf(beginning))).toBe(true);
      }),
    );
  });

  it('is never the beginning of another', () => {
    fc.assert(
      fc.property(token, token, (a, b) => {
        fc.pre(folded(a) !== folded(b));
        expect(aliasOf(a).startsWith(aliasOf(b))).toBe(false);
        expect(aliasStartOf(a).startsWith(aliasOf(b))).toBe(false);
      }),
    );
  });
});
