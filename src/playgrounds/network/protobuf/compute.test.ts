import { InputError } from '@rackbook/engine/base';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';
import { describe, expect, it } from 'vitest';
import { wireCodec } from './codec.ts';
import { computeWireView, type WireInput } from './compute.ts';
import { initialWireState } from './state.ts';
import type { WireRecord } from './view.ts';

const view = (change: Partial<WireInput> = {}) =>
  computeWireView({ ...initialWireState, parse: parseSchema, ...change });

/** The error for a mistake of the reader's. */
function errorOf(change: Partial<WireInput>) {
  try {
    view(change);
  } catch (error) {
    if (error instanceof InputError) return error.toData();
  }
  throw new Error('no mistake was found');
}

/** Names and labels, one record a line, fields of a message further in. */
const outline = (records: readonly WireRecord[], indent = ''): string[] =>
  records.flatMap(({ name, about, spans, inner = [], close = [] }) => [
    `${indent}${name} (${about}): ${[...spans, ...close].map(({ label }) => label).join(' | ')}`,
    ...outline(inner, `${indent}  `),
  ]);

const hex = '08 ac 02 12 04 64 62 2d 31 1a 06 b0 09 9c 09 84 07 22 04 08 07 10 0c';
const proto = (body: string) => `syntax = "proto3"; message M { ${body} }`;

describe('computeWireView', () => {
  it('shows the page’s own message', () => {
    const { hex: bytes, size, jsonSize, ratio, shares, records, messages, json } = view();
    expect(bytes).toBe(hex);
    expect({ size, jsonSize, ratio }).toEqual({ size: 23, jsonSize: 78, ratio: 3.4 });
    expect(shares).toEqual({ tag: 6, length: 3, payload: 14 });
    expect(messages).toEqual(['Server', 'Place']);
    expect(json).toBe(initialWireState.text);
    expect(outline(records)).toEqual([
      'id (int32 = 1): tag | 300',
      'name (string = 2): tag | length 4 | "db-1"',
      'fan_rpm (int32 = 3): tag | length 6 | 1200 | 1180 | 900',
      'place (Place = 4): tag | length 4',
      '  rack (int32 = 1): tag | 7',
      '  unit (int32 = 2): tag | 12',
    ]);
  });

  it('has the page’s schema at hand as the parser reads it', async () => {
    const parsed = `${JSON.stringify(parseSchema(initialWireState.schema), null, 2)}\n`;
    await expect(parsed).toMatchFileSnapshot('./page-schema.json');
    expect(computeWireView(initialWireState)).toEqual(view());
    expect(() => computeWireView({ ...initialWireState, schema: 'message M {}' })).toThrow(
      'another schema needs the parser',
    );
  });

  it('explains the chosen byte, and the last one behind the end', () => {
    expect(view({ at: 2 }).detail).toEqual({
      start: 1,
      title: 'Bytes 1 to 2, varint',
      facts: [
        ['Field', '1, id'],
        ['Type', 'int32'],
        ['Wire type', '0, VARINT'],
        ['Value', '300'],
      ],
      steps: [
        'bits 10101100 00000010',
        'without the continuation bits 0101100 0000010',
        'least significant group last 0000010 0101100 = 300',
      ],
    });
    expect(view({ at: 500 }).detail.title).toBe('Byte 22, varint');
    expect(view({ text: '{}' })).toMatchObject({ size: 0, ratio: 0, detail: { facts: [] } });
  });

  it('reads the same bytes back', () => {
    expect(view({ from: 'bytes', text: hex })).toEqual(view());
  });

  it('keeps fields that the schema does not have', () => {
    const old = proto('int32 id = 1; string name = 2; repeated int32 fan_rpm = 3;');
    const read = view({ schema: old, from: 'bytes', text: hex });
    expect(read.unknown).toBe(true);
    expect(read.records.at(-1)).toMatchObject({
      name: '#4',
      about: 'unknown = 4',
      unknown: true,
    });
    const written = view({ schema: old, text: '{"id": 1}', carried: hex });
    expect(written.hex).toBe('08 01 22 04 08 07 10 0c');
    expect(view({ schema: old, text: '{"id": 1}', carried: '08' }).hex).toBe('08 01');
  });

  it('takes the first message when the chosen one is not there', () => {
    const { message, messages } = view({
      schema: 'syntax = "proto3"; message A { map<int32, B> b = 1; } message B {}',
      text: '{"b":{"1":{}}}',
    });
    expect({ message, messages }).toEqual({ message: 'A', messages: ['A', 'B'] });
  });

  it('closes a group behind its fields', () => {
    const schema = 'message M { optional group G = 1 { optional int32 x = 1; } }';
    expect(outline(view({ schema, text: '{"g":{"x":5}}' }).records)).toEqual([
      'g (M.G = 1): tag | tag',
      '  x (int32 = 1): tag | 5',
    ]);
  });

  it('draws the beginning of a long message', () => {
    const schema = proto('string s = 1; repeated int32 n = 2 [packed = false];');
    const long = view({ schema, text: JSON.stringify({ s: 'x'.repeat(1000) }) });
    expect(long.records[0]?.spans[2]?.cells.length).toBe(64 * 3 - 1);
    expect(long.records[0]?.spans[2]?.label).toMatch(/^and 936 more bytes: "x{58}…$/);
    const many = view({ schema, text: JSON.stringify({ n: Array(200).fill(1) }) });
    expect({ size: many.size, hidden: many.hidden }).toEqual({ size: 400, hidden: 144 });
  });

  it.each([
    [{ schema: 'message M {' }, { place: { line: 1, column: 12, file: 'schema' } }],
    [{ schema: 'enum E { A = 0; }' }, { place: { line: 1, file: 'schema' } }],
    [{ text: '{"id": }' }, { message: '"}" is wrong here', place: { line: 1, column: 8 } }],
    [{ text: '{"id": "x"}' }, { message: 'id: "x" is no int32', place: { field: 'id' } }],
    [{ text: '3' }, { message: 'not an object', place: { field: 'message' } }],
    [
      { from: 'bytes', text: '08 ac 0x 02' },
      { message: 'the digit "0" has no partner', place: { line: 1, column: 7 } },
    ],
    [
      { from: 'bytes', text: hex.slice(0, -3) },
      {
        message: 'the length 4 goes beyond the end (the bytes go on with 04 08 07)',
        place: { offset: 18 },
      },
    ],
  ] as const)('says what is wrong in %j', (change, error) => {
    expect(errorOf(change)).toMatchObject(error);
  });

  it('tells the parts in words', () => {
    expect(view().words).toBe(
      'A message Server of 23 bytes; the same value as JSON has 78. ' +
        'Bytes 0 to 2: id, int32 300. Bytes 3 to 8: name, string "db-1". ' +
        'Bytes 9 to 16: fan_rpm, int32 1200 1180 900. Bytes 17 to 22: place, Place. ' +
        'Bytes 19 to 20: place.rack, int32 7. Bytes 21 to 22: place.unit, int32 12.',
    );
  });

  it('travels as JSON', () => {
    expect(JSON.parse(JSON.stringify(view()))).toEqual(view());
  });
});

describe('wireCodec', () => {
  it('takes the opening state and refuses others', () => {
    expect(wireCodec(initialWireState)).toEqual(initialWireState);
    expect(wireCodec({ ...initialWireState, from: 'air' })).toBeUndefined();
    expect(wireCodec({ ...initialWireState, at: -1 })).toBeUndefined();
    expect(wireCodec({ ...initialWireState, text: 'x'.repeat(65_537) })).toBeUndefined();
  });
});
