import { expect, it } from 'vitest';
import { sizesOfReadings } from './sizes.ts';

it('orders the forms of the readings as the note tells', () => {
  const [json, rows, columns] = sizesOfReadings(400);
  if (json === undefined || rows === undefined || columns === undefined) throw new Error('a form');
  expect(rows.bytes).toBeLessThan(json.bytes / 2);
  expect(columns.bytes).toBeLessThan(rows.bytes);
  // Gzip takes the lead away from protobuf, and gives one to columns.
  expect(rows.gzipped).toBeGreaterThan(0.9 * json.gzipped);
  expect(columns.gzipped).toBeLessThan(0.9 * Math.min(rows.gzipped, json.gzipped));
});
