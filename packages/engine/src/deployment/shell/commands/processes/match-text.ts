import { pause, type Run, type System } from '../../../../machine/index.ts';
import { compileRegex, createSearch, RegexError } from '../../../../text/index.ts';

/** Whether a text matches. */
export type Matcher = (system: System, text: string) => Run<boolean>;

/** Steps between two looks at the budget. */
const SLICE = 2000;

/** A matcher of an extended regular expression, or what is wrong with it in the words of regcomp(3). */
export function createMatcher(
  pattern: string,
  options: { readonly ignoreCase: boolean; readonly whole: boolean },
): Matcher | string {
  try {
    const regex = compileRegex(options.whole ? `^(${pattern})$` : pattern, {
      dialect: 'extended',
      ignoreCase: options.ignoreCase,
    });
    return function* (system, text) {
      const search = createSearch(regex, text, 0, { spanOnly: true });
      for (;;) {
        const result = search.run(SLICE);
        if (result !== 'more') return result !== null;
        yield* pause(system, SLICE);
      }
    };
  } catch (error) {
    if (error instanceof RegexError) return error.message;
    throw error;
  }
}
