// cspell:ignore abefhkmnptuvx BCEHPT
import { letterOf, SET_OPTION_NAMES } from '../options.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import type { Subscript } from '../syntax/index.ts';
import {
  allValues,
  associativeOf,
  findVariable,
  indexFor,
  readIndex,
  readValue,
} from '../variables/index.ts';

/** What a parameter stands for: one value or none, or a list. */
export type ParameterValue =
  | { readonly kind: 'one'; readonly value: string | undefined }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly joined: boolean };

/** How a subscript is evaluated: the two ways of arrays. */
export interface SubscriptEvaluation {
  index(subscript: Extract<Subscript, { kind: 'element' }>): number | bigint;
  key(subscript: Extract<Subscript, { kind: 'element' }>): string;
}

/** The value of a parameter by its name. */
export function parameterValue(
  state: ShellState,
  name: string,
  subscript: Subscript | undefined,
  evaluation: SubscriptEvaluation,
): ParameterValue {
  if (subscript === undefined) return namedValue(state, name);
  if (subscript.kind === 'all') {
    return { kind: 'list', values: allValues(state, name), joined: subscript.joined };
  }
  return { kind: 'one', value: elementValue(state, name, subscript, evaluation) };
}

function elementValue(
  state: ShellState,
  name: string,
  subscript: Extract<Subscript, { kind: 'element' }>,
  evaluation: SubscriptEvaluation,
): string | undefined {
  const variable = findVariable(state, name);
  const map = variable === undefined ? undefined : associativeOf(variable);
  if (map !== undefined) return map.get(evaluation.key(subscript));
  const source = subscript.expression.source;
  try {
    const index = indexFor(variable, name, source, () => evaluation.index(subscript));
    return variable === undefined ? undefined : readIndex(variable, index);
  } catch (error) {
    // Reading before the first element is told, but ends no command.
    if (!(error instanceof ShellError) || !error.message.endsWith(': bad array subscript'))
      throw error;
    state.warnings.push(`${name}: bad array subscript`);
    return undefined;
  }
}

function namedValue(state: ShellState, name: string): ParameterValue {
  const code = name.charCodeAt(0);
  // A letter or an underscore: the name of a variable.
  if (code >= 0x41) return { kind: 'one', value: readValue(state, name) };
  if (name === '@' || name === '*') {
    return { kind: 'list', values: state.positional, joined: name === '*' };
  }
  return { kind: 'one', value: specialValue(state, name) };
}

function specialValue(state: ShellState, name: string): string | undefined {
  switch (name) {
    case '#':
      return String(state.positional.length);
    case '?':
      return String(state.status);
    case '$':
      return String(state.shellPid);
    case '!':
      return state.lastBackground === undefined ? undefined : String(state.lastBackground);
    case '-':
      return optionLetters(state);
    default: {
      const number = Number(name);
      return number === 0 ? state.name : state.positional[number - 1];
    }
  }
}

/** `$-`: the letters of the options that are set, then how the shell reads. */
export function optionLetters(state: ShellState): string {
  const letters = SET_OPTION_NAMES.filter((name) => state.options[name]).map(letterOf);
  const order = (letter: string): number => 'abefhkmnptuvxBCEHPT'.indexOf(letter);
  const set = letters.filter((letter) => letter !== '').sort((a, b) => order(a) - order(b));
  const lower = set.filter((letter) => letter === letter.toLowerCase()).join('');
  const upper = set.filter((letter) => letter !== letter.toLowerCase()).join('');
  const interactive = state.interactive ? 'i' : '';
  const [beforeK, afterK] = [lower.replace(/[k-z]/g, ''), lower.replace(/[a-j]/g, '')];
  return `${beforeK}${interactive}${afterK}${upper}${state.invocation.replace('i', '')}`;
}

/** The positional parameters with `$0` before them, as `${@:0}` counts. */
export function positionalFromZero(state: ShellState): readonly string[] {
  return [state.name, ...state.positional];
}
