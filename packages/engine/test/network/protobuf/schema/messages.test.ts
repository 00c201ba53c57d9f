import { expect, test } from 'vitest';
import { parseSchema } from '../../../../src/network/protobuf/schema/index.ts';

// The places are those that protoc gives; the recordings compare more of them.
test.each([
  ['syntax = "proto3";', 'int32 a = 1; int32 b = 1;', 24, 'the field number 1 is taken by "a"'],
  ['syntax = "proto3";', 'int32 a = 0;', 11, '0 is no field number'],
  [
    'syntax = "proto3";',
    'int32 a = 19999;',
    11,
    '19000 to 19999 belong to the protobuf implementation',
  ],
  ['syntax = "proto3";', 'reserved 2 to 4; int32 a = 3;', 28, 'the field number 3 is reserved'],
  ['syntax = "proto3";', 'reserved "a"; int32 a = 3;', 21, 'the field name "a" is reserved'],
  ['syntax = "proto3";', 'int32 a = 1 [default = 5];', 24, 'proto3 has no default values'],
  [
    'syntax = "proto3";',
    'int32 a_b = 1; int32 aB = 2;',
    22,
    '"aB" and "a_b" have the same JSON name, "aB"',
  ],
  ['syntax = "proto3";', 'Nope a = 1;', 1, '"Nope" is not defined'],
  ['', 'extensions 5 to 9; optional int32 a = 6;', 39, 'the number 6 is kept for extensions'],
  [
    '',
    'optional string a = 1 [packed = true];',
    10,
    'only repeated numbers, bools and enums can be packed',
  ],
  ['', 'optional uint32 a = 1 [default = 4294967296];', 34, '4294967296 is no uint32'],
  ['', 'optional group part = 1 {}', 16, 'the group name "part" is also a type name'],
])('%s %s', (head, body, column, message) => {
  expect(() => parseSchema(`${head} message M {\n${body} }`)).toThrow(
    expect.objectContaining({ name: 'InputError', message, place: { line: 2, column } }),
  );
});

test('JSON names: underscores go, the letters after them become capitals', () => {
  const schema = parseSchema(
    'syntax = "proto3"; message M { int32 a_b_c = 1; int32 foo__bar = 2; int32 _x = 3; int32 y_ = 4; int32 z_1 = 5; }',
  );
  expect(schema.messages[0]?.fields.map(({ jsonName }) => jsonName)).toEqual([
    'aBC',
    'fooBar',
    'X',
    'y',
    'z1',
  ]);
});
