import type { ConstantValue } from '../tree/tree.ts';

/** Most digits of a decimal literal, as `sys.get_int_max_str_digits()` has it. */
const MOST_DECIMAL_DIGITS = 4300;

/** The value of a number as it is written, or a message where CPython refuses to convert it. */
export function numberValue(
  literal: string,
): ConstantValue | { readonly type: 'refused'; readonly message: string } {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const last = text[text.length - 1] ?? '';
  const base = text[1]?.toLowerCase() ?? '';
  if (base === 'x' || base === 'o' || base === 'b') return integer(BigInt(text.toLowerCase()));
  if (last === 'j' || last === 'J') return { type: 'imaginary', value: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { type: 'float', value: Number(text) };
  if (text.length < 16) return { type: 'int', value: Number(text) };
  if (text.length > MOST_DECIMAL_DIGITS) {
    return {
      type: 'refused',
      message:
        `Exceeds the limit (${MOST_DECIMAL_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
        'decimal conversion limits.',
    };
  }
  return integer(BigInt(text));
}

function integer(value: bigint): ConstantValue {
  const small = Number(value);
  return { type: 'int', value: Number.isSafeInteger(small) ? small : value };
}
