import { ALL_COMMAND_NAMES, createCommandPrograms } from '../../deployment/shell/commands/index.ts';
import { createBash, type SessionListener } from '../../deployment/shell/index.ts';
import {
  fetched,
  type Program,
  type ProgramTable,
  READY,
  type Resumable,
} from '../../machine/index.ts';

const PYTHON_NAMES: readonly string[] = ['python3', 'python3.11'];

const fetchPython = fetched(() => import('../../compute/python/program/index.ts'));

/** Python, whose code is fetched when it is run first. */
const python: Program = (system) => {
  const fetching = fetchPython();
  let program: Resumable | undefined;
  return {
    resume(wake, budget) {
      if (program !== undefined) return program.resume(wake, budget);
      const step = fetching.next(wake);
      if (step.done !== true) return step.value;
      program = step.value.python(system);
      return READY;
    },
  };
};

/** The programs of a machine with their names: the commands and the shell. `listener` hears of interactive shells. */
export function createPrograms(
  listener?: SessionListener,
): ProgramTable & { readonly names: readonly string[] } {
  const commands = createCommandPrograms();
  const bash = createBash(listener);
  return {
    find: (name) => {
      if (name === 'bash') return bash;
      return PYTHON_NAMES.includes(name) ? python : commands.find(name);
    },
    names: ['bash', ...PYTHON_NAMES, ...ALL_COMMAND_NAMES],
  };
}
