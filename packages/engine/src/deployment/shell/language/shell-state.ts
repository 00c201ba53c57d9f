import type { Run, System } from '../../../machine/index.ts';
import type { SetOptions, ShellOptions } from './options.ts';
import type { Command, FunctionDefinition, SubstitutionBody } from './syntax/index.ts';
import type { VariableContext, Variables } from './variables/index.ts';

/** A function with the place it was defined in. */
export interface ShellFunction {
  readonly definition: FunctionDefinition;
  /** As BASH_SOURCE tells: a script's path, `environment`, or `main`. */
  readonly source: string;
  readonly exported: boolean;
  readonly readonly: boolean;
  readonly trace: boolean;
}

/** A function that runs, a script that is sourced, or the script itself. */
export interface CallFrame {
  /** As FUNCNAME tells: a function's name, `source`, or `main`. */
  readonly name: string;
  readonly source: string;
  /** The line that the call was made from. */
  readonly calledFrom: number;
}

/** What expansion asks of the executor. */
export interface ExecutorHooks {
  /**
   * Runs commands in a subshell, or reads the file of `$(<file)`; returns the output without its last line
   * breaks and sets the last status.
   */
  substitute(state: ShellState, body: SubstitutionBody): Run<string>;
  /** Starts commands in a subshell with a pipe; returns a path such as `/dev/fd/63`. */
  substituteProcess(
    state: ShellState,
    direction: '<' | '>',
    body: SubstitutionBody,
  ): string | Run<string>;
  /** A prompt's text with its backslashes and expansions done, for `${x@P}`. */
  prompt(state: ShellState, text: string): string;
}

/** The state of one shell: all that a subshell copies. Jobs and history are the executor's. */
export interface ShellState extends VariableContext {
  readonly system: System;
  readonly hooks: ExecutorHooks;
  readonly variables: Variables;
  readonly functions: Map<string, ShellFunction>;
  readonly aliases: Map<string, string>;
  /** What `hash` remembers: command → path and how often it was used. */
  readonly hashed: Map<string, { path: string; hits: number }>;
  /** By signal name without SIG, or EXIT, DEBUG, ERR, RETURN; an empty command ignores. */
  readonly traps: Map<string, string>;
  readonly options: SetOptions;
  readonly shopt: ShellOptions;
  interactive: boolean;
  login: boolean;
  /** Name that the shell was called by, which `$0` is without a script. */
  readonly calledAs: string;
  /** `$0` */
  name: string;
  /** What messages begin with: `bash`, or the script's path. */
  errorName: string;
  /** Commands of `-c`, for BASH_EXECUTION_STRING. */
  commandString: string | undefined;
  /** How the shell reads: letters `c`, `s` and `i` of `$-`. */
  invocation: string;
  positional: readonly string[];
  /** `$?` */
  status: number;
  /** `$_` */
  lastArgument: string;
  /** `$!`; `undefined` before the first. */
  lastBackground: number | undefined;
  /** `$$`: the pid of the shell that all subshells come from. */
  readonly shellPid: number;
  readonly shellParent: number;
  pipeStatus: readonly number[];
  /** Line of the command that runs. */
  line: number;
  /** The command that runs, or that a trap interrupts: BASH_COMMAND. */
  command: Command | undefined;
  /** From outermost to innermost. */
  calls: CallFrame[];
  subshellDepth: number;
  /** DIRSTACK below the current directory. */
  directories: readonly string[];
  /** Where `getopts` is inside an argument of several letters. */
  optionPosition: number;
  /** State of RANDOM's generator, and the number that it gave last. */
  randomSeed: number;
  lastRandom: number;
  /** Seconds since boot that SECONDS counts from. */
  secondsFrom: number;
  /** Warnings that an expansion had, which the executor writes to standard error after it. */
  readonly warnings: string[];
  /** The value of an arithmetic expression. */
  evaluate(text: string): number | bigint;
}
