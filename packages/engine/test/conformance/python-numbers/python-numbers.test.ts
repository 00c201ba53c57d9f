import { describe, expect, test } from 'vitest';
import * as numbers from '../../../src/compute/python/numbers/index.ts';
import { finish, type Sliced } from '../../../src/compute/python/slices.ts';
import * as text from '../../../src/compute/python/text/index.ts';
import * as unicode from '../../../src/compute/python/unicode/index.ts';
import { randomValues } from './random-values.ts';
import { digester, outcome, recording } from './recording.ts';

// Recorded by record.py beside this file with CPython; the version is in each file.

const { formatFloat, reprOfFloat, roundFloat } = numbers;

describe('random floats: repr, %f, %e, %g, round, format', () => {
  const { blocks } = recording('floats');
  const values = randomValues(0x9e3779b97f4a7c15n);
  test.each((blocks as string[]).map((digest, index) => [index, digest] as const))(
    'block %i',
    (_, recorded) => {
      const digest = digester();
      for (let index = 0; index < 10_000; index++) {
        const value = values.float();
        const places = index % 18;
        const isShort = Math.abs(value) < 1e40;
        digest.add(reprOfFloat(value));
        digest.add(isShort ? formatFloat(value, { style: 'f', precision: places }) : '');
        digest.add(formatFloat(value, { style: 'e', precision: places }));
        digest.add(formatFloat(value, { style: 'g', precision: places }));
        digest.add(outcome(() => reprOfFloat(roundFloat(value, places - 4))));
        digest.add(isShort ? numbers.formatFloatBySpec(value, `+,.${places % 7}f`) : '');
      }
      expect(digest.result()).toBe(recorded);
    },
  );
});

type IntOperation = (a: numbers.Int, b: numbers.Int) => string;

const shown = (value: numbers.Int): string => `${value}`;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const low = (value: numbers.Int, bits: number): number =>
  Number(BigInt.asUintN(bits, BigInt(value)));
const magnitude = (value: numbers.Int, divisor: bigint): number =>
  Number(BigInt(numbers.absolute(value)) % divisor);
const isEqual = (a: numbers.Int, b: number) => numbers.compareToFloat(a, b) === 0;
const truth = (value: boolean): string => (value ? 'True' : 'False');

const intOperations: Readonly<Record<string, IntOperation>> = {
  '+': (a, b) => shown(numbers.add(a, b)),
  '-': (a, b) => shown(numbers.subtract(a, b)),
  '*': (a, b) => shown(finish(numbers.multiply(a, b))),
  '//': (a, b) => shown(finish(numbers.floorDivide(a, b))),
  '%': (a, b) => shown(finish(numbers.modulo(a, b))),
  divmod: (a, b) => finish(numbers.divmod(a, b)).join(' '),
  '/': (a, b) => reprOfFloat(numbers.trueDivide(a, b)),
  '&': (a, b) => shown(numbers.bitwiseAnd(a, b)),
  '|': (a, b) => shown(numbers.bitwiseOr(a, b)),
  '^': (a, b) => shown(numbers.bitwiseXor(a, b)),
  '~': (a) => shown(numbers.invert(a)),
  '<<': (a, b) => shown(numbers.shiftLeft(a, low(b, 7))),
  '>>': (a, b) => shown(numbers.shiftRight(a, low(b, 7))),
  '**': (a, b) => shown(finish(numbers.power(a, low(b, 3)))),
  pow: (a, b) => shown(finish(numbers.powerModulo(a, magnitude(b, 2n ** 24n), b))),
  inverse: (a, b) => shown(finish(numbers.powerModulo(a, -5, b))),
  bit_length: (a) => shown(numbers.bitLength(a)),
  bit_count: (a) => shown(numbers.bitCount(a)),
  to_bytes: (a, b) => hex(numbers.toBytes(a, magnitude(b, 40n), 'little', true)),
  from_bytes: (a) =>
    shown(
      numbers.fromBytes(
        numbers.toBytes(numbers.int(BigInt.asUintN(320, BigInt(a))), 40, 'big'),
        'big',
        true,
      ),
    ),
  hex: (a, b) => numbers.toRadix(a, 16) + numbers.toRadix(b, 8) + numbers.toRadix(a, 2),
  grouped: (a, b) => `${finish(numbers.formatInt(a, '_x'))} ${finish(numbers.formatInt(b, ','))}`,
  parsed: (a, b) =>
    shown(
      numbers.add(
        finish(numbers.fromText(finish(numbers.toDecimal(a)))),
        finish(numbers.fromText(finish(numbers.formatInt(b, 'o')), 8)),
      ),
    ),
  round: (a, b) => shown(finish(numbers.roundInt(a, -magnitude(b, 50n)))),
  float: (a) => reprOfFloat(numbers.toFloat(a)),
  compared: (a, b) =>
    `${truth(numbers.compareToFloat(a, numbers.toFloat(b)) < 0)} ${truth(isEqual(a, numbers.toFloat(a)))}`,
  'exponent form': (a) => finish(numbers.formatInt(a, '.3e')),
};

const floatOperations: Readonly<Record<string, (a: number, b: number) => string>> = {
  '//': (a, b) => reprOfFloat(numbers.floorDivideFloats(a, b)),
  '%': (a, b) => reprOfFloat(numbers.moduloFloats(a, b)),
  hex: (a) => numbers.toHex(a),
  'integer ratio': (a) => numbers.integerRatio(a).join('/'),
  round: (a) => shown(numbers.roundToInt(a)),
  floor: (a) => shown(numbers.floor(a)),
  ceil: (a) => shown(numbers.ceiling(a)),
  int: (a) => shown(numbers.truncate(a)),
  'long places': (a, b) =>
    formatFloat(a, { style: 'f', precision: 400 }) + formatFloat(b, { style: 'e', precision: 300 }),
};

describe('operations on random numbers', () => {
  const { ints, floats } = recording('operations');
  test.each(Object.keys(ints))('int %s', (name) => {
    const values = randomValues(0xd1b54a32d192ed03n);
    const digest = digester();
    for (let index = 0; index < 2000; index++) {
      const a = numbers.int(values.small());
      const b = numbers.int(values.small());
      digest.add(outcome(() => intOperations[name]?.(a, b) ?? ''));
    }
    expect(digest.result()).toBe(ints[name]);
  });

  test.each(Object.keys(floats))('float %s', (name) => {
    const values = randomValues(0x8cb92ba72f3d8dd7n);
    const digest = digester();
    for (let index = 0; index < 2000; index++) {
      const a = values.float();
      const b = values.float();
      digest.add(outcome(() => floatOperations[name]?.(a, b) ?? ''));
    }
    expect(digest.result()).toBe(floats[name]);
  });
});

const continues: (code: number) => boolean = (code) => unicode.continuesIdentifier(code);

const characterTests: Readonly<Record<string, (code: number) => boolean>> = {
  isalpha: unicode.isAlpha,
  isdecimal: unicode.isDecimal,
  isdigit: unicode.isDigit,
  isnumeric: unicode.isNumeric,
  isalnum: unicode.isAlphanumeric,
  isspace: unicode.isSpace,
  isprintable: unicode.isPrintable,
  isidentifier: unicode.startsIdentifier,
  'goes on': continues,
  isupper: (code) => finish(text.isUpperText(String.fromCodePoint(code))),
  islower: (code) => finish(text.isLowerText(String.fromCodePoint(code))),
  istitle: (code) => finish(text.isTitleText(String.fromCodePoint(code))),
};

const characterMaps: Readonly<Record<string, (character: string) => Sliced<string>>> = {
  upper: text.upper,
  lower: text.lower,
  title: text.title,
  capitalize: text.capitalize,
  swapcase: text.swapcase,
  casefold: text.casefold,
  repr: (character) => unicode.reprOfText(character),
  ascii: (character) => unicode.reprOfText(character, true),
  between: (character) => text.lower(`A${character}Σ${character}b`),
};

describe('every character of Unicode', () => {
  const { tests, maps } = recording('characters');
  test.each(Object.keys(tests))('%s', (name) => {
    const holds = characterTests[name];
    const digest = digester();
    for (let code = 0; code < 0x110000; code++) digest.add(holds?.(code) ? '1' : '0');
    expect(digest.result()).toBe(tests[name]);
  });

  test.each(Object.keys(maps))('%s', (name) => {
    const change = characterMaps[name];
    const digest = digester();
    for (let code = 0; code < 0x110000; code++) {
      digest.add(finish(change?.(String.fromCodePoint(code)) ?? ''));
    }
    expect(digest.result()).toBe(maps[name]);
  });
});

/** A value of the recording by its source text, formatted. */
function formatted(source: string, spec: string): string {
  if (source.startsWith("'")) {
    const value = source.slice(1, -1).replace('\\U0001f600', '\u{1f600}');
    return numbers.formatText(value, spec);
  }
  if (source.endsWith('j')) {
    return numbers.formatComplex(numbers.complexFromText(source), spec);
  }
  if (source === 'True') {
    // `bool` has no format of its own, but that without a specification is `str`.
    return spec === '' ? source : finish(numbers.formatInt(1, spec, 'bool'));
  }
  if (/^-?\d+$/.test(source)) {
    return finish(numbers.formatInt(numbers.int(BigInt(source)), spec));
  }
  return numbers.formatFloatBySpec(numbers.floatFromText(source), spec);
}

describe('format specifications', () => {
  const { specs, cases } = recording('formats');
  test.each(Object.keys(cases))('of %s', (source) => {
    const found = (specs as string[]).map((spec) => [spec, outcome(() => formatted(source, spec))]);
    expect(found).toEqual((specs as string[]).map((spec, index) => [spec, cases[source][index]]));
  });
});

describe('numbers from text', () => {
  const { bases, ints, floats, hexadecimal, complexes } = recording('texts');
  test('ints', () => {
    const found = Object.keys(ints).map((source) => [
      source,
      (bases as number[]).map((base) =>
        outcome(() => numbers.toRadix(finish(numbers.fromText(source, base)), 16)),
      ),
    ]);
    expect(Object.fromEntries(found)).toEqual(ints);
  });

  const from = (recorded: object, read: (source: string) => string) =>
    Object.fromEntries(
      Object.keys(recorded).map((source) => [source, outcome(() => read(source))]),
    );

  test('floats', () => {
    expect(from(floats, (source) => reprOfFloat(numbers.floatFromText(source)))).toEqual(floats);
  });

  test('floats in hexadecimal', () => {
    const read = (source: string) => reprOfFloat(numbers.fromHex(source));
    expect(from(hexadecimal, read)).toEqual(hexadecimal);
  });

  test('complexes', () => {
    const read = (source: string) => numbers.reprOfComplex(numbers.complexFromText(source));
    expect(from(complexes, read)).toEqual(complexes);
  });
});
