import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { type CandidateKind, candidates } from '../interactive/candidates.ts';
import { parseOptions, WRONG_USAGE } from './builtin-options.ts';

const KINDS: Readonly<Record<string, CandidateKind>> = {
  a: 'alias',
  b: 'builtin',
  c: 'command',
  d: 'directory',
  e: 'export',
  f: 'file',
  j: 'job',
  k: 'keyword',
  u: 'user',
  v: 'variable',
};

const ACTIONS: Readonly<Record<string, CandidateKind>> = {
  alias: 'alias',
  builtin: 'builtin',
  command: 'command',
  directory: 'directory',
  export: 'export',
  file: 'file',
  function: 'function',
  job: 'job',
  keyword: 'keyword',
  user: 'user',
  variable: 'variable',
};

/** `compgen`: the candidates of some kinds that begin with a word. */
export const compgen: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'abcdefgjksuvo:A:G:W:F:C:X:P:S:');
  if (options === undefined) return WRONG_USAGE;
  const [word = ''] = options.operands;
  const found: string[] = [];
  for (const { letter, value } of options.given) {
    const kind = letter === 'A' ? ACTIONS[value] : KINDS[letter];
    if (kind !== undefined) found.push(...candidates(shell, kind, word));
    if (letter === 'W') {
      found.push(
        ...value.split(/[ \t\n]+/).filter((entry) => entry !== '' && entry.startsWith(word)),
      );
    }
  }
  const prefix = options.value('P') ?? '';
  const suffix = options.value('S') ?? '';
  for (const entry of found) print(shell, `${prefix}${entry}${suffix}\n`);
  return found.length > 0 ? 0 : 1;
};
