import { pause } from '../../../../../machine/index.ts';
import {
  compileRegex,
  createSearch,
  RegexError,
  type RegexOptions,
} from '../../../../../text/index.ts';
import { quote } from '../../quoting.ts';
import type { Predicate } from './expression.ts';

/** Kinds of regular expressions by the names that find has for them, as far as they are told apart here. */
const DIALECTS = new Map<string, RegexOptions['dialect']>([
  ['findutils-default', 'emacs'],
  ['ed', 'basic'],
  ['emacs', 'emacs'],
  ['gnu-awk', 'extended'],
  ['grep', 'basic'],
  ['posix-awk', 'extended'],
  ['awk', 'extended'],
  ['posix-basic', 'basic'],
  ['posix-egrep', 'extended'],
  ['egrep', 'extended'],
  ['posix-extended', 'extended'],
  ['posix-minimal-basic', 'basic'],
  ['sed', 'basic'],
]);

/** Steps between two looks at the budget. */
const SLICE = 2000;

/** Says that a kind is none, with all that are. */
export function unknownRegexType(type: string): string | undefined {
  if (DIALECTS.has(type)) return undefined;
  const valid = [...DIALECTS.keys()].map(quote).join(', ');
  return `Unknown regular expression type ${quote(type)}; valid types are ${valid}.`;
}

/** `-regex`: whether the whole path matches; or what is wrong with the pattern. */
export function regexTest(pattern: string, type: string, ignoreCase: boolean): Predicate | string {
  const dialect = DIALECTS.get(type) ?? 'emacs';
  try {
    const regex = compileRegex(pattern, { dialect, ignoreCase });
    return function* ({ path }, { context }) {
      const options = { spanOnly: true, anchored: true, whole: true };
      const search = createSearch(regex, path, 0, options);
      for (;;) {
        const result = search.run(SLICE);
        if (result !== 'more') return result !== null && result.end === path.length;
        yield* pause(context.system, SLICE);
      }
    };
  } catch (error) {
    if (error instanceof RegexError) {
      return `failed to compile regular expression '${pattern}': ${error.message}`;
    }
    throw error;
  }
}
