import { MAX_BYTES, MAX_TEXT } from './limits.ts';
import { errorAt, limitText } from './text-place.ts';

/** The bytes as pairs of lower-case hexadecimal digits with `separator` between them. */
export function formatHex(bytes: Iterable<number>, separator = ' '): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(separator);
}

/**
 * The bytes of a hexadecimal text such as `08 96 01`, `0x08,0x96` or `089601`: pairs of digits, any
 * white space and commas between them. Throws `InputError` with line and column.
 */
export function parseHex(text: string): Uint8Array {
  limitText(text, MAX_TEXT);
  const bytes: number[] = [];
  // Each round consumes at least one code unit: separators, a prefix and a pair, or else it throws.
  for (const token of text.matchAll(/[\s,]+|(?:0[xX])?([0-9a-fA-F]{2})|./g)) {
    if (token[1] !== undefined) {
      if (bytes.length === MAX_BYTES) {
        throw errorAt(text, token.index, 'too many bytes', `at most ${MAX_BYTES}`);
      }
      bytes.push(Number.parseInt(token[1], 16));
    } else if (!/^[\s,]/.test(token[0])) {
      const half = /[0-9a-fA-F]/.test(token[0]);
      throw errorAt(
        text,
        token.index,
        half
          ? `the digit "${token[0]}" has no partner`
          : `"${token[0]}" is not a hexadecimal digit`,
        'two hexadecimal digits for each byte',
      );
    }
  }
  return Uint8Array.from(bytes);
}
