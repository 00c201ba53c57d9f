import { type CharacterSet, contains } from '../characters/index.ts';
import { bitsOf, EDGE, LAST_NEWLINE, NEWLINE } from './context.ts';

/** The class of the text's end. */
export const END_CLASS = 0;

const PAGE = 256;
const ASCII = 128;

/**
 * Code points that no set and no assertion of a pattern tells apart are one class, so that an
 * automaton needs one transition for all of them. Classes are numbered as their first member is met.
 */
export interface Alphabet {
  /** Classes so far. */
  size: number;
  /** Class of each ASCII character. */
  readonly ascii: Uint16Array;
  /** By class: 1 for each set that its members are in. */
  readonly members: Uint8Array[];
  /** By class: the context bits of its members that matter (see `context.ts`). */
  readonly bits: number[];
  readonly sets: readonly CharacterSet[];
  readonly mask: number;
  readonly pages: (Uint16Array | undefined)[];
  readonly known: Map<string, number>;
}

/** The alphabet of some sets and of the context bits in `mask`. */
export function createAlphabet(sets: readonly CharacterSet[], mask: number): Alphabet {
  const alphabet: Alphabet = {
    size: 1,
    ascii: new Uint16Array(ASCII),
    members: [new Uint8Array(sets.length)],
    bits: [EDGE & mask],
    sets,
    mask,
    pages: [],
    known: new Map(),
  };
  for (let code = 0; code < ASCII; code++) {
    alphabet.ascii[code] = classify(alphabet, code, bitsOf(code));
  }
  return alphabet;
}

/** The class of any code point. */
export function classOf(alphabet: Alphabet, code: number): number {
  let page = alphabet.pages[code >> 8];
  if (page === undefined) {
    page = new Uint16Array(PAGE);
    alphabet.pages[code >> 8] = page;
  }
  const known = page[code & 255] ?? 0;
  if (known !== 0) return known;
  const found = classify(alphabet, code, bitsOf(code));
  page[code & 255] = found;
  return found;
}

/** The class of a line feed that ends the text. */
export function lastNewlineClass(alphabet: Alphabet): number {
  return classify(alphabet, 0x0a, NEWLINE | LAST_NEWLINE);
}

function classify(alphabet: Alphabet, code: number, allBits: number): number {
  const members = Uint8Array.from(alphabet.sets, (set) => (contains(set, code) ? 1 : 0));
  const bits = allBits & alphabet.mask;
  const key = `${bits}:${members.join('')}`;
  const known = alphabet.known.get(key);
  if (known !== undefined) return known;
  const found = alphabet.size++;
  alphabet.members.push(members);
  alphabet.bits.push(bits);
  alphabet.known.set(key, found);
  return found;
}
