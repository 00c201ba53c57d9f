import { expect, test } from 'vitest';
import { formatDate } from '../../../../../src/deployment/shell/commands/dates/format-date.ts';

// 2021-01-03 04:05:06.0123, a Sunday; the texts are those of date(1) of coreutils 9.1.
const MOMENT = { seconds: 1_609_646_706, nanoseconds: 12_300_000 };

test.each([
  ['%F %T', '2021-01-03 04:05:06'],
  ['%c', 'Sun Jan  3 04:05:06 2021'],
  ['%a %A %b %B %h', 'Sun Sunday Jan January Jan'],
  ['%C %y %g %G', '20 21 20 2020'],
  ['%d %e %j %u %w', '03  3 003 7 0'],
  ['%U %V %W', '01 53 00'],
  ['%H %I %k %l %p %P', '04 04  4  4 AM am'],
  ['%D %x %X %r %R', '01/03/21 01/03/21 04:05:06 04:05:06 AM 04:05'],
  ['%s %N %q', '1609646706 012300000 1'],
  ['%z %:z %::z %:::z %Z', '+0000 +00:00 +00:00:00 +00 UTC'],
  ['%#Z %#p %#P %^a %#a %#h', 'utc am am SUN SUN JAN'],
  ['%10Y|%_5d|%-d|%010e', '0000002021|    3|3|0000000003'],
  ['%3N|%-N|%_N|%12N', '012|012300000|0123     |012300000000'],
  ['%10c|%_10F', 'Sun Jan  3 04:05:06 2021|2021-01-03'],
  ['%n%t%%', '\n\t%'],
  ['%Q %E %', '%Q %E %'],
  ['%Ey %EY %Od', '21 2021 03'],
])('%s', (format, expected) => {
  expect(formatDate(format, MOMENT)).toBe(expected);
});

test('years before 1000 and before 1970', () => {
  expect(formatDate('%F %s', { seconds: -62_135_596_800, nanoseconds: 0 })).toBe(
    '0001-01-01 -62135596800',
  );
  expect(formatDate('%a %F', { seconds: -1, nanoseconds: 0 })).toBe('Wed 1969-12-31');
});

test('a width does not fill the memory', () => {
  expect(formatDate('%99999999999d', MOMENT).length).toBeLessThan(5000);
});
