import type { Program, ProgramTable } from '../../../machine/index.ts';
import type { Command } from './command.ts';
import { COMMAND_FAMILIES, COMMAND_NAMES, type CommandFamily } from './names.ts';

/** Loads the commands of a family. */
export const COMMAND_LOADERS: Readonly<Record<CommandFamily, () => Promise<readonly Command[]>>> = {
  text: async () => (await import('./text/index.ts')).TEXT_COMMANDS,
  files: async () => (await import('./files/index.ts')).FILE_COMMANDS,
  processes: async () => (await import('./processes/index.ts')).PROCESS_COMMANDS,
};

/** Names of all commands, which are also the names of their files in `/usr/bin`. */
export const ALL_COMMAND_NAMES: readonly string[] = COMMAND_FAMILIES.flatMap(
  (family) => COMMAND_NAMES[family],
);

/** The programs of all commands. A family's code is fetched when the first of its commands is run. */
export function createCommandPrograms(): ProgramTable {
  const loaded = new Map<string, Program>();
  return {
    find(name) {
      const program = loaded.get(name);
      if (program !== undefined) return program;
      const family = COMMAND_FAMILIES.find((one) =>
        (COMMAND_NAMES[one] as readonly string[]).includes(name),
      );
      if (family === undefined) return undefined;
      return Promise.all([COMMAND_LOADERS[family](), import('./run-command.ts')]).then(
        ([commands, { programOf }]) => {
          for (const command of commands) {
            if (!loaded.has(command.name)) loaded.set(command.name, programOf(command));
          }
          const found = loaded.get(name);
          if (found === undefined) throw new Error(`the family ${family} has no command ${name}`);
          return found;
        },
      );
    },
  };
}
