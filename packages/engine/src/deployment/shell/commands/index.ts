import type { Program, ProgramTable } from '../../../machine/index.ts';
import type { Command } from './command.ts';
import { COMMAND_FAMILIES, COMMAND_NAMES, type CommandFamily } from './names.ts';

export type { Command, CommandContext, OptionSpecification } from './command.ts';
export { formatDate } from './dates/index.ts';
export { COMMAND_FAMILIES, COMMAND_NAMES, type CommandFamily } from './names.ts';
export { optionNames } from './usage.ts';

/** Loads the commands of a family. */
const LOADERS: Readonly<Record<CommandFamily, () => Promise<readonly Command[]>>> = {
  text: async () => (await import('./text/index.ts')).TEXT_COMMANDS,
  files: async () => (await import('./files/index.ts')).FILE_COMMANDS,
  processes: async () => (await import('./processes/index.ts')).PROCESS_COMMANDS,
};

const FAMILIES = COMMAND_FAMILIES;

/** Names of all commands, which are also the names of their files in `/usr/bin`. */
export const ALL_COMMAND_NAMES: readonly string[] = FAMILIES.flatMap(
  (family) => COMMAND_NAMES[family],
);

/** The programs of all commands. A family's code is fetched when the first of its commands is run. */
export function createCommandPrograms(): ProgramTable {
  const loaded = new Map<string, Program>();
  return {
    find(name) {
      const program = loaded.get(name);
      if (program !== undefined) return program;
      const family = FAMILIES.find((one) =>
        (COMMAND_NAMES[one] as readonly string[]).includes(name),
      );
      if (family === undefined) return undefined;
      return Promise.all([LOADERS[family](), import('./run-command.ts')]).then(
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

/** A command as plain data: what a table of supported options shows. */
export interface CommandDescription extends Omit<Command, 'explain' | 'rewrite' | 'run'> {
  readonly family: CommandFamily;
}

/** All commands as plain data, in the order of their names. */
export async function commandTable(): Promise<readonly CommandDescription[]> {
  const families = await Promise.all(
    FAMILIES.map(async (family) =>
      (await LOADERS[family]()).map(({ run: _, rewrite: __, explain: ___, ...data }) => ({
        family,
        ...data,
      })),
    ),
  );
  return families.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}
