import { READY, type Run } from '../../../../machine/index.ts';
import { compileRegex, type Regex, RegexError, searchInSlices } from '../../../../text/index.ts';
import { plainText, regexText } from '../expansion/index.ts';
import type { ShellState } from '../shell-state.ts';
import type { Word } from '../syntax/index.ts';
import { createIndexedArray, createVariable } from '../variables/index.ts';

/** Regular expressions that are kept compiled. */
const KEPT = 100;

const compiled = new Map<string, Regex | undefined>();

function regexOf(pattern: string, ignoreCase: boolean): Regex | undefined {
  const key = `${ignoreCase ? 'i' : ''}:${pattern}`;
  if (compiled.has(key)) return compiled.get(key);
  let regex: Regex | undefined;
  try {
    regex = compileRegex(pattern, { dialect: 'extended', ignoreCase });
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
  }
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, regex);
  return regex;
}

/** `text =~ regex`, `undefined` when the expression is wrong: sets BASH_REMATCH to the match and its groups, or to nothing. */
export function* matchRegex(state: ShellState, left: Word, right: Word): Run<boolean | undefined> {
  const text = plainText(state, left);
  const regex = regexOf(regexText(state, right), state.shopt.nocasematch);
  if (regex === undefined) return undefined;
  const spend = (steps: number): boolean => state.system.spend(steps);
  const match = yield* searchInSlices(spend, READY, regex, text);
  const groups =
    match === null
      ? []
      : [match, ...match.groups].map((span) =>
          span === undefined ? '' : text.slice(span.start, span.end),
        );
  const variable = createVariable();
  variable.indexed = createIndexedArray(groups);
  state.variables.bindings.set('BASH_REMATCH', variable);
  return match !== null;
}
