import { failure } from '../execution/messages.ts';
import type { Shell } from '../execution/shell.ts';

/** An option that a builtin was given. */
export interface GivenLetter {
  readonly letter: string;
  /** Empty when it takes none. */
  readonly value: string;
  /** Given with a plus sign, as `declare +x`. */
  readonly plus: boolean;
}

export interface BuiltinOptions {
  readonly given: readonly GivenLetter[];
  readonly operands: readonly string[];
  has(letter: string): boolean;
  value(letter: string): string | undefined;
}

/** Status of a builtin that was used wrongly. Source: bash, `EX_USAGE`. */
export const WRONG_USAGE = 2;

/** Writes a builtin's message to standard error; returns the status. */
export function builtinError(shell: Shell, name: string, message: string, status = 1): number {
  return failure(shell, `${name}: ${message}`, status);
}

/** Has it told how a builtin is called when it is over; returns the status. */
export function usage(shell: Shell, name: string): number {
  shell.misused = name;
  return WRONG_USAGE;
}

/**
 * The options of a builtin before its operands. `letters` lists those it has; a colon after one says that it takes
 * a value, a plus sign in front that options may begin with `+` too. `undefined` when one is wrong, after
 * its message and the usage.
 */
export function parseOptions(
  shell: Shell,
  name: string,
  args: readonly string[],
  letters: string,
): BuiltinOptions | undefined {
  const given: GivenLetter[] = [];
  const allowsPlus = letters.startsWith('+');
  let index = 0;
  for (; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') {
      index++;
      break;
    }
    const sign = argument.charAt(0);
    if (argument.length < 2 || (sign !== '-' && !(allowsPlus && sign === '+'))) break;
    for (let at = 1; at < argument.length; at++) {
      const letter = argument.charAt(at);
      const place = letter === ':' || letter === '+' ? -1 : letters.indexOf(letter);
      if (place < 0) {
        builtinError(shell, name, `${sign}${letter}: invalid option`);
        usage(shell, name);
        return undefined;
      }
      let value = '';
      if (letters.charAt(place + 1) === ':') {
        value = argument.slice(at + 1);
        at = argument.length;
        if (value === '') {
          index++;
          const next = args[index];
          if (next === undefined) {
            builtinError(shell, name, `${sign}${letter}: option requires an argument`);
            usage(shell, name);
            return undefined;
          }
          value = next;
        }
      }
      given.push({ letter, value, plus: sign === '+' });
    }
  }
  return {
    given,
    operands: index === 0 ? args : args.slice(index),
    has: (letter) => given.some((option) => option.letter === letter),
    value: (letter) => given.findLast((option) => option.letter === letter)?.value,
  };
}

/** The number of an operand such as that of `shift`; `undefined` after the message when it is none. */
export function parseCount(shell: Shell, name: string, text: string): number | undefined {
  if (/^\s*[-+]?[0-9]{1,30}\s*$/.test(text)) {
    const value = BigInt(text.trim().replace('+', ''));
    if (BigInt.asIntN(64, value) === value) return Number(value);
  }
  builtinError(shell, name, `${text}: numeric argument required`);
  return undefined;
}
