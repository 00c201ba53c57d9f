import type { Input, Output, Run, System } from '../../../machine/index.ts';

/** An option of a command, as getopt_long(3) knows it. */
export interface OptionSpecification {
  /** What the command asks for it by; the long name where there is one. */
  readonly name: string;
  /** One letter, without its dash; `NUM` for a number that is an option itself, as in `head -5`. */
  readonly short?: string;
  /** Without its dashes. */
  readonly long?: string;
  /** Whether the long name has one dash and its value follows as a word, as in `find -name VALUE`. */
  readonly oneDash?: boolean;
  /** Whether a value follows; an optional one only as `-nVALUE` or `--name=VALUE`. */
  readonly value?: 'required' | 'optional';
  /** One line for `--help` and `man`. */
  readonly help: string;
}

/** An option that was given. */
export interface GivenOption {
  readonly name: string;
  /** Empty when it takes none or none was given. */
  readonly value: string;
}

/** The options of one call. */
export interface Options {
  /** In the order given, for options of which the last wins. */
  readonly given: readonly GivenOption[];
  has(name: string): boolean;
  /** Value of the last time it was given. */
  value(name: string): string | undefined;
  /** All its values, in order. */
  values(name: string): readonly string[];
}

/** What a command runs in. */
export interface CommandContext {
  readonly system: System;
  /** The name it was called by, for its messages. */
  readonly name: string;
  readonly options: Options;
  /** Arguments that are no options. */
  readonly operands: readonly string[];
  /** All arguments after the name, as they came. */
  readonly arguments: readonly string[];
  readonly input: Input;
  readonly output: Output;
  /** Writes `name: message` and a line break to standard error, after flushing the output. */
  complain(message: string): Run;
  /** Writes `name: message` and the hint at `--help`; returns the command's status for wrong usage. */
  misuse(message: string): Run<number>;
}

/** A command of the machine: what it is called, what it understands, what it does. */
export interface Command {
  readonly name: string;
  /** The package of the tool that it follows, such as `coreutils 9.1`. */
  readonly follows: string;
  /** What it does, in one line, for `man` and `help`. */
  readonly summary: string;
  /** Its calls without the name, such as `[OPTION]... [FILE]...`. */
  readonly synopsis: readonly string[];
  readonly options: readonly OptionSpecification[];
  /** Options of the real tool that are not there, such as `--files0-from`. */
  readonly unsupported: readonly string[];
  /** Exit status for wrong usage; 1 unless the tool has another. */
  readonly usageStatus?: number;
  /** How arguments are read: by getopt (the default), options only before operands, or left to `run`. */
  readonly parsing?: 'permuted' | 'options first' | 'own';
  /** Gives today's form of arguments that are in one from before getopt, such as `head -5c`. */
  rewrite?(args: readonly string[]): readonly string[];
  /** What is said of arguments that could not be read, where it is not what getopt says. */
  explain?(
    message: string,
    call: { readonly system: System; readonly name: string; readonly args: readonly string[] },
  ): string;
  /** Returns the exit status. Output is flushed when it returns. */
  run(context: CommandContext): Run<number>;
}
