import { expect, test } from 'vitest';
import { defaultOf, type Fields, isMap, toJson } from '../../../src/network/protobuf/fields.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';

const schema = parseSchema(`enum E { FIRST = 5; }
message M {
  required int64 id = 1; optional E e = 2; repeated bool b = 3; map<bool, M> m = 4; optional M n = 5;
  optional string __proto__ = 6; optional float f = 7;
}`);
const [message] = schema.messages;
if (message === undefined) throw new Error('no message');
const field = (name: string) => message.fields.find((each) => each.name === name);

test('defaults are those of the type; of an enum its first value', () => {
  expect(['id', 'e', 'b', '__proto__', 'f'].map((name) => defaultOf(schema, field(name)))).toEqual([
    '0',
    'FIRST',
    false,
    '',
    0,
  ]);
  expect([field('m'), field('n'), undefined].map((each) => isMap(schema, each))).toEqual([
    true,
    false,
    false,
  ]);
});

test('lists, maps and nested messages', () => {
  const inner = (): Fields => new Map([[1, ['7']]]);
  const fields: Fields = new Map([
    [6, ['x']],
    [
      4,
      [
        new Map([[2, [inner()]]]),
        new Map<number, (boolean | Fields)[]>([
          [1, [true]],
          [2, [inner()]],
        ]),
      ],
    ],
    [3, [true, false]],
    [1, ['9']],
    [5, [inner()]],
  ]);
  const value = toJson(schema, message, fields, '', 40);
  expect(JSON.stringify(value)).toBe(
    '{"id":"9","b":[true,false],"m":{"false":{"id":"7"},"true":{"id":"7"}},"n":{"id":"7"},"Proto":"x"}',
  );
  fields.set(5, [new Map()]);
  expect(() => toJson(schema, message, fields, '', 40)).toThrow(
    expect.objectContaining({
      message: 'the required field "n.id" is missing',
      place: { offset: 40 },
      expected: 'field 1',
    }),
  );
});
