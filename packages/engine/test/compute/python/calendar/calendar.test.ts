import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  checkedDate,
  createDuration,
  dateFromIsoCalendar,
  dateFromOrdinal,
  dateTimeFromIso,
  durationText,
  isoCalendar,
  isoDate,
  isoTime,
  offsetText,
  ordinalOf,
  parseMoment,
  zoneName,
} from '../../../../src/compute/python/calendar/index.ts';

test('every day has its ordinal, its ISO week and its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3652059 }), (ordinal) => {
      const date = dateFromOrdinal(ordinal);
      expect(ordinalOf(date)).toBe(ordinal);
      const { year, week, weekday } = isoCalendar(date);
      if (year > 0 && year < 10000) expect(dateFromIsoCalendar(year, week, weekday)).toEqual(date);
      expect(dateTimeFromIso(`${isoDate(date)}T01:02`)?.date).toEqual(date);
      expect(parseMoment(isoDate(date), '%Y-%m-%d', String).date).toEqual(date);
    }),
  );
});

test('known days', () => {
  expect(isoDate(addDays(checkedDate(2024, 2, 28), 2))).toBe('2024-03-01');
  expect(ordinalOf(checkedDate(1970, 1, 1))).toBe(719163);
  expect(isoCalendar(checkedDate(2021, 1, 3))).toEqual({ year: 2020, week: 53, weekday: 7 });
});

test('timespecs and offsets', () => {
  const time = { hour: 5, minute: 6, second: 7, microsecond: 89 };
  expect(
    ['auto', 'hours', 'minutes', 'seconds', 'milliseconds'].map((s) => isoTime(time, s)),
  ).toEqual(['05:06:07.000089', '05', '05:06', '05:06:07', '05:06:07.000']);
  expect(() => isoTime(time, 'days')).toThrow('Unknown timespec value');
  expect(offsetText(-19_815_000_000)).toBe('-05:30:15');
  expect([zoneName(0), zoneName(3_600_000_000)]).toEqual(['UTC', 'UTC+01:00']);
});

test('a duration rounds the sum of its parts, half to even', () => {
  const half = createDuration({ microseconds: { float: 0.5 }, milliseconds: { integer: 1 } });
  expect(durationText(half)).toBe('0:00:00.001000');
  const odd = createDuration({ microseconds: { float: 1.5 } });
  expect(durationText(odd)).toBe('0:00:00.000002');
  expect(durationText(createDuration({ seconds: { integer: -1 } }))).toBe('-1 day, 23:59:59');
});
