import { absolute, type Int } from './int.ts';

const RADIX = { 2: '0b', 8: '0o', 16: '0x' } as const;

/** `bin`, `oct` or `hex` of an int, with or without prefix; in linear time and without a limit. */
export function toRadix(a: Int, radix: 2 | 8 | 16, prefix = true): string {
  return `${a < 0 ? '-' : ''}${prefix ? RADIX[radix] : ''}${absolute(a).toString(radix)}`;
}
