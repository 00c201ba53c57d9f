import { CalendarError } from './errors.ts';

/** A day of the Gregorian calendar, extended back to year 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1461;

export const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);

/** Days of the year before the month begins. */
function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days;
}

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return (
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  );
}

/** The date, if there is such a one. Throws {@link CalendarError} with CPython's message. */
export function checkedDate(year: number, month: number, day: number): CalendarDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CalendarError(`year ${year} is out of range`);
  }
  if (month < 1 || month > 12) throw new CalendarError('month must be in 1..12');
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new CalendarError('day is out of range for month');
  }
  return { year, month, day };
}

/** Days since the day before 1 January of year 1, which has ordinal 1. */
export const ordinalOf = ({ year, month, day }: CalendarDate): number =>
  daysBeforeYear(year) + daysBeforeMonth(year, month) + day;

/** The date with an ordinal. Throws {@link CalendarError}. */
export function dateFromOrdinal(ordinal: number): CalendarDate {
  if (ordinal < 1) throw new CalendarError('ordinal must be >= 1');
  let days = ordinal - 1;
  let year = 1 + 400 * Math.floor(days / DAYS_IN_400_YEARS);
  days %= DAYS_IN_400_YEARS;
  // The last century of four and the last year of four have a day more.
  const centuries = Math.min(3, Math.floor(days / DAYS_IN_100_YEARS));
  days -= centuries * DAYS_IN_100_YEARS;
  const fours = Math.floor(days / DAYS_IN_4_YEARS);
  days %= DAYS_IN_4_YEARS;
  const years = Math.min(3, Math.floor(days / 365));
  days -= years * 365;
  year += 100 * centuries + 4 * fours + years;
  let month = 1;
  while (days >= daysInMonth(year, month)) days -= daysInMonth(year, month++);
  return checkedDate(year, month, days + 1);
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (date: CalendarDate): number => (ordinalOf(date) + 6) % 7;

/** Day of the year, from 1. */
export const dayOfYear = ({ year, month, day }: CalendarDate): number =>
  daysBeforeMonth(year, month) + day;

/** Year, week and day (1 for Monday) of ISO 8601. */
export interface IsoCalendar {
  readonly year: number;
  readonly week: number;
  readonly weekday: number;
}

/** Ordinal of the Monday that begins week 1 of a year: that with the first Thursday. */
function firstMonday(year: number): number {
  const first = daysBeforeYear(year) + 1;
  const day = (first + 6) % 7;
  return first - day + (day > 3 ? 7 : 0);
}

export function isoCalendar(date: CalendarDate): IsoCalendar {
  const ordinal = ordinalOf(date);
  let { year } = date;
  if (ordinal < firstMonday(year)) year--;
  else if (ordinal >= firstMonday(year + 1)) year++;
  const days = ordinal - firstMonday(year);
  return { year, week: Math.floor(days / 7) + 1, weekday: (days % 7) + 1 };
}

/** The date of an ISO week and day. Throws {@link CalendarError}. */
export function dateFromIsoCalendar(year: number, week: number, day: number): CalendarDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CalendarError(`Year is out of range: ${year}`);
  }
  const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7;
  if (week < 1 || week > weeks) throw new CalendarError(`Invalid week: ${week}`);
  if (day < 1 || day > 7) {
    throw new CalendarError(`Invalid day: ${day} (range is [1, 7])`);
  }
  return dateFromOrdinal(firstMonday(year) + 7 * (week - 1) + day - 1);
}

/** The date some days later. Throws {@link CalendarError} (an OverflowError) outside of the calendar. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const ordinal = ordinalOf(date) + days;
  if (ordinal < 1 || ordinal > ordinalOf({ year: LAST_YEAR, month: 12, day: 31 })) {
    throw new CalendarError('date value out of range', 'OverflowError');
  }
  return dateFromOrdinal(ordinal);
}
