const isDigit = (text: string): boolean => text >= '0' && text <= '9' && text.length === 1;
const isOctal = (text: string): boolean => text >= '0' && text <= '7' && text.length === 1;
const isBinary = (text: string): boolean => text === '0' || text === '1';
const isHexadecimal = (text: string): boolean =>
  isDigit(text) || (text >= 'a' && text <= 'f') || (text >= 'A' && text <= 'F');

/** A letter that is not ASCII begins a token of its own. */
const sticksToNumber = (text: string): boolean =>
  isDigit(text) || (text >= 'a' && text <= 'z') || (text >= 'A' && text <= 'Z') || text === '_';

/** Keywords that may follow a number without a space. */
const FOLLOWERS = ['and', 'else', 'for', 'if', 'in', 'is', 'or', 'not'];

/** Bases that a prefix names, with the word for messages. */
const BASES: Readonly<Record<string, { name: string; isDigit: (text: string) => boolean }>> = {
  x: { name: 'hexadecimal', isDigit: isHexadecimal },
  o: { name: 'octal', isDigit: isOctal },
  b: { name: 'binary', isDigit: isBinary },
};

/** What is wrong with a number: CPython has read up to `position` when it complains; `place` is what it marks, if not that. */
export interface NumberMistake {
  readonly position: number;
  readonly message: string;
  readonly place?: readonly [number, number];
}

/**
 * What is wrong with the number that begins at `start`, which is none.
 * Source: https://docs.python.org/3.11/reference/lexical_analysis.html#numeric-literals
 */
export function wrongNumber(source: string, start: number): NumberMistake {
  try {
    scanNumber(source, start);
  } catch (mistake) {
    if (mistake instanceof Found) return mistake.mistake;
    throw mistake;
  }
  throw new Error('nothing is wrong with the number');
}

/** Carries what was found out of the scan. */
class Found extends Error {
  readonly mistake: NumberMistake;

  constructor(mistake: NumberMistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

function scanNumber(source: string, start: number): number {
  const at = (position: number): string => source[position] ?? '';

  const fail = (position: number, message: string): never => {
    throw new Found({ position, message });
  };

  /** Checks that no letter sticks to the number that ends at `position`. */
  const ended = (position: number, name: string): number => {
    if (sticksToNumber(at(position))) {
      const follows = FOLLOWERS.some((word) => source.startsWith(word, position));
      if (!follows) fail(position, `invalid ${name} literal`);
    }
    return position;
  };

  /** Behind the digits from `position` on, which may be grouped by underscores. */
  const digits = (position: number): number => {
    let end = position;
    for (;;) {
      while (isDigit(at(end))) end++;
      if (at(end) !== '_') return end;
      end++;
      if (!isDigit(at(end))) fail(end, 'invalid decimal literal');
    }
  };

  const imaginary = (position: number): number => ended(position + 1, 'imaginary');

  const afterExponent = (position: number): number =>
    at(position).toLowerCase() === 'j' ? imaginary(position) : ended(position, 'decimal');

  const exponent = (position: number): number => {
    const sign = at(position + 1);
    if (sign === '+' || sign === '-') {
      if (!isDigit(at(position + 2))) fail(position + 2, 'invalid decimal literal');
      return afterExponent(digits(position + 2));
    }
    if (isDigit(sign)) return afterExponent(digits(position + 1));
    // Not an exponent: at most a keyword may begin here. CPython has read the letter when it complains.
    if (source.startsWith('else', position)) return position;
    return fail(position, 'invalid decimal literal');
  };

  const tail = (position: number): number =>
    at(position).toLowerCase() === 'e' ? exponent(position) : afterExponent(position);

  const fraction = (position: number): number =>
    tail(isDigit(at(position)) ? digits(position) : position);

  if (at(start) === '.') return fraction(start + 1);
  if (at(start) !== '0') {
    const end = digits(start);
    return at(end) === '.' ? fraction(end + 1) : tail(end);
  }

  const base = BASES[at(start + 1).toLowerCase()];
  if (base !== undefined) {
    let end = start + 2;
    do {
      if (at(end) === '_') end++;
      if (!base.isDigit(at(end))) {
        if (isDigit(at(end))) fail(end + 1, `invalid digit '${at(end)}' in ${base.name} literal`);
        fail(end, `invalid ${base.name} literal`);
      }
      while (base.isDigit(at(end))) end++;
    } while (at(end) === '_');
    if (isDigit(at(end))) fail(end + 1, `invalid digit '${at(end)}' in ${base.name} literal`);
    return ended(end, base.name);
  }

  let end = start + 1;
  for (;;) {
    if (at(end) === '_') {
      end++;
      if (!isDigit(at(end))) fail(end, 'invalid decimal literal');
    }
    if (at(end) !== '0') break;
    end++;
  }
  const zerosEnd = end;
  const hasMore = isDigit(at(end));
  if (hasMore) end = digits(end);
  if (at(end) === '.') return fraction(end + 1);
  const next = at(end).toLowerCase();
  if (next === 'e') return exponent(end);
  if (next === 'j') return imaginary(end);
  if (hasMore) {
    const message =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    throw new Found({ position: end, message, place: [start, zerosEnd] });
  }
  return ended(end, 'decimal');
}
