import type { System } from '../../../machine/index.ts';
import { evaluateText } from './arithmetic/index.ts';
import { defaultSetOptions, defaultShellOptions } from './options.ts';
import type { ExecutorHooks, ShellState } from './shell-state.ts';
import { rebindSpecialVariables, setSpecialVariables } from './special-variables.ts';
import { copyVariable, importEnvironment, type Variable } from './variables/index.ts';

/** How a shell is started. */
export interface ShellStart {
  readonly name: string;
  /** Name that it was called by, for `\s` of prompts; `name` when it is not given. */
  readonly calledAs?: string;
  readonly positional: readonly string[];
  readonly interactive: boolean;
  readonly login?: boolean;
  /** The commands of `-c`. */
  readonly commandString?: string;
  /** Letters of `$-` that tell how it reads: `c`, `s`, `i`. */
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
    variables: { bindings: new Map(), passedOn: new Map(), scopes: [] },
    functions: new Map(),
    aliases: new Map(),
    hashed: new Map(),
    traps: new Map(),
    options: defaultSetOptions(),
    shopt: defaultShellOptions(),
    interactive: start.interactive,
    login: start.login === true,
    name: start.name,
    calledAs: start.calledAs ?? start.name,
    errorName: start.name,
    commandString: start.commandString,
    invocation: start.invocation,
    positional: start.positional,
    status: 0,
    lastArgument: system.environment().get('_') ?? start.calledAs ?? start.name,
    lastBackground: undefined,
    shellPid: system.pid,
    shellParent: system.parent(),
    pipeStatus: [0],
    line: 1,
    command: undefined,
    calls: [],
    subshellDepth: 0,
    directories: [],
    optionPosition: 0,
    randomSeed: Math.floor(system.random() * 2_147_483_646) + 1,
    lastRandom: 0,
    secondsFrom: Math.floor(system.now() / 1e9),
    warnings: [],
    evaluate: (text) => evaluateText(state, text),
  };
  importEnvironment(state, system.environment());
  setSpecialVariables(state);
  return state;
}

/** The state of a subshell: everything copied, so that nothing it does is seen outside. */
export function copyShellState(
  state: ShellState,
  system: System,
  hooks: ExecutorHooks = state.hooks,
): ShellState {
  const bindings = new Map<string, Variable>();
  for (const [name, variable] of state.variables.bindings) {
    bindings.set(name, copyVariable(variable));
  }
  const scopes = state.variables.scopes.map(({ kind, hidden }) => ({
    kind,
    hidden: new Map(hidden),
  }));
  const copy: ShellState = {
    ...state,
    system,
    hooks,
    variables: { bindings, passedOn: state.variables.passedOn, scopes },
    functions: new Map(state.functions),
    aliases: new Map(state.aliases),
    hashed: new Map(state.hashed),
    traps: new Map(state.traps),
    options: { ...state.options },
    shopt: { ...state.shopt },
    calls: [...state.calls],
    subshellDepth: state.subshellDepth + 1,
    warnings: [],
    evaluate: (text) => evaluateText(copy, text),
  };
  rebindSpecialVariables(copy);
  return copy;
}
