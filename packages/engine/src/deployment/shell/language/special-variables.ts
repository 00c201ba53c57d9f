import { SET_OPTION_NAMES, SHELL_OPTION_NAMES } from './options.ts';
import type { ShellState } from './shell-state.ts';
import { printHead } from './syntax/index.ts';
import {
  createIndexedArray,
  createVariable,
  type DynamicVariable,
  type IndexedArray,
  type Variable,
} from './variables/index.ts';

/** What `BASH_VERSION` and its kin tell: the shell of Debian 12. */
const VERSION = ['5', '2', '15', '1', 'release', 'x86_64-pc-linux-gnu'] as const;

/** Where a shell looks for commands when its environment does not say. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Variables whose values the shell computes. Source: bash(1), "Shell Variables". */
const DYNAMIC: Readonly<Record<string, (state: ShellState) => DynamicVariable>> = {
  BASHPID: (state) => ({ read: () => String(state.system.pid) }),
  BASH_ALIASES: (state) => ({ read: () => state.aliases }),
  BASH_ARGV0: (state) => ({
    read: () => state.name,
    write(value) {
      state.name = value;
    },
  }),
  BASH_CMDS: (state) => ({
    read: () => new Map([...state.hashed].map(([name, { path }]) => [name, path])),
  }),
  BASH_COMMAND: (state) => ({
    read: () => (state.command === undefined ? '' : printHead(state.command)),
  }),
  BASH_LINENO: (state) => ({ read: () => callArray(state, (call) => String(call.calledFrom)) }),
  BASH_SOURCE: (state) => ({ read: () => callArray(state, (call) => call.source) }),
  BASH_SUBSHELL: (state) => ({ read: () => String(state.subshellDepth), write: () => {} }),
  DIRSTACK: (state) => ({
    read: () => createIndexedArray([state.system.directory(), ...state.directories]),
  }),
  EPOCHREALTIME: (state) => ({
    read() {
      const micro = Math.floor(state.system.now() / 1000);
      const second = state.system.bootSecond + Math.floor(micro / 1_000_000);
      return `${second}.${String(micro % 1_000_000).padStart(6, '0')}`;
    },
  }),
  EPOCHSECONDS: (state) => ({ read: () => String(state.system.bootSecond + seconds(state)) }),
  FUNCNAME: (state) => ({
    // Outside of functions it is not set, though the frames of scripts have names.
    read: () =>
      state.calls.some(({ name }) => name !== 'main' && name !== 'source')
        ? callArray(state, (call) => call.name)
        : createIndexedArray(),
  }),
  GROUPS: (state) => ({ read: () => createIndexedArray([String(state.system.gid)]) }),
  LINENO: (state) => ({
    read: () => String(state.line),
    write(value) {
      state.line = Number(state.evaluate(value));
    },
  }),
  PIPESTATUS: (state) => ({ read: () => createIndexedArray(state.pipeStatus.map(String)) }),
  RANDOM: (state) => ({
    read: () => String(nextRandom(state)),
    write(value) {
      state.randomSeed = Number(BigInt.asUintN(32, BigInt(state.evaluate(value))));
      state.lastRandom = 0;
    },
  }),
  SECONDS: (state) => ({
    read: () => String(seconds(state) - state.secondsFrom),
    write(value) {
      state.secondsFrom = seconds(state) - (Number.parseInt(value, 10) || 0);
    },
  }),
  SRANDOM: (state) => ({ read: () => String(Math.floor(state.system.random() * 2 ** 32)) }),
  _: (state) => ({
    read: () => state.lastArgument,
    write(value) {
      state.lastArgument = value;
    },
  }),
};

/** Of those, the ones that cannot be assigned; also the lists of options. */
const READONLY_LISTS: Readonly<Record<string, (state: ShellState) => DynamicVariable>> = {
  BASHOPTS: (state) => ({
    read: () => SHELL_OPTION_NAMES.filter((name) => state.shopt[name]).join(':'),
  }),
  SHELLOPTS: (state) => ({
    read: () => SET_OPTION_NAMES.filter((name) => state.options[name]).join(':'),
  }),
};

function seconds(state: ShellState): number {
  return Math.floor(state.system.now() / 1e9);
}

/** What is told of the frames of calls, innermost first. */
function callArray(
  state: ShellState,
  tell: (call: ShellState['calls'][number]) => string,
): IndexedArray {
  return createIndexedArray(state.calls.map(tell).reverse());
}

/**
 * RANDOM's generator: the "minimal standard" of Park and Miller (CACM 31, 1988), its halves folded to 15
 * bits; never the same number twice in a row. Seeded alike, it gives what bash 5.2 gives.
 */
function nextRandom(state: ShellState): number {
  for (;;) {
    const seed = state.randomSeed === 0 ? 123_459_876 : state.randomSeed;
    const high = Math.floor(seed / 127_773);
    const next = 16_807 * (seed % 127_773) - 2836 * high;
    state.randomSeed = next < 0 ? next + 0x7fffffff : next;
    const number = ((state.randomSeed >>> 16) ^ (state.randomSeed & 0xffff)) & 0x7fff;
    if (number === state.lastRandom) continue;
    state.lastRandom = number;
    return number;
  }
}

/** Gives a new shell the variables that it sets itself; those of the environment are there already. */
export function setSpecialVariables(state: ShellState): void {
  const { bindings } = state.variables;
  const set = (name: string, value: string): Variable => {
    const variable = createVariable(value);
    bindings.set(name, variable);
    return variable;
  };
  const setDefault = (name: string, value: string): void => {
    if (bindings.get(name)?.value === undefined) set(name, value);
  };
  const { system } = state;
  set('BASH', '/usr/bin/bash');
  set('BASH_VERSION', '5.2.15(1)-release');
  const versions = set('BASH_VERSINFO', '');
  versions.value = undefined;
  versions.indexed = createIndexedArray(VERSION);
  versions.readonly = true;
  setDefault('HOSTNAME', system.hostName());
  set('HOSTTYPE', 'x86_64');
  set('MACHTYPE', 'x86_64-pc-linux-gnu');
  set('OSTYPE', 'linux-gnu');
  set('IFS', ' \t\n');
  set('OPTIND', '1');
  set('OPTERR', '1');
  setDefault('PS4', '+ ');
  setDefault('PATH', DEFAULT_PATH);
  setDefault('SHELL', '/bin/bash');
  setDefault('TERM', 'dumb');
  if (state.commandString !== undefined) set('BASH_EXECUTION_STRING', state.commandString);
  for (const [name, number] of [
    ['UID', system.uid],
    ['EUID', system.uid],
    ['PPID', state.shellParent],
  ] as const) {
    const variable = set(name, String(number));
    variable.integer = true;
    variable.readonly = true;
  }
  const level = Number.parseInt(bindings.get('SHLVL')?.value ?? '0', 10) || 0;
  set('SHLVL', String(Math.max(0, level + 1))).exported = true;
  const directory = set('PWD', system.directory());
  directory.exported = true;
  for (const name of Object.keys(DYNAMIC)) bindDynamic(state, set(name, ''), name);
  for (const name of Object.keys(READONLY_LISTS)) {
    const inherited = bindings.get(name);
    if (inherited !== undefined) setOptions(state, inherited.value ?? '');
    const variable = set(name, '');
    variable.readonly = true;
    variable.exported = inherited !== undefined;
    bindDynamic(state, variable, name);
  }
}

/** Sets the options of a list that a parent shell has exported. */
function setOptions({ options, shopt }: ShellState, list: string): void {
  const names = new Set(list.split(':'));
  for (const name of SHELL_OPTION_NAMES) if (names.has(name)) shopt[name] = true;
  for (const name of SET_OPTION_NAMES) if (names.has(name)) options[name] = true;
}

function bindDynamic(state: ShellState, variable: Variable, name: string): void {
  const make = DYNAMIC[name] ?? READONLY_LISTS[name];
  variable.value = undefined;
  variable.dynamic = make?.(state);
  if (name === 'RANDOM' || name === 'SRANDOM' || name === 'LINENO' || name === 'SECONDS') {
    variable.integer = name !== 'LINENO';
  }
}

/** Lets the computed variables of a copied shell, those that were not unset, compute from the copy. */
export function rebindSpecialVariables(state: ShellState): void {
  for (const [name, variable] of state.variables.bindings) {
    if (variable.dynamic !== undefined) bindDynamic(state, variable, name);
  }
}
