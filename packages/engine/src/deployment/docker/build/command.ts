import type { WritableFiles } from './tree.ts';

/** What a command works on. */
export interface CommandContext {
  readonly name: string;
  /** The words behind the name. */
  readonly args: readonly string[];
  readonly files: WritableFiles;
  /** Where the executable was found; empty for what the shell has built in. */
  readonly executable: string;
  /** Variables; `PWD` is the working directory. A command may change them. */
  readonly env: Record<string, string>;
  readonly say: (line: string) => void;
  readonly spend: (seconds: number) => void;
  /** Refuses a use that the builder does not know: throws InputError at the command's line. */
  readonly refuse: (what: string, expected: string) => never;
}

/** Runs on the context and returns the exit status. */
export type Command = (context: CommandContext) => number;

/** The arguments that are no options, and the options. */
export function splitOptions(args: readonly string[]): {
  readonly operands: readonly string[];
  readonly options: readonly string[];
} {
  const isOption = (word: string): boolean => word.startsWith('-') && word !== '-';
  return {
    operands: args.filter((word) => !isOption(word)),
    options: args.filter(isOption),
  };
}

/** Prints a message and gives the exit status. */
export function complain({ say }: CommandContext, status: number, ...lines: string[]): number {
  lines.forEach(say);
  return status;
}
