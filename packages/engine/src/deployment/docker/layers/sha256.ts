import { at } from '../../../base/index.ts';

const WORD = 2 ** 32;

/** The first 32 bits of the fractional part of a number. */
const fraction = (value: number): number => ((value % 1) * WORD) | 0;

/**
 * The standard's constants: fractional parts of the square roots of the first 8 primes (initial
 * state) and of the cube roots of the first 64 (round constants).
 */
const INITIAL: number[] = [];
const ROUND: number[] = [];
for (let candidate = 2; ROUND.length < 64; candidate++) {
  let divisor = 2;
  while (candidate % divisor !== 0) divisor++;
  if (divisor < candidate) continue;
  if (INITIAL.length < 8) INITIAL.push(fraction(Math.sqrt(candidate)));
  ROUND.push(fraction(Math.cbrt(candidate)));
}

/**
 * SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits: what `sha256sum` prints, so that a
 * reader can check a digest. Source: FIPS 180-4, sections 4.2.2 and 6.2.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, index) => {
    message.setUint8(index, byte);
  });
  message.setUint8(bytes.length, 0x80);
  message.setUint32(length - 8, Math.floor((bytes.length * 8) / WORD));
  message.setUint32(length - 4, (bytes.length * 8) % WORD);

  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(64);
  const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
  for (let block = 0; block < length; block += 64) {
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ];
    for (let i = 0; i < 64; i++) {
      if (i < 16) schedule[i] = message.getInt32(block + i * 4);
      else {
        const x = at(schedule, i - 15);
        const y = at(schedule, i - 2);
        schedule[i] =
          at(schedule, i - 16) +
          (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
          at(schedule, i - 7) +
          (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
      }
      const first =
        (h +
          (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
          ((e & f) ^ (~e & g)) +
          at(ROUND, i) +
          at(schedule, i)) |
        0;
      const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = at(state, index) + word;
    });
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
