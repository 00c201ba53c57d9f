import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  decode,
  encode,
  formatHex,
  parseHex,
  parseJson,
} from '../../../src/network/protobuf/index.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';
import { normalise, parseTree, treeOf } from './text-format.ts';

function load<T>(name: string): readonly T[] {
  const url = new URL(`recordings/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { cases: T[] }).cases;
}

interface Encoded {
  readonly schema: string;
  readonly values: readonly {
    readonly message: string;
    readonly json: string;
    readonly hex: string;
    readonly decoded: string;
  }[];
}

// Entries of a map are compared in one order: protoc prints them in that of its hash table.
const sorted = (tree: readonly (readonly [string, unknown])[]): unknown =>
  tree
    .map(([name, value]) =>
      JSON.stringify([name, Array.isArray(value) ? sorted(value as typeof tree) : value]),
    )
    .sort();

describe.each(['encoding', 'random'])('%s: equal to protoc byte for byte', (recording) => {
  for (const { schema: text, values } of load<Encoded>(recording)) {
    const schema = parseSchema(text);
    for (const { message, json, hex, decoded } of values) {
      test(`${message} ${json.slice(0, 100)}`, () => {
        expect(formatHex(encode(schema, message, parseJson(json)).bytes, '')).toBe(hex);
        const value = decode(schema, message, parseHex(hex)).value;
        const ours = normalise(schema, message, treeOf(schema, message, value));
        const theirs = normalise(schema, message, parseTree(decoded));
        expect(sorted(ours)).toEqual(sorted(theirs));
      });
    }
  }
});

interface Decoded {
  readonly schema: string;
  readonly message: string;
  readonly inputs: readonly {
    readonly hex: string;
    readonly decoded: string | null;
    readonly lacksRequired?: boolean;
  }[];
}

/**
 * The entry of a map whose enum value proto2 does not know. protoc prints it, as it reads maps as
 * repeated entries; generated code keeps the whole entry as an unknown field (language guide).
 */
const PRINTED_AS_ENTRY = 'b204050a0161107f';

describe('decoding: takes and refuses what protoc does', () => {
  for (const { schema: text, message, inputs } of load<Decoded>('decoding')) {
    const schema = parseSchema(text);
    for (const { hex, decoded, lacksRequired } of inputs) {
      test(`${message} ${hex}`, () => {
        const read = () => decode(schema, message, parseHex(hex));
        // protoc only warns; parsers of the library refuse.
        if (lacksRequired) expect(read).toThrow(/required field/);
        else if (hex === PRINTED_AS_ENTRY && schema.syntax === 'proto2') {
          expect(read()).toMatchObject({ value: {}, unknown: [{ path: '', fieldNumber: 70 }] });
        } else if (decoded === null) expect(read).toThrow(InputError);
        else {
          const ours = normalise(schema, message, treeOf(schema, message, read().value));
          const theirs = normalise(schema, message, parseTree(decoded));
          expect(sorted(ours)).toEqual(sorted(theirs));
        }
      });
    }
  }
});

test.each(load<{ schema: string; message: string; hex: string; ok: boolean }>('nesting'))(
  'nesting limit as protoc: $hex',
  ({ schema: text, message, hex, ok }) => {
    const read = () => decode(parseSchema(text), message, parseHex(hex));
    if (ok) expect(read).not.toThrow();
    else expect(read).toThrow('nest too deep');
  },
);

describe('schemas: the mistakes that protoc finds, where it finds them', () => {
  interface Checked {
    readonly schema: string;
    readonly error: { readonly line: number; readonly column: number } | null;
  }
  // protoc names another token of the same mistake, or no place at all (column 0).
  const otherColumn = [
    'proto3 has no required fields',
    'a map cannot have keys of type float',
    'the entries of the map need the name "A.ABEntry"',
    'the oneof "x" has no field',
    'the string has no end',
  ];
  test.each(load<Checked>('schemas'))('$schema', ({ schema, error }) => {
    let found: unknown = null;
    try {
      parseSchema(schema);
    } catch (thrown) {
      found = thrown;
    }
    if (error === null) return expect(found).toBe(null);
    expect(found).toBeInstanceOf(InputError);
    if (error.line === 0)
      return expect(found).toMatchObject({ place: { line: expect.any(Number) } });
    const isElsewhere = otherColumn.includes((found as InputError).message);
    const column = isElsewhere ? expect.any(Number) : error.column;
    return expect(found).toMatchObject({ place: { line: error.line, column } });
  });
});
