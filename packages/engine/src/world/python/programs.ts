import { ALL_COMMAND_NAMES, createCommandPrograms } from '../../deployment/shell/commands/index.ts';
import type { ProgramTable } from '../../machine/index.ts';
import { createPython, type PythonListener } from '../../compute/python/program/index.ts';

/** The programs of a machine on which Python is there at once, and all others are fetched when they are first run. */
export function createPythonPrograms(
  listener: PythonListener,
): ProgramTable & { readonly names: readonly string[] } {
  const commands = createCommandPrograms();
  const python = createPython(listener);
  const bash = async () => (await import('../../deployment/shell/index.ts')).createBash();
  return {
    find(name) {
      if (name === 'python3') return python;
      return name === 'bash' ? bash() : commands.find(name);
    },
    names: ['python3', 'bash', ...ALL_COMMAND_NAMES],
  };
}
