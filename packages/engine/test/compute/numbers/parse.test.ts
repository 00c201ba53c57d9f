import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  type FormatId,
  formatOf,
  MAXIMUM_EXPONENT,
  MAXIMUM_TEXT_LENGTH,
  parse,
  rational,
  shortestDecimal,
} from '../../../src/compute/numbers/index.ts';
import { hostBits } from './arbitraries.ts';

const float64 = formatOf('float64');
const EXPECTED = 'a number such as 0.1, -3, 1e-5, 0xff, 0b101, inf or nan';

function parsed(id: FormatId, text: string): string {
  const format = formatOf(id);
  const { bits, outcome } = parse(format, text);
  return `${shortestDecimal(format, bits)} ${outcome}`;
}

function errorOf(id: FormatId, text: string) {
  try {
    parse(formatOf(id), text);
  } catch (error) {
    if (error instanceof InputError) return error.toData();
    throw error;
  }
  return null;
}

describe('what is read', () => {
  test.each([
    ['float64', '0.1', '0.1 rounded'],
    ['float64', ' .5 ', '0.5 exact'],
    ['float64', '5.', '5.0 exact'],
    ['float64', '+1_000e-3', '1.0 exact'],
    ['float64', '1E+3', '1000.0 exact'],
    ['float64', '0xff', '255.0 exact'],
    ['float64', '-0B101', '-5.0 exact'],
    ['float64', '0o17', '15.0 exact'],
    ['float64', '0xdead_BEEF', '3735928559.0 exact'],
    ['float64', '-Infinity', '-inf exact'],
    ['float64', 'inf', 'inf exact'],
    ['float64', '-NaN', 'nan nan'],
    ['float64', '-0', '-0.0 exact'],
    ['float64', '0e9', '0.0 exact'],
    ['float64', 'true', '1.0 exact'],
    ['float64', '1e309', 'inf overflow'],
    ['float64', '-1e309', '-inf overflow'],
    ['float64', '1e-400', '0.0 underflow'],
    ['float64', '-1e-400', '-0.0 underflow'],
    ['float64', '1e-310', '1e-310 underflow'],
    ['float16', '65519.999', '65500.0 rounded'],
    ['float16', '65520', 'inf overflow'],
    ['uint8', '2.55e2', '255 exact'],
    ['uint8', '255.9', '255 truncated'],
    ['uint8', '-0.9', '0 truncated'],
    ['int8', '-0x80', '-128 exact'],
    ['bool', 'True', 'True exact'],
    ['bool', 'false', 'False exact'],
    ['bool', '1', 'True exact'],
  ] as const)('%s %s is %s', (id, text, expected) => {
    expect(parsed(id, text)).toBe(expected);
  });

  test('exact value and error', () => {
    const tenth = parse(float64, '0.1');
    expect(tenth.exact).toEqual(rational(1n, 10n));
    // 0.1 in float64 is 3602879701896397 / 2^55.
    expect(tenth.error).toEqual(rational(36028797018963970n - 2n ** 55n, 10n * 2n ** 55n));
    expect(parse(formatOf('int8'), '-3.75')).toMatchObject({
      exact: rational(-15n, 4n),
      error: rational(3n, 4n),
    });
    expect(parse(float64, 'inf')).toMatchObject({ exact: null, error: null });
  });

  test('is rounded once, where two roundings go wrong', () => {
    // The middle of 1 and the next float16, and 1e-30 more: float64 would lose the 1e-30.
    const text = '1.000488281250000000000000000001';
    expect(parse(formatOf('float16'), text).bits).toBe(0x3c01n);
  });

  test('decimals become what the host reads', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 1,
      maxLength: 40,
    });
    const decimal = fc
      .tuple(fc.constantFrom('', '-'), digits, digits, fc.integer({ min: -360, max: 340 }))
      .map(([sign, whole, fraction, exponent]) => `${sign}${whole}.${fraction}e${exponent}`);
    fc.assert(
      fc.property(decimal, (text) => {
        expect(parse(float64, text).bits).toBe(hostBits('float64', Number(text)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'the number is missing', 1],
    ['  ', 'the number is missing', 3],
    ['-', 'the number is missing', 2],
    ['abc', '"a" is not expected here', 1],
    ['1,5', '"," is not expected here', 2],
    ['1.5.2', '"." is not expected here', 4],
    ['.', '"." is not expected here', 1],
    ['1e', '"e" is not expected here', 2],
    ['1e+', '"e" is not expected here', 2],
    ['0x', '"x" is not expected here', 2],
    ['0b12', '"2" is not expected here', 4],
    [' 1__0', '"_" is not expected here', 3],
    ['1_', '"_" is not expected here', 2],
    ['--1', '"-" is not expected here', 2],
    ['1 2', '"2" is not expected here', 3],
    ['1😀', '"😀" is not expected here', 2],
    ['infinit', '"i" is not expected here', 4],
  ])('%j', (text, message, column) => {
    expect(errorOf('float64', text)).toEqual({
      message,
      place: { line: 1, column },
      expected: EXPECTED,
    });
  });

  test.each([
    ['uint8', '256', '256 is outside the range of uint8', 'a number from 0 to 255'],
    ['uint8', ' -1', '-1 is outside the range of uint8', 'a number from 0 to 255'],
    ['int8', '1e3', '1e3 is outside the range of int8', 'a number from -128 to 127'],
    ['bool', '2', '2 is outside the range of bool', 'a number from 0 to 1'],
    ['int16', 'nan', 'nan is outside the range of int16', 'a number from -32768 to 32767'],
    ['int16', '-inf', '-inf is outside the range of int16', 'a number from -32768 to 32767'],
  ] as const)('%s %j', (id, text, message, expected) => {
    const column = text.search(/\S/) + 1;
    expect(errorOf(id, text)).toEqual({ message, place: { line: 1, column }, expected });
  });

  test('a long number is not repeated in the message', () => {
    expect(errorOf('uint8', '9'.repeat(50))?.message).toBe(
      'the number is outside the range of uint8',
    );
  });

  test('too long, and exponents too far out', () => {
    expect(errorOf('float64', '1'.repeat(MAXIMUM_TEXT_LENGTH + 1))).toEqual({
      message: `the number is ${MAXIMUM_TEXT_LENGTH + 1} characters long`,
      place: { line: 1, column: MAXIMUM_TEXT_LENGTH + 1 },
      expected: `at most ${MAXIMUM_TEXT_LENGTH} characters`,
    });
    expect(parsed('float64', `1e-${MAXIMUM_EXPONENT}`)).toBe('0.0 underflow');
    expect(errorOf('float64', `1.5e-${MAXIMUM_EXPONENT + 1}`)).toEqual({
      message: `the exponent -${MAXIMUM_EXPONENT + 1} is too far out to be computed exactly`,
      place: { line: 1, column: 5 },
      expected: `an exponent from -${MAXIMUM_EXPONENT} to ${MAXIMUM_EXPONENT}`,
    });
    expect(errorOf('float64', `1e${'9'.repeat(500)}`)?.message).toBe(
      'the exponent 999999999 is too far out to be computed exactly',
    );
  });

  test('any text is either read or refused with a column inside it or just behind it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'01.9eExXb_+- infa') });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (typed) => {
        const error = errorOf('float64', typed);
        if (error === null) return;
        const column = error.place && 'column' in error.place ? error.place.column : undefined;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(typed.length + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
