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
    // `as number` below: every index is within the arrays' fixed lengths of 8 and 64.
    const [s0, s1, s2, s3, s4, s5, s6, s7] = state as unknown as number[];
    let a = s0 as number;
    let b = s1 as number;
    let c = s2 as number;
    let d = s3 as number;
    let e = s4 as number;
    let f = s5 as number;
    let g = s6 as number;
    let h = s7 as number;
    for (let i = 0; i < 64; i++) {
      if (i < 16) schedule[i] = message.getInt32(block + i * 4);
      else {
        const x = schedule[i - 15] as number;
        const y = schedule[i - 2] as number;
        schedule[i] =
          (schedule[i - 16] as number) +
          (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
          (schedule[i - 7] as number) +
          (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
      }
      const first =
        (h +
          (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (ROUND[i] as number) +
          (schedule[i] as number)) |
        0;
      const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = (state[index] as number) + word;
    });
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
