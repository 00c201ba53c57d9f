import { applySetOption } from '../execution/apply-option.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import {
  letterOf,
  SET_OPTION_NAMES,
  type SetOptionName,
  SHELL_OPTION_NAMES,
  type ShellOptionName,
} from '../options.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';
import { showValues } from './show-variables.ts';

/** Columns of a name in listings of options. Source: bash 5.2 writes `%-15s\t%s`. */
const NAME_COLUMNS = 15;
const SHOPT_COLUMNS = 20;

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}

function setOptionNamed(name: string): SetOptionName | undefined {
  return SET_OPTION_NAMES.find((option) => option === name);
}

function listSetOptions(shell: Shell, reusable: boolean): void {
  for (const name of SET_OPTION_NAMES) {
    const value = shell.state.options[name];
    print(
      shell,
      reusable
        ? `set ${value ? '-' : '+'}o ${name}\n`
        : `${name.padEnd(NAME_COLUMNS)}\t${onOff(value)}\n`,
    );
  }
}

export const set: Builtin = (shell, args, name) => {
  if (args.length === 0) return showValues(shell);
  const { state } = shell;
  // All options are looked at before any is set.
  const changes: { option: SetOptionName; on: boolean }[] = [];
  let index = 0;
  let replaces = false;
  for (; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      index++;
      replaces = true;
      break;
    }
    if (argument === '-') {
      index++;
      changes.push({ option: 'xtrace', on: false }, { option: 'verbose', on: false });
      replaces = index < args.length;
      break;
    }
    const sign = argument.charAt(0);
    if (argument.length < 2 || (sign !== '-' && sign !== '+')) break;
    for (const letter of argument.slice(1)) {
      if (letter === 'o') {
        const named = args[index + 1];
        if (named === undefined || /^[-+]/.test(named)) {
          listSetOptions(shell, sign === '+');
          continue;
        }
        index++;
        const option = setOptionNamed(named);
        if (option === undefined)
          return builtinError(shell, name, `${named}: invalid option name`, 2);
        changes.push({ option, on: sign === '-' });
        continue;
      }
      const option = SET_OPTION_NAMES.find((candidate) => letterOf(candidate) === letter);
      if (option === undefined) {
        builtinError(shell, name, `${sign}${letter}: invalid option`);
        return usage(shell, name);
      }
      changes.push({ option, on: sign === '-' });
    }
  }
  for (const { option, on } of changes) applySetOption(shell, option, on);
  if (replaces || index < args.length) {
    state.positional = args.slice(index);
    shell.setsParameters = true;
  }
  return 0;
};

function shellOptionNamed(name: string): ShellOptionName | undefined {
  return SHELL_OPTION_NAMES.find((option) => option === name);
}

export const shopt: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'pqsuo');
  if (options === undefined) return WRONG_USAGE;
  const sets = options.has('s');
  const unsets = options.has('u');
  if (sets && unsets) {
    return builtinError(shell, name, 'cannot set and unset shell options simultaneously');
  }
  return options.has('o')
    ? changeOptions(shell, name, options.operands, {
        names: SET_OPTION_NAMES,
        find: setOptionNamed,
        read: (option) => shell.state.options[option],
        write: (option, on) => applySetOption(shell, option, on),
        show: (option, value) =>
          options.has('p')
            ? `set ${value ? '-' : '+'}o ${option}\n`
            : `${option.padEnd(NAME_COLUMNS)}\t${onOff(value)}\n`,
        wrong: 'invalid option name',
        quiet: options.has('q'),
        on: sets ? true : unsets ? false : undefined,
      })
    : changeOptions(shell, name, options.operands, {
        names: SHELL_OPTION_NAMES,
        find: shellOptionNamed,
        read: (option) => shell.state.shopt[option],
        write(option, on) {
          shell.state.shopt[option] = on;
        },
        show: (option, value) =>
          options.has('p')
            ? `shopt -${value ? 's' : 'u'} ${option}\n`
            : `${option.padEnd(SHOPT_COLUMNS - 5)}\t${onOff(value)}\n`,
        wrong: 'invalid shell option name',
        quiet: options.has('q'),
        on: sets ? true : unsets ? false : undefined,
      });
};

interface OptionTable<Name extends string> {
  readonly names: readonly Name[];
  find(name: string): Name | undefined;
  read(name: Name): boolean;
  write(name: Name, on: boolean): void;
  show(name: Name, value: boolean): string;
  readonly wrong: string;
  readonly quiet: boolean;
  /** What to set them to; `undefined` to show them. */
  readonly on: boolean | undefined;
}

function changeOptions<Name extends string>(
  shell: Shell,
  name: string,
  operands: readonly string[],
  table: OptionTable<Name>,
): number {
  let status = 0;
  if (operands.length === 0) {
    for (const option of table.names) {
      const value = table.read(option);
      if (table.on !== undefined && value !== table.on) continue;
      if (!table.quiet) print(shell, table.show(option, value));
    }
    return 0;
  }
  for (const operand of operands) {
    const option = table.find(operand);
    if (option === undefined) {
      status = builtinError(shell, name, `${operand}: ${table.wrong}`);
    } else if (table.on !== undefined) table.write(option, table.on);
    else {
      const value = table.read(option);
      if (!value) status = 1;
      if (!table.quiet) print(shell, table.show(option, value));
    }
  }
  return status;
}
