import { type Algorithm, littleEndian, word, wordsToBytes } from './algorithm.ts';
import { fractionsOfRoots } from './primes.ts';

/** Parameters of BLAKE2 (RFC 7693 and its specification, 2.8), as `hashlib` names them. */
export interface Blake2Parameters {
  readonly digestSize?: number;
  readonly key?: Uint8Array;
  readonly salt?: Uint8Array;
  readonly person?: Uint8Array;
  readonly fanout?: number;
  readonly depth?: number;
  readonly leafSize?: number;
  readonly nodeOffset?: number;
  readonly nodeDepth?: number;
  readonly innerSize?: number;
  readonly lastNode?: boolean;
}

const PERMUTATIONS = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
/** The four words that each step of a round mixes: the columns, then the diagonals. */
const STEPS = [0x048c, 0x159d, 0x26ae, 0x37bf, 0x05af, 0x16bc, 0x278d, 0x349e];

/** The initial words of SHA-512 (high, low); the high ones alone are those of SHA-256. */
let roots: Uint32Array | undefined;
const initialRoots = () => {
  roots ??= fractionsOfRoots(2, 0, 8);
  return roots;
};

const sources = (step: number): readonly [number, number, number, number] => {
  const code = word(STEPS, step);
  return [code >> 12, (code >> 8) & 15, (code >> 4) & 15, code & 15];
};
const STEP_SOURCES = STEPS.map((_, step) => sources(step));

type Mix = (v: Int32Array, m: Int32Array, x: number, y: number) => void;

function rounds(count: number, v: Int32Array, m: Int32Array, mix: (step: number) => Mix): void {
  for (let round = 0; round < count; round++) {
    const order = PERMUTATIONS[round % 10] ?? [];
    for (let step = 0; step < 8; step++) {
      mix(step)(v, m, word(order, 2 * step), word(order, 2 * step + 1));
    }
  }
}

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

const MIX_S: readonly Mix[] = STEP_SOURCES.map(([a, b, c, d]) => (v, m, x, y) => {
  v[a] = word(v, a) + word(v, b) + word(m, x);
  v[d] = turn(word(v, d) ^ word(v, a), 16);
  v[c] = word(v, c) + word(v, d);
  v[b] = turn(word(v, b) ^ word(v, c), 12);
  v[a] = word(v, a) + word(v, b) + word(m, y);
  v[d] = turn(word(v, d) ^ word(v, a), 8);
  v[c] = word(v, c) + word(v, d);
  v[b] = turn(word(v, b) ^ word(v, c), 7);
});

/** In what follows a 64-bit word `i` is low at `2 * i` and high at `2 * i + 1`. */
function add(v: Int32Array, to: number, from: Int32Array, index: number): void {
  const low = (word(v, 2 * to) >>> 0) + (word(from, 2 * index) >>> 0);
  v[2 * to + 1] = word(v, 2 * to + 1) + word(from, 2 * index + 1) + (low > 0xffffffff ? 1 : 0);
  v[2 * to] = low;
}

function exclusiveTurn(v: Int32Array, to: number, from: number, by: number): void {
  const low = word(v, 2 * to) ^ word(v, 2 * from);
  const high = word(v, 2 * to + 1) ^ word(v, 2 * from + 1);
  if (by === 32) {
    v[2 * to] = high;
    v[2 * to + 1] = low;
  } else if (by < 32) {
    v[2 * to] = (low >>> by) | (high << (32 - by));
    v[2 * to + 1] = (high >>> by) | (low << (32 - by));
  } else {
    v[2 * to] = (high >>> (by - 32)) | (low << (64 - by));
    v[2 * to + 1] = (low >>> (by - 32)) | (high << (64 - by));
  }
}

const MIX_B: readonly Mix[] = STEP_SOURCES.map(([a, b, c, d]) => (v, m, x, y) => {
  add(v, a, v, b);
  add(v, a, m, x);
  exclusiveTurn(v, d, a, 32);
  add(v, c, v, d);
  exclusiveTurn(v, b, c, 24);
  add(v, a, v, b);
  add(v, a, m, y);
  exclusiveTurn(v, d, a, 16);
  add(v, c, v, d);
  exclusiveTurn(v, b, c, 63);
});

/** Words by which a block is worked on: half of it state, half constants, counter and flags. */
function work(
  words: Uint32Array,
  bytes: Uint8Array,
  offset: number,
  length: number,
  wide: boolean,
  last: boolean,
  lastNode: boolean,
): void {
  const v = new Int32Array(wide ? 32 : 16);
  const half = v.length / 2;
  v.set(words);
  const constants = initialRoots();
  for (let i = 0; i < 8; i++) {
    if (wide) {
      v[half + 2 * i] = word(constants, 2 * i + 1);
      v[half + 2 * i + 1] = word(constants, 2 * i);
    } else v[half + i] = word(constants, 2 * i);
  }
  const low = length >>> 0;
  const high = Math.floor(length / 2 ** 32);
  const counter = wide ? 24 : 12;
  v[counter] = word(v, counter) ^ low;
  v[counter + 1] = word(v, counter + 1) ^ high;
  const flags = wide ? [28, 29, 30, 31] : [14, 15];
  const inverted = (last ? flags.length / 2 : 0) + (last && lastNode ? flags.length / 2 : 0);
  for (const flag of flags.slice(0, inverted)) v[flag] = ~word(v, flag);
  const m = new Int32Array(wide ? 32 : 16);
  for (let i = 0; i < m.length; i++) m[i] = littleEndian(bytes, offset + 4 * i);
  rounds(wide ? 12 : 10, v, m, (step) => (wide ? MIX_B : MIX_S)[step] ?? mixNothing);
  for (let i = 0; i < half; i++) words[i] = word(words, i) ^ word(v, i) ^ word(v, half + i);
}

const mixNothing: Mix = () => {};

function blake2(wide: boolean, parameters: Blake2Parameters): Algorithm {
  const blockSize = wide ? 128 : 64;
  const longest = wide ? 64 : 32;
  const { digestSize = longest, lastNode = false, key = new Uint8Array() } = parameters;
  const initial = () => {
    const block = new Uint8Array(longest);
    const view = new DataView(block.buffer);
    block.set([digestSize, key.length, parameters.fanout ?? 1, parameters.depth ?? 1]);
    view.setUint32(4, parameters.leafSize ?? 0, true);
    const node = parameters.nodeOffset ?? 0;
    view.setUint32(8, node >>> 0, true);
    const nodeHigh = Math.floor(node / 2 ** 32);
    if (wide) view.setUint32(12, nodeHigh, true);
    else view.setUint16(12, nodeHigh, true);
    block.set([parameters.nodeDepth ?? 0, parameters.innerSize ?? 0], wide ? 16 : 14);
    block.set(parameters.salt ?? [], longest / 2);
    block.set(parameters.person ?? [], (longest * 3) / 4);
    const constants = initialRoots();
    const words = new Uint32Array(longest / 4);
    for (let i = 0; i < words.length; i++) {
      // Wide words are kept low first.
      const constant = wide ? word(constants, i ^ 1) : word(constants, 2 * i);
      words[i] = constant ^ littleEndian(block, 4 * i);
    }
    return words;
  };
  return {
    blockSize,
    digestSize,
    keepsLast: true,
    initial,
    compress: (words, bytes, offset, length) =>
      work(words, bytes, offset, length, wide, false, false),
    finish: (words, pending, count, length, size) => {
      pending.fill(0, count);
      work(words, pending, 0, length, wide, true, lastNode);
      return wordsToBytes(words, size, true);
    },
  };
}

/** BLAKE2b and BLAKE2s with the parameters; a key is a first block that the caller feeds in. */
export const blake2b = (parameters: Blake2Parameters): Algorithm => blake2(true, parameters);
export const blake2s = (parameters: Blake2Parameters): Algorithm => blake2(false, parameters);
