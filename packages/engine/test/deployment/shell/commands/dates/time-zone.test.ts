import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate } from '../../../../../src/deployment/shell/commands/dates/format-date.ts';
import { parseDate } from '../../../../../src/deployment/shell/commands/dates/parse-date.ts';
import { PLACES } from '../../../../../src/deployment/shell/commands/dates/places.ts';
import {
  momentOfLocal,
  timeZone,
  zoneTime,
} from '../../../../../src/deployment/shell/commands/dates/time-zone.ts';

const SUMMER = { seconds: 1_719_792_000, nanoseconds: 0 };
const WINTER = { seconds: 1_709_200_000, nanoseconds: 0 };

// What date of coreutils 9.1 prints with `+%F %T %Z %z`.
test.each([
  ['', '2024-07-01 00:00:00 UTC +0000', '2024-02-29 09:46:40 UTC +0000'],
  [':', '2024-07-01 00:00:00 UTC +0000', '2024-02-29 09:46:40 UTC +0000'],
  ['ab', '2024-07-01 00:00:00  +0000', '2024-02-29 09:46:40  +0000'],
  [':Europe/Berlin', '2024-07-01 02:00:00 CEST +0200', '2024-02-29 10:46:40 CET +0100'],
  ['Europe/Nope', '2024-07-01 00:00:00 Europe +0000', '2024-02-29 09:46:40 Europe +0000'],
  ['<+03>-3', '2024-07-01 03:00:00 +03 +0300', '2024-02-29 12:46:40 +03 +0300'],
  ['EST5EDT4,M3.2.0/2,M11.1.0', '2024-06-30 20:00:00 EDT -0400', '2024-02-29 04:46:40 EST -0500'],
  ['CET-1CEST', '2024-07-01 02:00:00 CEST +0200', '2024-02-29 10:46:40 CET +0100'],
  ['XYZ+3:30:15', '2024-06-30 20:29:45 XYZ -0330', '2024-02-29 06:16:25 XYZ -0330'],
  ['XYZ25', '2024-06-30 00:00:00 XYZ -2400', '2024-02-28 09:46:40 XYZ -2400'],
  ['CET-1CEST,J60,J300', '2024-07-01 02:00:00 CEST +0200', '2024-02-29 10:46:40 CET +0100'],
  ['CET-1CEST,59/1,300/-1', '2024-07-01 02:00:00 CEST +0200', '2024-02-29 11:46:40 CEST +0200'],
  [
    'NZST-12NZDT,M9.5.0,M4.1.0/3',
    '2024-07-01 12:00:00 NZST +1200',
    '2024-02-29 22:46:40 NZDT +1300',
  ],
])('TZ=%s', (value, summer, winter) => {
  const zone = timeZone(value);
  expect(formatDate('%F %T %Z %z', SUMMER, zone)).toBe(summer);
  expect(formatDate('%F %T %Z %z', WINTER, zone)).toBe(winter);
});

test('offsets with colons', () => {
  const formats = '%z %:z %::z %:::z';
  expect(formatDate(formats, SUMMER, timeZone('XYZ3:30:15'))).toBe(
    '-0330 -03:30 -03:30:15 -03:30:15',
  );
  expect(formatDate(formats, SUMMER, timeZone('Asia/Kolkata'))).toBe(
    '+0530 +05:30 +05:30:00 +05:30',
  );
  expect(formatDate(formats, SUMMER, timeZone('Asia/Tokyo'))).toBe('+0900 +09:00 +09:00:00 +09');
});

test.each([
  ['Europe/Berlin', '2024-07-01 12:00', '2024-07-01 10:00'],
  ['Europe/Berlin', '2024-03-31 02:30', undefined],
  ['Europe/Berlin', '2024-03-30 02:30 1 day', '2024-03-31 01:30'],
  ['Europe/Berlin', '2024-03-30 02:30 24 hours', '2024-03-31 01:30'],
  ['Europe/Berlin', '2024-10-26 02:30 1 day', '2024-10-27 00:30'],
  ['America/New_York', '2024-11-03 01:30', '2024-11-03 05:30'],
  ['Asia/Kolkata', 'TZ="America/New_York" 2024-07-01 09:00', '2024-07-01 13:00'],
  ['Asia/Tokyo', 'tomorrow 00:00 UTC', '2024-07-02 00:00'],
  ['Asia/Tokyo', '@0', '1970-01-01 00:00'],
  ['UTC', '2024-01-01 TZ="UTC"', undefined],
  ['UTC', 'TZ="Asia/Tok 2024-01-01', undefined],
])('in %s, %s', (place, text, expected) => {
  const moment = parseDate(text, SUMMER, timeZone(place));
  expect(moment && formatDate('%F %R', moment)).toBe(expected);
});

test('a local time leads back to its moment, or to the other of the two that it means', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES.keys()),
      fc.integer({ min: -1e9, max: 4e9 }),
      (place, seconds) => {
        const zone = timeZone(place);
        const local = seconds + zoneTime(zone, seconds).offset;
        const { seconds: back, exact } = momentOfLocal(zone, local);
        expect(exact).toBe(true);
        expect(back + zoneTime(zone, back).offset).toBe(local);
        expect(back).toBeLessThanOrEqual(seconds);
      },
    ),
  );
});
