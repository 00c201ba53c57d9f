import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { expandElements, expandWords } from '../expansion/index.ts';
import type { SimpleCommand } from '../syntax/index.ts';
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
  const isAssociative = words.some(({ literal }) => /^-[a-zA-Z]*A/.test(literal ?? ''));
  for (const word of words) {
    const { assignment } = word;
    if (assignment?.value.kind === 'array') {
      const { name, append, value } = assignment;
      const elements = yield* expandElements(state, name, value.elements, isAssociative);
      shell.declaredArrays.set(word.source, { name, append, elements });
      fields.push(word.source);
      continue;
    }
    const result = expandWords(state, [word]);
    fields.push(...(isRun(result) ? yield* result : result));
  }
  return fields;
}
