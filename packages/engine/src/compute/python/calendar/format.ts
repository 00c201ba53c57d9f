import { type CalendarDate, dayOfYear, isoCalendar, ordinalOf, weekday } from './dates.ts';
import { DAY_NAMES, MONTH_NAMES, short } from './names.ts';
import { type ClockTime, offsetText } from './times.ts';

/** What `strftime` writes out. */
export interface Moment {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  /** From UTC, in microseconds; `null` for a naive one. */
  readonly offset: number | null;
  /** Of the time zone; `null` when there is none. */
  readonly zone: string | null;
}

const pad = (value: number, width: number, fill = '0'): string =>
  String(value).padStart(width, fill);

/** Days from 1 January of year 1 to that of 1970. */
const EPOCH_ORDINAL = 719_163;

/** A number with its usual width and fill, or text. */
type Written = string | { readonly value: number; readonly width: number; readonly fill: string };

const digits = (value: number, width: number, fill = '0'): Written => ({ value, width, fill });

/** What a directive stands for; `null` for one that there is not. */
function written(directive: string, moment: Moment): Written | null {
  const { date, time } = moment;
  const day = weekday(date);
  const twelve = time.hour % 12 === 0 ? 12 : time.hour % 12;
  const half = time.hour < 12 ? 'AM' : 'PM';
  switch (directive) {
    case 'a':
      return short(DAY_NAMES[day] ?? '');
    case 'A':
      return DAY_NAMES[day] ?? '';
    case 'b':
    case 'h':
      return short(MONTH_NAMES[date.month - 1] ?? '');
    case 'B':
      return MONTH_NAMES[date.month - 1] ?? '';
    case 'c':
      return `${formatted('%a %b %e %H:%M:%S %Y', moment)}`;
    case 'C':
      return digits(Math.floor(date.year / 100), 1);
    case 'd':
      return digits(date.day, 2);
    case 'D':
    case 'x':
      return formatted('%m/%d/%y', moment);
    case 'e':
      return digits(date.day, 2, ' ');
    case 'f':
      return pad(time.microsecond, 6);
    case 'F':
      return formatted('%Y-%m-%d', moment);
    case 'g':
      return digits(isoCalendar(date).year % 100, 2);
    case 'G':
      return digits(isoCalendar(date).year, 1);
    case 'H':
      return digits(time.hour, 2);
    case 'I':
      return digits(twelve, 2);
    case 'j':
      return digits(dayOfYear(date), 3);
    case 'k':
      return digits(time.hour, 2, ' ');
    case 'l':
      return digits(twelve, 2, ' ');
    case 'm':
      return digits(date.month, 2);
    case 'M':
      return digits(time.minute, 2);
    case 'n':
      return '\n';
    case 'p':
      return half;
    case 'P':
      return half.toLowerCase();
    case 'r':
      return formatted('%I:%M:%S %p', moment);
    case 'R':
      return formatted('%H:%M', moment);
    case 's':
      return String(
        (ordinalOf(date) - EPOCH_ORDINAL) * 86_400 +
          time.hour * 3600 +
          time.minute * 60 +
          time.second,
      );
    case 'S':
      return digits(time.second, 2);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return formatted('%H:%M:%S', moment);
    case 'u':
      return String(day + 1);
    case 'U':
      return digits(Math.floor((dayOfYear(date) + 6 - ((day + 1) % 7)) / 7), 2);
    case 'V':
      return digits(isoCalendar(date).week, 2);
    case 'w':
      return String((day + 1) % 7);
    case 'W':
      return digits(Math.floor((dayOfYear(date) + 6 - day) / 7), 2);
    case 'y':
      return digits(date.year % 100, 2);
    case 'Y':
      return digits(date.year, 1);
    case 'z':
      return moment.offset === null ? '' : offsetText(moment.offset, '');
    case 'Z':
      return moment.zone ?? '';
    case '%':
      return '%';
    default:
      return null;
  }
}

/** Most digits of a width that is written before a directive. */
const WIDEST = 1000;

/**
 * `strftime` with the directives of glibc in the C locale: its flags `-`, `_`, `0`, `^`, `#`, widths
 * and the modifiers `E` and `O` are taken, and what is no directive stays as it is.
 */
export function formatted(format: string, moment: Moment): string {
  let text = '';
  for (let index = 0; index < format.length; index++) {
    if (format[index] !== '%') {
      text += format[index];
      continue;
    }
    let end = index + 1;
    let flag = '';
    for (; '-_0^#'.includes(format[end] ?? ' '); end++) flag += format[end];
    let width = 0;
    for (; (format[end] ?? '') >= '0' && (format[end] ?? '') <= '9'; end++) {
      width = Math.min(WIDEST, 10 * width + Number(format[end]));
    }
    if (format[end] === 'E' || format[end] === 'O') end++;
    const found = end < format.length ? written(format[end] ?? '', moment) : null;
    if (found === null) {
      text += format.slice(index, end + 1);
    } else {
      text += flagged(found, flag, width);
    }
    index = end;
  }
  return text;
}

function flagged(found: Written, flags: string, width: number): string {
  const fill = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : null;
  let text: string;
  if (typeof found === 'string') {
    text = found.padStart(width, fill ?? ' ');
  } else if (flags.includes('-')) {
    text = String(found.value);
  } else {
    text = pad(found.value, Math.max(width, found.width), fill ?? found.fill);
  }
  if (flags.includes('^')) return text.toUpperCase();
  if (!flags.includes('#') || typeof found !== 'string') return text;
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
