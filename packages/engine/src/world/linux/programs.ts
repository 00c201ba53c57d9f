import { ALL_COMMAND_NAMES, createCommandPrograms } from '../../deployment/shell/commands/index.ts';
import type { ProgramTable } from '../../machine/index.ts';

/** The programs of a machine with their names: the commands and the shell. */
export function createPrograms(): ProgramTable & { readonly names: readonly string[] } {
  return { ...createCommandPrograms(), names: ALL_COMMAND_NAMES };
}
