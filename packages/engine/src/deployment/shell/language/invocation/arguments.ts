import {
  letterOf,
  SET_OPTION_NAMES,
  type SetOptionName,
  SHELL_OPTION_NAMES,
  type ShellOptionName,
} from '../options.ts';

/** How a shell was called. Source: bash(1), "OPTIONS" and "ARGUMENTS". */
export interface Invocation {
  /** Name in messages of the shell before it has a script. */
  readonly calledAs: string;
  readonly posix: boolean;
  readonly login: boolean;
  readonly forcedInteractive: boolean;
  readonly commandString: string | undefined;
  /** File of commands; `undefined` for standard input. */
  readonly script: string | undefined;
  /** `$0` */
  readonly name: string;
  readonly positional: readonly string[];
  readonly setOptions: readonly { readonly option: SetOptionName; readonly on: boolean }[];
  readonly shellOptions: readonly { readonly option: ShellOptionName; readonly on: boolean }[];
  readonly readsStandardInput: boolean;
  /** `undefined` for the usual files, empty for none. */
  readonly startupFile: string | undefined;
  readonly skipsProfile: boolean;
  /** Text to print instead of running anything. */
  readonly information: 'version' | 'help' | 'options' | undefined;
}

/** Wrong options: the message to print, and whether the usage follows. */
export interface WrongInvocation {
  readonly message: string;
  readonly showsUsage: boolean;
}

export const LONG_OPTIONS: readonly string[] = [
  'debug',
  'debugger',
  'dump-po-strings',
  'dump-strings',
  'help',
  'init-file',
  'login',
  'noediting',
  'noprofile',
  'norc',
  'posix',
  'pretty-print',
  'rcfile',
  'restricted',
  'verbose',
  'version',
];

/** Reads the arguments of a shell, its own name first. */
export function parseInvocation(args: readonly string[]): Invocation | WrongInvocation {
  const own = args[0] ?? 'bash';
  const calledAs = own.replace(/^-/, '').split('/').at(-1) ?? 'bash';
  let posix = calledAs === 'sh';
  let login = own.startsWith('-');
  let verbose = false;
  let startupFile: string | undefined;
  let skipsProfile = false;
  let information: Invocation['information'];
  let index = 1;
  // Long options come first.
  for (; index < args.length; index++) {
    const argument = args[index] ?? '';
    const name = /^--?([a-z-]{3,})$/.exec(argument)?.[1];
    if (name === undefined || !LONG_OPTIONS.includes(name)) break;
    if (name === 'posix') posix = true;
    else if (name === 'login') login = true;
    else if (name === 'verbose') verbose = true;
    else if (name === 'norc') startupFile = '';
    else if (name === 'noprofile') skipsProfile = true;
    else if (name === 'version' || name === 'help') information = name;
    else if (name === 'rcfile' || name === 'init-file') {
      index++;
      const file = args[index];
      if (file === undefined) {
        return {
          message: `${calledAs}: --${name}: option requires an argument`,
          showsUsage: false,
        };
      }
      startupFile = file;
    }
  }
  const setOptions: { option: SetOptionName; on: boolean }[] = [];
  const shellOptions: { option: ShellOptionName; on: boolean }[] = [];
  let takesCommand = false;
  let readsStandardInput = false;
  let forcedInteractive = false;
  if (verbose) setOptions.push({ option: 'verbose', on: true });
  for (; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--' || argument === '-') {
      index++;
      break;
    }
    const sign = argument.charAt(0);
    if (argument.length < 2 || (sign !== '-' && sign !== '+')) break;
    if (argument.startsWith('--')) {
      return { message: `${calledAs}: ${argument}: invalid option`, showsUsage: true };
    }
    const on = sign === '-';
    for (const letter of argument.slice(1)) {
      if (letter === 'c') takesCommand = true;
      else if (letter === 's') readsStandardInput = true;
      else if (letter === 'i') forcedInteractive = true;
      else if (letter === 'l') login = true;
      else if (letter === 'r' || letter === 'D') continue;
      else if (letter === 'o' || letter === 'O') {
        const value = args[index + 1];
        if (value === undefined) {
          information = 'options';
          continue;
        }
        index++;
        if (letter === 'o') {
          const option = SET_OPTION_NAMES.find((candidate) => candidate === value);
          if (option === undefined) {
            return {
              message: `${calledAs}: ${calledAs}: ${value}: invalid option name`,
              showsUsage: false,
            };
          }
          setOptions.push({ option, on });
        } else {
          const option = SHELL_OPTION_NAMES.find((candidate) => candidate === value);
          if (option === undefined) {
            return {
              message: `${calledAs}: ${value}: invalid shell option name`,
              showsUsage: false,
            };
          }
          shellOptions.push({ option, on });
        }
      } else {
        const option = SET_OPTION_NAMES.find((candidate) => letterOf(candidate) === letter);
        if (option === undefined) {
          return { message: `${calledAs}: ${sign}${letter}: invalid option`, showsUsage: true };
        }
        setOptions.push({ option, on });
      }
    }
  }
  const rest = args.slice(index);
  let commandString: string | undefined;
  let script: string | undefined;
  let name = own;
  let positional = rest;
  if (takesCommand) {
    if (rest[0] === undefined) {
      return { message: `${calledAs}: -c: option requires an argument`, showsUsage: false };
    }
    commandString = rest[0];
    name = rest[1] ?? own;
    positional = rest.slice(2);
  } else if (!readsStandardInput && rest[0] !== undefined) {
    script = rest[0];
    name = script;
    positional = rest.slice(1);
  }
  return {
    calledAs,
    posix,
    login,
    forcedInteractive,
    commandString,
    script,
    name,
    positional,
    setOptions,
    shellOptions,
    readsStandardInput: readsStandardInput || (commandString === undefined && script === undefined),
    startupFile,
    skipsProfile,
    information,
  };
}
