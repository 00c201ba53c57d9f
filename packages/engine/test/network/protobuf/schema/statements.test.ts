import { expect, test } from 'vitest';
import {
  type Statement,
  statementsOf,
  tokensOf,
} from '../../../../src/network/protobuf/schema/statements.ts';

const words = (text: string) => tokensOf(text).map((token) => token.text);
const outline = (statements: readonly Statement[]): unknown =>
  statements.map(({ tokens, body }) => {
    const line = tokens.map(({ text }) => text).join(' ');
    return body === null ? line : [line, outline(body)];
  });

test('tokens without white space and comments', () => {
  expect(words('int32 a=1; // x { "\nmap<int32,.p.Q> /* } */ b = -0x10;')).toEqual([
    'int32',
    'a',
    '=',
    '1',
    ';',
    'map',
    '<',
    'int32',
    ',',
    '.p.Q',
    '>',
    'b',
    '=',
    '-0x10',
    ';',
  ]);
  expect(words(`"a \\" // b" 'c"d' "open`)).toEqual(['"a \\" // b"', `'c"d'`, '"', 'open']);
  expect(words('a /* b')).toEqual(['a']);
  expect(tokensOf(' a\n  b').map(({ index }) => index)).toEqual([1, 5]);
});

test('statements nest; braces inside brackets do not', () => {
  const text = 'message A { int32 a = 1 [(o) = { b: 2; }]; enum E { X = 0; } ; } syntax = "x";';
  expect(outline(statementsOf(tokensOf(text)))).toEqual([
    ['message A', ['int32 a = 1 [ ( o ) = { b : 2 ; } ]', ['enum E', ['X = 0']]]],
    'syntax = "x"',
  ]);
  expect(outline(statementsOf(tokensOf('} a; { b')))).toEqual(['a', ['', []]]);
});
