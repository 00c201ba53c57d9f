import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

const ALL = 0o777;

const CLASSES: readonly (readonly [letter: string, shift: number])[] = [
  ['u', 6],
  ['g', 3],
  ['o', 0],
];

const BITS: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 };

/** A mask as `umask -S` shows it: what it allows. */
function symbolic(mask: number): string {
  return CLASSES.map(([letter, shift]) => {
    const allowed = (~mask >> shift) & 7;
    const letters = Object.entries(BITS).map(([bit, value]) => (allowed & value ? bit : ''));
    return `${letter}=${letters.join('')}`;
  }).join(',');
}

export const umask: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'pS');
  if (options === undefined) return WRONG_USAGE;
  const [mode] = options.operands;
  const present = shell.system.setUmask(0);
  shell.system.setUmask(present);
  if (mode === undefined) {
    const prefix = options.has('p') ? `umask ${options.has('S') ? '-S ' : ''}` : '';
    const shown = options.has('S') ? symbolic(present) : present.toString(8).padStart(4, '0');
    print(shell, `${prefix}${shown}\n`);
    return 0;
  }
  const mask = /^[0-9]/.test(mode) ? octal(mode) : parseSymbolic(shell, name, mode, present);
  if (mask === undefined) {
    return /^[0-9]/.test(mode)
      ? builtinError(shell, name, `${mode}: octal number out of range`)
      : 1;
  }
  shell.system.setUmask(mask);
  if (options.has('S')) print(shell, `${symbolic(mask)}\n`);
  return 0;
};

function octal(text: string): number | undefined {
  const value = /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
  return value <= 0o7777 ? value & ALL : undefined;
}

/** The mask of clauses such as `u=rwx,g-w`; `undefined` after a message when one is wrong. */
function parseSymbolic(
  shell: Shell,
  name: string,
  mode: string,
  present: number,
): number | undefined {
  let allowed = ~present & ALL;
  for (const clause of mode.split(',')) {
    const [, who = '', rest = ''] = /^([ugoa]*)([\s\S]*)$/.exec(clause) ?? [];
    const operator = rest.charAt(0);
    if (operator !== '+' && operator !== '-' && operator !== '=') {
      builtinError(shell, name, `\`${operator || ' '}': invalid symbolic mode operator`);
      return undefined;
    }
    let bits = 0;
    for (const letter of rest.slice(1)) {
      const bit = BITS[letter];
      if (bit === undefined && letter !== 'X') {
        builtinError(shell, name, `\`${letter}': invalid symbolic mode character`);
        return undefined;
      }
      bits |= bit ?? 1;
    }
    for (const [letter, shift] of CLASSES) {
      if (who !== '' && !who.includes(letter) && !who.includes('a')) continue;
      const shifted = bits << shift;
      if (operator === '+') allowed |= shifted;
      else if (operator === '-') allowed &= ~shifted;
      else allowed = (allowed & ~(7 << shift)) | shifted;
    }
  }
  return ~allowed & ALL;
}
