import { toByteText } from './byte-text.ts';
import { type KeyOrder, keyText, type SortKey } from './sort-keys.ts';
import { type AnyOrder, orderFor } from './sort-orders.ts';

/** A line with what it is compared by. */
export interface SortedLine {
  readonly text: string;
  /** The line as a text of bytes. */
  readonly bytes: string;
  /** Its first bytes as one number, which are compared faster. */
  readonly prefix: number;
  readonly keys: readonly unknown[];
}

export interface LineOrder {
  prepare(text: string): SortedLine;
  compare(a: SortedLine, b: SortedLine): number;
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
const PREFIX_BYTES = 6;

/** The order of numbers is that of the bytes; a text that ends counts as zeros. */
function prefixOf(bytes: string): number {
  let prefix = 0;
  for (let index = 0; index < PREFIX_BYTES; index++) {
    prefix = prefix * 256 + (index < bytes.length ? bytes.charCodeAt(index) : 0);
  }
  return prefix;
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
    if (a.prefix !== b.prefix) return a.prefix < b.prefix ? -bySign : bySign;
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
      return { text, bytes, prefix: prefixOf(bytes), keys };
    },
    compare:
      parts.length === 0
        ? compareWhole
        : (a, b) => {
            const difference = compareKeys(parts, a, b);
            if (difference !== 0) return difference;
            return lastResort ? compareWhole(a, b) : 0;
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
