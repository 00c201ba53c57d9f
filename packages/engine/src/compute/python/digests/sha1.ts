import { type Algorithm, bigEndian, finishPadded, rotateLeft, word } from './algorithm.ts';

const schedule = new Int32Array(80);

function compress(words: Uint32Array, bytes: Uint8Array, offset: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = bigEndian(bytes, offset + 4 * i);
  for (let i = 16; i < 80; i++) {
    schedule[i] = rotateLeft(
      word(schedule, i - 3) ^
        word(schedule, i - 8) ^
        word(schedule, i - 14) ^
        word(schedule, i - 16),
      1,
    );
  }
  let a = word(words, 0);
  let b = word(words, 1);
  let c = word(words, 2);
  let d = word(words, 3);
  let e = word(words, 4);
  for (let i = 0; i < 80; i++) {
    let mixed: number;
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else mixed = (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotateLeft(a, 5) + mixed + e + word(schedule, i)) | 0;
    e = d;
    d = c;
    c = rotateLeft(b, 30);
    b = a;
    a = next;
  }
  words[0] = word(words, 0) + a;
  words[1] = word(words, 1) + b;
  words[2] = word(words, 2) + c;
  words[3] = word(words, 3) + d;
  words[4] = word(words, 4) + e;
}

/** SHA-1 (FIPS 180-4). */
export const sha1: Algorithm = {
  blockSize: 64,
  digestSize: 20,
  keepsLast: false,
  initial: () => Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0),
  compress,
  finish: finishPadded({ blockSize: 64, compress }, false),
};
