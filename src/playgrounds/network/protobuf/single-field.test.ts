import { expect, it } from 'vitest';
import { decodeField, encodeField } from './single-field.ts';

it('writes and reads a message of one field', () => {
  const bytes = encodeField('sint32 x = 16', -1);
  expect([...bytes]).toEqual([0x80, 0x01, 0x01]);
  expect(decodeField('sint32 x = 16', bytes)).toBe(-1);
  expect(decodeField('uint32 x = 16', bytes)).toBe(1);
  expect(decodeField('uint32 x = 17', bytes)).toBeUndefined();
});
