import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  arithmetic,
  cast,
  classify,
  type Format,
  type FormatId,
  formatOf,
  formats,
  neighbours,
  operatorsOf,
  parse,
  type Result,
  range,
  resultType,
  shortestDecimal,
} from '../../../src/compute/numbers/index.ts';

// Recorded by record.py beside this file with PyTorch, NumPy and CPython; versions in each file.

const recording = (name: string) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8'));

const list = (text: string): string[] => text.split(' ');
const hexadecimal = (text: string): bigint => BigInt(`0x${text}`);

/** A pattern as the recording writes it: every nan is `nan`, as its payload is the processor's. */
const written = (format: Format, bits: bigint): string =>
  classify(format, bits) === 'nan' ? 'nan' : bits.toString(16);

const resultWritten = (result: Result): string =>
  result.bits === null ? '-' : written(formatOf(result.format), result.bits);

/** FNV-1a, 32 bits, as in record.py. */
function checksum(texts: readonly string[]): string {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(texts.join(' '))) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16);
}

const blocks = (text: (bits: bigint) => string): string[] =>
  Array.from({ length: 256 }, (_, block) =>
    checksum(Array.from({ length: 256 }, (_, index) => text(BigInt(256 * block + index)))),
  );

describe('values', () => {
  const { blockChecksums, limits } = recording('values');
  test.each(['float16', 'bfloat16'] as const)('every %s is the float64 PyTorch says', (id) => {
    const float64 = formatOf('float64');
    expect(blocks((bits) => resultWritten(cast(formatOf(id), float64, bits)))).toEqual(
      blockChecksums[id],
    );
  });

  test.each(formats)('limits and size of $id', (format) => {
    const recorded = limits[format.id];
    expect(format.bytes).toBe(recorded.bytes);
    const found = range(format);
    if (format.kind === 'float') {
      expect({
        min: found.minimum.toString(16),
        max: found.maximum.toString(16),
        tiny: found.smallestNormal?.toString(16),
        eps: found.epsilon?.toString(16),
        bytes: format.bytes,
      }).toEqual(recorded);
    } else if (format.kind !== 'bool') {
      expect(shortestDecimal(format, found.minimum)).toBe(recorded.min);
      expect(shortestDecimal(format, found.maximum)).toBe(recorded.max);
    }
  });
});

describe('casts', () => {
  const { casts } = recording('casts');
  const pairs = formats.flatMap((from) => formats.map((to) => [from.id, to.id] as const));
  test.each(pairs)('%s to %s', (from, to) => {
    const bits = list(casts[from].bits);
    const found = bits.map((b) =>
      resultWritten(cast(formatOf(from), formatOf(to), hexadecimal(b))),
    );
    expect(found).toEqual(list(casts[from].to[to]));
  });
});

describe('arithmetic', () => {
  const recorded = recording('arithmetic').arithmetic;
  const cases = formats.flatMap((format) =>
    operatorsOf(format).map((operator) => [format.id, operator] as const),
  );
  test.each(cases.filter(([id, operator]) => id !== 'bool' || operator !== '-'))(
    '%s %s',
    (id, operator) => {
      const format = formatOf(id);
      const a = list(recorded[id].a);
      const b = list(recorded[id].b);
      const expected = list(recorded[id].results[operator]);
      const found = a.map((x, index) => {
        const result = arithmetic(format, operator, hexadecimal(x), hexadecimal(b[index] ?? ''));
        return `${x} ${operator} ${b[index]} = ${resultWritten(result)}`;
      });
      expect(found).toEqual(a.map((x, i) => `${x} ${operator} ${b[i]} = ${expected[i]}`));
    },
  );

  test('what PyTorch refuses, with its message', () => {
    const { refused } = recording('arithmetic');
    expect(arithmetic(formatOf('bool'), '-', 1n, 0n)).toMatchObject({
      outcome: 'error',
      reason: refused['bool - bool'],
    });
    expect(arithmetic(formatOf('int32'), '//', 1n, 0n).reason).toBe(refused['int32 // 0']);
    expect(arithmetic(formatOf('uint8'), '%', 1n, 0n).reason).toBe(refused['uint8 % 0']);
  });
});

test.each(['float32', 'float64'] as const)('neighbours of %s are those of nextafter', (id) => {
  const recorded = recording('neighbours').neighbours[id];
  const format = formatOf(id);
  const bits = list(recorded.bits).map(hexadecimal);
  // nextafter stays where it is at the infinity it goes to, and at a nan.
  const found = bits.map((b) => {
    const { below, above } = neighbours(format, b);
    return [written(format, below ?? b), written(format, above ?? b)];
  });
  const above = list(recorded.above);
  expect(found).toEqual(list(recorded.below).map((below, index) => [below, above[index]]));
});

test('the result type of every pair', () => {
  const found = Object.fromEntries(
    formats.map((a) => [
      a.id,
      Object.fromEntries(formats.map((b) => [b.id, resultType(a, b).id])) as Record<
        FormatId,
        FormatId
      >,
    ]),
  );
  expect(found).toEqual(recording('result-types').resultTypes);
});

describe('decimals', () => {
  const recorded = recording('decimals');

  test('the shortest text of every float16 is that of NumPy', () => {
    const format = formatOf('float16');
    expect(blocks((bits) => shortestDecimal(format, bits))).toEqual(recorded.float16Blocks);
  });

  test.each(['float32', 'float64'] as const)('the shortest text of %s', (id) => {
    const bits = list(recorded[id].bits).map(hexadecimal);
    expect(bits.map((b) => shortestDecimal(formatOf(id), b))).toEqual(list(recorded[id].text));
  });

  test('typed decimals, also on the middle between two floats, round as in CPython', () => {
    const format = formatOf('float64');
    const found = list(recorded.parsed.text).map((text) => parse(format, text).bits.toString(16));
    expect(found).toEqual(list(recorded.parsed.float64));
  });
});
