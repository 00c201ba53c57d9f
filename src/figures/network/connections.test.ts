import { expect, it } from 'vitest';
import { timeline, totalTime } from './connections.ts';

const plan = { requests: 3, roundTrip: 40, encrypted: true };

it('opens a connection for each request, or once', () => {
  expect(timeline({ ...plan, keepAlive: true }).map(({ kind }) => kind)).toEqual([
    'TCP',
    'TLS',
    'request',
    'request',
    'request',
  ]);
  expect(totalTime({ ...plan, keepAlive: true })).toBe(5 * 40);
  expect(totalTime({ ...plan, keepAlive: false })).toBe(9 * 40);
  expect(totalTime({ ...plan, keepAlive: false, encrypted: false })).toBe(6 * 40);
});
