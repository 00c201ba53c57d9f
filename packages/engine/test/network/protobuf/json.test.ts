import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson, jsonBytes, parseJson } from '../../../src/network/protobuf/json.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(0, 2, '\t'), (text, space) => {
      const value: unknown = JSON.parse(text);
      const read = parseJson(JSON.stringify(value, null, space));
      // Large whole numbers are bigint here and numbers there.
      expect(JSON.parse(formatJson(read))).toEqual(value);
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      '01',
      '1e',
      '1e5',
      'true',
      'nul',
      '\\',
      ' ',
      '\u00a0',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      let isValid = true;
      try {
        JSON.parse(text);
      } catch {
        isValid = false;
      }
      if (isValid) expect(parseJson(text)).toEqual(JSON.parse(text));
      else expect(() => parseJson(text)).toThrow(expect.objectContaining({ name: 'InputError' }));
    }),
    { numRuns: 1000 },
  );
});

test('keeps digits that a double has no room for', () => {
  expect(
    parseJson('[9007199254740991, 9007199254740993, -18446744073709551616, 1e3, 2.50]'),
  ).toEqual([9007199254740991, 9007199254740993n, -18446744073709551616n, 1000, 2.5]);
});

test('"__proto__" is a member like others', () => {
  const value = parseJson('{"__proto__": {"a": 1}}') as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect('a' in value).toBe(false);
});

describe('mistakes', () => {
  test.each([
    ['', 1, 1, 'the JSON text ends too early', 'a JSON value'],
    ['{"a": 1,\n "b" 2}', 2, 6, '"2" is wrong here', '":"'],
    ['{"a": 1,}', 1, 9, '"}" is wrong here', 'a name in double quotes'],
    ['[1 2]', 1, 4, '"2" is wrong here', '"," or "]"'],
    ['{"a": 1, "a": 2}', 1, 10, '"a" is wrong here', 'each name once'],
    ['[1,\n\n  abc]', 3, 3, '"a" is wrong here', 'a JSON value'],
    ['{"a": 01}', 1, 7, '"0" is wrong here', 'a JSON value'],
    ['"open', 1, 1, 'the string has no end', 'a quote on this line'],
    ['{} {}', 1, 4, '"{" is wrong here', 'the end of the text'],
    ["{'a': 1}", 1, 2, `"'" is wrong here`, 'a name in double quotes'],
    ['"tab\there"', 1, 1, 'the string has no end', 'a quote on this line'],
  ])('%j', (text, line, column, message, expected) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({ message, expected, place: { line, column } }),
    );
  });

  test('limits', () => {
    expect(() => parseJson('['.repeat(300))).toThrow(
      expect.objectContaining({ expected: 'at most 202 levels', place: { line: 1, column: 203 } }),
    );
    expect(parseJson('['.repeat(202) + ']'.repeat(202))).toBeTruthy();
    expect(() => parseJson(' '.repeat(65_537))).toThrow('the text has 65537 characters');
    const long = `"${'x'.repeat(65_534)}"`;
    expect(parseJson(long)).toBe(long.slice(1, -1));
  });
});

test('size: minified JSON in UTF-8', () => {
  // {"a":-1} by hand; é has 2 bytes, 😀 4.
  expect(jsonBytes(parseJson('{ "a" : -1 }'))).toBe(8);
  expect(jsonBytes({ é: '😀' })).toBe(2 + 4 + 7);
  expect(jsonBytes([18446744073709551615n])).toBe(22);
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(formatJson(value as never)).toBe(JSON.stringify(value));
    }),
  );
});
