import { expect, test } from 'vitest';
import { parseSchema } from '../../../../src/network/protobuf/schema/index.ts';

test.each([
  ['A = 1;', 5, 'the first enum value is not zero'],
  ['A = 0; B = 0;', 12, '"B" has the same number as "A"'],
  ['A = 0; B = 2147483648;', 12, '2147483648 is out of range'],
  ['A = 0; B = -2147483649;', 12, '-2147483649 is out of range'],
  ['A = 0; B = 3; reserved 2 to 4;', 12, 'the number 3 is reserved'],
  ['A = 0; B = 3; reserved "B";', 8, 'the name "B" is reserved'],
])('%s', (body, column, message) => {
  expect(() => parseSchema(`syntax = "proto3"; enum E {\n${body} }`)).toThrow(
    expect.objectContaining({ message, place: { line: 2, column } }),
  );
});

test('aliases share a number', () => {
  const { enums } = parseSchema(
    'enum E { option allow_alias = true; A = 1; B = 1; C = -2147483648; }',
  );
  expect(enums[0]?.values.map(({ number }) => number)).toEqual([1, 1, -2147483648]);
});
