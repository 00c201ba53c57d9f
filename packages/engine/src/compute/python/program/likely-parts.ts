import type { CodePart } from '../syntax/index.ts';

/**
 * Signs in a text that it needs code which small programs do without. They only spare time: what they say in vain is fetched
 * for nothing, and what they miss is found while the text is parsed.
 */
const SIGNS: readonly (readonly [CodePart, RegExp])[] = [
  [
    'more syntax',
    /\b(?:assert|async|await|class|del|global|import|lambda|nonlocal|raise|try|with|yield)\b|\S for\b|[-+*/%&|^:]=|->|(?:[=([]|return) ?\{|^ *@/m,
  ],
  ['strings', /\\|\b[rR]?[bBfF][rR]?["']/],
  ['folding', /\d ?[-+*/%]{1,2} ?\d|["'] ?%/],
  ['rare syntax', /^ *match\b|except ?\*|__future__/m],
];

/** Characters of a text in which signs are looked for: the host holds on for no longer, however much a reader writes. */
const LOOKED_AT = 2 ** 15;

/** What of a text is looked through for signs. */
export const beginningOf = (source: string): string => source.slice(0, LOOKED_AT);

/** A program is looked through as it starts and as it is compiled. */
let last: { readonly beginning: string; readonly parts: readonly CodePart[] } | undefined;

/** Parts of the parser and the compiler that a text looks as if it needed. */
export function likelyParts(source: string): readonly CodePart[] {
  const beginning = beginningOf(source);
  if (last?.beginning !== beginning) {
    const parts = SIGNS.filter(([, sign]) => sign.test(beginning)).map(([part]) => part);
    last = { beginning, parts };
  }
  return last.parts;
}
