import type { System } from '../../../../machine/index.ts';
import { civilFromSeconds, daysFromCivil, daysInMonth } from './dates.ts';
import { PLACES } from './places.ts';

/** What clocks show at a moment. */
export interface ZoneTime {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** Such as `CEST`. */
  readonly abbreviation: string;
}

/**
 * A time zone in the form of POSIX's `TZ`: a standard time and perhaps a daylight saving time between two
 * days of every year. Rules of other years than today's are not known: every year has the same.
 */
export interface TimeZone {
  readonly standard: ZoneTime;
  readonly daylight?: {
    readonly time: ZoneTime;
    readonly start: YearlyRule;
    readonly end: YearlyRule;
  };
}

/** A moment of every year, by the clock that it ends. */
interface YearlyRule {
  /** Days since 1970 of the day of a year. */
  readonly day: (year: number) => number;
  /** Seconds after its midnight, which may lie days off. */
  readonly second: number;
}

export const UTC: TimeZone = { standard: { offset: 0, abbreviation: 'UTC' } };

/** The time zone of a process: what `TZ` in its environment names, else UTC. */
export function zoneOf(system: System): TimeZone {
  return timeZone(system.environment().get('TZ') ?? '');
}

/**
 * The zone that a value of `TZ` names: a place (`Europe/Berlin`), or a rule (`CET-1CEST,M3.5.0,M10.5.0/3`).
 * As in the C library, one that is neither is UTC under the letters that it begins with.
 */
export function timeZone(value: string): TimeZone {
  const name = value.replace(/^:/, '');
  if (name === '') return UTC;
  return parseRule(PLACES.get(name) ?? name);
}

/** A zone that is always so many seconds east of Greenwich. */
export function fixedZone(offset: number): TimeZone {
  return { standard: { offset, abbreviation: '' } };
}

/** What clocks of a zone show at a moment in seconds since 1970. */
export function zoneTime({ standard, daylight }: TimeZone, seconds: number): ZoneTime {
  if (daylight === undefined) return standard;
  const { year } = civilFromSeconds(seconds + standard.offset);
  const start = secondOf(daylight.start, year) - standard.offset;
  const end = secondOf(daylight.end, year) - daylight.time.offset;
  // South of the equator the summer spans the new year.
  const isDaylight =
    start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end;
  return isDaylight ? daylight.time : standard;
}

/**
 * The moment at which clocks show a local time, given as if it were UTC. When they show it twice, the
 * first; when they skip it, `exact` is false and the moment is as far after the skip as it was to be.
 */
export function momentOfLocal(
  zone: TimeZone,
  local: number,
): { readonly seconds: number; readonly exact: boolean } {
  const offsets = [zone.daylight?.time.offset ?? zone.standard.offset, zone.standard.offset];
  for (const offset of offsets.sort((a, b) => b - a)) {
    const seconds = local - offset;
    if (zoneTime(zone, seconds).offset === offset) return { seconds, exact: true };
  }
  return { seconds: local - zone.standard.offset, exact: false };
}

function secondOf(rule: YearlyRule, year: number): number {
  return rule.day(year) * 86_400 + rule.second;
}

const NAME = /^(?:<([A-Za-z0-9+-]{3,})>|([A-Za-z]{3,}))/;
const OFFSET = /^([-+]?)([0-9]{1,2})(?::([0-9]{1,2}))?(?::([0-9]{1,2}))?/;

/** Days of the United States, which the C library takes when a rule names none. */
const USUAL_DAYS = ',M3.2.0,M11.1.0';

/** Source: POSIX, "Other Environment Variables", `TZ`; tzset(3). */
function parseRule(text: string): TimeZone {
  const [name, afterName] = takeName(text.slice(0, 200));
  if (name === undefined) return { standard: { offset: 0, abbreviation: '' } };
  const [west, afterOffset] = takeOffset(afterName);
  if (west === undefined) return { standard: { offset: 0, abbreviation: name } };
  const standard: ZoneTime = { offset: west === 0 ? 0 : -west, abbreviation: name };
  const [summerName, afterSummer] = takeName(afterOffset);
  if (summerName === undefined) return { standard };
  const [summerWest, rest] = takeOffset(afterSummer);
  const time: ZoneTime = {
    offset: summerWest === undefined ? standard.offset + 3600 : -summerWest,
    abbreviation: summerName,
  };
  const [, startText = '', endText = ''] = (rest === '' ? USUAL_DAYS : rest).split(',');
  const start = parseYearlyRule(startText);
  const end = parseYearlyRule(endText);
  if (start === undefined || end === undefined) return { standard };
  return { standard, daylight: { time, start, end } };
}

function takeName(text: string): readonly [string | undefined, string] {
  const match = NAME.exec(text);
  if (match === null) return [undefined, text];
  return [match[1] ?? match[2], text.slice(match[0].length)];
}

/** Seconds west of Greenwich, as POSIX counts. */
function takeOffset(text: string): readonly [number | undefined, string] {
  const match = OFFSET.exec(text);
  if (match === null) return [undefined, text];
  const [whole, sign, hours, minutes = '0', seconds = '0'] = match;
  const size =
    Math.min(Number(hours), 24) * 3600 +
    Math.min(Number(minutes), 59) * 60 +
    Math.min(Number(seconds), 59);
  return [sign === '-' ? -size : size, text.slice(whole.length)];
}

/** `M3.5.0/3` is the last Sunday of March at 3 o'clock; `J60` the first of March; `59` the 60th day. */
function parseYearlyRule(text: string): YearlyRule | undefined {
  const match =
    /^(?:M([0-9]{1,2})\.([1-5])\.([0-6])|(J?)([0-9]{1,3}))(?:\/([-+]?)([0-9]{1,3})(?::([0-9]{1,2}))?(?::([0-9]{1,2}))?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, month, week, weekday, julian, count, sign, hour = '2', minute = '0', second = '0'] =
    match;
  const size = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const time = sign === '-' ? -size : size;
  if (month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return undefined;
    return {
      day: (year) => weekdayOfMonth(year, Number(month), Number(week), Number(weekday)),
      second: time,
    };
  }
  const number = Number(count);
  // A day of the form J never counts the leap day: it names a date.
  return julian === 'J'
    ? {
        day: (year) => daysFromCivil(year, 1, 1) + number - 1 + leapDay(year, number),
        second: time,
      }
    : { day: (year) => daysFromCivil(year, 1, 1) + number, second: time };
}

function leapDay(year: number, julian: number): number {
  return julian >= 60 && daysInMonth(year, 2) === 29 ? 1 : 0;
}

/** The day of a weekday in a week of a month; the fifth is the last. */
function weekdayOfMonth(year: number, month: number, week: number, weekday: number): number {
  const first = daysFromCivil(year, month, 1);
  const firstWeekday = (((first + 4) % 7) + 7) % 7;
  const day = ((weekday - firstWeekday + 7) % 7) + (week - 1) * 7;
  return first + (day < daysInMonth(year, month) ? day : day - 7);
}
