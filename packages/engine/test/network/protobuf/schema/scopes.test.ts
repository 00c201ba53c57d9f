import { expect, test } from 'vitest';
import { declarationsOf } from '../../../../src/network/protobuf/schema/declarations.ts';
import { resolve, scopesOf, symbolsOf } from '../../../../src/network/protobuf/schema/scopes.ts';
import { statementsOf, tokensOf } from '../../../../src/network/protobuf/schema/statements.ts';
import { errorAt } from '../../../../src/network/protobuf/text-place.ts';

const fail = (token: { index: number }, message: string) => errorAt(TEXT, token.index, message);
const TEXT =
  'message A { message B { message C {} int32 D = 1; } enum E { X = 0; } } message C {} message D {}';
const scopes = scopesOf(declarationsOf(statementsOf(tokensOf(TEXT))), 'p.q');
const symbols = symbolsOf(scopes, 'p.q', fail);
const token = { text: '', index: 0 };

test('full names', () => {
  expect(scopes.map(({ fullName }) => fullName)).toEqual([
    'p.q',
    'p.q.A',
    'p.q.C',
    'p.q.D',
    'p.q.A.B',
    'p.q.A.E',
    'p.q.A.B.C',
  ]);
  // Values are siblings of their enum.
  expect(symbols.get('p.q.A.X')).toBe('other');
  expect(symbols.get('p')).toBe('package');
});

// Language guide, "Packages and Name Resolution": the innermost scope first, then outward.
test.each([
  ['C', 'p.q.A.B', 'p.q.A.B.C'],
  ['C', 'p.q.A', 'p.q.C'],
  ['B.C', 'p.q.A.B.C', 'p.q.A.B.C'],
  ['q.C', 'p.q.A', 'p.q.C'],
  ['.p.q.C', 'p.q.A.B', 'p.q.C'],
  ['E', 'p.q.A.B', 'p.q.A.E'],
  // A field is not a type: the search goes on.
  ['D', 'p.q.A.B', 'p.q.D'],
])('%s in %s is %s', (name, scope, fullName) => {
  expect(resolve(symbols, name, scope, token, fail).fullName).toBe(fullName);
});

test.each([
  ['Z', 'p.q.A', '"Z" is not defined'],
  ['.C', 'p.q.A', '".C" is not defined'],
  ['X', 'p.q.A', '"X" is not a type'],
  // The inner B decides, although it has no E.
  ['B.E', 'p.q.A', '"B.E" is not defined'],
])('%s in %s: %s', (name, scope, message) => {
  expect(() => resolve(symbols, name, scope, token, fail)).toThrow(message);
});
