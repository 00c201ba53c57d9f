import fc from 'fast-check';

const atoms = fc.constantFrom(
  'a',
  'b',
  'é',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\b',
  '\\<',
  '\\>',
  '^',
  '$',
);
const marks = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}');

const { pattern: patterns } = fc.letrec<{ pattern: string; sequence: string; item: string }>(
  (tie) => ({
    pattern: fc
      .array(tie('sequence'), { minLength: 1, maxLength: 2 })
      .map((branches) => branches.join('|')),
    sequence: fc.array(tie('item'), { maxLength: 4 }).map((items) => items.join('')),
    item: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.tuple(atoms, marks).map(([atom, mark]) => (/[$^<>]$|b$/.test(atom) ? atom : atom + mark)),
      fc.tuple(tie('pattern'), marks).map(([inner, mark]) => `(${inner})${mark}`),
    ),
  }),
);

/** Extended regular expressions without back-references. */
export const regularPatterns = patterns;

/** Texts with words, spaces and characters beyond ASCII and beyond UTF-16's first plane. */
export const texts = fc
  .array(fc.constantFrom('a', 'b', 'a', 'b', ' ', 'é', '😀', '\udc80'), { maxLength: 12 })
  .map((characters) => characters.join(''));
