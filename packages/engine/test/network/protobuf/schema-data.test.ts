import { expect, test } from 'vitest';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';
import { find, findMessage } from '../../../src/network/protobuf/schema-data.ts';

const schema = parseSchema(
  'syntax = "proto3"; message A { map<int32, int32> m = 1; } message B {}',
);

test('types by name', () => {
  expect(find(schema.messages, 'B')).toEqual({ name: 'B', fields: [], mapEntry: false });
  expect(() => find(schema.enums, 'C')).toThrow(RangeError);
});

test('a message that the reader chose', () => {
  expect(findMessage(schema, 'A').fields).toHaveLength(1);
  for (const name of ['C', 'A.MEntry']) {
    expect(() => findMessage(schema, name)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `the schema has no message "${name}"`,
        expected: 'A, B',
      }),
    );
  }
});
