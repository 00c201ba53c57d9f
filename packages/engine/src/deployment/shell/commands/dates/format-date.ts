import { at } from '../../../../base/index.ts';
import {
  type CivilTime,
  civilFromSeconds,
  daysFromCivil,
  MONTHS,
  type Moment,
  WEEKDAYS,
} from './dates.ts';
import { type TimeZone, UTC, type ZoneTime, zoneTime } from './time-zone.ts';

/** Longest padding that a directive may ask for, so that `%9999999999d` cannot fill the memory. */
const WIDEST = 4096;

/** What stands for a conversion: its text, the usual padding and width. */
interface Conversion {
  readonly text: string;
  readonly pad?: '0' | ' ';
  readonly width?: number;
  readonly negative?: boolean;
  /** Whether `#` makes it small, not large. */
  readonly flips?: boolean;
}

/**
 * A moment as `strftime` and date(1) write it in the locale C: `%Y-%m-%d`, with GNU's flags
 * `-`, `_`, `0`, `^`, `#` and widths. An unknown conversion stays as it is. Source: date(1), strftime(3).
 */
export function formatDate(format: string, moment: Moment, zone: TimeZone = UTC): string {
  const shift = zoneTime(zone, moment.seconds);
  return formatParts(format, {
    time: civilFromSeconds(moment.seconds + shift.offset),
    moment,
    shift,
  });
}

/** A moment, and what clocks and calendars show at it. */
interface Parts {
  readonly time: CivilTime;
  readonly moment: Moment;
  readonly shift: ZoneTime;
}

function formatParts(format: string, parts: Parts): string {
  let text = '';
  let index = 0;
  while (index < format.length) {
    const percent = format.indexOf('%', index);
    if (percent < 0) return text + format.slice(index);
    text += format.slice(index, percent);
    const match = /^%([-_0+^#]*)([0-9]*)([EO]?)(:{0,3}z|[A-Za-z%])/.exec(
      format.slice(percent, percent + 64),
    );
    const [whole = '%', flags = '', width = '', , letter = ''] = match ?? [];
    const conversion = match === null ? undefined : convert(letter, parts, flags, width);
    text += conversion === undefined ? whole : layOut(conversion, flags, width);
    index = percent + whole.length;
  }
  return text;
}

function layOut(conversion: Conversion, flags: string, width: string): string {
  let { text } = conversion;
  if (flags.includes('^')) text = text.toUpperCase();
  else if (flags.includes('#'))
    text = conversion.flips === true ? text.toLowerCase() : text.toUpperCase();
  const padding = lastOf(flags, '-_0+');
  if (padding === '-') return (conversion.negative === true ? '-' : '') + text;
  const pad = padding === '_' ? ' ' : padding === undefined ? (conversion.pad ?? ' ') : '0';
  const wanted = Math.min(WIDEST, width === '' ? (conversion.width ?? 0) : Number(width));
  const sign = conversion.negative === true ? '-' : '';
  if (pad === '0') return sign + text.padStart(wanted - sign.length, '0');
  return (sign + text).padStart(wanted, ' ');
}

function lastOf(text: string, letters: string): string | undefined {
  return [...text].reverse().find((letter) => letters.includes(letter));
}

function number(value: number, width: number, pad: '0' | ' ' = '0'): Conversion {
  return { text: String(Math.abs(value)), width, pad, negative: value < 0 };
}

function convert(
  letter: string,
  parts: Parts,
  flags: string,
  width: string,
): Conversion | undefined {
  const { time, moment, shift } = parts;
  const nested = (format: string): Conversion => ({ text: formatParts(format, parts) });
  const hour12 = time.hour % 12 === 0 ? 12 : time.hour % 12;
  switch (letter) {
    case '%':
      return { text: '%' };
    case 'n':
      return { text: '\n' };
    case 't':
      return { text: '\t' };
    case 'a':
      return { text: at(WEEKDAYS, time.weekday).slice(0, 3) };
    case 'A':
      return { text: at(WEEKDAYS, time.weekday) };
    case 'b':
    case 'h':
      return { text: at(MONTHS, time.month - 1).slice(0, 3) };
    case 'B':
      return { text: at(MONTHS, time.month - 1) };
    case 'c':
      return nested('%a %b %e %H:%M:%S %Y');
    case 'C':
      return number(Math.floor(time.year / 100), 2);
    case 'd':
      return number(time.day, 2);
    case 'D':
    case 'x':
      return nested('%m/%d/%y');
    case 'e':
      return number(time.day, 2, ' ');
    case 'F':
      return nested('%Y-%m-%d');
    case 'g':
      return number(isoWeek(time).year % 100, 2);
    case 'G':
      return number(isoWeek(time).year, 4);
    case 'H':
      return number(time.hour, 2);
    case 'I':
      return number(hour12, 2);
    case 'j':
      return number(time.dayOfYear, 3);
    case 'k':
      return number(time.hour, 2, ' ');
    case 'l':
      return number(hour12, 2, ' ');
    case 'm':
      return number(time.month, 2);
    case 'M':
      return number(time.minute, 2);
    case 'N':
      return nanoseconds(moment, flags, width);
    case 'p':
      return { text: meridiem(time), flips: true };
    case 'P':
      return { text: meridiem(time).toLowerCase(), flips: true };
    case 'q':
      return number(Math.ceil(time.month / 3), 1);
    case 'r':
      return nested('%I:%M:%S %p');
    case 'R':
      return nested('%H:%M');
    case 's':
      return number(moment.seconds, 1);
    case 'S':
      return number(time.second, 2);
    case 'T':
    case 'X':
      return nested('%H:%M:%S');
    case 'u':
      return number(time.weekday === 0 ? 7 : time.weekday, 1);
    case 'U':
      return number(Math.floor((time.dayOfYear - 1 - time.weekday + 7) / 7), 2);
    case 'V':
      return number(isoWeek(time).week, 2);
    case 'w':
      return number(time.weekday, 1);
    case 'W':
      return number(Math.floor((time.dayOfYear - 1 - ((time.weekday + 6) % 7) + 7) / 7), 2);
    case 'y':
      return number(((time.year % 100) + 100) % 100, 2);
    case 'Y':
      return number(time.year, 4);
    case 'z':
    case ':z':
    case '::z':
    case ':::z':
      return { text: offsetText(shift.offset, letter.length - 1) };
    case 'Z':
      return { text: shift.abbreviation, flips: true };
    default:
      return undefined;
  }
}

/** Hours and minutes east of Greenwich; with colons between them, seconds too, or only what is needed. */
function offsetText(offset: number, colons: number): string {
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const needed = parts[2] !== 0 ? 3 : parts[1] !== 0 ? 2 : 1;
  const shown = parts.slice(0, colons === 3 ? needed : colons === 2 ? 3 : 2);
  const digits = shown.map((part) => String(part).padStart(2, '0'));
  return (offset < 0 ? '-' : '+') + digits.join(colons === 0 ? '' : ':');
}

function meridiem(time: CivilTime): string {
  return time.hour < 12 ? 'AM' : 'PM';
}

/** `%N` takes its width as a precision: the first digits. */
function nanoseconds(moment: Moment, flags: string, width: string): Conversion {
  const digits = String(moment.nanoseconds).padStart(9, '0');
  const wanted = width === '' ? 9 : Math.min(WIDEST, Number(width));
  const text = digits.slice(0, wanted);
  if (!flags.includes('_')) return { text: text.padEnd(wanted, '0') };
  return { text: text.replace(/(?<=.)0+$/, '').padEnd(wanted, ' ') };
}

/** Week of ISO 8601: weeks begin on Monday, the first holds the year's first Thursday. */
function isoWeek(time: CivilTime): { readonly year: number; readonly week: number } {
  const day = daysFromCivil(time.year, time.month, time.day);
  const thursday = day - ((time.weekday + 6) % 7) + 3;
  const { year, dayOfYear } = civilFromSeconds(thursday * 86_400);
  return { year, week: Math.floor((dayOfYear - 1) / 7) + 1 };
}
