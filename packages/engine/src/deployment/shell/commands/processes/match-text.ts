import type { Run, System } from '../../../../machine/index.ts';

/** Whether a text matches. */
export type Matcher = (system: System, text: string) => Run<boolean>;

/** STUB */
export function createMatcher(pattern: string, options: { readonly ignoreCase: boolean; readonly whole: boolean }): Matcher | string {
  return function* (_system, text) {
    return options.whole ? text === pattern : text.includes(pattern);
  };
}
