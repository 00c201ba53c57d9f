import { ALL_COMMAND_NAMES, createCommandPrograms } from '../../deployment/shell/commands/index.ts';
import { createBash, type SessionListener } from '../../deployment/shell/index.ts';
import type { ProgramTable } from '../../machine/index.ts';

/** The programs of a machine with their names: the commands and the shell. `listener` hears of interactive shells. */
export function createPrograms(
  listener?: SessionListener,
): ProgramTable & { readonly names: readonly string[] } {
  const commands = createCommandPrograms();
  const bash = createBash(listener);
  return {
    find: (name) => (name === 'bash' ? bash : commands.find(name)),
    names: ['bash', ...ALL_COMMAND_NAMES],
  };
}
