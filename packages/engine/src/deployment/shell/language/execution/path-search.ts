import { type System, SystemError } from '../../../../machine/index.ts';
import { readValue } from '../variables/index.ts';
import type { Shell } from './shell.ts';

/** The path of `command -p`. Source: bash 5.2 of Debian 12. */
export const STANDARD_PATH = '/bin:/usr/bin:/sbin:/usr/sbin:/etc:/usr/etc';

/**
 * The file that a command's name stands for: itself when it has a slash, else the first executable one of PATH, or
 * failing that the first that cannot be executed. `remember` counts it in the hash table.
 */
export function findCommand(shell: Shell, name: string, remember: boolean): string | undefined {
  if (name.includes('/')) return name;
  if (name === '') return undefined;
  const { state, system } = shell;
  const known = state.hashed.get(name);
  const isStale = state.shopt.checkhash && known !== undefined && !isExecutable(system, known.path);
  if (known !== undefined && !isStale && !hasTemporaryPath(shell)) {
    if (remember) known.hits++;
    return known.path;
  }
  const found = searchFirst(system, name, readValue(state, 'PATH') ?? '');
  if (found === undefined) return undefined;
  if (remember && state.options.hashall && isExecutable(system, found)) {
    state.hashed.set(name, { path: hashedPath(found), hits: 1 });
  }
  return found;
}

/** As the hash table keeps the path of a command: one that is not absolute shows that it is relative. */
export function hashedPath(path: string): string {
  return /^\.?\//.test(path) ? path : `./${path}`;
}

function hasTemporaryPath({ state }: Shell): boolean {
  return (
    state.variables.scopes.at(-1)?.kind === 'temporary' &&
    state.variables.scopes.at(-1)?.hidden.has('PATH') === true
  );
}

/** Files of a name along a path: executable ones in order, or the first file that is there when none is. */
export function searchPath(system: System, name: string, path: string): readonly string[] {
  const executable: string[] = [];
  let other: string | undefined;
  for (const file of filesOf(system, name, path)) {
    if (isExecutable(system, file)) executable.push(file);
    else other ??= file;
  }
  return executable.length > 0 || other === undefined ? executable : [other];
}

/** The first of {@link searchPath}, without looking further. */
function searchFirst(system: System, name: string, path: string): string | undefined {
  let other: string | undefined;
  for (const file of filesOf(system, name, path)) {
    if (isExecutable(system, file)) return file;
    other ??= file;
  }
  return other;
}

/** The files of a name along a path. */
function* filesOf(system: System, name: string, path: string): Generator<string, void> {
  for (const directory of path.split(':')) {
    const file =
      directory === '' ? `./${name}` : `${directory}${directory.endsWith('/') ? '' : '/'}${name}`;
    if (isFile(system, file)) yield file;
  }
}

function isFile(system: System, path: string): boolean {
  try {
    return system.status(path).kind === 'file';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Whether a path is a file that the caller may execute. */
export function isExecutable(system: System, path: string): boolean {
  try {
    system.access(path, { execute: true });
    return system.status(path).kind === 'file';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}
