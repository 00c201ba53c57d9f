import { describe, expect, test } from 'vitest';
import { checkGrammar } from '../../../../src/network/protobuf/schema/grammar.ts';
import { tokensOf } from '../../../../src/network/protobuf/schema/statements.ts';

const check = (text: string) => checkGrammar(text, tokensOf(text));

test('a text that follows the grammar, and one that only declares wrongly', () => {
  expect(check('message A { optional int32 a = 1; }')).toBe(null);
  expect(check('message A { optional int32 a = 1; optional int32 b = 1; }')).toMatch(
    /duplicate id 1/,
  );
});

describe('mistakes', () => {
  test.each([
    ['message A { optional int32 a = = 1; }', 1, 32, '"=" is wrong here', 'a field number'],
    ['message A {\n  optional int32 a 1;\n}', 2, 20, '"1" is wrong here', '"="'],
    // The same token stands before and after the wrong one.
    ['message A { optional a a = 1; optional a 1 a = 1; }', 1, 42, '"1" is wrong here', 'a name'],
    ['message A { optional int32 a = 1', 1, 33, 'the text ends too early', '";"'],
    ['message A {', 1, 12, 'the text ends too early', null],
    ['message { }', 1, 9, '"{" is wrong here', 'a name'],
    [
      'syntax = "proto3"; message A { required int32 a = 1; }',
      1,
      32,
      'proto3 has no required fields',
      '"optional" or no label',
    ],
    [
      'message A { map<bytes, int32> a = 1; }',
      1,
      17,
      'a map cannot have keys of type bytes',
      'an integer type, bool or string',
    ],
    [
      'message A { oneof o { optional int32 a = 1; } }',
      1,
      23,
      '"optional" is not allowed in a oneof',
      'no label',
    ],
    ['option x = "a;\n', 1, 12, 'the string has no end', 'a closing quote on the same line'],
    ['message A {} /* open', 1, 21, 'the comment has no end', 'the end of the comment'],
  ])('%j', (text, line, column, message, expected) => {
    expect(() => check(text)).toThrow(
      expect.objectContaining({ name: 'InputError', message, expected, place: { line, column } }),
    );
  });
});
