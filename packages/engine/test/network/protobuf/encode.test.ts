import { describe, expect, test } from 'vitest';
import { encode, formatHex, type JsonValue } from '../../../src/network/protobuf/index.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';

const hex = (schema: string, message: string, value: JsonValue) =>
  formatHex(encode(parseSchema(schema), message, value).bytes);

// protobuf.dev, "Encoding": the examples with their bytes as printed there.
describe('the examples of the encoding guide', () => {
  test.each<[string, string, JsonValue, string]>([
    ['message Test1 { optional int32 a = 1; }', 'Test1', { a: 150 }, '08 96 01'],
    [
      'message Test2 { optional string b = 2; }',
      'Test2',
      { b: 'testing' },
      '12 07 74 65 73 74 69 6e 67',
    ],
    [
      'message Test1 { optional int32 a = 1; } message Test3 { optional Test1 c = 3; }',
      'Test3',
      { c: { a: 150 } },
      '1a 03 08 96 01',
    ],
    [
      'message Test4 { optional string d = 4; repeated int32 e = 6; }',
      'Test4',
      { d: 'hello', e: [1, 2, 3] },
      '22 05 68 65 6c 6c 6f 30 01 30 02 30 03',
    ],
    [
      'syntax = "proto3"; message Test5 { repeated int32 f = 6 [packed = true]; }',
      'Test5',
      { f: [3, 270, 86942] },
      '32 06 03 8e 02 9e a7 05',
    ],
  ])('%s', (schema, message, value, bytes) => {
    expect(hex(schema, message, value)).toBe(bytes);
  });
});

test('how many bytes is -1', () => {
  const size = (type: string) =>
    hex(`message M { optional ${type} a = 1; }`, 'M', { a: -1 }).split(' ').length - 1;
  expect(['int32', 'int64', 'sint32', 'sint64', 'sfixed32', 'sfixed64'].map(size)).toEqual([
    10, 10, 1, 1, 4, 8,
  ]);
});

test('fields go out by number, map entries by the bytes of their keys', () => {
  const schema =
    'syntax = "proto3"; message M { int32 b = 2; int32 a = 1; map<string, bool> m = 3; }';
  expect(hex(schema, 'M', { b: 2, a: 1 })).toBe('08 01 10 02');
  // UTF-16 order would put U+1F600 (d83d de00) before U+FFEE.
  expect(hex(schema, 'M', { m: { '😀': true, '\uffee': false } })).toBe(
    '1a 07 0a 03 ef bf ae 10 00 1a 08 0a 04 f0 9f 98 80 10 01',
  );
});

const SHOP = parseSchema(`syntax = "proto3";
message Shop {
  int32 own_id = 1; optional int32 seats = 2; string name = 3; repeated Item items = 4; bytes raw = 5;
  oneof pay { string cash = 6; int32 card = 7; }
  map<int32, Item> by = 8; map<bool, int32> flags = 9; repeated int32 marks = 10; Kind kind = 11;
}
message Item { string title = 1; Shop shop = 2; }
enum Kind { NONE = 0; BIG = 1; }`);

test('presence', () => {
  const bytes = (value: JsonValue) => formatHex(encode(SHOP, 'Shop', value).bytes);
  expect(bytes({ ownId: 0, name: '', raw: '', kind: 'NONE', marks: [], by: {} })).toBe('');
  expect(bytes({ seats: 0 })).toBe('10 00');
  expect(bytes({ cash: '' })).toBe('32 00');
  expect(bytes({ ownId: null, cash: null, card: 0 })).toBe('38 00');
  expect(bytes({ own_id: 1 })).toBe(bytes({ ownId: 1 }));
});

test.each<[JsonValue, string, string, string]>([
  [[], 'message', 'not an object', 'an object in braces'],
  [
    { nope: 1 },
    'nope',
    'Shop has no field "nope"',
    'ownId, seats, name, items, raw, cash, card, by, flags, marks, kind',
  ],
  [
    { items: [{}, { shop: { ownId: 'x' } }] },
    'items[1].shop.own_id',
    '"x" is no int32',
    'a whole number from -2147483648 to 2147483647',
  ],
  [{ ownId: 1, own_id: 1 }, 'own_id', 'the field is there under both of its names', 'one of them'],
  [
    { cash: 'a', card: 1 },
    'card',
    '"cash" and "card" are both set',
    'at most one field of the oneof "pay"',
  ],
  [{ name: 5 }, 'name', 'not a string', 'text without half surrogate pairs'],
  [{ name: '\udc00' }, 'name', 'not a string', 'text without half surrogate pairs'],
  [{ raw: '%' }, 'raw', 'not bytes', 'base64 in quotes'],
  [{ items: {} }, 'items', 'not an array', 'an array in brackets'],
  [{ items: [null] }, 'items[0]', 'not an object', 'an object in braces'],
  [
    { marks: [1, null] },
    'marks[1]',
    'the value is no int32',
    'a whole number from -2147483648 to 2147483647',
  ],
  [{ by: [] }, 'by', 'not an object', 'an object in braces'],
  [
    { by: { x: {} } },
    'by["x"]',
    '"x" is no int32',
    'a whole number from -2147483648 to 2147483647',
  ],
  [{ by: { 1: null } }, 'by["1"]', 'null in a map', 'a value'],
  [{ by: { 1: {}, '1.0': {} } }, 'by["1"]', 'the key is there twice', 'each key once'],
  [{ flags: { yes: 1 } }, 'flags["yes"]', 'not a bool', 'true or false'],
  [
    { by: { 7: { title: 1 } } },
    'by["7"].value.title',
    'not a string',
    'text without half surrogate pairs',
  ],
  [{ kind: 'SMALL' }, 'kind', 'not a value of Kind', 'NONE, BIG'],
])('%j', (value, field, message, expected) => {
  expect(() => encode(SHOP, 'Shop', value)).toThrow(
    expect.objectContaining({ name: 'InputError', message, expected, place: { field } }),
  );
});

test('proto2: a required field must be there, an enum is closed', () => {
  const schema = parseSchema(
    'enum E { X = 1; } message M { required int32 a = 1; optional M m = 2; optional E e = 3; }',
  );
  expect(() => encode(schema, 'M', { a: 1, m: {} })).toThrow(
    expect.objectContaining({
      message: 'the required field "a" is missing',
      place: { field: 'm.a' },
    }),
  );
  expect(() => encode(schema, 'M', { a: 1, e: 2 })).toThrow('not a value of E');
});

test('limits', () => {
  const nested = (levels: number): JsonValue =>
    levels === 0 ? {} : { items: [{ shop: nested(levels - 1) }] };
  expect(encode(SHOP, 'Shop', nested(50)).bytes.length).toBeGreaterThan(100);
  expect(() => encode(SHOP, 'Shop', nested(51))).toThrow('the messages nest too deep');
  expect(() => encode(SHOP, 'Shop', { name: 'x'.repeat(16_384) })).toThrow(
    'the message has 16388 bytes',
  );
});

test('unknown fields stand at the end of their messages', () => {
  const bytes = [0x98, 0x06, 0x05];
  const unknown = [
    { path: '', fieldNumber: 99, wireType: 0 as const, bytes },
    { path: 'items[0]', fieldNumber: 99, wireType: 0 as const, bytes },
    { path: 'gone', fieldNumber: 99, wireType: 0 as const, bytes },
  ];
  const encoding = encode(SHOP, 'Shop', { items: [{ title: 'a' }], ownId: 1 }, unknown);
  expect(formatHex(encoding.bytes)).toBe('08 01 22 06 0a 01 61 98 06 05 98 06 05');
  expect(encoding.spans.at(-1)).toMatchObject({
    path: '#99',
    name: null,
    type: null,
    value: '5',
    start: 12,
    end: 13,
  });
});
