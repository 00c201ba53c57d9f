/**
 * The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998) as CPython's `random.Random` has it: the
 * state is plain data.
 */
export interface Twister {
  /** 624 words. */
  readonly words: Uint32Array;
  /** The next word to be used; 624 when all are. */
  index: number;
}

const SIZE = 624;
const MIDDLE = 397;
const MATRIX = 0x9908b0df;

/** The state by which seeding by an array begins. */
function seededByNumber(seed: number): Uint32Array {
  const words = new Uint32Array(SIZE);
  let previous = seed >>> 0;
  words[0] = previous;
  for (let index = 1; index < SIZE; index++) {
    previous = (Math.imul(1812433253, previous ^ (previous >>> 30)) + index) >>> 0;
    words[index] = previous;
  }
  return words;
}

/** The words of a non-negative integer, lowest first; of 0 one word. */
function wordsOf(value: bigint): number[] {
  const digits = value.toString(16);
  const words: number[] = [];
  for (let end = digits.length; end > 0; end -= 8) {
    words.push(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16));
  }
  return words;
}

/** The generator seeded by the absolute value of an integer. */
export function createTwister(seed: bigint): Twister {
  const key = wordsOf(seed < 0n ? -seed : seed);
  const words = seededByNumber(19650218);
  const word = (index: number) => words[index] ?? 0;
  let index = 1;
  let place = 0;
  const next = () => {
    index++;
    if (index < SIZE) return;
    words[0] = word(SIZE - 1);
    index = 1;
  };
  const mixed = (factor: number) =>
    word(index) ^ Math.imul(word(index - 1) ^ (word(index - 1) >>> 30), factor);
  for (let count = Math.max(SIZE, key.length); count > 0; count--) {
    words[index] = mixed(1664525) + (key[place] ?? 0) + place;
    next();
    place = place + 1 === key.length ? 0 : place + 1;
  }
  for (let count = SIZE - 1; count > 0; count--) {
    words[index] = mixed(1566083941) - index;
    next();
  }
  words[0] = 0x80000000;
  return { words, index: SIZE };
}

function renew(words: Uint32Array): void {
  for (let index = 0; index < SIZE; index++) {
    const mixed =
      ((words[index] ?? 0) & 0x80000000) | ((words[(index + 1) % SIZE] ?? 0) & 0x7fffffff);
    const other = words[(index + MIDDLE) % SIZE] ?? 0;
    words[index] = other ^ (mixed >>> 1) ^ (mixed & 1 ? MATRIX : 0);
  }
}

/** The next 32 bits, as a number from 0. */
export function nextWord(twister: Twister): number {
  if (twister.index >= SIZE) {
    renew(twister.words);
    twister.index = 0;
  }
  let word = twister.words[twister.index++] ?? 0;
  word ^= word >>> 11;
  word ^= (word << 7) & 0x9d2c5680;
  word ^= (word << 15) & 0xefc60000;
  return (word ^ (word >>> 18)) >>> 0;
}
