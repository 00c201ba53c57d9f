import { encodeUtf8 } from '../../../text/index.ts';

/** So many names or more are not searched. */
const MOST_NAMES = 750;
const LONGEST_NAME = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/**
 * The name that a wrong one was probably meant to be; none when nothing is near enough. Source: CPython 3.11,
 * `Python/suggestions.c`: a third of the letters may be wrong, and other case counts half.
 */
export function suggestion(names: readonly string[], wrong: string): string | undefined {
  if (names.length >= MOST_NAMES) return undefined;
  const given = encodeUtf8(wrong);
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong) continue;
    const other = encodeUtf8(name);
    const third = Math.floor(((given.length + other.length + 3) * MOVE_COST) / 6);
    const limit = Math.min(third, bestCost - 1);
    const cost = editCost(given, other, limit);
    if (cost > limit) continue;
    best = name;
    bestCost = cost;
  }
  return best;
}

function substitutionCost(left: number, right: number): number {
  if (left === right) return 0;
  return (left ^ right) === CASE_BIT && isLetter(left) ? CASE_COST : MOVE_COST;
}

const CASE_BIT = 0x20;

function isLetter(byte: number): boolean {
  const lower = byte | CASE_BIT;
  return lower >= 0x61 && lower <= 0x7a;
}

/** What it costs to make one name the other; something above the limit when it is more. */
function editCost(given: Uint8Array, other: Uint8Array, limit: number): number {
  let start = 0;
  while (start < given.length && start < other.length && given[start] === other[start]) start += 1;
  let givenEnd = given.length;
  let otherEnd = other.length;
  while (givenEnd > start && otherEnd > start && given[givenEnd - 1] === other[otherEnd - 1]) {
    givenEnd -= 1;
    otherEnd -= 1;
  }
  let short = given.subarray(start, givenEnd);
  let long = other.subarray(start, otherEnd);
  if (short.length === 0 || long.length === 0) return (short.length + long.length) * MOVE_COST;
  if (short.length > LONGEST_NAME || long.length > LONGEST_NAME) return limit + 1;
  if (long.length < short.length) [short, long] = [long, short];
  if ((long.length - short.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from(short, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (const [place, byte] of long.entries()) {
    let distance = place * MOVE_COST;
    result = distance;
    let minimum = Number.POSITIVE_INFINITY;
    for (const [index, own] of short.entries()) {
      const substitute = distance + substitutionCost(byte, own);
      distance = row[index] as number;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[index] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}
