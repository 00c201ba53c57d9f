import { type CalendarDate, checkedDate, dateFromIsoCalendar } from './dates.ts';
import { CalendarError } from './errors.ts';
import { type ClockTime, checkedTime } from './times.ts';

/** A time that was read, with its offset from UTC in microseconds; `null` when it has none. */
export interface ReadTime extends ClockTime {
  readonly offset: number | null;
}

/*
 * `fromisoformat` of CPython 3.11, with what it takes beyond ISO 8601. Text that does not fit gives
 * null (the caller says "Invalid isoformat string"); numbers out of range throw CalendarError.
 */

/** Reads so many digits; `null` when there are not. */
function digits(text: string, at: number, count: number): number | null {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const code = text.charCodeAt(index) - 48;
    if (!(code >= 0 && code <= 9)) return null;
    value = 10 * value + code;
  }
  return value;
}

const isDigit = (text: string, at: number): boolean => digits(text, at, 1) !== null;

function readDate(text: string, length: number): CalendarDate | null {
  const year = digits(text, 0, 4);
  if (year === null) return null;
  const separated = text[4] === '-';
  let at = separated ? 5 : 4;
  if (text[at] === 'W') {
    const week = digits(text, at + 1, 2);
    if (week === null) return null;
    at += 3;
    let day: number | null = 1;
    if (at < length) {
      if (separated && text[at++] !== '-') return null;
      day = digits(text, at, 1);
    }
    if (day === null) return null;
    try {
      return dateFromIsoCalendar(year, week, day);
    } catch (error) {
      // A week that there is not is no ISO date at all.
      if (error instanceof CalendarError && error.message.startsWith('Invalid')) return null;
      throw error;
    }
  }
  const month = digits(text, at, 2);
  if (month === null) return null;
  at += 2;
  if (separated && text[at++] !== '-') return null;
  const day = digits(text, at, 2);
  return day === null ? null : checkedDate(year, month, day);
}

/** `date.fromisoformat`. */
export function dateFromIso(text: string): CalendarDate | null {
  const { length } = text;
  return length === 7 || length === 8 || length === 10 ? readDate(text, length) : null;
}

interface Clock {
  readonly values: readonly [number, number, number, number];
  /** Something follows. */
  readonly more: boolean;
}

function readClock(text: string, start: number, end: number): Clock | null {
  const values: [number, number, number, number] = [0, 0, 0, 0];
  let at = start;
  let separated = true;
  for (let field = 0; field < 3; field++) {
    const value = digits(text, at, 2);
    if (value === null) return null;
    values[field] = value;
    const next = text[at + 2];
    at += 3;
    if (field === 0) separated = next === ':';
    if (at >= end) return { values, more: next !== undefined };
    if (separated && next === ':') continue;
    if (next === '.' || next === ',') break;
    if (separated) return null;
    at--;
  }
  const count = Math.min(6, end - at);
  const fraction = digits(text, at, count);
  if (fraction === null) return null;
  values[3] = fraction * 10 ** (6 - count);
  at += count;
  while (isDigit(text, at)) at++;
  return { values, more: at < text.length };
}

function readTime(text: string): ReadTime | null {
  let zone = 0;
  do {
    const character = text[zone];
    if (character === '+' || character === '-' || character === 'Z') break;
  } while (++zone < text.length);
  const clock = readClock(text, 0, zone);
  if (clock === null) return null;
  let offset: number | null = null;
  if (zone >= text.length) {
    if (clock.more) return null;
  } else if (text[zone] === 'Z') {
    if (zone + 1 < text.length) return null;
    offset = 0;
  } else {
    const shift = readClock(text, zone + 1, text.length);
    if (shift === null || shift.more) return null;
    const [hours, minutes, seconds, microseconds] = shift.values;
    const size = (hours * 3600 + minutes * 60 + seconds) * 1_000_000 + microseconds;
    offset = text[zone] === '-' ? -size : size;
  }
  return { ...checkedTime(...clock.values), offset };
}

/** `time.fromisoformat`. */
export const timeFromIso = (text: string): ReadTime | null =>
  readTime(text.startsWith('T') ? text.slice(1) : text);

/** Where the date of a date and time ends. */
function separatorAt(text: string): number {
  const { length } = text;
  if (length === 7) return 7;
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    if (length > 8 && text[8] === '-') {
      if (length === 9) return -1;
      // A hyphen between date and time is likelier than a digit.
      return length > 10 && isDigit(text, 10) ? 8 : 10;
    }
    return 8;
  }
  if (text[4] !== 'W') return 8;
  let at = 7;
  while (at < length && isDigit(text, at)) at++;
  if (at < 9) return at;
  return at % 2 === 0 ? 8 : 7;
}

/** `datetime.fromisoformat`. */
export function dateTimeFromIso(text: string): { date: CalendarDate; time: ReadTime } | null {
  if (text.length < 7) return null;
  const end = separatorAt(text);
  const date = end < 0 ? null : readDate(text, end);
  if (date === null) return null;
  if (text.length <= end) {
    const midnight = { hour: 0, minute: 0, second: 0, microsecond: 0, offset: null };
    return { date, time: midnight };
  }
  const separator = (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  const time = readTime(text.slice(end + separator));
  return time === null ? null : { date, time };
}
