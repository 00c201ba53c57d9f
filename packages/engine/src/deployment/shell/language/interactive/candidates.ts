import { SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { isExecutable } from '../execution/path-search.ts';
import type { Shell } from '../execution/shell.ts';
import { jobText } from '../jobs/job-table.ts';
import { RESERVED_WORDS } from '../syntax/index.ts';
import { readValue } from '../variables/index.ts';

export type CandidateKind =
  | 'alias'
  | 'builtin'
  | 'command'
  | 'directory'
  | 'export'
  | 'file'
  | 'function'
  | 'job'
  | 'keyword'
  | 'user'
  | 'variable';

/** Bytes of /etc/passwd that are looked at. */
const PASSWD_BYTES = 65_536;

/** The names of a kind that begin with `prefix`, sorted. */
export function candidates(shell: Shell, kind: CandidateKind, prefix: string): readonly string[] {
  return namesOf(shell, kind, prefix)
    .filter((name) => name.startsWith(prefix))
    .sort();
}

function namesOf(shell: Shell, kind: CandidateKind, prefix: string): string[] {
  const { state, executor } = shell;
  switch (kind) {
    case 'alias':
      return [...state.aliases.keys()];
    case 'builtin':
      return [...executor.builtins.keys()];
    case 'function':
      return [...state.functions.keys()];
    case 'keyword':
      return [...RESERVED_WORDS];
    case 'variable':
      return [...state.variables.bindings.keys()];
    case 'export':
      return [...state.variables.bindings]
        .filter(([, variable]) => variable.exported)
        .map(([name]) => name);
    case 'job':
      return shell.jobs.jobs.map((job) => jobText(job).split(' ')[0] ?? '');
    case 'user':
      return users(shell);
    case 'file':
      return entries(shell, prefix).map(({ name }) => name);
    case 'directory':
      return entries(shell, prefix)
        .filter(({ isDirectory }) => isDirectory)
        .map(({ name }) => name);
    case 'command':
      return commands(shell, prefix);
  }
}

function commands(shell: Shell, prefix: string): string[] {
  const { state, executor, system } = shell;
  if (prefix.includes('/')) {
    return entries(shell, prefix)
      .filter(({ name, isDirectory }) => isDirectory || isExecutable(system, name))
      .map(({ name }) => name);
  }
  const names = new Set<string>([
    ...RESERVED_WORDS,
    ...state.aliases.keys(),
    ...state.functions.keys(),
    ...executor.builtins.keys(),
  ]);
  for (const directory of new Set((readValue(state, 'PATH') ?? '').split(':'))) {
    for (const name of listing(shell, directory === '' ? '.' : directory)) {
      if (name.startsWith(prefix) && isExecutable(system, `${directory}/${name}`)) names.add(name);
    }
  }
  return [...names];
}

function listing({ system }: Shell, directory: string): readonly string[] {
  try {
    return system.readDirectory(directory).map(({ name }) => name);
  } catch (error) {
    if (error instanceof SystemError) return [];
    throw error;
  }
}

/** A file as its name is written in a completion. */
export interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
}

/** The files whose path begins with `prefix`; hidden ones only when it asks for them. */
export function entries(shell: Shell, prefix: string): readonly Entry[] {
  const slash = prefix.lastIndexOf('/');
  const directory = prefix.slice(0, slash + 1);
  const start = prefix.slice(slash + 1);
  const found: Entry[] = [];
  for (const name of listing(shell, directory === '' ? '.' : directory)) {
    if (!name.startsWith(start) || (name.startsWith('.') && !start.startsWith('.'))) continue;
    const path = directory + name;
    found.push({ name: path, isDirectory: isDirectory(shell, path) });
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isDirectory({ system }: Shell, path: string): boolean {
  try {
    return system.status(path).kind === 'directory';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Names in /etc/passwd. */
function users({ system }: Shell): string[] {
  try {
    const descriptor = system.open('/etc/passwd', { read: true });
    if (typeof descriptor !== 'number') return [];
    const bytes = system.read(descriptor, PASSWD_BYTES);
    system.close(descriptor);
    if (!(bytes instanceof Uint8Array)) return [];
    return decodeUtf8(bytes)
      .split('\n')
      .map((line) => line.split(':')[0] ?? '')
      .filter((name) => name !== '');
  } catch (error) {
    if (error instanceof SystemError) return [];
    throw error;
  }
}
