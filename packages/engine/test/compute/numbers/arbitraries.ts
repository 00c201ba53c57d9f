import fc from 'fast-check';
import {
  type Format,
  type FormatId,
  formatOf,
  formats,
} from '../../../src/compute/numbers/index.ts';

export const floats = formats.filter((format) => format.kind === 'float');
export const integers = formats.filter(({ kind }) => kind === 'signed' || kind === 'unsigned');

/** Any pattern of the format. */
export const patternOf = (format: Format): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: 0n, max: (1n << BigInt(format.bits)) - 1n });

/** Any pattern of any of the formats. */
export const anyPattern = (among: readonly Format[]): fc.Arbitrary<readonly [Format, bigint]> =>
  fc
    .constantFrom(...among)
    .chain((format) => patternOf(format).map((bits) => [format, bits] as const));

/** The bits of the host's own float. */
export function hostBits(id: FormatId, value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  if (formatOf(id).bits === 32) {
    view.setFloat32(0, value);
    return BigInt(view.getUint32(0));
  }
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

/** The host's own float with these bits (float32 and float64 only). */
export function hostValue(id: FormatId, bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  if (formatOf(id).bits === 32) {
    view.setUint32(0, Number(bits));
    return view.getFloat32(0);
  }
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}
