import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { expandElements, expandWords } from '../expansion/index.ts';
import { type Assignment, parseCommands, type SimpleCommand } from '../syntax/index.ts';
import { findVariable, isArray } from '../variables/index.ts';
import type { Shell } from './shell.ts';

/** Builtins whose arguments can be assignments, arrays among them. */
const DECLARATIONS: ReadonlySet<string> = new Set([
  'declare',
  'export',
  'local',
  'readonly',
  'typeset',
]);

/** Whether a command is one that declares, such as `declare a=(1 2)`. */
export function isDeclaration({ words }: SimpleCommand): boolean {
  const name = words[0]?.literal;
  if (name === undefined) return false;
  return (
    DECLARATIONS.has(name) ||
    ((name === 'builtin' || name === 'command') && DECLARATIONS.has(words[1]?.literal ?? ''))
  );
}

/**
 * The words of a command that declares. The elements of arrays are left beside them in `declaredArrays`, under the
 * argument's text, for the builtin to assign when it has made the variable.
 */
export function* expandDeclaration(shell: Shell, { words }: SimpleCommand): Run<readonly string[]> {
  const { state } = shell;
  const fields: string[] = [];
  shell.declaredArrays.clear();
  const hasOption = (letter: string): boolean =>
    words.some(({ literal }) => literal?.startsWith('-') === true && literal.includes(letter));
  const kind = hasOption('A') ? 'associative' : hasOption('a') ? 'indexed' : undefined;
  for (const word of words) {
    const { assignment } = word;
    if (assignment?.value.kind === 'array') {
      yield* declareArray(shell, word.source, assignment, kind);
      fields.push(word.source);
      continue;
    }
    const result = expandWords(state, [word]);
    for (const field of isRun(result) ? yield* result : result) {
      const array = arrayIn(shell, field, kind);
      if (array !== undefined) yield* declareArray(shell, field, array, kind);
      fields.push(field);
    }
  }
  return fields;
}

function* declareArray(
  shell: Shell,
  field: string,
  { name, append, value }: Assignment,
  kind: 'indexed' | 'associative' | undefined,
): Run {
  if (value.kind !== 'array') return;
  const elements = yield* expandElements(shell.state, name, value.elements, kind ?? 'indexed');
  shell.declaredArrays.set(field, { name, append, elements });
}

/** The assignment in the text `name=(…)`, which is read as commands are where the name is to be an array. */
function arrayIn(
  { state }: Shell,
  field: string,
  kind: 'indexed' | 'associative' | undefined,
): Assignment | undefined {
  const name = /^([A-Za-z_]\w*)\+?=\([\s\S]*\)$/.exec(field)?.[1];
  if (name === undefined) return undefined;
  const variable = findVariable(state, name);
  if (kind === undefined && (variable === undefined || !isArray(variable))) return undefined;
  const [command] = parseCommands(field, state.line).commands;
  return command?.kind === 'simple' ? command.assignments[0] : undefined;
}
