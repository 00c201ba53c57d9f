import { itemFormats } from '../../builtins/memoryview-items.ts';
import type { Int } from '../../numbers/index.ts';
import { type PyFloat, type Result, typeOf, type Value } from '../../objects/index.ts';
import { length } from '../../text/index.ts';
import { workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { plainWork } from '../../vm/garbage/plain-work.ts';
import { withInteger } from '../../vm/indices.ts';
import { floatFrom } from '../../vm/number-conversions.ts';
import type { Thread } from '../../vm/thread.ts';

/** A kind of item that an array can have. */
export interface ItemKind {
  readonly code: string;
  /** As `memoryview` shows it. */
  readonly format: string;
  readonly size: number;
  readonly read: (view: DataView, place: number) => Value;
  readonly write: (view: DataView, place: number, value: Int) => void;
  readonly takes: 'integer' | 'float' | 'character';
}

/** Codes of items, in the order of `array.typecodes`. */
export const TYPE_CODES = 'bBuhHiIlLqQfd';

const numberKind = (code: string): ItemKind => {
  const { size, read, write, takes } = itemFormats[code] as (typeof itemFormats)[string];
  return { code, format: code, size, read, write, takes: takes === 'float' ? 'float' : 'integer' };
};

/** Characters as C's `wchar_t` has them on Linux. */
const characters: ItemKind = {
  code: 'u',
  format: 'w',
  size: 4,
  read: (view, place) => {
    const point = view.getUint32(place, true);
    if (point <= 0x10ffff) return String.fromCodePoint(point);
    const shown = point.toString(16);
    return raise('ValueError', `character U+${shown} is not in range [U+0000; U+10ffff]`);
  },
  write: (view, place, value) => view.setUint32(place, Number(value), true),
  takes: 'character',
};

/** All kinds, by their codes. */
export const itemKinds: ReadonlyMap<string, ItemKind> = new Map(
  [...TYPE_CODES].map((code) => [code, code === 'u' ? characters : numberKind(code)]),
);
for (const kind of itemKinds.values()) plainWork.add(kind);

/** A range that an integer has to be in, and how CPython calls what it converts to. */
type Check = readonly [lowest: bigint, highest: bigint, tooSmall: string, tooLarge: string];

const signed = (bits: number, name: string): Check => {
  const half = 1n << BigInt(bits - 1);
  return [-half, half - 1n, `${name} is less than minimum`, `${name} is greater than maximum`];
};

const unsigned = (bits: number, name: string): Check => [
  0n,
  (1n << BigInt(bits)) - 1n,
  `${name} is less than minimum`,
  `${name} is greater than maximum`,
];

const TOO_LARGE = 'Python int too large to convert to C long';
const LONG: Check = [-(1n << 63n), (1n << 63n) - 1n, TOO_LARGE, TOO_LARGE];
const UNSIGNED_LONG: Check = [
  0n,
  (1n << 64n) - 1n,
  "can't convert negative value to unsigned int",
  'Python int too large to convert to C unsigned long',
];
const SHORT = signed(16, 'signed short integer');
const INT = signed(32, 'signed integer');
const TOO_BIG = 'int too big to convert';

/** What an integer goes through, one after the other, before it is an item. */
const checks: Readonly<Record<string, readonly Check[]>> = {
  b: [LONG, SHORT, signed(8, 'signed char')],
  B: [LONG, unsigned(8, 'unsigned byte integer')],
  h: [LONG, SHORT],
  H: [LONG, INT, unsigned(16, 'unsigned short')],
  i: [LONG, INT],
  I: [UNSIGNED_LONG, unsigned(32, 'unsigned int')],
  l: [LONG],
  L: [UNSIGNED_LONG],
  q: [[-(1n << 63n), (1n << 63n) - 1n, TOO_BIG, TOO_BIG]],
  Q: [[0n, (1n << 64n) - 1n, "can't convert negative int to unsigned", TOO_BIG]],
};

/** Refuses an integer that does not fit. Raises OverflowError. */
function checkInteger(code: string, value: Int): void {
  for (const [lowest, highest, tooSmall, tooLarge] of checks[code] ?? []) {
    if (value < lowest) raise('OverflowError', tooSmall);
    if (value > highest) raise('OverflowError', tooLarge);
  }
}

/** Goes on with a value as what is written for it. Raises TypeError, OverflowError. */
export function withItem(
  thread: Thread,
  kind: ItemKind,
  value: Value,
  then: (thread: Thread, written: Int) => Result,
): Result {
  if (kind.takes === 'integer') {
    return withInteger(thread, value, (inner, integer) => {
      checkInteger(kind.code, integer);
      return then(inner, integer);
    });
  }
  if (kind.takes === 'float') {
    return workThen(
      thread,
      (inner) => floatFrom(inner, value, `must be real number, not ${typeOf(value).name}`),
      (inner, float) => then(inner, (float as PyFloat).value),
      undefined,
    );
  }
  const text = textIn(value);
  if (text === undefined || length(text) !== 1) {
    raise('TypeError', 'array item must be unicode character');
  }
  return then(thread, text.codePointAt(0) as number);
}
