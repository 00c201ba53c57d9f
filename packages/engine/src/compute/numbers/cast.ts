import { type Format, formatOf } from './formats.ts';
import { computed, notComputed, type Result } from './result.ts';
import { roundAsPyTorch } from './round.ts';
import { decode, integerOf, nanBits } from './value.ts';

/**
 * The number in another format, as `tensor.to(dtype)` gives it on a CPU:
 * - to bool, everything but zero is True, nan too;
 * - an integer to an integer keeps its low bits (two's complement);
 * - a float to an integer drops the fraction; where what is left does not fit, and for inf and
 *   nan, C++ and so PyTorch define no result: the outcome is `undefined`, with the reason;
 * - to a float, the nearest one; float16 and bfloat16 by way of float32;
 * - a nan stays a nan; its payload and sign are kept only where the format stays the same.
 *
 * Throws `RangeError` for bits outside `from`. Source: the PyTorch documentation of
 * `torch.Tensor.long` and `torch.Tensor.to`; `c10/util/TypeCast.h`; C++17, [conv.fpint].
 */
export function cast(from: Format, to: Format, bits: bigint): Result {
  const value = decode(from, bits);
  const { exact } = value;
  const isNan = value.kind === 'nan';
  if (from.id === to.id) return computed(to, bits, exact, isNan ? 'nan' : undefined);
  if (to.kind === 'bool') {
    const truth = exact?.numerator === 0n ? 0n : 1n;
    const same = exact?.numerator === truth && exact.denominator === 1n;
    return computed(to, truth, exact, same ? 'exact' : 'logical');
  }
  if (to.kind === 'float') {
    if (isNan) return computed(to, nanBits(to), null, 'nan');
    return computed(to, roundAsPyTorch(to, value), exact);
  }
  const whole = exact && exact.numerator / exact.denominator;
  const kept = whole && BigInt.asUintN(to.bits, whole);
  const fits = kept !== null && integerOf(to, kept) === whole;
  if (exact === null || kept === null || (from.kind === 'float' && !fits)) {
    const what = isNan ? 'nan' : exact === null ? 'an infinity' : `${whole}`;
    const reason = `${what} does not fit ${to.id}, and C++ leaves the cast of such a float undefined: PyTorch's answer depends on the processor and the version`;
    return notComputed(to.id, 'undefined', reason, exact);
  }
  if (!fits) return computed(to, kept, exact, 'wrapped');
  return computed(to, kept, exact, exact.denominator === 1n ? 'exact' : 'truncated');
}

const categories: readonly Format['kind'][][] = [['bool'], ['unsigned', 'signed'], ['float']];
const category = (format: Format): number =>
  categories.findIndex((kinds) => kinds.includes(format.kind));

/**
 * The format that an operation on two tensors of these formats computes in,
 * `torch.result_type(a, b)`: the higher category (bool, integer, float) decides, whatever the
 * widths; inside one category the wider format, or the smallest that holds both (int16 for uint8
 * with int8, float32 for float16 with bfloat16). For tensors with dimensions: a Python number or a
 * tensor of no dimensions counts for less.
 *
 * Source: the PyTorch documentation, "Tensor Attributes", type promotion.
 */
export function resultType(a: Format, b: Format): Format {
  const higher = category(a) - category(b);
  if (higher !== 0) return higher > 0 ? a : b;
  if (a.kind !== b.kind) {
    const signed = a.kind === 'signed' ? a : b;
    return signed.bits > 8 ? signed : formatOf('int16');
  }
  if (a.bits === b.bits) return a.id === b.id ? a : formatOf('float32');
  return a.bits > b.bits ? a : b;
}
