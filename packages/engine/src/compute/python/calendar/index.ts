/** Dates, times and durations under CPython 3.11's `datetime`. */
export {
  addDays,
  type CalendarDate,
  checkedDate,
  dateFromIsoCalendar,
  dateFromOrdinal,
  dayOfYear,
  daysInMonth,
  type IsoCalendar,
  isLeap,
  isoCalendar,
  ordinalOf,
  weekday,
} from './dates.ts';
export {
  type Amount,
  addDurations,
  compareDurations,
  createDuration,
  type Duration,
  type DurationUnit,
  divideByDuration,
  divideDuration,
  durationArguments,
  durationOf,
  durationText,
  floorDivideDuration,
  microsecondsOf,
  multiplyDuration,
  negateDuration,
  ratioOfDurations,
  subtractDurations,
  totalSeconds,
} from './durations.ts';
export { CalendarError } from './errors.ts';
export { formatted, type Moment } from './format.ts';
export { dateFromIso, dateTimeFromIso, type ReadTime, timeFromIso } from './iso-parse.ts';
export { type Parsed, parseMoment } from './parse.ts';
export {
  type ClockTime,
  checkedTime,
  isoDate,
  isoTime,
  offsetText,
  zoneName,
} from './times.ts';
