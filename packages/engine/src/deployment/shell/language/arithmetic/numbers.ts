import { type Integer, wrap } from './integers.ts';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';

/**
 * The value of a constant: decimal, `0` octal, `0x` hexadecimal or `base#digits` with a base of 2 to 64.
 * Values wrap around at 64 bits. `fail` is called with bash's message and does not return.
 */
export function numberOf(text: string, fail: (problem: string) => never): Integer {
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  let base = 10;
  let digits = text;
  const hash = text.indexOf('#');
  if (hash !== -1) {
    const given = text.slice(0, hash);
    base = /^[1-9][0-9]?$/.test(given) ? Number(given) : 0;
    if (base < 2 || base > 64) fail('invalid arithmetic base');
    digits = text.slice(hash + 1);
    if (digits === '') fail('invalid integer constant');
    if (digits.includes('#')) fail('invalid number');
  } else if (/^0[xX]/.test(text)) {
    base = 16;
    digits = text.slice(2);
  } else if (text.startsWith('0')) base = 8;
  return digitsValue(digits, base, fail);
}

function digitsValue(digits: string, base: number, fail: (problem: string) => never): Integer {
  let value = 0n;
  const big = BigInt(base);
  for (const character of base <= 36 ? digits.toLowerCase() : digits) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0 || digit >= base) fail('value too great for base');
    value = BigInt.asIntN(64, value * big + BigInt(digit));
  }
  return wrap(value);
}
