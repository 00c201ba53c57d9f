import { int, withPlainNaN } from '../numbers/index.ts';
import { PyBytes, PyFloat, type Value } from '../objects/index.ts';

/** A kind of item that a view can have: its size, how it is read, and how it is written. */
export interface ItemFormat {
  readonly size: number;
  readonly read: (view: DataView, place: number) => Value;
  /** Writes a number that is in range, a float, a truth or a byte. */
  readonly write: (view: DataView, place: number, value: number | bigint) => void;
  readonly takes: 'integer' | 'float' | 'truth' | 'byte';
  /** The integers that fit, both included. */
  readonly range?: readonly [bigint, bigint];
}

function integers(
  size: number,
  signed: boolean,
  read: ItemFormat['read'],
  write: ItemFormat['write'],
): ItemFormat {
  const half = 1n << BigInt(8 * size - 1);
  return {
    size,
    read,
    write,
    takes: 'integer',
    range: signed ? [-half, half - 1n] : [0n, 2n * half - 1n],
  };
}

const signed8 = integers(
  8,
  true,
  (view, place) => int(view.getBigInt64(place, true)),
  (view, place, value) => view.setBigInt64(place, BigInt(value), true),
);
const unsigned8 = integers(
  8,
  false,
  (view, place) => int(view.getBigUint64(place, true)),
  (view, place, value) => view.setBigUint64(place, BigInt(value), true),
);

/** Formats of one letter, on a little-endian machine of 64 bits. */
export const itemFormats: Readonly<Record<string, ItemFormat>> = {
  B: integers(
    1,
    false,
    (view, place) => view.getUint8(place),
    (view, place, value) => view.setUint8(place, Number(value)),
  ),
  b: integers(
    1,
    true,
    (view, place) => view.getInt8(place),
    (view, place, value) => view.setInt8(place, Number(value)),
  ),
  h: integers(
    2,
    true,
    (view, place) => view.getInt16(place, true),
    (view, place, value) => view.setInt16(place, Number(value), true),
  ),
  H: integers(
    2,
    false,
    (view, place) => view.getUint16(place, true),
    (view, place, value) => view.setUint16(place, Number(value), true),
  ),
  i: integers(
    4,
    true,
    (view, place) => view.getInt32(place, true),
    (view, place, value) => view.setInt32(place, Number(value), true),
  ),
  I: integers(
    4,
    false,
    (view, place) => view.getUint32(place, true),
    (view, place, value) => view.setUint32(place, Number(value), true),
  ),
  l: signed8,
  L: unsigned8,
  q: signed8,
  Q: unsigned8,
  n: signed8,
  N: unsigned8,
  f: {
    size: 4,
    read: (view, place) => new PyFloat(view.getFloat32(place, true)),
    write: (view, place, value) => view.setFloat32(place, withPlainNaN(Number(value)), true),
    takes: 'float',
  },
  d: {
    size: 8,
    read: (view, place) => new PyFloat(view.getFloat64(place, true)),
    write: (view, place, value) => view.setFloat64(place, withPlainNaN(Number(value)), true),
    takes: 'float',
  },
  '?': {
    size: 1,
    read: (view, place) => view.getUint8(place) !== 0,
    write: (view, place, value) => view.setUint8(place, Number(value)),
    takes: 'truth',
  },
  c: {
    size: 1,
    read: (view, place) => new PyBytes(Uint8Array.of(view.getUint8(place))),
    write: (view, place, value) => view.setUint8(place, Number(value)),
    takes: 'byte',
  },
};
