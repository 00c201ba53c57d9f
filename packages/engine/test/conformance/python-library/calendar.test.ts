import { describe, expect, test } from 'vitest';
import * as calendar from '../../../src/compute/python/calendar/index.ts';
import { bitsOf, Chance, checksum, recording } from './inputs.ts';

const { CalendarError } = calendar;
const recorded = recording('calendar');

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return `${error.kind}: ${error.message}`;
  }
}

/** `repr` of a text without quotes and escapes in it. */
const quote = (text: string) => `'${text}'`;

const zoneRepr = (offset: number | null): string[] => {
  if (offset === null) return [];
  if (offset === 0) return ['tzinfo=timezone.utc'];
  const duration = calendar.durationOf(BigInt(offset));
  return [`tzinfo=timezone(timedelta(${calendar.durationArguments(duration)}))`];
};

const clockRepr = ({ hour, minute, second, microsecond }: calendar.ClockTime): string[] => {
  const all = [hour, minute, second, microsecond];
  while (all.length > 2 && all.at(-1) === 0) all.pop();
  return all.map(String);
};

const dateRepr = ({ year, month, day }: calendar.CalendarDate) => [year, month, day].map(String);

/** What the constructor of `timezone` says. */
function checkOffset(offset: number | null): void {
  if (offset === null || Math.abs(offset) < 86_400_000_000) return;
  const days = calendar.durationArguments(calendar.durationOf(BigInt(offset)));
  throw new CalendarError(
    `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(${days}).`,
  );
}

function invalid(text: string): never {
  throw new CalendarError(`Invalid isoformat string: ${quote(text)}`);
}

describe('fromisoformat', () => {
  test.each(Object.keys(recorded.isos))('%j', (text) => {
    const found = [
      attempt(() => {
        const date = calendar.dateFromIso(text) ?? invalid(text);
        return `date(${dateRepr(date).join(', ')})`;
      }),
      attempt(() => {
        const time = calendar.timeFromIso(text) ?? invalid(text);
        checkOffset(time.offset);
        return `time(${[...clockRepr(time), ...zoneRepr(time.offset)].join(', ')})`;
      }),
      attempt(() => {
        const { date, time } = calendar.dateTimeFromIso(text) ?? invalid(text);
        checkOffset(time.offset);
        const parts = [...dateRepr(date), ...clockRepr(time), ...zoneRepr(time.offset)];
        return `datetime(${parts.join(', ')})`;
      }),
    ];
    expect(found).toEqual(recorded.isos[text]);
  });
});

describe('strptime', () => {
  test.each(recorded.parsed as [string, string, string][])('%j by %j', (text, format, result) => {
    const found = attempt(() => {
      const { date, time, offset, zone } = calendar.parseMoment(text, format, quote);
      let parts = zoneRepr(offset);
      if (offset === 0) parts = ['tzinfo=timezone.utc'];
      if (zone !== null && offset === null) parts = [];
      return `datetime(${[...dateRepr(date), ...clockRepr(time), ...parts].join(', ')})`;
    });
    expect(found).toBe(result);
  });
});

const at = (
  [year, month, day, hour = 0, minute = 0, second = 0, microsecond = 0]: readonly number[],
  offset: number | null = null,
): calendar.Moment => ({
  date: calendar.checkedDate(year ?? 0, month ?? 0, day ?? 0),
  time: calendar.checkedTime(hour, minute, second, microsecond),
  offset,
  zone: offset === null ? null : calendar.zoneName(offset),
});

const moments = [
  at([2020, 2, 29, 0, 5, 9, 7]),
  at([999, 12, 31, 13, 45, 59, 120000]),
  at([2021, 1, 3, 12], 0),
  at([2016, 1, 1, 23, 59, 59, 999999], -(5 * 3600 + 30 * 60 + 15) * 1e6),
  at([1, 1, 1]),
];

describe('strftime', () => {
  const forms = (recorded.forms as string[]).map((form, index) => [form, index] as const);
  test.each(forms)('%j', (form, index) => {
    const expected = recorded.written.map((texts: string[]) => texts[index]);
    expect(moments.map((moment) => calendar.formatted(form, moment))).toEqual(expected);
  });
});

test('days, week days, ISO weeks and days of the year', () => {
  const ordinals: number[] = [];
  for (let ordinal = 1; ordinal < 3000; ordinal += 7) ordinals.push(ordinal);
  for (let ordinal = 719163; ordinal < 740000; ordinal += 11) ordinals.push(ordinal);
  for (let ordinal = 3652059 - 800; ordinal < 3652060; ordinal++) ordinals.push(ordinal);
  const lines = ordinals.map((ordinal) => {
    const date = calendar.dateFromOrdinal(ordinal);
    expect(calendar.ordinalOf(date)).toBe(ordinal);
    const iso = calendar.isoCalendar(date);
    return `${calendar.isoDate(date)} ${calendar.weekday(date)} (${iso.year}, ${iso.week}, ${iso.weekday}) ${calendar.dayOfYear(date)}`;
  });
  expect(checksum(lines.join('|'))).toBe(recorded.days);
});

test('dates of ISO weeks', () => {
  const weeks: readonly (readonly [number, number, number])[] = [
    [2020, 53, 7],
    [2021, 53, 1],
    [2020, 1, 1],
    [0, 1, 1],
    [2020, 0, 1],
    [2020, 1, 8],
    [10000, 1, 1],
    [9999, 52, 7],
    [1, 1, 1],
  ];
  expect(
    weeks.map((week) => attempt(() => calendar.isoDate(calendar.dateFromIsoCalendar(...week)))),
  ).toEqual(recorded.weeks);
});

const units = [
  'days',
  'seconds',
  'microseconds',
  'milliseconds',
  'minutes',
  'hours',
  'weeks',
] as const;

function durationLine(chance: Chance): string {
  const given: Partial<Record<calendar.DurationUnit, calendar.Amount>> = {};
  for (const unit of units) {
    if (chance.below(3) !== 0) continue;
    const value = chance.below(200001) - 100000;
    if (chance.below(2) === 0) given[unit] = { integer: value };
    else given[unit] = { float: value / ([8, 7, 1000, 1][chance.below(4)] ?? 1) };
  }
  const a = calendar.createDuration(given);
  const value = chance.below(2001) - 1000;
  const text = calendar.durationText;
  const b = calendar.createDuration({ seconds: { integer: value }, microseconds: { integer: 1 } });
  const { quotient, rest } = calendar.divideByDuration(a, b);
  return [
    text(a),
    `(${calendar.durationArguments(a)})`,
    bitsOf(calendar.totalSeconds(a)),
    text(calendar.multiplyDuration(a, { integer: value })),
    text(calendar.multiplyDuration(a, { float: value / 7 })),
    attempt(() => text(calendar.divideDuration(a, { integer: value }))),
    attempt(() => text(calendar.divideDuration(a, { float: value / 8 }))),
    attempt(() => text(calendar.floorDivideDuration(a, value))),
    text(calendar.negateDuration(a)),
    text(a.days < 0 ? calendar.negateDuration(a) : a),
    String(quotient),
    text(rest),
    bitsOf(calendar.ratioOfDurations(a, b)),
    calendar.compareDurations(a, b) > 0 ? 'True' : 'False',
  ].join(';');
}

test('three thousand durations', () => {
  const chance = new Chance(1582);
  const lines = Array.from({ length: 3000 }, () => durationLine(chance));
  expect(lines[0]).toBe(recorded.firstDuration);
  const blocks = Array.from({ length: 30 }, (_, block) =>
    checksum(lines.slice(100 * block, 100 * block + 100).join('|')),
  );
  expect(blocks).toEqual(recorded.durations);
});

test('what is out of range', () => {
  const days = (integer: number) => calendar.createDuration({ days: { integer } });
  const last = calendar.checkedDate(9999, 12, 31);
  const text = calendar.durationText;
  const float = (value: number) => () => text(calendar.createDuration({ days: { float: value } }));
  const found = [
    () => text(days(10 ** 9)),
    () => text(days(-(10 ** 9))),
    () => text(calendar.addDurations(days(999999999), days(1))),
    () => calendar.isoDate(calendar.addDays(last, 1)),
    () => calendar.isoDate(calendar.checkedDate(10000, 1, 1)),
    () => calendar.isoDate(calendar.checkedDate(2020, 13, 1)),
    () => calendar.isoTime(calendar.checkedTime(24, 0, 0, 0)),
    float(Number.NaN),
    float(Number.POSITIVE_INFINITY),
    () => text(calendar.multiplyDuration(days(1), { float: Number.NaN })),
    () => String(calendar.ratioOfDurations(days(1), days(0))),
    () => calendar.isoDate(calendar.dateFromOrdinal(0)),
    () => calendar.isoDate(calendar.dateFromOrdinal(3652060)),
  ].map(attempt);
  expect(found).toEqual(recorded.limits);
});
