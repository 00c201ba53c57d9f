import { pause, type Run, type System } from '../../../../machine/index.ts';
import { toByteText } from './byte-text.ts';
import { type KeyOrder, keyText, type SortKey } from './sort-keys.ts';
import { type AnyOrder, orderFor } from './sort-orders.ts';

/** A line with what it is compared by. */
export interface SortedLine {
  readonly text: string;
  /** The line as a text of bytes. */
  readonly bytes: string;
  readonly keys: readonly unknown[];
}

export interface LineOrder {
  prepare(text: string): SortedLine;
  compare(a: SortedLine, b: SortedLine): number;
  rank(system: System, lines: readonly SortedLine[]): Run<Ranks>;
}

/** Numbers of lines: of two that differ, the lesser belongs to the line that comes first. */
export interface Ranks {
  readonly ranks: Float64Array<ArrayBuffer>;
  /** Whether lines with equal ranks are equal. */
  readonly decisive: boolean;
}

export interface LineOrderOptions {
  /** Options for the whole line and for keys without their own. */
  readonly global: KeyOrder;
  readonly keys: readonly SortKey[];
  readonly separator: string | undefined;
  /** Whether lines with equal keys are compared as a whole. */
  readonly lastResort: boolean;
  readonly random: () => number;
}

const NO_KEYS: readonly unknown[] = [];

/** As many bytes as a host number holds exactly. */
const RANKED_BYTES = 6;

/** Lines that are ranked between two looks at the budget. */
const LINES_RANKED = 1000;

/** The bytes from `start` as a number of the same order; a text that ends counts as zeros. */
function rankOfBytes(bytes: string, start: number): number {
  let rank = 0;
  for (let index = start; index < start + RANKED_BYTES; index++) {
    rank = rank * 256 + (index < bytes.length ? bytes.charCodeAt(index) : 0);
  }
  return rank;
}

/** How many bytes all lines begin with alike. */
function* commonLength(system: System, lines: readonly SortedLine[]): Run<number> {
  const first = lines[0]?.bytes ?? '';
  let length = first.length;
  for (let index = 1; index < lines.length && length > 0; index++) {
    const { bytes } = lines[index] as SortedLine;
    let common = 0;
    while (common < length && bytes.charCodeAt(common) === first.charCodeAt(common)) common++;
    length = common;
    if (index % LINES_RANKED === 0) yield* pause(system, LINES_RANKED);
  }
  return length;
}

/** Ranks lines by the bytes that come first after those that all have: the lines of a log may all begin with a year. */
function* rankWhole(system: System, lines: readonly SortedLine[], sign: 1 | -1): Run<Ranks> {
  const ranks = new Float64Array(lines.length);
  const start = yield* commonLength(system, lines);
  let decisive = true;
  for (const [index, { bytes }] of lines.entries()) {
    ranks[index] = sign * rankOfBytes(bytes, start);
    if (bytes.length > start + RANKED_BYTES || bytes.endsWith('\0')) decisive = false;
    if (index % LINES_RANKED === 0) yield* pause(system, LINES_RANKED);
  }
  return { ranks, decisive };
}

/** The order of lines that the options of `sort` ask for. */
export function createLineOrder(options: LineOrderOptions): LineOrder {
  const { global, separator, lastResort, random } = options;
  const reverse = global.letters.has('r');
  const parts = keysOf(options).map((key) => ({
    key,
    order: orderFor(key.letters, random),
    sign: key.letters.has('r') ? -1 : 1,
  }));
  const bySign = reverse ? -1 : 1;

  function compareWhole(a: SortedLine, b: SortedLine): number {
    if (a.bytes === b.bytes) return 0;
    return a.bytes < b.bytes ? -bySign : bySign;
  }

  return {
    prepare(text) {
      const bytes = toByteText(text);
      const keys =
        parts.length === 0
          ? NO_KEYS
          : parts.map(({ key, order }) => order.prepare(keyText(bytes, key, separator)));
      return { text, bytes, keys };
    },
    compare:
      parts.length === 0
        ? compareWhole
        : (a, b) => {
            const difference = compareKeys(parts, a, b);
            if (difference !== 0) return difference;
            return lastResort ? compareWhole(a, b) : 0;
          },
    *rank(system, lines) {
      const [part] = parts;
      if (part === undefined) return yield* rankWhole(system, lines, bySign);
      const ranks = new Float64Array(lines.length);
      const { rank } = part.order;
      if (rank === undefined) return { ranks, decisive: false };
      for (const [index, line] of lines.entries()) {
        ranks[index] = part.sign * rank(line.keys[0]);
        if (index % LINES_RANKED === 0) yield* pause(system, LINES_RANKED);
      }
      return { ranks, decisive: false };
    },
  };
}

function compareKeys(
  parts: readonly { readonly order: AnyOrder; readonly sign: number }[],
  a: SortedLine,
  b: SortedLine,
): number {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    const difference = part.order.compare(a.keys[index], b.keys[index]);
    if (difference !== 0) return difference * part.sign;
  }
  return 0;
}

/** The keys with the options that they inherit; none when lines are just compared as a whole. */
function keysOf({ global, keys }: LineOrderOptions): readonly SortKey[] {
  if (keys.length > 0) {
    return keys.map((key) => {
      const own = key.letters.size > 0 || key.skipStartBlanks || key.skipEndBlanks;
      return own ? key : { ...key, ...global };
    });
  }
  const plain = [...global.letters].every((letter) => letter === 'r') && !global.skipStartBlanks;
  if (plain) return [];
  return [{ ...global, startField: 0, startCharacter: 0, endField: undefined, endCharacter: 0 }];
}
