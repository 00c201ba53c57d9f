import { expect, test } from 'vitest';
import { declarationsOf, numberOf } from '../../../../src/network/protobuf/schema/declarations.ts';
import { statementsOf, tokensOf } from '../../../../src/network/protobuf/schema/statements.ts';

const read = (text: string) => declarationsOf(statementsOf(tokensOf(text)));

test('numbers', () => {
  const value = (text: string) => numberOf({ text, index: 0 });
  expect(['12', '0x1F', '017', '-5', '-0x10', '0', 'max', 'x'].map(value)).toEqual([
    12,
    31,
    15,
    -5,
    -16,
    0,
    536_870_911,
    Number.NaN,
  ]);
});

test('fields with their parts', () => {
  const file = read(
    'message A { repeated .p . B b = 3 [packed = true, default = "x"]; map < int32, B > m = 4; oneof o { B c = 5; } }',
  );
  const fields = file.nested[0]?.fields.map(({ label, type, name, number, oneof, options }) => ({
    label: label?.text,
    type,
    name: name.text,
    number: number.text,
    oneof: oneof?.text,
    options: Array.from(options, ([key, token]) => [key, token.text]),
  }));
  expect(fields).toEqual([
    {
      label: 'repeated',
      type: '.p.B',
      name: 'b',
      number: '3',
      oneof: undefined,
      options: [
        ['packed', 'true'],
        ['default', '"x"'],
      ],
    },
    {
      label: undefined,
      type: 'map<int32,B>',
      name: 'm',
      number: '4',
      oneof: undefined,
      options: [],
    },
    { label: undefined, type: 'B', name: 'c', number: '5', oneof: 'o', options: [] },
  ]);
});

test('ranges, values, extensions and groups', () => {
  const file = read(
    'message A { reserved 1 to 3, 5; reserved "x"; extensions 9 to max; } enum E { reserved 7 to max; X = -1; } extend A { optional group G = 9 { optional int32 a = 1; } }',
  );
  expect(file.nested.map(({ name }) => name?.text)).toEqual(['A', 'E', 'G']);
  expect(file.nested[0]?.ranges.map(({ kind, numbers, name }) => [kind, numbers ?? name])).toEqual([
    ['reserved', [1, 3]],
    ['reserved', [5, 5]],
    ['reserved', 'x'],
    ['extensions', [9, 536_870_911]],
  ]);
  expect(file.nested[1]?.ranges[0]?.numbers).toEqual([7, 2_147_483_647]);
  expect(file.nested[1]?.values.map(({ name, number }) => [name.text, number.text])).toEqual([
    ['X', '-1'],
  ]);
  expect(file.fields.map(({ name, extendee }) => [name.text, extendee?.text])).toEqual([
    ['G', 'A'],
  ]);
});
