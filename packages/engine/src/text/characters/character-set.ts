import type { CharacterTest } from './classes.ts';

/** First and last code point, both included. */
export type Range = readonly [first: number, last: number];

/** A set of code points, such as a bracket expression denotes. */
export interface CharacterSet {
  readonly ranges: readonly Range[];
  readonly tests: readonly CharacterTest[];
  /** Everything that is not in ranges and tests. */
  readonly negated: boolean;
  /** Code points that are not in the set whatever the rest says. */
  readonly except: readonly Range[];
  /** A code point is in ranges and tests when its capital or small letter is. */
  readonly ignoreCase: boolean;
}

/** Escaped bytes and other halves of pairs, which are no characters. */
export const SURROGATES: Range = [0xd800, 0xdfff];

const NEWLINE: Range = [0x0a, 0x0a];

/** A set from the parts that are given. */
export function characterSet(parts: Partial<CharacterSet>): CharacterSet {
  return { ranges: [], tests: [], negated: false, except: [], ignoreCase: false, ...parts };
}

/** The set of one code point, with its other cases when case is ignored. */
export function singleCharacter(code: number, ignoreCase: boolean): CharacterSet {
  const cases = ignoreCase ? casesOf(code) : [code];
  return characterSet({ ranges: cases.map((variant) => [variant, variant] as const) });
}

/** The same set without the line feed. */
export function withoutNewline(set: CharacterSet): CharacterSet {
  return { ...set, except: [...set.except, NEWLINE] };
}

/** Everything but what is listed. */
export function allBut(...except: readonly Range[]): CharacterSet {
  return characterSet({ negated: true, except });
}

function inRanges(ranges: readonly Range[], code: number): boolean {
  for (const [first, last] of ranges) if (code >= first && code <= last) return true;
  return false;
}

/** Whether a code point is in the set. */
export function contains(set: CharacterSet, code: number): boolean {
  if (inRanges(set.except, code)) return false;
  return listed(set, code) !== set.negated;
}

function listed(set: CharacterSet, code: number): boolean {
  if (listedAsIs(set, code)) return true;
  if (!set.ignoreCase) return false;
  return casesOf(code).some((variant) => variant !== code && listedAsIs(set, variant));
}

function listedAsIs({ ranges, tests }: CharacterSet, code: number): boolean {
  return inRanges(ranges, code) || tests.some((test) => test(code));
}

/** The only code point of a set, or undefined when it has none or more. */
export function onlyCharacter(set: CharacterSet): number | undefined {
  const [range] = set.ranges;
  if (range === undefined || set.ranges.length > 1 || range[0] !== range[1]) return undefined;
  if (set.tests.length > 0 || set.negated || set.ignoreCase || set.except.length > 0) {
    return undefined;
  }
  return range[0];
}

/** A code point, its small and its capital letter, each once; a letter of several is left out. */
export function casesOf(code: number): readonly number[] {
  if (code < 128) {
    const letter = code | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? [code, code ^ 0x20] : [code];
  }
  const self = String.fromCodePoint(code);
  const lower = single(self.toLowerCase());
  const upper = single(self.toUpperCase());
  return [...new Set([code, lower ?? code, upper ?? code])];
}

function single(text: string): number | undefined {
  const code = text.codePointAt(0);
  return code !== undefined && text.length === (code > 0xffff ? 2 : 1) ? code : undefined;
}
