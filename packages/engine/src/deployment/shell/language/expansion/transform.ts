import { unescapeAnsi } from '../escapes.ts';
import { quoteDouble, quoteValue } from '../quoting.ts';
import type { ShellState } from '../shell-state.ts';
import type { ParameterPart } from '../syntax/index.ts';
import {
  allEntries,
  associativeOf,
  attributeLetters,
  declarationOf,
  findVariable,
} from '../variables/index.ts';
import type { ParameterValue } from './parameters.ts';
import { changeCase } from './patterns.ts';

/** `${x@letter}`; `undefined` when there is nothing to transform. Source: bash(1), "Parameter transformation". */
export function transformed(
  state: ShellState,
  part: ParameterPart,
  letter: string,
  value: ParameterValue,
): ParameterValue | undefined {
  switch (letter) {
    case 'a':
      return attributes(state, part, value);
    case 'A':
      return assignments(state, part, value);
    case 'K':
    case 'k':
      return pairs(state, part, letter, value);
    default:
      if (value.kind === 'list') {
        return { ...value, values: value.values.map((text) => changed(state, letter, text)) };
      }
      if (value.value === undefined) return undefined;
      return { kind: 'one', value: changed(state, letter, value.value) };
  }
}

function changed(state: ShellState, letter: string, text: string): string {
  switch (letter) {
    case 'Q':
      return quoteValue(text);
    case 'E':
      return unescapeAnsi(text);
    case 'P':
      return state.hooks.prompt(state, text);
    case 'U':
      return changeCase(state, text, 'upper', true, undefined);
    case 'u':
      return changeCase(state, text, 'upper', false, undefined);
    default:
      return changeCase(state, text, 'lower', true, undefined);
  }
}

function attributes(
  state: ShellState,
  part: ParameterPart,
  value: ParameterValue,
): ParameterValue | undefined {
  const variable = findVariable(state, part.name);
  if (variable === undefined) return value.kind === 'list' ? value : undefined;
  const letters = attributeLetters(variable);
  if (value.kind === 'list') return { ...value, values: value.values.map(() => letters) };
  return { kind: 'one', value: letters };
}

/** `${x@A}`: the command that would make the variable again. */
function assignments(
  state: ShellState,
  part: ParameterPart,
  value: ParameterValue,
): ParameterValue | undefined {
  if (part.name === '@' || part.name === '*') {
    if (value.kind !== 'list') return undefined;
    const words = value.values.map(quoteValue).join(' ');
    return { kind: 'one', value: `set -- ${words}` };
  }
  const variable = findVariable(state, part.name);
  if (variable === undefined) return undefined;
  if (part.subscript?.kind === 'all') {
    const text = declarationOf(part.name, variable);
    const values = /^(\S+) (\S+) ([\s\S]*)$/.exec(text)?.slice(1) ?? [text];
    return { kind: 'list', values, joined: part.subscript.joined };
  }
  if (value.kind === 'list' || value.value === undefined) return undefined;
  const letters = attributeLetters(variable);
  const assignment = `${part.name}=${quoteValue(value.value)}`;
  return { kind: 'one', value: letters === '' ? assignment : `declare -${letters} ${assignment}` };
}

/** `${a[@]@K}` is one text, `${a[@]@k}` a word for each key and value. */
function pairs(
  state: ShellState,
  part: ParameterPart,
  letter: 'K' | 'k',
  value: ParameterValue,
): ParameterValue | undefined {
  if (value.kind === 'one') {
    return value.value === undefined ? undefined : { kind: 'one', value: quoteValue(value.value) };
  }
  if (part.name === '@' || part.name === '*') {
    return { ...value, values: value.values.map(quoteValue) };
  }
  const entries = allEntries(state, part.name);
  if (letter === 'k') return { ...value, values: entries.flat() };
  const texts = entries.map(([key, text]) => `${key} ${quoteDouble(text)}`);
  const variable = findVariable(state, part.name);
  const isAssociative = variable !== undefined && associativeOf(variable) !== undefined;
  return { kind: 'one', value: texts.join(' ') + (isAssociative ? ' ' : '') };
}
