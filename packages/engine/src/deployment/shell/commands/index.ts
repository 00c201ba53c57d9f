import type { Command } from './command.ts';
import { COMMAND_FAMILIES, type CommandFamily } from './names.ts';
import { COMMAND_LOADERS } from './programs.ts';

export type { Command, CommandContext, OptionSpecification } from './command.ts';
export { formatDate } from './dates/index.ts';
export { COMMAND_FAMILIES, COMMAND_NAMES, type CommandFamily } from './names.ts';
export { ALL_COMMAND_NAMES, createCommandPrograms } from './programs.ts';
export { optionNames } from './usage.ts';

/** A command as plain data: what a table of supported options shows. */
export interface CommandDescription extends Omit<Command, 'explain' | 'rewrite' | 'run'> {
  readonly family: CommandFamily;
}

/** All commands as plain data, in the order of their names. */
export async function commandTable(): Promise<readonly CommandDescription[]> {
  const families = await Promise.all(
    COMMAND_FAMILIES.map(async (family) =>
      (await COMMAND_LOADERS[family]()).map(({ run: _, rewrite: __, explain: ___, ...data }) => ({
        family,
        ...data,
      })),
    ),
  );
  return families.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}
