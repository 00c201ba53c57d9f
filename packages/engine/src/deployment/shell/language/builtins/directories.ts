import { type System, SystemError } from '../../../../machine/index.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { assignValue, readValue } from '../variables/index.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

/** Takes `.`, `..` and repeated slashes out of an absolute path, by its text alone. */
function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** PWD when it is right, else what the kernel says. */
function logicalDirectory(shell: Shell): string {
  const { state, system } = shell;
  const pwd = readValue(state, 'PWD');
  if (pwd?.startsWith('/') === true && isSame(system, pwd, '.')) return pwd;
  return system.directory();
}

function isSame(system: System, first: string, second: string): boolean {
  try {
    const one = system.status(first);
    const other = system.status(second);
    return one.inode === other.inode && one.deviceId === other.deviceId;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Goes to a directory and sets PWD and OLDPWD. Throws the error of chdir(2). */
function changeTo(shell: Shell, directory: string, physical: boolean): void {
  const { state, system } = shell;
  const before = readValue(state, 'PWD') ?? system.directory();
  let after: string;
  if (physical) {
    system.changeDirectory(directory);
    after = system.directory();
  } else {
    const whole = directory.startsWith('/') ? directory : `${logicalDirectory(shell)}/${directory}`;
    after = normalise(whole);
    try {
      // `a/..` needs a directory `a`.
      system.status(whole);
      system.changeDirectory(after);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      system.changeDirectory(directory);
      after = system.directory();
    }
  }
  assignValue(state, 'OLDPWD', before);
  assignValue(state, 'PWD', after);
}

export const changeDirectory: Builtin = (shell, args, name) => {
  const { state } = shell;
  const options = parseOptions(shell, name, args, 'LPe@');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (operands.length > 1) return builtinError(shell, name, 'too many arguments');
  const last = options.given.findLast(({ letter }) => letter === 'L' || letter === 'P')?.letter;
  const physical = last === undefined ? state.options.physical : last === 'P';
  let [directory] = operands;
  let prints = false;
  if (directory === undefined) {
    directory = readValue(state, 'HOME');
    if (directory === undefined) return builtinError(shell, name, 'HOME not set');
  } else if (directory === '-') {
    directory = readValue(state, 'OLDPWD');
    if (directory === undefined) return builtinError(shell, name, 'OLDPWD not set');
    prints = true;
  }
  const found = alongPath(shell, directory, physical);
  if (found !== undefined) {
    if (found !== '') print(shell, `${found}\n`);
    return 0;
  }
  try {
    if (directory !== '') changeTo(shell, directory, physical);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const value = state.shopt.cdable_vars ? readValue(state, directory) : undefined;
    if (value !== undefined && value !== directory) {
      print(shell, `${value}\n`);
      return changeDirectory(shell, ['--', value], name);
    }
    return builtinError(shell, name, `${directory}: ${error.message}`);
  }
  if (prints) print(shell, `${readValue(state, 'PWD') ?? ''}\n`);
  return 0;
};

/** Tries the directories of CDPATH. Returns what is to be printed when one was right. */
function alongPath(shell: Shell, directory: string, physical: boolean): string | undefined {
  const path = readValue(shell.state, 'CDPATH');
  if (path === undefined || path === '' || /^\.{0,2}\/|^\.{1,2}$/.test(directory)) return undefined;
  for (const prefix of path.split(':')) {
    const whole = prefix === '' ? `./${directory}` : `${prefix.replace(/\/$/, '')}/${directory}`;
    try {
      if (shell.system.status(whole).kind !== 'directory') continue;
      changeTo(shell, whole, physical);
      return prefix === '' ? '' : (readValue(shell.state, 'PWD') ?? '');
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
    }
  }
  return undefined;
}

export const printDirectory: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'LP');
  if (options === undefined) return WRONG_USAGE;
  const last = options.given.at(-1)?.letter;
  const physical = last === undefined ? shell.state.options.physical : last === 'P';
  try {
    print(shell, `${physical ? shell.system.directory() : logicalDirectory(shell)}\n`);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return builtinError(
      shell,
      name,
      `error retrieving current directory: getcwd: cannot access parent directories: ${error.message}`,
    );
  }
  return 0;
};

/** The stack as `dirs` shows it, the current directory first. */
function stackOf(shell: Shell): readonly string[] {
  return [logicalDirectory(shell), ...shell.state.directories];
}

function withTilde(shell: Shell, directory: string): string {
  const home = readValue(shell.state, 'HOME');
  if (home === undefined || home === '' || home === '/') return directory;
  if (directory === home) return '~';
  return directory.startsWith(`${home}/`) ? `~${directory.slice(home.length)}` : directory;
}

function printStack(shell: Shell): number {
  print(
    shell,
    `${stackOf(shell)
      .map((directory) => withTilde(shell, directory))
      .join(' ')}\n`,
  );
  return 0;
}

/** Place in the stack of `+n` (from the top) or `-n` (from the bottom); `undefined` when it is none. */
function stackIndex(text: string, size: number): number | undefined {
  if (!/^[-+][0-9]+$/.test(text)) return undefined;
  const count = Number(text.slice(1));
  return text.startsWith('+') ? count : size - 1 - count;
}

export const listDirectories: Builtin = (shell, args, name) => {
  let long = false;
  let style: 'line' | 'column' | 'numbered' = 'line';
  const stack = stackOf(shell);
  let chosen: number | undefined;
  for (const argument of args) {
    const index = stackIndex(argument, stack.length);
    if (index !== undefined) {
      if (index < 0 || index >= stack.length) {
        return outOfRange(shell, name, argument, stack.length);
      }
      chosen = index;
      continue;
    }
    if (!/^-[clpv]+$/.test(argument)) {
      builtinError(shell, name, `${argument}: invalid option`);
      return usage(shell, name);
    }
    if (argument.includes('c')) {
      shell.state.directories = [];
      return 0;
    }
    if (argument.includes('l')) long = true;
    if (argument.includes('p')) style = 'column';
    if (argument.includes('v')) style = 'numbered';
  }
  const shown = stack.map((directory) => (long ? directory : withTilde(shell, directory)));
  if (chosen !== undefined) print(shell, `${shown[chosen] ?? ''}\n`);
  else if (style === 'numbered') {
    print(
      shell,
      shown.map((directory, index) => `${String(index).padStart(2)}  ${directory}\n`).join(''),
    );
  } else print(shell, `${shown.join(style === 'line' ? ' ' : '\n')}\n`);
  return 0;
};

function outOfRange(shell: Shell, name: string, argument: string, size: number): number {
  if (size === 1) return builtinError(shell, name, 'directory stack empty');
  return builtinError(shell, name, `${argument}: directory stack index out of range`);
}

export const pushDirectory: Builtin = (shell, given, name) => {
  const { state } = shell;
  const stays = given[0] === '-n';
  const args = (stays ? given.slice(1) : given).filter((argument) => argument !== '--');
  const [argument] = args;
  const stack = stackOf(shell);
  if (args.length > 1) return builtinError(shell, name, 'too many arguments');
  if (argument === undefined) {
    const [top, second, ...rest] = stack;
    if (second === undefined || top === undefined) {
      return builtinError(shell, name, 'no other directory');
    }
    return goAndShow(shell, name, second, [top, ...rest], stays);
  }
  const index = stackIndex(argument, stack.length);
  if (index !== undefined) {
    if (index < 0 || index >= stack.length) return outOfRange(shell, name, argument, stack.length);
    const turned = [...stack.slice(index), ...stack.slice(0, index)];
    return goAndShow(shell, name, turned[0] ?? '', turned.slice(1), stays);
  }
  if (/^-./.test(argument)) {
    builtinError(shell, name, `${argument}: invalid number`);
    return usage(shell, name);
  }
  if (stays) {
    state.directories = [argument, ...state.directories];
    return printStack(shell);
  }
  const target = argument === '-' ? (readValue(state, 'OLDPWD') ?? '-') : argument;
  return goAndShow(shell, name, target, stack, false);
};

function goAndShow(
  shell: Shell,
  name: string,
  directory: string,
  rest: readonly string[],
  stays: boolean,
): number {
  try {
    if (!stays) changeTo(shell, directory, shell.state.options.physical);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return builtinError(shell, name, `${directory}: ${error.message}`);
  }
  shell.state.directories = [...rest];
  return printStack(shell);
}

export const popDirectory: Builtin = (shell, given, name) => {
  const { state } = shell;
  const stays = given[0] === '-n';
  const [argument] = stays ? given.slice(1) : given;
  const stack = stackOf(shell);
  if (stack.length === 1) return builtinError(shell, name, 'directory stack empty');
  const index = argument === undefined ? 0 : stackIndex(argument, stack.length);
  if (index === undefined) {
    builtinError(shell, name, `${argument}: invalid argument`);
    return usage(shell, name);
  }
  if (index < 0 || index >= stack.length) {
    return builtinError(shell, name, `${argument}: directory stack index out of range`);
  }
  if (index === 0 && !stays) {
    return goAndShow(shell, name, stack[1] ?? '', stack.slice(2), false);
  }
  const removed = Math.max(index, 1);
  state.directories = stack.slice(1).filter((_, place) => place !== removed - 1);
  return printStack(shell);
};
