/** The formats that PyTorch calls dtypes and that this module models. */
export type FormatId =
  | 'bool'
  | 'uint8'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64';

/**
 * One number format, as a row of {@link formats}. A number is its bit pattern: a `bigint` from 0 to
 * 2^`bits` - 1, whatever the format.
 */
export interface Format {
  /** PyTorch's name for the dtype, without `torch.`. */
  readonly id: FormatId;
  /** The name outside PyTorch, for a caption. */
  readonly name: string;
  readonly kind: 'bool' | 'unsigned' | 'signed' | 'float';
  /** Bits that carry the number; `bool` has one, though it fills a byte. */
  readonly bits: number;
  /** Bytes one element takes in a tensor. */
  readonly bytes: number;
  /** Width of the exponent field; 0 unless `kind` is `float`. */
  readonly exponentBits: number;
  /** Width of the fraction field, without the implicit bit; 0 unless `kind` is `float`. */
  readonly fractionBits: number;
  /** What is subtracted from the exponent field; 0 unless `kind` is `float`. */
  readonly bias: number;
  /**
   * The format in which PyTorch on a CPU computes with such numbers before it rounds to this one.
   * A result is rounded twice where the two differ.
   */
  readonly computedIn: FormatId;
}

const row = (
  id: FormatId,
  name: string,
  kind: Format['kind'],
  bits: number,
  exponentBits = 0,
  computedIn: FormatId = id,
): Format => ({
  id,
  name,
  kind,
  bits,
  bytes: Math.ceil(bits / 8),
  exponentBits,
  fractionBits: exponentBits && bits - exponentBits - 1,
  bias: exponentBits && 2 ** (exponentBits - 1) - 1,
  computedIn,
});

/**
 * Every format, from the narrowest category to the widest.
 *
 * Source: IEEE 754-2019, table 3.5 (binary16, binary32, binary64); the PyTorch documentation,
 * "Tensor Attributes" (dtypes; bfloat16 has 8 exponent and 7 fraction bits); `c10/util/Half.h` and
 * `c10/util/BFloat16.h` (arithmetic goes through float32).
 */
export const formats: readonly Format[] = [
  row('bool', 'truth value', 'bool', 1),
  row('uint8', 'unsigned byte', 'unsigned', 8),
  row('int8', 'signed byte', 'signed', 8),
  row('int16', 'short', 'signed', 16),
  row('int32', 'int', 'signed', 32),
  row('int64', 'long', 'signed', 64),
  row('float16', 'half precision, IEEE 754 binary16', 'float', 16, 5, 'float32'),
  row('bfloat16', 'brain floating point', 'float', 16, 8, 'float32'),
  row('float32', 'single precision, IEEE 754 binary32', 'float', 32, 8),
  row('float64', 'double precision, IEEE 754 binary64', 'float', 64, 11),
];

/** The format of that name. Throws `RangeError` when there is none. */
export function formatOf(id: FormatId): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new RangeError(`no number format is called "${id}"`);
  return format;
}

/** The pattern itself. Throws `RangeError` when it has bits outside the format. */
export function checkBits(format: Format, bits: bigint): bigint {
  if (BigInt.asUintN(format.bits, bits) !== bits) {
    throw new RangeError(`${bits} is not a pattern of ${format.bits} bits (${format.id})`);
  }
  return bits;
}

/** Bytes that the elements of a tensor with `count` elements take, without its header. */
export const memory = (format: Format, count: number): number => format.bytes * count;
