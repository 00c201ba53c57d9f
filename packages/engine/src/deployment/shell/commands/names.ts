/** The commands of each family, whose code is loaded when the first of them runs. */
export const COMMAND_NAMES = {
  text: ['cat', 'head', 'nl', 'rev', 'tac', 'tail', 'wc'],
  files: [],
  processes: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandFamily = keyof typeof COMMAND_NAMES;
