import type { Command, GivenOption, OptionSpecification, Options } from './command.ts';
import { HELP_OPTION, VERSION_OPTION } from './usage.ts';

/** What the arguments of a call are: a call of the command, a question about it, or a mistake. */
export type ParsedArguments =
  | { readonly kind: 'call'; readonly options: Options; readonly operands: readonly string[] }
  | { readonly kind: 'help' | 'version' }
  /** `message` is getopt's, without the name of the command before it. */
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Reads arguments as getopt_long(3) of glibc does: options and operands in any order, `--`, bundled
 * short options, values in the same argument or the next, long options abbreviated as long as only
 * one is meant. `--help` and `--version` are understood for all, at the place where they come: a
 * mistake before them is told, one behind them is not.
 *
 * The short option `NUM` stands for a number that is an option itself, as in `head -5`.
 */
export function parseArguments(
  specifications: readonly OptionSpecification[],
  parsing: Exclude<Command['parsing'], 'own' | undefined>,
  args: readonly string[],
): ParsedArguments {
  const all = [...specifications, HELP_OPTION, VERSION_OPTION];
  const given: GivenOption[] = [];
  const operands: string[] = [];
  let index = 0;
  while (index < args.length) {
    const argument = args[index++] ?? '';
    if (argument === '--') {
      operands.push(...args.slice(index));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      if (parsing === 'options first') {
        operands.push(argument, ...args.slice(index));
        break;
      }
      operands.push(argument);
      continue;
    }
    const found = argument.startsWith('--')
      ? longOption(all, argument.slice(2), args[index])
      : shortOptions(all, argument.slice(1), args[index]);
    given.push(...found.given);
    const question = found.given.find(({ name }) => name === 'help' || name === 'version');
    if (question !== undefined) return { kind: question.name === 'help' ? 'help' : 'version' };
    if (found.problem !== undefined) return { kind: 'wrong', message: found.problem };
    if (found.tookNext) index++;
  }
  return { kind: 'call', options: createOptions(given), operands };
}

interface Found {
  readonly given: readonly GivenOption[];
  readonly tookNext?: boolean;
  readonly problem?: string;
}

function wrong(problem: string, given: readonly GivenOption[] = []): Found {
  return { given, problem };
}

function longOption(
  all: readonly OptionSpecification[],
  text: string,
  next: string | undefined,
): Found {
  const equals = text.indexOf('=');
  const typed = equals < 0 ? text : text.slice(0, equals);
  const candidates = all.filter(({ long }) => long?.startsWith(typed));
  const exact = candidates.find(({ long }) => long === typed);
  const option = exact ?? candidates[0];
  if (option === undefined) return wrong(`unrecognized option '--${text}'`);
  if (exact === undefined && candidates.some(({ name }) => name !== option.name)) {
    const names = candidates.map(({ long }) => `'--${long}'`).join(' ');
    return wrong(`option '--${text}' is ambiguous; possibilities: ${names}`);
  }
  const { name, long, value } = option;
  if (equals >= 0) {
    if (value === undefined) return wrong(`option '--${long}' doesn't allow an argument`);
    return { given: [{ name, value: text.slice(equals + 1) }] };
  }
  if (value !== 'required') return { given: [{ name, value: '' }] };
  if (next === undefined) return wrong(`option '--${long}' requires an argument`);
  return { given: [{ name, value: next }], tookNext: true };
}

const NUMBER = /\d+/y;

function shortOptions(
  all: readonly OptionSpecification[],
  bundle: string,
  next: string | undefined,
): Found {
  const given: GivenOption[] = [];
  const number = all.find(({ short }) => short === 'NUM');
  for (let index = 0; index < bundle.length; ) {
    NUMBER.lastIndex = index;
    const digits = number === undefined ? undefined : NUMBER.exec(bundle)?.[0];
    if (number !== undefined && digits !== undefined) {
      given.push({ name: number.name, value: digits });
      index += digits.length;
      continue;
    }
    const letter = bundle.charAt(index++);
    const option = all.find(({ short }) => short === letter);
    if (option === undefined) return wrong(`invalid option -- '${letter}'`, given);
    const { name, value } = option;
    const rest = bundle.slice(index);
    if (value === 'required' && rest === '') {
      if (next === undefined) return wrong(`option requires an argument -- '${letter}'`, given);
      given.push({ name, value: next });
      return { given, tookNext: true };
    }
    given.push({ name, value: value === undefined ? '' : rest });
    if (value !== undefined) break;
  }
  return { given };
}

/** The options of a call from those that were given. */
export function createOptions(given: readonly GivenOption[]): Options {
  return {
    given,
    has: (name) => given.some((option) => option.name === name),
    value: (name) => given.findLast((option) => option.name === name)?.value,
    values: (name) => given.filter((option) => option.name === name).map(({ value }) => value),
  };
}
