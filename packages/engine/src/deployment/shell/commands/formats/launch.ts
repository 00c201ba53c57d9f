import {
  type ChildStatus,
  execute,
  programFrom,
  type Run,
  type System,
  SystemError,
  wait,
} from '../../../../machine/index.ts';
import { attempt } from './attempt.ts';
import { joinPath } from './paths.ts';

const DEFAULT_PATH = '/bin:/usr/bin';

/**
 * Goes on as a program by its name, which is looked for along PATH, as execvp(3). Comes back with the error
 * when it cannot: ENOENT when there is none of that name.
 */
export function* executeByName(
  system: System,
  words: readonly string[],
  environment: ReadonlyMap<string, string> = system.environment(),
): Run<SystemError> {
  const [name = ''] = words;
  const places = name.includes('/')
    ? [name]
    : (environment.get('PATH') ?? DEFAULT_PATH)
        .split(':')
        .map((directory) => joinPath(directory, name));
  let worst = new SystemError('ENOENT');
  for (const path of name === '' ? [] : places) {
    try {
      yield* execute(system, path, words, environment);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      if (error.code === 'EACCES') worst = error;
      else if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') return error;
    }
  }
  return worst;
}

/** Where a program of this name is, along PATH; `undefined` when nowhere. */
export function findProgram(system: System, name: string): string | undefined {
  if (name.includes('/')) return isExecutable(system, name) ? name : undefined;
  for (const directory of (system.environment().get('PATH') ?? DEFAULT_PATH).split(':')) {
    const path = joinPath(directory === '' ? '.' : directory, name);
    if (isExecutable(system, path)) return path;
  }
  return undefined;
}

/** Whether a path is a file that may be run. */
export function isExecutable(system: System, path: string): boolean {
  const found = attempt(() => {
    system.access(path, { execute: true });
    return system.status(path);
  });
  return !(found instanceof SystemError) && found.kind === 'file';
}

/** Starts a program as a child, which calls `failed` when it cannot be run; returns its pid. */
export function launch(
  system: System,
  words: readonly string[],
  failed: (system: System, error: SystemError) => Run<number>,
  prepare: (system: System) => Run = function* () {},
): number {
  return system.fork(
    programFrom(function* (child) {
      yield* prepare(child);
      return yield* failed(child, yield* executeByName(child, words));
    }),
  );
}

/** Waits for a child to end. */
export function* waitFor(system: System, pid: number): Run<ChildStatus> {
  for (;;) {
    try {
      const status = yield* wait(system, pid);
      if (status !== undefined) return status;
    } catch (error) {
      if (!(error instanceof SystemError) || error.code !== 'EINTR') throw error;
    }
  }
}
