import { type Algorithm, finishPadded, littleEndian, rotateLeft, word } from './algorithm.ts';

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => (Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

function compress(words: Uint32Array, bytes: Uint8Array, offset: number): void {
  let a = word(words, 0);
  let b = word(words, 1);
  let c = word(words, 2);
  let d = word(words, 3);
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    let mixed: number;
    let place: number;
    if (round === 0) {
      mixed = (b & c) | (~b & d);
      place = i;
    } else if (round === 1) {
      mixed = (d & b) | (~d & c);
      place = 5 * i + 1;
    } else if (round === 2) {
      mixed = b ^ c ^ d;
      place = 3 * i + 5;
    } else {
      mixed = c ^ (b | ~d);
      place = 7 * i;
    }
    const sum = (a + mixed + word(SINES, i) + littleEndian(bytes, offset + 4 * (place & 15))) | 0;
    a = d;
    d = c;
    c = b;
    b = (b + rotateLeft(sum, word(SHIFTS, 4 * round + (i & 3)))) | 0;
  }
  words[0] = word(words, 0) + a;
  words[1] = word(words, 1) + b;
  words[2] = word(words, 2) + c;
  words[3] = word(words, 3) + d;
}

/** MD5 (RFC 1321). */
export const md5: Algorithm = {
  blockSize: 64,
  digestSize: 16,
  keepsLast: false,
  initial: () => Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476),
  compress,
  finish: finishPadded({ blockSize: 64, compress }, true),
};
