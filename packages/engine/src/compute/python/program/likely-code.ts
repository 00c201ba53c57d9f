import { beginningOf, likelyParts } from './likely-parts.ts';
import { beginToFetch } from './parse-source.ts';

type Fetch = () => Promise<unknown>;

/** What a text has that comes to code which is fetched with its first use. */
const SIGNS: readonly (readonly [sign: RegExp, ...fetches: readonly Fetch[]])[] = [
  [/\bclass\b/, () => import('../builtins/type.ts'), () => import('../vm/attribute-setting.ts')],
  [
    /\b(?:assert|except|raise|with)\b/,
    () => import('../builtins/exceptions.ts'),
    () => import('../vm/exceptions.ts'),
    () => import('../vm/unwind.ts'),
  ],
  [/\byield\b|\([^()[\]\n]{0,200}\S for\b/, () => import('../vm/yielding.ts')],
  [/\b(?:async|with)\b/, () => import('../vm/async.ts')],
  [/\b[rR]?[fF][rR]?["']/, () => import('../vm/format-instructions.ts')],
  [/:[<>^+,.\d]*[.,\d][a-z%]?\}/, () => import('../builtins/formatting.ts')],
  [/\bround\(/, () => import('../builtins/rounding.ts')],
  [/\b(?:bin|divmod|hex|oct|pow)\(/, () => import('../builtins/groups/numbers.ts')],
  [/\[[^\]\n]{0,40}:/, () => import('../builtins/slicing.ts')],
  [/[(,] ?\*/, () => import('../vm/unpacking.ts')],
  [/\b(?:sort|sorted)\(/, () => import('../builtins/list-sort.ts')],
  [/\b(?:enumerate|filter|map|reversed|zip)\(/, () => import('../builtins/iterators/index.ts')],
  [/\bset\(|[=(] ?\{[^:}]{0,200}\}/, () => import('../builtins/set.ts')],
  [/\bimport\b/, () => import('../vm/imports.ts')],
  [/\.(?:join|lower|split|strip|upper)\(/, () => import('../builtins/str-split.ts')],
];

/**
 * Begins to fetch what a program looks as if it will come to, all at once: each piece alone would have to be waited for
 * when the program comes to it. It waits for nothing, and what the program does is the same without.
 */
export function beginToFetchFor(source: string): void {
  beginToFetch(likelyParts(source));
  const beginning = beginningOf(source);
  for (const [sign, ...fetches] of SIGNS) {
    if (!sign.test(beginning)) continue;
    // What cannot be fetched is told where it is needed.
    for (const fetch of fetches) fetch().catch(() => undefined);
  }
}
