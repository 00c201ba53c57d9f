/** SHA-256. Source: FIPS 180-4, sections 4.2.2, 5.3.3 and 6.2. */
import { encodeUtf8 } from './utf8.ts';

const WORD = 2 ** 32;
const BLOCK = 64;

/** The first 32 bits of the fractional part of a number. */
const fraction = (value: number): number => ((value % 1) * WORD) | 0;

interface Constants {
  /** Of the square roots of the first 8 primes. */
  readonly initial: Int32Array;
  /** Of the cube roots of the first 64. */
  readonly rounds: Int32Array;
}

let constants: Constants | undefined;

/** The standard's constants, computed when they are first needed. */
function constantsOfRoots(): Constants {
  if (constants !== undefined) return constants;
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  constants = {
    initial: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    rounds: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  };
  return constants;
}

/** The eight words before the first block. */
export function sha256Words(): Uint32Array {
  return Uint32Array.from(constantsOfRoots().initial);
}

const schedule = new Int32Array(64);

/** A word at a place that is known to be inside. */
const at = (words: ArrayLike<number>, index: number): number => words[index] as number;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Works a block of 64 bytes into the words. SHA-224 does the same, from other words. */
export function sha256Block(words: Uint32Array, bytes: Uint8Array, offset: number): void {
  const { rounds } = constantsOfRoots();
  for (let i = 0; i < 16; i += 1) {
    const place = offset + 4 * i;
    schedule[i] =
      (at(bytes, place) << 24) |
      (at(bytes, place + 1) << 16) |
      (at(bytes, place + 2) << 8) |
      at(bytes, place + 3);
  }
  for (let i = 16; i < 64; i += 1) {
    const x = at(schedule, i - 15);
    const y = at(schedule, i - 2);
    schedule[i] =
      at(schedule, i - 16) +
      (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) +
      at(schedule, i - 7) +
      (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  const state = Int32Array.from(words);
  for (let i = 0; i < 64; i += 1) {
    const a = at(state, 0);
    const b = at(state, 1);
    const c = at(state, 2);
    const e = at(state, 4);
    const first =
      (at(state, 7) +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & at(state, 5)) ^ (~e & at(state, 6))) +
        at(rounds, i) +
        at(schedule, i)) |
      0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    state.copyWithin(1, 0, 7);
    state[4] = at(state, 4) + first;
    state[0] = first + second;
  }
  for (let i = 0; i < 8; i += 1) words[i] = at(words, i) + at(state, i);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits: what `sha256sum` prints. */
export function sha256(text: string): string {
  const bytes = encodeUtf8(text);
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor((bytes.length * 8) / WORD));
  view.setUint32(message.length - 4, (bytes.length * 8) % WORD);
  const words = sha256Words();
  for (let offset = 0; offset < message.length; offset += BLOCK) {
    sha256Block(words, message, offset);
  }
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}
