import { type Algorithm, littleEndian, word, wordsToBytes } from './algorithm.ts';

const ROUNDS = 24;
const STATE_BYTES = 200;

/** Round constants by the standard's shift register, as low and high word (FIPS 202, 3.2.5). */
const CONSTANTS = new Uint32Array(2 * ROUNDS);
/** Where each lane goes and how far it is turned, along the walk of the steps rho and pi. */
const PLACES: number[] = [];
const TURNS: number[] = [];
{
  let register = 1;
  for (let round = 0; round < ROUNDS; round++) {
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) {
        const place = 2 ** bit - 1;
        const index = 2 * round + (place >> 5);
        CONSTANTS[index] = word(CONSTANTS, index) ^ (1 << (place & 31));
      }
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
  }
  let x = 1;
  let y = 0;
  for (let step = 0; step < 24; step++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    PLACES.push(x + 5 * y);
    TURNS.push((((step + 1) * (step + 2)) / 2) % 64);
  }
}

const columns = new Int32Array(10);
const row = new Int32Array(10);

/** The permutation of 25 lanes, each a low and a high word. */
function permute(words: Uint32Array): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < 10; i++) {
      columns[i] =
        word(words, i) ^
        word(words, i + 10) ^
        word(words, i + 20) ^
        word(words, i + 30) ^
        word(words, i + 40);
    }
    for (let x = 0; x < 5; x++) {
      const before = 2 * ((x + 4) % 5);
      const after = 2 * ((x + 1) % 5);
      const low = word(columns, after);
      const high = word(columns, after + 1);
      const mixLow = word(columns, before) ^ ((low << 1) | (high >>> 31));
      const mixHigh = word(columns, before + 1) ^ ((high << 1) | (low >>> 31));
      for (let i = 2 * x; i < 50; i += 10) {
        words[i] = word(words, i) ^ mixLow;
        words[i + 1] = word(words, i + 1) ^ mixHigh;
      }
    }
    let low = word(words, 2);
    let high = word(words, 3);
    for (let step = 0; step < 24; step++) {
      const place = 2 * word(PLACES, step);
      const by = word(TURNS, step);
      const keptLow = word(words, place);
      const keptHigh = word(words, place + 1);
      const [a, b] = by < 32 ? [low, high] : [high, low];
      const rest = by % 32;
      words[place] = rest === 0 ? a : (a << rest) | (b >>> (32 - rest));
      words[place + 1] = rest === 0 ? b : (b << rest) | (a >>> (32 - rest));
      low = keptLow;
      high = keptHigh;
    }
    for (let y = 0; y < 50; y += 10) {
      for (let i = 0; i < 10; i++) row[i] = word(words, y + i);
      for (let i = 0; i < 10; i++) {
        words[y + i] = word(row, i) ^ (~word(row, (i + 2) % 10) & word(row, (i + 4) % 10));
      }
    }
    words[0] = word(words, 0) ^ word(CONSTANTS, 2 * round);
    words[1] = word(words, 1) ^ word(CONSTANTS, 2 * round + 1);
  }
}

/** A sponge that takes `blockSize` bytes at a time; `suffix` are the bits that end the message. */
function sponge(blockSize: number, digestSize: number, suffix: number): Algorithm {
  const compress = (words: Uint32Array, bytes: Uint8Array, offset: number): void => {
    for (let i = 0; i < blockSize / 4; i++) {
      words[i] = word(words, i) ^ littleEndian(bytes, offset + 4 * i);
    }
    permute(words);
  };
  return {
    blockSize,
    digestSize,
    keepsLast: false,
    initial: () => new Uint32Array(STATE_BYTES / 4),
    compress,
    finish: (words, pending, count, _length, size) => {
      const last = new Uint8Array(blockSize);
      last.set(pending.subarray(0, count));
      last[count] = suffix;
      last[blockSize - 1] = word(last, blockSize - 1) | 0x80;
      compress(words, last, 0);
      const digest = new Uint8Array(size);
      for (let done = 0; done < size; done += blockSize) {
        if (done > 0) permute(words);
        digest.set(wordsToBytes(words, Math.min(blockSize, size - done), true), done);
      }
      return digest;
    },
  };
}

const sha3 = (digestSize: number) => sponge(STATE_BYTES - 2 * digestSize, digestSize, 0x06);

/** SHA-3 and SHAKE (FIPS 202). */
export const sha3_224 = sha3(28);
export const sha3_256 = sha3(32);
export const sha3_384 = sha3(48);
export const sha3_512 = sha3(64);
export const shake_128 = sponge(168, 0, 0x1f);
export const shake_256 = sponge(136, 0, 0x1f);
