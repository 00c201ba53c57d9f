import { beginningOf, likelyParts } from './likely-parts.ts';
import { beginToFetch } from './parse-source.ts';

type Fetch = () => Promise<unknown>;

/** What a text has that comes to code which is fetched with its first use. */
const SIGNS: readonly (readonly [code: string, sign: RegExp, ...fetches: readonly Fetch[]])[] = [
  [
    'classes',
    /\bclass\b/,
    () => import('../builtins/type.ts'),
    () => import('../vm/attribute-setting.ts'),
  ],
  [
    'exceptions',
    /\b(?:assert|except|raise|with)\b/,
    () => import('../builtins/exceptions.ts'),
    () => import('../vm/exceptions.ts'),
    () => import('../vm/unwind.ts'),
  ],
  ['generators', /\byield\b|\([^()[\]\n]{0,200}\S for\b/, () => import('../vm/yielding.ts')],
  ['asynchronous', /\b(?:async|with)\b/, () => import('../vm/async.ts')],
  ['f-strings', /\b[rR]?[fF][rR]?["']/, () => import('../vm/format-instructions.ts')],
  ['formatting', /:[<>^+,.\d]*[.,\d][a-z%]?\}/, () => import('../builtins/formatting.ts')],
  ['rounding', /\bround\(/, () => import('../builtins/rounding.ts')],
  ['numbers', /\b(?:bin|divmod|hex|oct|pow)\(/, () => import('../builtins/groups/numbers.ts')],
  ['slicing', /\[[^\]\n]{0,40}:/, () => import('../builtins/slicing.ts')],
  ['unpacking', /[(,] ?\*/, () => import('../vm/unpacking.ts')],
  ['sorting', /\b(?:sort|sorted)\(/, () => import('../builtins/list-sort.ts')],
  [
    'iterators',
    /\b(?:enumerate|filter|map|reversed|zip)\(/,
    () => import('../builtins/iterators/index.ts'),
  ],
  ['sets', /\bset\(|[=(] ?\{[^:}]{0,200}\}/, () => import('../builtins/set.ts')],
  ['imports', /\bimport\b/, () => import('../vm/imports.ts')],
  ['str methods', /\.(?:join|lower|split|strip|upper)\(/, () => import('../builtins/str-split.ts')],
];

/** Which code, by a name for each piece, a program looks as if it will come to. */
export function likelyCode(source: string): readonly string[] {
  return likely(source).map(([code]) => code);
}

function likely(source: string): typeof SIGNS {
  const beginning = beginningOf(source);
  return SIGNS.filter(([, sign]) => sign.test(beginning));
}

/**
 * Begins to fetch what a program looks as if it will come to, all at once: each piece alone would have to be waited for
 * when the program comes to it. It waits for nothing, and what the program does is the same without.
 */
export function beginToFetchFor(source: string): void {
  beginToFetch(likelyParts(source));
  for (const [, , ...fetches] of likely(source)) {
    // What cannot be fetched is told where it is needed.
    for (const fetch of fetches) fetch().catch(() => undefined);
  }
}
