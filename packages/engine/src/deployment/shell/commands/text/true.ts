import type { Command } from '../command.ts';

const shared = {
  follows: 'GNU coreutils 9.1',
  synopsis: ['[ignored command line arguments]'],
  options: [],
  unsupported: [],
  parsing: 'own',
} as const;

/** Does nothing, and well. */
export const trueCommand: Command = {
  ...shared,
  name: 'true',
  summary: 'Exit with a status of success.',
  // biome-ignore lint/correctness/useYield: a command is a generator.
  *run() {
    return 0;
  },
};

/** Does nothing, and fails. */
export const falseCommand: Command = {
  ...shared,
  name: 'false',
  summary: 'Exit with a status of failure.',
  // biome-ignore lint/correctness/useYield: a command is a generator.
  *run() {
    return 1;
  },
};
