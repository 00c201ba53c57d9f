import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arithmetic,
  decode,
  type FormatId,
  formatOf,
  type Operator,
  operatorsOf,
  parse,
  rational,
  shortestDecimal,
} from '../../../src/compute/numbers/index.ts';
import { roundToFloat } from '../../../src/compute/numbers/round.ts';
import { hostBits, hostValue, integers, patternOf } from './arbitraries.ts';

/** `a operator b` of typed numbers, in words. */
function compute(id: FormatId, a: string, operator: Operator, b: string): string {
  const format = formatOf(id);
  const result = arithmetic(format, operator, parse(format, a).bits, parse(format, b).bits);
  if (result.bits === null) return `${result.outcome}: ${result.reason}`;
  return `${shortestDecimal(formatOf(result.format), result.bits)} ${result.outcome}`;
}

describe('arithmetic', () => {
  test.each([
    ['float64', '0.1', '+', '0.2', '0.30000000000000004 rounded'],
    ['uint8', '255', '+', '1', '0 wrapped'],
    ['uint8', '0', '-', '1', '255 wrapped'],
    ['int8', '127', '+', '1', '-128 wrapped'],
    ['int8', '-128', '*', '-1', '-128 wrapped'],
    ['int64', '9223372036854775807', '+', '1', '-9223372036854775808 wrapped'],
    ['float16', '65504', '+', '15', '65500.0 rounded'],
    ['float16', '65504', '+', '16', 'inf overflow'],
    ['float32', '16777216', '+', '1', '16777216.0 rounded'],
    ['bfloat16', '256', '+', '1', '256.0 rounded'],
    ['float32', '0.5', '+', '0.25', '0.75 exact'],
    ['float64', '5e-324', '/', '2', '0.0 underflow'],
    ['float64', '5e-324', '*', '2', '1e-323 exact'],
    ['float64', '1', '/', '0', 'inf divide-by-zero'],
    ['float64', '-1', '/', '0', '-inf divide-by-zero'],
    ['float64', '1', '/', '-0', '-inf divide-by-zero'],
    ['float64', '0', '/', '0', 'nan invalid'],
    ['float64', 'inf', '-', 'inf', 'nan invalid'],
    ['float64', 'inf', '+', 'inf', 'inf exact'],
    ['float64', '1', '-', 'inf', '-inf exact'],
    ['float64', 'inf', '*', '0', 'nan invalid'],
    ['float64', 'inf', '/', 'inf', 'nan invalid'],
    ['float64', '-inf', '/', '0', '-inf exact'],
    ['float64', '-1', '/', 'inf', '-0.0 exact'],
    ['float64', 'nan', '+', '1', 'nan nan'],
    ['float64', '-0', '+', '-0', '-0.0 exact'],
    ['float64', '-0', '+', '0', '0.0 exact'],
    ['float64', '0', '-', '0', '0.0 exact'],
    ['float64', '-0', '*', '1', '-0.0 exact'],
  ] as const)('%s: %s %s %s is %s', (id, a, operator, b, expected) => {
    expect(compute(id, a, operator, b)).toBe(expected);
  });

  test.each([
    // `/` is true division in float32, whatever the integer format.
    ['uint8', '7', '/', '2', '3.5 exact'],
    ['int64', '1', '/', '3', '0.33333334 rounded'],
    ['int64', '16777217', '/', '1', '16777216.0 rounded'],
    ['int8', '1', '/', '0', 'inf divide-by-zero'],
    ['int8', '0', '/', '0', 'nan invalid'],
    ['int8', '-7', '//', '2', '-4 exact'],
    ['int8', '7', '//', '-2', '-4 exact'],
    ['int8', '-7', '%', '2', '1 exact'],
    ['int8', '7', '%', '-2', '-1 exact'],
    ['int8', '-128', '//', '-1', '-128 wrapped'],
    ['int8', '-128', '%', '-1', '0 exact'],
    ['int16', '7', '//', '0', 'error: ZeroDivisionError'],
  ] as const)('division in %s: %s %s %s is %s', (id, a, operator, b, expected) => {
    expect(compute(id, a, operator, b)).toBe(expected);
  });

  test.each(['//', '%'] as const)('the smallest int32 %s -1 is undefined', (operator) => {
    const result = arithmetic(formatOf('int32'), operator, 0x80000000n, 0xffffffffn);
    expect(result).toEqual({
      format: 'int32',
      computedIn: 'int32',
      bits: null,
      outcome: 'undefined',
      exact: rational(operator === '//' ? 2n ** 31n : 0n),
      error: null,
      reason:
        '-2147483648 / -1 does not fit int32, and C++ leaves that division undefined: it can end the whole process',
    });
  });

  test('bool: or, and, a refusal, true division', () => {
    expect(compute('bool', '1', '+', '1')).toBe('True logical');
    expect(compute('bool', '1', '+', '0')).toBe('True exact');
    expect(compute('bool', '1', '*', '0')).toBe('False exact');
    expect(compute('bool', '1', '/', '0')).toBe('inf divide-by-zero');
    expect(compute('bool', '1', '-', '1')).toMatch(
      /^error: Subtraction, the `-` operator, with two bool tensors is not supported/,
    );
  });

  test('exact result and error', () => {
    expect(arithmetic(formatOf('uint8'), '+', 255n, 1n)).toEqual({
      format: 'uint8',
      computedIn: 'uint8',
      bits: 0n,
      outcome: 'wrapped',
      exact: rational(256n),
      error: rational(-256n),
      reason: null,
    });
    // 65504 + 16 in float16: computed in float32, where it fits, then rounded.
    expect(arithmetic(formatOf('float16'), '+', 0x7bffn, 0x4c00n)).toMatchObject({
      computedIn: 'float32',
      exact: rational(65520n),
      error: null,
    });
    const third = arithmetic(formatOf('int64'), '/', 1n, 3n);
    expect(third).toMatchObject({ format: 'float32', exact: rational(1n, 3n) });
    // 0.33333334 is 11184811 / 2^25.
    expect(third.error).toEqual(rational(11184811n * 3n - 2n ** 25n, 3n * 2n ** 25n));
  });

  test('operators of each kind, and others refused', () => {
    expect(operatorsOf(formatOf('float16'))).toEqual(['+', '-', '*', '/']);
    expect(operatorsOf(formatOf('int8'))).toEqual(['+', '-', '*', '/', '//', '%']);
    expect(() => arithmetic(formatOf('float16'), '//', 0n, 0n)).toThrow(
      'float16 has no operator "//"',
    );
    expect(() => arithmetic(formatOf('int8'), '+', 256n, 0n)).toThrow(RangeError);
  });
});

const host: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

// For float32, one rounding to double and one to single give the same as a single rounding
// (Figueroa, "When is double rounding innocuous?", 1995).
test.each([
  ['float64', (value: number) => value],
  ['float32', Math.fround],
] as const)('%s computes as the host', (id, round) => {
  const format = formatOf(id);
  fc.assert(
    fc.property(
      patternOf(format),
      patternOf(format),
      fc.constantFrom('+', '-', '*', '/'),
      (a, b, operator) => {
        const expected = round(host[operator]?.(hostValue(id, a), hostValue(id, b)) ?? 0);
        const { bits } = arithmetic(format, operator, a, b);
        if (Number.isNaN(expected)) expect(decode(format, bits ?? 0n).kind).toBe('nan');
        else expect(bits).toBe(hostBits(id, expected));
      },
    ),
    { numRuns: 500 },
  );
});

test('numbers of like size, where sums cancel, compute as the host too', () => {
  const format = formatOf('float64');
  const near = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(near, near, fc.constantFrom('+', '-', '*', '/'), (a, b, operator) => {
      const expected = host[operator]?.(a, b) ?? 0;
      fc.pre(!Number.isNaN(expected));
      const { bits } = arithmetic(format, operator, hostBits('float64', a), hostBits('float64', b));
      expect(bits).toBe(hostBits('float64', expected));
    }),
  );
});

test.each(['float16', 'bfloat16'] as const)(
  'in %s arithmetic by way of float32 is the nearest number to the exact result',
  (id) => {
    const format = formatOf(id);
    fc.assert(
      fc.property(
        patternOf(format),
        patternOf(format),
        fc.constantFrom('+', '-', '*', '/'),
        (a, b, operator) => {
          const { bits, exact } = arithmetic(format, operator, a, b);
          fc.pre(exact !== null && exact.numerator !== 0n);
          const value = { kind: 'finite', negative: exact.numerator < 0n, exact } as const;
          expect(bits).toBe(roundToFloat(format, value));
        },
      ),
      { numRuns: 500 },
    );
  },
);

test('integers keep the low bits of the exact result', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...integers)
        .chain((f) => fc.tuple(fc.constant(f), patternOf(f), patternOf(f))),
      fc.constantFrom('+', '-', '*'),
      ([format, a, b], operator) => {
        const result = arithmetic(format, operator, a, b);
        // Two's complement is arithmetic modulo 2^bits on the patterns themselves.
        const plain = operator === '+' ? a + b : operator === '-' ? a - b : a * b;
        expect(result.bits).toBe(BigInt.asUintN(format.bits, plain));
        expect(result.outcome).toBe(result.error?.numerator === 0n ? 'exact' : 'wrapped');
      },
    ),
  );
});

test('floor division and remainder give the dividend back', () => {
  const value = (id: FormatId, bits: bigint | null) =>
    bits === null ? null : (decode(formatOf(id), bits).exact?.numerator ?? null);
  fc.assert(
    fc.property(
      fc
        .constantFrom(...integers)
        .chain((f) => fc.tuple(fc.constant(f), patternOf(f), patternOf(f))),
      ([format, a, b]) => {
        const quotient = arithmetic(format, '//', a, b);
        fc.pre(quotient.outcome === 'exact');
        const q = value(format.id, quotient.bits) ?? 0n;
        const r = value(format.id, arithmetic(format, '%', a, b).bits) ?? 0n;
        const divisor = value(format.id, b) ?? 0n;
        expect(q * divisor + r).toBe(value(format.id, a));
        expect(r === 0n || r < 0n === divisor < 0n).toBe(true);
        expect(r * r < divisor * divisor).toBe(true);
      },
    ),
  );
});
