import {
  type CalendarDate,
  checkedDate,
  dateFromIsoCalendar,
  dateFromOrdinal,
  dayOfYear,
  ordinalOf,
  weekday,
} from './dates.ts';
import { CalendarError } from './errors.ts';
import { DAY_NAMES, MONTH_NAMES, short } from './names.ts';
import { type ClockTime, checkedTime } from './times.ts';

/** What `strptime` reads. */
export interface Parsed {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  /** From UTC, in microseconds; `null` when there was none. */
  readonly offset: number | null;
  /** Name of the time zone, as it was written. */
  readonly zone: string | null;
}

/** All places at which a directive can end that begins at `at`, the preferred one first. */
type Ends = (text: string, at: number) => readonly number[];

/** A directive of decimal digits: what each length may hold, the preferred first. */
const number =
  (...choices: readonly (readonly [length: number, least: number, most: number])[]): Ends =>
  (text, at) =>
    choices
      .filter(([length, least, most]) => {
        const piece = text.slice(at, at + length);
        return piece.length === length && isDigits(piece) && within(Number(piece), least, most);
      })
      .map(([length]) => at + length);

const isDigits = (text: string): boolean => {
  for (const character of text) if (character < '0' || character > '9') return false;
  return true;
};
const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

const names =
  (list: readonly string[]): Ends =>
  (text, at) =>
    // The longest first, so that no name hides one that begins with it.
    [...list]
      .sort((a, b) => b.length - a.length)
      .filter((name) => name !== '' && startsWith(text, at, name))
      .map((name) => at + name.length);

const startsWith = (text: string, at: number, name: string): boolean =>
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase();

const day: Ends = (text, at) => {
  const ends = number([2, 1, 31], [1, 1, 9])(text, at);
  const spaced = text[at] === ' ' && number([1, 1, 9])(text, at + 1).length > 0;
  return spaced ? [...ends, at + 2] : ends;
};

const fraction: Ends = number(
  ...[6, 5, 4, 3, 2, 1].map((length) => [length, 0, 10 ** length] as const),
);

/** `Z`, or an offset with or without colons, with seconds and a fraction of them or not. */
const offset: Ends = (text, at) => {
  if (text[at] === 'Z') return [at + 1];
  if (text[at] !== '+' && text[at] !== '-') return [];
  const two = number([2, 0, 99]);
  const sixty = number([2, 0, 59]);
  const ends: number[] = [];
  const skip = (place: number) => (text[place] === ':' ? place + 1 : place);
  const hours = two(text, at + 1)[0];
  const minutes = hours === undefined ? undefined : sixty(text, skip(hours))[0];
  if (minutes === undefined) return [];
  const seconds = sixty(text, skip(minutes))[0];
  if (seconds !== undefined) {
    if (text[seconds] === '.') ends.push(...fraction(text, seconds + 1));
    ends.push(seconds);
  }
  ends.push(minutes);
  return ends;
};

const DIRECTIVES: Readonly<Record<string, Ends>> = {
  a: names(DAY_NAMES.map(short)),
  A: names(DAY_NAMES),
  b: names(MONTH_NAMES.map(short)),
  B: names(MONTH_NAMES),
  d: day,
  f: fraction,
  G: number([4, 0, 9999]),
  H: number([2, 0, 23], [1, 0, 9]),
  I: number([2, 1, 12], [1, 1, 9]),
  j: number([3, 1, 366], [2, 1, 99], [1, 1, 9]),
  m: number([2, 1, 12], [1, 1, 9]),
  M: number([2, 0, 59], [1, 0, 9]),
  p: names(['am', 'pm']),
  S: number([2, 0, 61], [1, 0, 9]),
  u: number([1, 1, 7]),
  U: number([2, 0, 53], [1, 0, 9]),
  V: number([2, 1, 53], [1, 0, 9]),
  w: number([1, 0, 6]),
  W: number([2, 0, 53], [1, 0, 9]),
  y: number([2, 0, 99]),
  Y: number([4, 0, 9999]),
  z: offset,
  Z: names(['utc', 'gmt']),
};
const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** A piece of the format: a directive, spaces, or a character to be met as it is. */
type Piece = { readonly directive: string } | { readonly literal: string } | 'space';

const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /\s/.test(character);

function piecesOf(format: string, quoted: string): Piece[] {
  const pieces: Piece[] = [];
  const expanded = format.replace(/%([%cxX])/g, (whole, code: string) => COMPOUND[code] ?? whole);
  for (let index = 0; index < expanded.length; index++) {
    const character = expanded[index] ?? '';
    if (isSpace(character)) {
      if (pieces.at(-1) !== 'space') pieces.push('space');
    } else if (character !== '%') {
      pieces.push({ literal: character });
    } else {
      const directive = expanded[++index];
      if (directive === undefined) throw new CalendarError(`stray % in format ${quoted}`);
      if (directive === '%') pieces.push({ literal: '%' });
      else if (Object.hasOwn(DIRECTIVES, directive)) pieces.push({ directive });
      else {
        const bad = directive === '\\' ? '%' : directive;
        throw new CalendarError(`'${bad}' is a bad directive in format ${quoted}`);
      }
    }
  }
  return pieces;
}

/** Ends of the pieces in the text, found with backtracking; what failed once is not tried again. */
function match(pieces: readonly Piece[], text: string): Map<string, string> | number {
  const failed = new Set<number>();
  const found = new Map<string, string>();
  const width = text.length + 1;
  const tryFrom = (piece: number, at: number): number => {
    const next = pieces[piece];
    if (next === undefined) return at;
    if (failed.has(piece * width + at)) return -1;
    for (const end of endsOf(next, text, at)) {
      const last = tryFrom(piece + 1, end);
      if (last < 0) continue;
      if (typeof next === 'object' && 'directive' in next) {
        found.set(next.directive, text.slice(at, end));
      }
      return last;
    }
    failed.add(piece * width + at);
    return -1;
  };
  const end = tryFrom(0, 0);
  if (end < 0) return -1;
  return end < text.length ? end : found;
}

function endsOf(piece: Piece, text: string, at: number): readonly number[] {
  if (piece === 'space') {
    const ends: number[] = [];
    for (let end = at; isSpace(text[end]); end++) ends.unshift(end + 1);
    return ends;
  }
  if ('directive' in piece) return DIRECTIVES[piece.directive]?.(text, at) ?? [];
  return startsWith(text, at, piece.literal) ? [at + 1] : [];
}

/** Pieces of a format beyond which it is refused: matching goes as deep. */
const MOST_PIECES = 2000;

/**
 * `strptime` in the C locale. `quote` writes a text as `repr` does, for the messages. Throws
 * {@link CalendarError}.
 */
export function parseMoment(text: string, format: string, quote: (text: string) => string): Parsed {
  const pieces = piecesOf(format, quote(format));
  if (pieces.length > MOST_PIECES) throw new CalendarError('format is too long');
  checkRepeats(pieces);
  const found = match(pieces, text);
  if (found === -1) {
    throw new CalendarError(`time data ${quote(text)} does not match format ${quote(format)}`);
  }
  if (typeof found === 'number') {
    throw new CalendarError(`unconverted data remains: ${text.slice(found)}`);
  }
  return {
    date: dateFrom(found),
    time: timeFrom(found),
    offset: offsetFrom(found.get('z')),
    zone: found.get('Z') ?? null,
  };
}

/** CPython compiles a regular expression with a group for each directive. */
function checkRepeats(pieces: readonly Piece[]): void {
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (piece === 'space' || !('directive' in piece)) continue;
    if (seen.has(piece.directive)) {
      throw new CalendarError(`redefinition of group name '${piece.directive}'`, 're.error');
    }
    seen.add(piece.directive);
  }
}

function timeFrom(found: ReadonlyMap<string, string>): ClockTime {
  let hour = Number(found.get('H') ?? 0);
  const twelve = found.get('I');
  if (twelve !== undefined) {
    hour = Number(twelve) % 12;
    if (found.get('p')?.toLowerCase() === 'pm') hour += 12;
  }
  const microsecond = Number((found.get('f') ?? '0').padEnd(6, '0'));
  return checkedTime(hour, Number(found.get('M') ?? 0), Number(found.get('S') ?? 0), microsecond);
}

function offsetFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const [digits = '', fraction = ''] = text.slice(1).replaceAll(':', '').split('.');
  const seconds =
    Number(digits.slice(0, 2)) * 3600 +
    Number(digits.slice(2, 4)) * 60 +
    Number(digits.slice(4, 6) || 0);
  const size = seconds * 1_000_000 + Number(fraction.padEnd(6, '0'));
  return text.startsWith('-') ? -size : size;
}

const indexOf = (list: readonly string[], name: string): number =>
  list.findIndex((known) => known.toLowerCase() === name.toLowerCase());

function yearFrom(found: ReadonlyMap<string, string>): number | null {
  const short = found.get('y');
  // Two digits are of 1969 to 2068, as POSIX says.
  if (short !== undefined) return Number(short) + (Number(short) <= 68 ? 2000 : 1900);
  const long = found.get('Y');
  return long === undefined ? null : Number(long);
}

/** 0 for Monday, or `null`. */
function weekdayFrom(found: ReadonlyMap<string, string>): number | null {
  const full = found.get('A');
  if (full !== undefined) return indexOf(DAY_NAMES, full);
  const abbreviated = found.get('a');
  if (abbreviated !== undefined) return indexOf(DAY_NAMES.map(short), abbreviated);
  const fromSunday = found.get('w');
  if (fromSunday !== undefined) return (Number(fromSunday) + 6) % 7;
  const fromMonday = found.get('u');
  return fromMonday === undefined ? null : Number(fromMonday) - 1;
}

function dateFrom(found: ReadonlyMap<string, string>): CalendarDate {
  let year = yearFrom(found);
  const isoYear = found.get('G');
  const isoWeek = found.get('V');
  const weekDay = weekdayFrom(found);
  const dayInYear = found.get('j');
  if (isoYear !== undefined) {
    if (dayInYear !== undefined) {
      throw new CalendarError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
    if (isoWeek === undefined || weekDay === null) {
      throw new CalendarError(
        "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday " +
          "directive ('%A', '%a', '%w', or '%u').",
      );
    }
  } else if (isoWeek !== undefined) {
    throw new CalendarError(
      year === null || weekDay === null
        ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday " +
            "directive ('%A', '%a', '%w', or '%u')."
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' " +
            'instead.',
    );
  }
  const monthName = found.get('B');
  const monthShort = found.get('b');
  let month = Number(found.get('m') ?? 1);
  if (monthName !== undefined) month = indexOf(MONTH_NAMES, monthName) + 1;
  if (monthShort !== undefined) month = indexOf(MONTH_NAMES.map(short), monthShort) + 1;
  const dayInMonth = Number(found.get('d') ?? 1);
  // 29 February without a year is of a year that has it.
  const leap = year === null && month === 2 && dayInMonth === 29;
  year ??= leap ? 1904 : 1900;
  const sunday = found.get('U');
  const monday = found.get('W');
  if (dayInYear !== undefined) {
    return dateFromOrdinal(ordinalOf(checkedDate(year, 1, 1)) + Number(dayInYear) - 1);
  }
  if (isoYear !== undefined && isoWeek !== undefined && weekDay !== null) {
    return dateFromIsoCalendar(Number(isoYear), Number(isoWeek), weekDay + 1);
  }
  if (weekDay !== null && (sunday !== undefined || monday !== undefined)) {
    return dateOfWeek(year, Number(sunday ?? monday), weekDay, sunday === undefined);
  }
  return leap ? checkedDate(1900, month, dayInMonth) : checkedDate(year, month, dayInMonth);
}

function dateOfWeek(year: number, week: number, day: number, startsMonday: boolean): CalendarDate {
  const first = checkedDate(year, 1, 1);
  const firstDay = startsMonday ? weekday(first) : (weekday(first) + 1) % 7;
  const wanted = startsMonday ? day : (day + 1) % 7;
  const before = (7 - firstDay) % 7;
  const julian = week === 0 ? 1 + wanted - firstDay : 1 + before + 7 * (week - 1) + wanted;
  return dateFromOrdinal(ordinalOf(first) + julian - dayOfYear(first));
}
