import { createPython, type PythonListener } from '../../compute/python/program/index.ts';
import { ALL_COMMAND_NAMES, createCommandPrograms } from '../../deployment/shell/commands/index.ts';
import type { ProgramTable } from '../../machine/index.ts';
import type { MachineParts } from '../linux/index.ts';

/** What a machine needs for more than Python's work with open files. */
export const fetchMachineParts = async (): Promise<MachineParts> =>
  (await import('../linux/parts/index.ts')).machineParts;

/**
 * The programs of a machine on which Python is there at once. All others are fetched when they are run, and with them by
 * `fetchParts` what the machine has booted without.
 */
export function createPythonPrograms(
  listener: PythonListener,
  fetchParts: () => Promise<void>,
): ProgramTable & { readonly names: readonly string[] } {
  const commands = createCommandPrograms();
  const python = createPython(listener);
  const bash = async () => (await import('../../deployment/shell/index.ts')).createBash();
  return {
    find(name) {
      if (name === 'python3') return python;
      const found = name === 'bash' ? bash() : commands.find(name);
      if (found === undefined) return undefined;
      return Promise.all([found, fetchParts()]).then(([program]) => program);
    },
    names: ['python3', 'bash', ...ALL_COMMAND_NAMES],
  };
}
