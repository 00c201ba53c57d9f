import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  decode,
  encode,
  type JsonValue,
  type Schema,
  type Span,
} from '../../../src/network/protobuf/index.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';
import { PROTO2, PROTO3 } from '../../conformance/protobuf/cases.ts';
import { schemaAndValue } from './arbitrary.ts';

function expectTiles(spans: readonly Span[], length: number) {
  let offset = 0;
  for (const { start, end, record } of spans) {
    expect(start).toBe(offset);
    expect(end).toBeGreaterThan(start);
    expect(record.start <= start && end <= record.end).toBe(true);
    offset = end;
  }
  expect(offset).toBe(length);
}

test('a value comes back, its spans tile the bytes', () => {
  fc.assert(
    fc.property(schemaAndValue, ({ schema: text, value }) => {
      const schema = parseSchema(text);
      const { bytes, spans } = encode(schema, 'M0', value);
      expectTiles(spans, bytes.length);
      const decoding = decode(schema, 'M0', bytes);
      expect(decoding.value).toEqual(value);
      expect(decoding.unknown).toEqual([]);
      // Through JSON text, as the page keeps it.
      const copy = JSON.parse(JSON.stringify(decoding.value)) as JsonValue;
      expect(encode(schema, 'M0', copy).bytes).toEqual(bytes);
    }),
    { numRuns: 200 },
  );
});

test('a program with an older schema passes the fields on that it does not know', () => {
  fc.assert(
    fc.property(
      schemaAndValue,
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (one, kept) => {
        const schema = parseSchema(one.schema);
        let seen = 0;
        const older: Schema = {
          ...schema,
          messages: schema.messages.map((message) => ({
            ...message,
            fields: message.fields.filter(() => message.mapEntry || kept[seen++ % kept.length]),
          })),
        };
        const { bytes } = encode(schema, 'M0', one.value);
        const passing = decode(older, 'M0', bytes);
        const passed = encode(older, 'M0', passing.value, passing.unknown);
        expect(passed.bytes.length).toBe(bytes.length);
        expect(decode(schema, 'M0', passed.bytes).value).toEqual(one.value);
      },
    ),
    { numRuns: 200 },
  );
});

const schemas = [
  [parseSchema(PROTO3), 'rack.v3.All'],
  [parseSchema(PROTO2), 'rack.v2.All'],
] as const;
const anyBytes = fc.uint8Array({ maxLength: 40 });
const likelyBytes = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 40,
  })
  .map((bytes) => Uint8Array.from(bytes));
const text = (bytes: unknown) => JSON.stringify(bytes);

test('any bytes are decoded, or refused at an offset inside them', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.oneof(anyBytes, likelyBytes),
      fc.constantFrom(...schemas),
      (bytes, [schema, name]) => {
        let decoding: ReturnType<typeof decode>;
        try {
          decoding = decode(schema, name, bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          const place = (error as InputError).place as { readonly offset: number };
          expect(place.offset >= 0 && place.offset <= bytes.length).toBe(true);
          return;
        }
        accepted++;
        expectTiles(decoding.spans, bytes.length);
        if (/\ufffd/.test(text(decoding.value))) return;
        // Written again and read again, nothing is lost; the order of unknown fields may change.
        const again = encode(schema, name, decoding.value, decoding.unknown);
        const second = decode(schema, name, again.bytes);
        expect(second.value).toEqual(decoding.value);
        expect(second.unknown.map(text).sort()).toEqual(decoding.unknown.map(text).sort());
      },
    ),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(300);
});

test('an encoding with one byte changed is decoded or refused at an offset', () => {
  fc.assert(
    fc.property(schemaAndValue, fc.nat(), fc.nat(255), ({ schema: source, value }, at, byte) => {
      const schema = parseSchema(source);
      const bytes = encode(schema, 'M0', value).bytes.slice();
      if (bytes.length === 0) return;
      bytes[at % bytes.length] = byte;
      try {
        expectTiles(decode(schema, 'M0', bytes).spans, bytes.length);
      } catch (error) {
        expect(error).toMatchObject({ name: 'InputError', place: { offset: expect.any(Number) } });
      }
    }),
    { numRuns: 300 },
  );
});

test('the schema of a page survives JSON', () => {
  fc.assert(
    fc.property(schemaAndValue, ({ schema: source, value }) => {
      const schema = parseSchema(source);
      const copy = JSON.parse(JSON.stringify(schema)) as Schema;
      expect(copy).toEqual(schema);
      expect(encode(copy, 'M0', value).bytes).toEqual(encode(schema, 'M0', value).bytes);
    }),
    { numRuns: 30 },
  );
});
