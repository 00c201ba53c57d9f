import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  approximateRational,
  decode,
  exactDecimal,
  expandRational,
  formatOf,
  formats,
  parse,
  rational,
  shortestDecimal,
} from '../../../src/compute/numbers/index.ts';
import { anyPattern, floats, hostValue, patternOf } from './arbitraries.ts';

const float64 = formatOf('float64');

describe('exact expansion', () => {
  test('of 0.1', () => {
    // Python: decimal.Decimal(0.1), numpy.float32(0.1), numpy.float16(0.1).
    const of = (id: 'float64' | 'float32' | 'float16' | 'bfloat16') =>
      exactDecimal(formatOf(id), parse(formatOf(id), '0.1').bits);
    expect(of('float64')).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(of('float32')).toBe('0.100000001490116119384765625');
    expect(of('float16')).toBe('0.0999755859375');
    expect(of('bfloat16')).toBe('0.10009765625');
  });

  test('of the ends', () => {
    const smallest = exactDecimal(float64, 1n);
    expect(smallest).toHaveLength(1076);
    expect(smallest.replace(/^0\.0+/, '').slice(0, 10)).toBe('4940656458');
    expect(exactDecimal(float64, 0x7fefffffffffffffn)).toHaveLength(309);
    expect(exactDecimal(formatOf('float16'), 0x7bffn)).toBe('65504');
  });

  test('of zeros, infinities, nan and integers', () => {
    const texts = [0n, 0x8000n, 0x7c00n, 0xfc00n, 0xfc01n].map((bits) =>
      exactDecimal(formatOf('float16'), bits),
    );
    expect(texts).toEqual(['0', '-0', 'inf', '-inf', 'nan']);
    expect(exactDecimal(formatOf('int8'), 0x80n)).toBe('-128');
  });

  test('reads back as the same pattern, in every format', () => {
    fc.assert(
      fc.property(anyPattern(formats), ([format, bits]) => {
        fc.pre(decode(format, bits).kind !== 'nan');
        expect(parse(format, exactDecimal(format, bits))).toMatchObject({ bits, outcome: 'exact' });
      }),
    );
  });
});

describe('shortest text', () => {
  test.each([
    [0x3fb999999999999an, '0.1'],
    [0x3fd3333333333334n, '0.30000000000000004'],
    [0x8000000000000000n, '-0.0'],
    [1n, '5e-324'],
    [0x7fefffffffffffffn, '1.7976931348623157e+308'],
    [0x4340000000000000n, '9007199254740992.0'],
    [0x4341c37937e08000n, '1e+16'],
    [0x3f1a36e2eb1c432dn, '0.0001'],
    [0x3ee4f8b588e368f1n, '1e-05'],
    // 2^-44: the nearest number of 16 digits rounds to a different float, the other one does not.
    [0x3d30000000000000n, '5.684341886080802e-14'],
  ])('%x in float64', (bits, expected) => {
    expect(shortestDecimal(float64, bits)).toBe(expected);
  });

  test('the smallest subnormal of each format', () => {
    const texts = floats.map((format) => shortestDecimal(format, 1n));
    expect(texts).toEqual(['6e-08', '9e-41', '1e-45', '5e-324']);
  });

  test('of bool, integers and what is no number', () => {
    expect([0n, 1n].map((bits) => shortestDecimal(formatOf('bool'), bits))).toEqual([
      'False',
      'True',
    ]);
    expect(shortestDecimal(formatOf('int64'), 1n << 63n)).toBe('-9223372036854775808');
    expect(shortestDecimal(formatOf('bfloat16'), 0xff80n)).toBe('-inf');
    expect(shortestDecimal(formatOf('bfloat16'), 0xff81n)).toBe('nan');
    expect(() => shortestDecimal(formatOf('bool'), 2n)).toThrow(RangeError);
  });

  test.each(['float16', 'bfloat16'] as const)('every %s reads back as itself', (id) => {
    const format = formatOf(id);
    const lost: bigint[] = [];
    for (let bits = 0n; bits < 1n << 16n; bits++) {
      const text = shortestDecimal(format, bits);
      if (text !== 'nan' && parse(format, text).bits !== bits) lost.push(bits);
    }
    expect(lost).toEqual([]);
  });

  test('every other format reads back as itself', () => {
    fc.assert(
      fc.property(anyPattern(formats), ([format, bits]) => {
        const text = shortestDecimal(format, bits);
        fc.pre(text !== 'nan');
        expect(parse(format, text).bits).toBe(bits);
      }),
    );
  });

  test('float64 has the digits that the host prints', () => {
    fc.assert(
      fc.property(patternOf(float64), (bits) => {
        const host = hostValue('float64', bits);
        fc.pre(Number.isFinite(host));
        const digits = (text: string) =>
          text
            .replace(/e.*/, '')
            .replace(/[-.]/g, '')
            .replace(/^0+|0+$/g, '');
        const text = shortestDecimal(float64, bits);
        expect(digits(text)).toBe(digits(`${host}`));
        expect(Object.is(Number(text), host)).toBe(true);
      }),
    );
  });

  test('no bfloat16 has a text with fewer digits', () => {
    const format = formatOf('bfloat16');
    const digits = (text: string) =>
      text
        .replace(/e.*/, '')
        .replace(/[-.]/g, '')
        .replace(/^0+|0+$/g, '').length;
    fc.assert(
      fc.property(patternOf(format), (bits) => {
        const host = hostValue('float32', bits << 16n);
        fc.pre(Number.isFinite(host) && host !== 0);
        const length = digits(shortestDecimal(format, bits));
        fc.pre(length > 1);
        // Every decimal one digit shorter near the value: the nearest and the two beside it.
        const nearest = host.toExponential(length - 2);
        const [significand = '', exponent = ''] = nearest.split('e');
        const unit = 10 ** -(length - 2);
        for (const step of [-1, 0, 1]) {
          const text = `${(Number(significand) + step * unit).toFixed(length - 2)}e${exponent}`;
          expect(parse(format, text).bits).not.toBe(bits);
        }
      }),
    );
  });
});

describe('fractions', () => {
  test('in full', () => {
    expect(expandRational(rational(-1n, 8n))).toBe('-0.125');
    expect(expandRational(rational(3n, 50n))).toBe('0.06');
    expect(expandRational(rational(-256n))).toBe('-256');
    expect(expandRational(rational(1n, 3n))).toBeNull();
  });

  test('rounded', () => {
    expect(approximateRational(rational(2n, 3n), 5)).toEqual({ text: '0.66667', exact: false });
    expect(approximateRational(rational(-1n, 8n), 2)).toEqual({ text: '-0.12', exact: false });
    expect(approximateRational(rational(999999n, 1n), 3)).toEqual({
      text: '1000000.0',
      exact: false,
    });
    expect(approximateRational(rational(-1n, 8n))).toEqual({ text: '-0.125', exact: true });
    expect(approximateRational(rational(0n))).toEqual({ text: '0.0', exact: true });
    expect(approximateRational(rational(1n, 3n * 10n ** 400n), 3).text).toBe('3.33e-401');
  });
});
