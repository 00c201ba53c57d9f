/** Dates and times as commands read and write them. */
export {
  civilFromSeconds,
  daysInMonth,
  type Moment,
  momentOf,
  secondsFromCivil,
  sinceBoot,
} from './dates.ts';
export { formatDate } from './format-date.ts';
export { parseDate } from './parse-date.ts';
export { momentOfLocal, type TimeZone, UTC, zoneOf } from './time-zone.ts';
