import type { Run, System } from '../../../machine/index.ts';
import { defaultSetOptions, defaultShellOptions, type SetOptions, type ShellOptions } from './options.ts';
import type { FunctionDefinition } from './syntax/commands.ts';
import type { SubstitutionBody } from './syntax/words.ts';
import { bindSpecialVariables } from './variables/special.ts';
import { copyVariable, type Variables } from './variables/index.ts';

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
  /** Runs commands in a subshell; returns their output without its last line breaks and sets the last status. */
  substitute(state: ShellState, body: SubstitutionBody): Run<string>;
  /** Starts commands in a subshell with a pipe; returns a path such as `/dev/fd/63`. */
  substituteProcess(
    state: ShellState,
    direction: '<' | '>',
    body: SubstitutionBody,
  ): string | Run<string>;
}

/** The state of one shell: all that a subshell copies. Whether jobs and history: the executor's. */
export interface ShellState {
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
  /** Text of the command that runs, for BASH_COMMAND. */
  commandText: string;
  /** From outermost to innermost. */
  calls: CallFrame[];
  subshellDepth: number;
  /** DIRSTACK below the current directory. */
  directories: readonly string[];
  /** Where `getopts` is inside an argument of several letters. */
  optionPosition: number;
  /** State of RANDOM's generator; assignment to RANDOM seeds it. */
  randomSeed: number;
  /** Seconds since boot that SECONDS counts from. */
  secondsFrom: number;
  /** Warnings that an expansion had, which the executor writes to standard error after it. */
  readonly warnings: string[];
}

export interface ShellStart {
  readonly name: string;
  readonly positional: readonly string[];
  readonly interactive: boolean;
  readonly login?: boolean;
  readonly commandString?: string;
  readonly invocation: string;
}

/** A shell that has just started: variables of its environment, and its own. */
export function createShellState(
  system: System,
  hooks: ExecutorHooks,
  start: ShellStart,
): ShellState {
  const state: ShellState = {
    system,
    hooks,
    variables: { bindings: new Map(), scopes: [] },
    functions: new Map(),
    aliases: new Map(),
    hashed: new Map(),
    traps: new Map(),
    options: defaultSetOptions(),
    shopt: defaultShellOptions(),
    interactive: start.interactive,
    login: start.login === true,
    name: start.name,
    errorName: start.name,
    commandString: start.commandString,
    invocation: start.invocation,
    positional: start.positional,
    status: 0,
    lastArgument: '',
    lastBackground: undefined,
    shellPid: system.pid,
    shellParent: system.parent(),
    pipeStatus: [0],
    line: 1,
    commandText: '',
    calls: [],
    subshellDepth: 0,
    directories: [],
    optionPosition: 0,
    randomSeed: Math.floor(system.random() * 2_147_483_646) + 1,
    secondsFrom: Math.floor(system.now() / 1e9),
    warnings: [],
  };
  bindSpecialVariables(state);
  return state;
}

/** The state of a subshell: everything copied, so that nothing it does is seen outside. */
export function copyShellState(state: ShellState, system: System, hooks = state.hooks): ShellState {
  const bindings = new Map<string, import('./variables/index.ts').Variable>();
  for (const [name, variable] of state.variables.bindings) bindings.set(name, copyVariable(variable));
  const copy: ShellState = {
    ...state,
    system,
    hooks,
    variables: { bindings, scopes: state.variables.scopes.map(({ kind, hidden }) => ({ kind, hidden: new Map(hidden) })) },
    functions: new Map(state.functions),
    aliases: new Map(state.aliases),
    hashed: new Map(state.hashed),
    traps: new Map(state.traps),
    options: { ...state.options },
    shopt: { ...state.shopt },
    calls: [...state.calls],
    subshellDepth: state.subshellDepth + 1,
    warnings: [],
  };
  bindSpecialVariables(copy);
  return copy;
}
