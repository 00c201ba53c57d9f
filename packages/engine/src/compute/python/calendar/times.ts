import { CalendarError } from './errors.ts';

/** A time of day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

/** The time, if there is such a one. Throws {@link CalendarError} with CPython's message. */
export function checkedTime(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
): ClockTime {
  if (hour < 0 || hour > 23) throw new CalendarError('hour must be in 0..23');
  if (minute < 0 || minute > 59) throw new CalendarError('minute must be in 0..59');
  if (second < 0 || second > 59) throw new CalendarError('second must be in 0..59');
  if (microsecond < 0 || microsecond > 999_999) {
    throw new CalendarError('microsecond must be in 0..999999');
  }
  return { hour, minute, second, microsecond };
}

const TIMESPECS = ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** `isoformat(timespec)` of a time. Throws {@link CalendarError} for an unknown timespec. */
export function isoTime(time: ClockTime, timespec = 'auto'): string {
  const spec = TIMESPECS.find((known) => known === timespec);
  if (spec === undefined) throw new CalendarError('Unknown timespec value');
  const { hour, minute, second, microsecond } = time;
  const minutes = `${two(hour)}:${two(minute)}`;
  const seconds = `${minutes}:${two(second)}`;
  const digits = String(microsecond).padStart(6, '0');
  switch (spec) {
    case 'hours':
      return two(hour);
    case 'minutes':
      return minutes;
    case 'seconds':
      return seconds;
    case 'milliseconds':
      return `${seconds}.${digits.slice(0, 3)}`;
    case 'microseconds':
      return `${seconds}.${digits}`;
    default:
      return microsecond === 0 ? seconds : `${seconds}.${digits}`;
  }
}

/** `isoformat()` of a date. */
export const isoDate = (date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string => `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;

/** An offset from UTC in microseconds as `+HH:MM[:SS[.ffffff]]`, with another separator if given. */
export function offsetText(offset: number, separator = ':'): string {
  const total = Math.abs(offset);
  const microseconds = total % 1_000_000;
  const seconds = Math.floor(total / 1_000_000);
  const minutes = Math.floor(seconds / 60);
  let text = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
  if (seconds % 60 !== 0 || microseconds !== 0) text += separator + two(seconds % 60);
  if (microseconds !== 0) text += `.${String(microseconds).padStart(6, '0')}`;
  return text;
}

/** `str()` of a `timezone` with that offset and no name. */
export const zoneName = (offset: number): string =>
  offset === 0 ? 'UTC' : `UTC${offsetText(offset)}`;
