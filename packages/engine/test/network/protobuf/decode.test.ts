import { describe, expect, test } from 'vitest';
import { decode, formatHex, parseHex, type Span } from '../../../src/network/protobuf/index.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';

const SCHEMA = parseSchema(`syntax = "proto3";
message M {
  int32 a = 1; string s = 2; repeated int32 p = 3; M m = 4; map<string, M> by = 5;
  oneof x { M left = 6; int32 right = 7; } repeated M list = 8; fixed32 f = 9; optional int32 o = 10;
}`);
const read = (hex: string) => decode(SCHEMA, 'M', parseHex(hex));
const brief = ({ start, end, kind, path, value, depth, record }: Span) =>
  `${start}-${end} ${kind} ${path} ${value} depth ${depth} record ${record.start}-${record.end}`;

test('spans of nested, packed and map fields', () => {
  const { value, spans } = read(
    '08 96 01 22 05 12 03 61 c3 a9 1a 03 03 8e 02 2a 07 0a 01 6b 12 02 08 05',
  );
  expect(value).toEqual({ a: 150, p: [3, 270], m: { s: 'aé' }, by: { k: { a: 5 } } });
  expect(spans.map(brief)).toEqual([
    '0-1 tag a 1: VARINT depth 0 record 0-3',
    '1-3 varint a 150 depth 0 record 0-3',
    '3-4 tag m 4: LEN depth 0 record 3-10',
    '4-5 length m 5 depth 0 record 3-10',
    '5-6 tag m.s 2: LEN depth 1 record 5-10',
    '6-7 length m.s 3 depth 1 record 5-10',
    '7-10 string m.s "aé" depth 1 record 5-10',
    '10-11 tag p 3: LEN depth 0 record 10-15',
    '11-12 length p 3 depth 0 record 10-15',
    '12-13 varint p[0] 3 depth 0 record 10-15',
    '13-15 varint p[1] 270 depth 0 record 10-15',
    '15-16 tag by["k"] 5: LEN depth 0 record 15-24',
    '16-17 length by["k"] 7 depth 0 record 15-24',
    '17-18 tag by["k"].key 1: LEN depth 1 record 17-20',
    '18-19 length by["k"].key 1 depth 1 record 17-20',
    '19-20 string by["k"].key "k" depth 1 record 17-20',
    '20-21 tag by["k"].value 2: LEN depth 1 record 20-24',
    '21-22 length by["k"].value 2 depth 1 record 20-24',
    '22-23 tag by["k"].value.a 1: VARINT depth 2 record 22-24',
    '23-24 varint by["k"].value.a 5 depth 2 record 22-24',
  ]);
  expect(spans[1]).toEqual({
    start: 1,
    end: 3,
    kind: 'varint',
    path: 'a',
    fieldNumber: 1,
    wireType: 0,
    name: 'a',
    type: 'int32',
    value: '150',
    steps: [
      'bits 10010110 00000001',
      'without the continuation bits 0010110 0000001',
      'least significant group last 0000001 0010110 = 150',
    ],
    depth: 0,
    record: { start: 0, end: 3 },
  });
});

describe('what the wire allows', () => {
  test.each([
    ['the last of a singular field stays', '08 01 08 02', { a: 2 }],
    ['a default with implicit presence is as if absent', '08 00', {}],
    ['a default with presence is not', '50 00', { o: 0 }],
    ['packed and unpacked mix', '18 01 1a 02 02 03 18 04', { p: [1, 2, 3, 4] }],
    ['an empty packed record adds nothing', '1a 00', {}],
    ['messages merge', '22 02 08 01 22 03 12 01 61', { m: { a: 1, s: 'a' } }],
    ['of a oneof the last on the wire wins', '32 02 08 01 38 05', { right: 5 }],
    [
      'a message in a oneof merges with itself',
      '32 02 08 01 32 03 12 01 61',
      { left: { a: 1, s: 'a' } },
    ],
    ['but not over another member', '32 02 08 01 38 05 32 03 12 01 61', { left: { s: 'a' } }],
    [
      'the last entry of a key stays',
      '2a 07 0a 01 6b 12 02 08 05 2a 05 0a 01 6b 12 00',
      { by: { k: {} } },
    ],
    ['an entry without key and value has the defaults', '2a 00', { by: { '': {} } }],
    ['varints may be longer than they need', '88 00 85 80 00', { a: 5 }],
  ])('%s', (_, hex, value) => {
    expect(read(hex).value).toEqual(value);
  });
});

describe('unknown fields', () => {
  test('are kept with their records', () => {
    const { value, unknown, spans } = read('f8 01 05 22 05 fa 01 02 01 02 0d 01 02 03 04');
    expect(value).toEqual({ m: {} });
    expect(unknown.map((each) => ({ ...each, bytes: formatHex(each.bytes) }))).toEqual([
      { path: '', fieldNumber: 31, wireType: 0, bytes: 'f8 01 05' },
      { path: 'm', fieldNumber: 31, wireType: 2, bytes: 'fa 01 02 01 02' },
      // The number of a known field with another wire type.
      { path: '', fieldNumber: 1, wireType: 5, bytes: '0d 01 02 03 04' },
    ]);
    expect(spans.filter(({ name }) => name === null).map(({ path }) => path)).toEqual([
      '#31',
      '#31',
      'm.#31',
      'm.#31',
      'm.#31',
      '#1',
      '#1',
    ]);
  });

  test('groups nest', () => {
    const { unknown, spans } = read('fb 01 08 01 13 14 fc 01 08 05');
    expect(unknown).toEqual([
      { path: '', fieldNumber: 31, wireType: 3, bytes: [0xfb, 1, 8, 1, 0x13, 0x14, 0xfc, 1] },
    ]);
    expect(spans.map(({ path, value }) => `${path} ${value}`)).toEqual([
      '#31 31: SGROUP',
      '#31.#1 1: VARINT',
      '#31.#1 1',
      '#31.#2 2: SGROUP',
      '#31.#2 2: EGROUP',
      '#31 31: EGROUP',
      'a 1: VARINT',
      'a 5',
    ]);
  });

  test('go with the message that is replaced', () => {
    expect(read('32 03 f8 01 05 38 01').unknown).toEqual([]);
    expect(read('2a 08 0a 01 6b 12 03 f8 01 05').unknown).toMatchObject([
      { path: 'by["k"].value' },
    ]);
    expect(read('2a 08 0a 01 6b 12 03 f8 01 05 2a 05 0a 01 6b 12 00').unknown).toEqual([]);
    // Those of an entry itself are lost, as in generated code.
    expect(read('2a 06 0a 01 6b f8 01 05').unknown).toEqual([]);
  });

  test('proto2: numbers that an enum does not have', () => {
    const schema = parseSchema(
      'enum E { X = 0; } message M { optional E e = 1; repeated E p = 2 [packed = true]; map<int32, E> m = 3; }',
    );
    const { value, unknown } = decode(
      schema,
      'M',
      parseHex('08 05 12 03 00 07 00 1a 04 08 01 10 09'),
    );
    expect(value).toEqual({ p: ['X', 'X'] });
    expect(unknown.map(({ bytes }) => formatHex(bytes))).toEqual([
      '08 05',
      '10 07',
      '1a 04 08 01 10 09',
    ]);
  });
});

describe('malformed bytes', () => {
  test.each([
    ['08', 1, 'the varint is cut off'],
    ['08 01 08 80', 3, 'the varint is cut off'],
    ['08 80 80 80 80 80 80 80 80 80 80 00', 1, 'the varint has more than 10 bytes'],
    ['08 01 80 80 80 80 80 00', 2, 'the varint has more than 5 bytes'],
    ['08 01 00', 2, 'the field number is 0'],
    ['08 01 0e', 2, 'there is no wire type 6'],
    ['0f', 0, 'there is no wire type 7'],
    ['12 05 61 62', 1, 'the length 5 goes beyond the end'],
    ['22 02 12 05 00 00 00 00 00', 3, 'the length 5 goes beyond the end'],
    ['4d 00 00', 1, 'the fixed-width number is cut off'],
    ['1a 01 80', 2, 'the varint is cut off'],
    ['12 03 61 ff 62', 3, 'the string "s" is not valid UTF-8'],
    ['08 01 14', 2, 'the end of group 2 without its start'],
    ['fb 01 14', 2, 'the end of group 2 without its start'],
    ['08 01 fb 01 08 01', 2, 'the group 31 has no end'],
    ['22 02 fb 01 fc 01', 2, 'the group 31 has no end'],
  ])('%s', (hex, offset, message) => {
    expect(() => read(hex)).toThrow(
      expect.objectContaining({ name: 'InputError', message, place: { offset } }),
    );
  });

  test('limits', () => {
    expect(() => decode(SCHEMA, 'M', new Uint8Array(16_385))).toThrow('there are 16385 bytes');
    const groups = (levels: number) => 'fb01'.repeat(levels) + 'fc01'.repeat(levels);
    expect(read(groups(100)).unknown).toHaveLength(1);
    expect(() => read(groups(101))).toThrow(
      expect.objectContaining({ message: 'the messages nest too deep', place: { offset: 202 } }),
    );
  });

  test('proto2: a required field that is missing, a string that is no UTF-8', () => {
    const schema = parseSchema(
      'message M { required int32 a = 1; optional M m = 2; optional string s = 3; }',
    );
    expect(() => decode(schema, 'M', parseHex('08 01 12 00'))).toThrow(
      expect.objectContaining({
        message: 'the required field "m.a" is missing',
        place: { offset: 4 },
      }),
    );
    // Two records that together have it.
    expect(decode(schema, 'M', parseHex('12 00 08 01 12 02 08 02')).value).toEqual({
      a: 1,
      m: { a: 2 },
    });
    const { value, spans } = decode(schema, 'M', parseHex('08 01 1a 01 ff'));
    expect(value).toEqual({ a: 1, s: '\ufffd' });
    expect(spans.at(-1)?.steps.at(-1)).toBe('byte 4 is not valid UTF-8; proto2 lets it pass');
  });
});
