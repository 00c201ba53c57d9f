import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilFromSeconds,
  daysInMonth,
  momentOf,
  secondsFromCivil,
  sinceBoot,
} from '../../../../../src/deployment/shell/commands/dates/dates.ts';

test('days that are known', () => {
  expect(civilFromSeconds(0)).toMatchObject({
    year: 1970,
    month: 1,
    day: 1,
    weekday: 4,
    dayOfYear: 1,
  });
  expect(civilFromSeconds(951_782_400)).toMatchObject({
    year: 2000,
    month: 2,
    day: 29,
    dayOfYear: 60,
  });
  expect(civilFromSeconds(-1)).toMatchObject({
    year: 1969,
    month: 12,
    day: 31,
    hour: 23,
    second: 59,
  });
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
});

test('the host agrees about every second', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000_000_000, max: 250_000_000_000 }), (seconds) => {
      const civil = civilFromSeconds(seconds);
      const date = new Date(seconds * 1000);
      expect(civil).toMatchObject({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        weekday: date.getUTCDay(),
      });
      expect(secondsFromCivil(civil)).toBe(seconds);
    }),
  );
});

test('a moment leads back to its time since boot', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (nanoseconds) => {
      const moment = momentOf(1_793_523_600, nanoseconds);
      expect(moment.nanoseconds).toBeGreaterThanOrEqual(0);
      expect(moment.nanoseconds).toBeLessThan(1e9);
      expect(sinceBoot(1_793_523_600, moment)).toBe(nanoseconds);
    }),
  );
});
