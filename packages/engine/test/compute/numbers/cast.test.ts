import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cast,
  type FormatId,
  formatOf,
  parse,
  rational,
  resultType,
  shortestDecimal,
} from '../../../src/compute/numbers/index.ts';
import { hostBits, hostValue, integers, patternOf } from './arbitraries.ts';

/** The cast of a typed number, in words. */
function castText(from: FormatId, text: string, to: FormatId): string {
  const result = cast(formatOf(from), formatOf(to), parse(formatOf(from), text).bits);
  if (result.bits === null) return `${result.outcome}: ${result.reason}`;
  return `${shortestDecimal(formatOf(to), result.bits)} ${result.outcome}`;
}

describe('cast', () => {
  // By hand from the definitions: low bits kept, fraction dropped, nearest even.
  test.each([
    ['int32', '256', 'uint8', '0 wrapped'],
    ['int32', '-1', 'uint8', '255 wrapped'],
    ['uint8', '200', 'int8', '-56 wrapped'],
    ['int64', '4294967297', 'int32', '1 wrapped'],
    ['float32', '-3.75', 'int8', '-3 truncated'],
    ['float32', '127.75', 'int8', '127 truncated'],
    ['float32', '-0.5', 'uint8', '0 truncated'],
    ['float32', '7', 'int8', '7 exact'],
    ['float64', '0.1', 'float32', '0.1 rounded'],
    ['float64', '1e39', 'float32', 'inf overflow'],
    ['float64', '1e-46', 'float32', '0.0 underflow'],
    ['float64', '1e-40', 'float32', '1e-40 underflow'],
    ['float32', '65519', 'float16', '65500.0 rounded'],
    ['float32', '-65520', 'float16', '-inf overflow'],
    ['int32', '16777217', 'float32', '16777216.0 rounded'],
    ['float64', '-0', 'float16', '-0.0 exact'],
    ['float64', '-inf', 'bfloat16', '-inf exact'],
    ['float64', 'nan', 'float32', 'nan nan'],
    ['float64', '0.5', 'bool', 'True logical'],
    ['float64', 'nan', 'bool', 'True logical'],
    ['float64', '-0', 'bool', 'False exact'],
    ['int8', '1', 'bool', 'True exact'],
    ['int8', '-1', 'bool', 'True logical'],
    ['bool', 'true', 'float16', '1.0 exact'],
  ] as const)('%s %s to %s is %s', (from, text, to, expected) => {
    expect(castText(from, text, to)).toBe(expected);
  });

  test.each([
    ['float32', '128', 'int8', '128'],
    ['float32', '-129', 'int8', '-129'],
    ['float32', '-1', 'uint8', '-1'],
    ['float64', '9223372036854775808', 'int64', '9223372036854775808'],
    ['float32', 'nan', 'int32', 'nan'],
    ['float32', '-inf', 'int32', 'an infinity'],
  ] as const)('%s %s to %s is undefined', (from, text, to, what) => {
    expect(castText(from, text, to)).toBe(
      `undefined: ${what} does not fit ${to}, and C++ leaves the cast of such a float undefined: PyTorch's answer depends on the processor and the version`,
    );
  });

  test('the error is what was added by rounding', () => {
    const float64 = formatOf('float64');
    expect(cast(formatOf('int32'), formatOf('float32'), 16777217n)).toMatchObject({
      exact: rational(16777217n),
      error: rational(-1n),
      format: 'float32',
      computedIn: 'float32',
    });
    expect(cast(float64, formatOf('float16'), parse(float64, '70000').bits)).toMatchObject({
      exact: rational(70000n),
      error: null,
      computedIn: 'float32',
    });
  });

  test('a nan keeps its payload in its own format only', () => {
    const float32 = formatOf('float32');
    expect(cast(float32, float32, 0xffc00123n)).toMatchObject({
      bits: 0xffc00123n,
      outcome: 'nan',
    });
    expect(cast(float32, formatOf('float64'), 0xffc00123n).bits).toBe(0x7ff8000000000000n);
  });

  test('float64 to float32 is Math.fround', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const { bits } = cast(formatOf('float64'), formatOf('float32'), hostBits('float64', value));
        expect(bits).toBe(hostBits('float32', Math.fround(value)));
      }),
    );
  });

  test('down, up and down again ends where the first step did', () => {
    const chains = [
      ['float64', 'float32'],
      ['float64', 'float16'],
      ['float32', 'bfloat16'],
      ['int64', 'int8'],
      ['int32', 'uint8'],
    ] as const;
    for (const [wideId, narrowId] of chains) {
      const [wide, narrow] = [formatOf(wideId), formatOf(narrowId)];
      fc.assert(
        fc.property(patternOf(wide), (bits) => {
          const down = cast(wide, narrow, bits).bits ?? 0n;
          const up = cast(narrow, wide, down);
          expect(up.outcome === 'exact' || up.outcome === 'nan' || up.outcome === 'wrapped').toBe(
            true,
          );
          expect(cast(wide, narrow, up.bits ?? 0n).bits).toBe(down);
        }),
      );
    }
  });

  test('integers agree with the typed arrays of the host', () => {
    const arrays = { uint8: Uint8Array, int8: Int8Array, int16: Int16Array, int32: Int32Array };
    const int32 = formatOf('int32');
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('uint8', 'int8', 'int16'), (value, id) => {
        const bits = BigInt.asUintN(32, BigInt(value));
        const result = cast(int32, formatOf(id), bits).bits ?? 0n;
        expect(shortestDecimal(formatOf(id), result)).toBe(`${arrays[id].of(value)[0]}`);
      }),
    );
  });
});

describe('result type', () => {
  // The rules of "Tensor Attributes" in the PyTorch documentation.
  test.each([
    ['bool', 'uint8', 'uint8'],
    ['uint8', 'int8', 'int16'],
    ['int8', 'uint8', 'int16'],
    ['uint8', 'int64', 'int64'],
    ['int64', 'float16', 'float16'],
    ['float16', 'bfloat16', 'float32'],
    ['bfloat16', 'float64', 'float64'],
    ['int16', 'int16', 'int16'],
  ] as const)('%s with %s is %s', (a, b, expected) => {
    expect(resultType(formatOf(a), formatOf(b)).id).toBe(expected);
  });

  test('of two integers holds both of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...integers).chain((f) => fc.tuple(fc.constant(f), patternOf(f))),
        fc.constantFrom(...integers),
        ([from, bits], other) => {
          const result = cast(from, resultType(from, other), bits);
          expect(result.outcome).toBe('exact');
        },
      ),
    );
  });
});

test('the host reads a cast float32 as the same number', () => {
  fc.assert(
    fc.property(patternOf(formatOf('float32')), (bits) => {
      const wide = cast(formatOf('float32'), formatOf('float64'), bits).bits ?? 0n;
      expect(hostValue('float64', wide)).toBe(hostValue('float32', bits));
    }),
  );
});
