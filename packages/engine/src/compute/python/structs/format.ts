/** What CPython raises: `struct.error`, or the OverflowError of a float that is too large. */
export class StructError extends Error {
  override readonly name = 'StructError';
  readonly kind: 'struct.error' | 'OverflowError';

  constructor(message: string, kind: 'struct.error' | 'OverflowError' = 'struct.error') {
    super(message);
    this.kind = kind;
  }
}

/** What a value has to be before it is packed, and is when it is unpacked; `none` for pad bytes. */
export type Takes = 'integer' | 'float' | 'truth' | 'bytes' | 'none';

/** A kind of field: its size in bytes, without and with native sizes; `null` where there is none. */
interface Code {
  readonly takes: Takes;
  readonly standard: number | null;
  readonly native: number;
  readonly signed?: boolean;
  /** How a number out of range is told; by default the code in quotes. */
  readonly noun?: string;
}

const CODES: Readonly<Record<string, Code>> = {
  x: { takes: 'none', standard: 1, native: 1 },
  c: { takes: 'bytes', standard: 1, native: 1 },
  b: { takes: 'integer', standard: 1, native: 1, signed: true, noun: 'byte' },
  B: { takes: 'integer', standard: 1, native: 1, noun: 'ubyte' },
  '?': { takes: 'truth', standard: 1, native: 1 },
  h: { takes: 'integer', standard: 2, native: 2, signed: true, noun: 'short' },
  H: { takes: 'integer', standard: 2, native: 2, noun: 'ushort' },
  i: { takes: 'integer', standard: 4, native: 4, signed: true },
  I: { takes: 'integer', standard: 4, native: 4 },
  l: { takes: 'integer', standard: 4, native: 8, signed: true },
  L: { takes: 'integer', standard: 4, native: 8 },
  q: { takes: 'integer', standard: 8, native: 8, signed: true },
  Q: { takes: 'integer', standard: 8, native: 8 },
  n: { takes: 'integer', standard: null, native: 8, signed: true },
  N: { takes: 'integer', standard: null, native: 8 },
  P: { takes: 'integer', standard: null, native: 8 },
  e: { takes: 'float', standard: 2, native: 2 },
  f: { takes: 'float', standard: 4, native: 4 },
  d: { takes: 'float', standard: 8, native: 8 },
  s: { takes: 'bytes', standard: 1, native: 1 },
  p: { takes: 'bytes', standard: 1, native: 1 },
};

/** Fields of one kind in a row. */
export interface Fields {
  readonly code: string;
  readonly takes: Takes;
  /** Of one field in bytes; of `s` and `p` the whole text. */
  readonly size: number;
  /** How many values. */
  readonly count: number;
  readonly offset: number;
  readonly signed: boolean;
  readonly noun: string;
}

/** A format that has been read. */
export interface Format {
  readonly littleEndian: boolean;
  /** Sizes and alignment are those of the machine: x86-64. */
  readonly native: boolean;
  readonly fields: readonly Fields[];
  /** In bytes: what `calcsize` says. */
  readonly size: number;
  /** Values that it packs. */
  readonly count: number;
}

const SPACE = /[ \t\n\v\f\r]/;
const LARGEST = 2 ** 63 - 1;

/** Reads a format. Throws {@link StructError}. */
export function readFormat(text: string): Format {
  if (text.includes('\0')) throw new StructError('embedded null character');
  const order = '@=<>!'.includes(text.charAt(0)) ? text.charAt(0) : '';
  const native = order === '' || order === '@';
  const fields: Fields[] = [];
  let size = 0;
  let count = 0;
  for (let index = order.length; index < text.length; index++) {
    if (SPACE.test(text.charAt(index))) continue;
    let repeat = 1;
    if (isDigit(text.charAt(index))) {
      repeat = 0;
      for (; isDigit(text.charAt(index)); index++) {
        repeat = 10 * repeat + Number(text.charAt(index));
        if (repeat > LARGEST) throw new StructError('total struct size too long');
      }
      if (index === text.length) {
        throw new StructError('repeat count given without format specifier');
      }
    }
    const code = text.charAt(index);
    const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    const unit = known === undefined ? null : native ? known.native : known.standard;
    if (known === undefined || unit === null) throw new StructError('bad char in struct format');
    if (native) size = Math.ceil(size / unit) * unit;
    const whole = code === 's' || code === 'p';
    const values = known.takes === 'none' ? 0 : whole ? 1 : repeat;
    fields.push({
      code,
      takes: known.takes,
      size: whole || code === 'x' ? repeat : unit,
      count: values,
      offset: size,
      signed: known.signed === true,
      noun: known.noun ?? `'${code}'`,
    });
    size += repeat * unit;
    count += values;
    if (size > LARGEST) throw new StructError('total struct size too long');
  }
  return { littleEndian: native || order === '=' || order === '<', native, fields, size, count };
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
