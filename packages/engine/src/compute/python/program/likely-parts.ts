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

/** Parts of the parser and the compiler that a text looks as if it needed. */
export function likelyParts(source: string): readonly CodePart[] {
  return SIGNS.filter(([, sign]) => sign.test(source)).map(([part]) => part);
}
