import { type Flags, type PythonSource, take } from './python-source.ts';
import { RegexError } from './regex-error.ts';

/** Letters of flags; `u`, which every pattern has, and `L`, which none may have, change nothing. */
const LETTERS = 'aiLmsux';

/** Letters of which a group may have one only. */
const TYPES = 'aLu';

/**
 * Reads the flags of `(?…)` or `(?…:` up to its `)` or `:`, of which the first letter was read.
 * Returns whether they were for the whole pattern, so that nothing follows.
 */
export function readFlags(source: PythonSource, first: string): boolean {
  const on: string[] = [];
  const off: string[] = [];
  let letter: string | undefined = first;
  while (letter !== ':' && letter !== ')' && letter !== '-') {
    if (letter === 'L') {
      fail(source, "bad inline flags: cannot use 'L' flag with a str pattern");
    }
    on.push(letter);
    if (new Set(on.filter((known) => TYPES.includes(known))).size > 1) {
      fail(source, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    letter = nextLetter(source, 'missing -, : or )', ')-:');
  }
  if (letter === '-') {
    letter = nextLetter(source, 'missing flag', '');
    while (letter !== ':') {
      if (TYPES.includes(letter)) {
        fail(source, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
      }
      off.push(letter);
      letter = nextLetter(source, 'missing :', ':');
    }
  }
  if (on.some((flag) => off.includes(flag))) {
    throw new RegexError('bad inline flags: flag turned on and off', source.index - 1);
  }
  const flags: Record<string, boolean> = { ...source.flags };
  for (const flag of on) flags[flag === 'u' ? 'a' : flag] = flag !== 'u';
  for (const flag of off) flags[flag] = false;
  source.flags = { ...source.flags, ...(flags as Flags) };
  return letter === ')';
}

/** Reads a letter of a flag, or one of `ends`. */
function nextLetter(source: PythonSource, missing: string, ends: string): string {
  const letter = take(source);
  if (letter === undefined) return fail(source, missing);
  if (LETTERS.includes(letter) || ends.includes(letter)) return letter;
  const message = /\p{L}/u.test(letter) ? 'unknown flag' : missing;
  throw new RegexError(message, source.index - letter.length);
}

function fail(source: PythonSource, message: string): never {
  throw new RegexError(message, source.index);
}
