import { dashedNumber, isMark, plainNumber, type Token, tokenize, wordOf } from './date-tokens.ts';
import {
  DAY_WORDS,
  militaryZone,
  nameIndex,
  ORDINALS,
  singular,
  UNITS,
  ZONES,
} from './date-words.ts';
import {
  civilFromSeconds,
  daysFromCivil,
  MONTHS,
  type Moment,
  secondsFromCivil,
  WEEKDAYS,
} from './dates.ts';
import { fixedZone, momentOfLocal, type TimeZone, timeZone, UTC, zoneTime } from './time-zone.ts';

/** What a date string has said so far. */
interface Said {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  nanoseconds?: number;
  /** Seconds east of Greenwich. */
  zone?: number;
  weekday?: number;
  /** Which of the coming days of that name: 0 the next or today, 1 after it, -1 before. */
  weekdayCount?: number;
  /** Changes by relative items. */
  months: number;
  days: number;
  seconds: number;
  relativeNanoseconds: number;
  dates: number;
  times: number;
  zones: number;
  weekdays: number;
}

const LONGEST = 1000;

const ZONE_PREFIX = /^\s*TZ="((?:[^"\\]|\\["\\])*)"/;

/**
 * The moment that a date string of date(1) means: `2024-05-01 12:30`, `1 May 2024`, `@86400`,
 * `yesterday 10am`, `next friday`, `3 days ago`, `2024-05-01T12:30:00.5+02:00`. What it leaves out comes
 * from `now`; a date without a time is midnight. Times are those of the zone, unless the string names another, as in
 * `TZ="Asia/Tokyo" 12:00`. `undefined` when it is no date, or a time that the zone's clocks skip.
 * Source: coreutils manual, "Date input formats".
 */
export function parseDate(text: string, now: Moment, zone: TimeZone = UTC): Moment | undefined {
  if (text.length > LONGEST) return undefined;
  const named = ZONE_PREFIX.exec(text);
  if (named !== null) {
    const [prefix, name = ''] = named;
    return parseDate(text.slice(prefix.length), now, timeZone(name.replace(/\\(.)/g, '$1')));
  }
  const trimmed = text.trim();
  const epoch = /^@([-+]?)([0-9]{1,15})(?:[.,]([0-9]+))?$/.exec(trimmed);
  if (epoch !== null) return momentOfEpoch(epoch[1] === '-', epoch[2] ?? '', epoch[3] ?? '');
  const tokens = tokenize(trimmed === '' ? '0' : trimmed);
  if (tokens === undefined) return undefined;
  const said: Said = {
    months: 0,
    days: 0,
    seconds: 0,
    relativeNanoseconds: 0,
    dates: 0,
    times: 0,
    zones: 0,
    weekdays: 0,
  };
  let index = 0;
  while (index < tokens.length) {
    const used = takeItem(tokens, index, said);
    if (used === 0) return undefined;
    index += used;
  }
  if (said.dates > 1 || said.times > 1 || said.zones > 1 || said.weekdays > 1) return undefined;
  return resolve(said, now, zone);
}

function momentOfEpoch(negative: boolean, whole: string, fraction: string): Moment {
  const seconds = Number(whole);
  const nanoseconds = fractionOf(fraction);
  if (!negative) return { seconds, nanoseconds };
  if (nanoseconds === 0) return { seconds: seconds === 0 ? 0 : -seconds, nanoseconds };
  return { seconds: -seconds - 1, nanoseconds: 1e9 - nanoseconds };
}

function fractionOf(digits: string): number {
  return Number(digits.slice(0, 9).padEnd(9, '0'));
}

function monthOf(token: Token | undefined): number | undefined {
  const index = nameIndex(MONTHS, wordOf(token));
  return index < 0 ? undefined : index + 1;
}

/** Takes one item from `index` on; returns how many tokens it had, 0 when there is none. */
function takeItem(tokens: readonly Token[], index: number, said: Said): number {
  return (
    takeTime(tokens, index, said) ||
    takeDate(tokens, index, said) ||
    takeZone(tokens, index, said) ||
    takeRelative(tokens, index, said) ||
    takeWeekday(tokens, index, said) ||
    takeNumber(tokens, index, said)
  );
}

function meridiemHour(hour: number, word: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (word === 'pm' ? 12 : 0);
}

function takeTime(tokens: readonly Token[], start: number, said: Said): number {
  let index = start;
  if (wordOf(tokens[index]) === 't' && plainNumber(tokens[index + 1]) !== undefined) index++;
  let hour = plainNumber(tokens[index]);
  if (hour === undefined) return 0;
  index++;
  let minute = 0;
  let second = 0;
  let nanoseconds = 0;
  const clock = isMark(tokens[index], ':');
  if (clock) {
    const minuteValue = plainNumber(tokens[index + 1]);
    if (minuteValue === undefined) return 0;
    minute = minuteValue;
    index += 2;
    const last = tokens[index + 1];
    if (isMark(tokens[index], ':') && last?.kind === 'number' && last.sign === '') {
      second = Number(last.text);
      nanoseconds = fractionOf(last.fraction);
      index += 2;
    }
  }
  const word = wordOf(tokens[index]);
  if (word === 'am' || word === 'pm') {
    hour = meridiemHour(hour, word);
    index++;
  } else if (!clock) return 0;
  if (hour === undefined || hour > 24 || minute > 59 || second > 60) return 0;
  if (hour === 24 && (minute > 0 || second > 0)) return 0;
  Object.assign(said, { hour, minute, second, nanoseconds, times: said.times + 1 });
  const zone = numericZone(tokens, index);
  if (zone !== undefined) {
    said.zone = zone.seconds;
    said.zones++;
    index += zone.tokens;
  }
  return index - start;
}

/** `+02:00`, `-0530`, `+2`, after a time. */
function numericZone(
  tokens: readonly Token[],
  index: number,
): { readonly seconds: number; readonly tokens: number } | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.sign === '' || token.fraction !== '') return undefined;
  if (token.text.length > 4) return undefined;
  const sign = token.sign === '-' ? -1 : 1;
  const minutes = plainNumber(tokens[index + 2]);
  if (isMark(tokens[index + 1], ':') && minutes !== undefined && minutes < 60) {
    return { seconds: sign * (Number(token.text) * 3600 + minutes * 60), tokens: 3 };
  }
  const value = Number(token.text);
  const hours = token.text.length <= 2 ? value : Math.floor(value / 100);
  const rest = token.text.length <= 2 ? 0 : value % 100;
  if (hours > 24 || rest > 59) return undefined;
  return { seconds: sign * (hours * 3600 + rest * 60), tokens: 1 };
}

/** Years of two digits: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068. Source: POSIX. */
function fullYear(token: Token | undefined, value: number): number {
  const digits = token?.kind === 'number' ? token.text.length : 4;
  if (digits > 2) return value;
  return value + (value < 69 ? 2000 : 1900);
}

function setDate(said: Said, year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  said.month = month;
  said.day = day;
  if (year !== undefined) said.year = year;
  said.dates++;
  return true;
}

function takeDate(tokens: readonly Token[], index: number, said: Said): number {
  const [first, second, third, fourth, fifth] = tokens.slice(index, index + 5);
  const number = plainNumber(first);
  if (number !== undefined) {
    const dashed = dashedNumber(second);
    const dashedDay = dashedNumber(third);
    if (dashed !== undefined && dashedDay !== undefined) {
      return setDate(said, fullYear(first, number), dashed, dashedDay) ? 3 : 0;
    }
    const slashed = isMark(second, '/') ? plainNumber(third) : undefined;
    if (slashed !== undefined) {
      const last = isMark(fourth, '/') ? plainNumber(fifth) : undefined;
      if (last === undefined) return setDate(said, undefined, number, slashed) ? 3 : 0;
      const yearFirst = first?.kind === 'number' && first.text.length >= 4;
      if (yearFirst) return setDate(said, number, slashed, last) ? 5 : 0;
      return setDate(said, fullYear(fifth, last), number, slashed) ? 5 : 0;
    }
    const month = monthOf(second);
    if (month !== undefined) {
      const joined = dashedNumber(third);
      if (joined !== undefined)
        return setDate(said, fullYear(third, joined), month, number) ? 3 : 0;
      const year = plainNumber(third);
      if (year !== undefined && !isMark(fourth, ':')) {
        return setDate(said, fullYear(third, year), month, number) ? 3 : 0;
      }
      return setDate(said, undefined, month, number) ? 2 : 0;
    }
    // 1-Jan-2024
    const dashedMonth = isMark(second, '-') ? monthOf(third) : undefined;
    const dashedYear = dashedNumber(fourth);
    if (dashedMonth !== undefined && dashedYear !== undefined) {
      return setDate(said, fullYear(fourth, dashedYear), dashedMonth, number) ? 4 : 0;
    }
    return 0;
  }
  const month = monthOf(first);
  const day = plainNumber(second);
  if (month === undefined || day === undefined || isMark(third, ':')) return 0;
  if (isMark(third, ',')) {
    const year = plainNumber(fourth);
    if (year === undefined) return 0;
    return setDate(said, fullYear(fourth, year), month, day) ? 4 : 0;
  }
  const year = plainNumber(third);
  if (
    year !== undefined &&
    !isMark(fourth, ':') &&
    third?.kind === 'number' &&
    third.text.length > 2
  ) {
    return setDate(said, year, month, day) ? 3 : 0;
  }
  return setDate(said, undefined, month, day) ? 2 : 0;
}

function takeZone(tokens: readonly Token[], index: number, said: Said): number {
  const word = wordOf(tokens[index]) ?? '';
  const hours = ZONES.get(word) ?? militaryZone(word);
  if (hours === undefined) return 0;
  const offset = numericZone(tokens, index + 1);
  said.zone = hours * 3600 + (offset?.seconds ?? 0);
  said.zones++;
  return 1 + (offset?.tokens ?? 0);
}

function takeRelative(tokens: readonly Token[], index: number, said: Said): number {
  const word = wordOf(tokens[index]);
  const dayWord = DAY_WORDS.get(word ?? '');
  if (dayWord !== undefined) {
    said.days += dayWord;
    return 1;
  }
  const token = tokens[index];
  let count = 1;
  let fraction = 0;
  let used = 0;
  const ordinal = ORDINALS.get(word ?? '');
  if (ordinal !== undefined) {
    count = ordinal;
    used = 1;
  } else if (token?.kind === 'number') {
    count = Number(token.text) * (token.sign === '-' ? -1 : 1);
    fraction = fractionOf(token.fraction) * (token.sign === '-' ? -1 : 1);
    used = 1;
  }
  const unit = UNITS.get(singular(wordOf(tokens[index + used]) ?? ''));
  if (unit === undefined) return 0;
  used++;
  if (wordOf(tokens[index + used]) === 'ago') {
    count = -count;
    fraction = -fraction;
    used++;
  }
  if (fraction !== 0 && unit.seconds !== 1) return 0;
  said.months += (unit.months ?? 0) * count;
  said.days += (unit.days ?? 0) * count;
  said.seconds += (unit.seconds ?? 0) * count;
  said.relativeNanoseconds += fraction;
  return used;
}

function takeWeekday(tokens: readonly Token[], index: number, said: Said): number {
  const ordinal = ORDINALS.get(wordOf(tokens[index]) ?? '');
  const at = ordinal === undefined ? index : index + 1;
  const weekday = nameIndex(WEEKDAYS, wordOf(tokens[at]));
  if (weekday < 0) return 0;
  said.weekday = weekday;
  said.weekdayCount = ordinal ?? 0;
  said.weekdays++;
  const comma = isMark(tokens[at + 1], ',') ? 1 : 0;
  return at - index + 1 + comma;
}

/** A number alone: `20240501`, a year after a date without one, or a time such as `1230`. */
function takeNumber(tokens: readonly Token[], index: number, said: Said): number {
  const token = tokens[index];
  const value = plainNumber(token);
  if (value === undefined || token?.kind !== 'number') return 0;
  if (said.dates > 0 && said.year === undefined && (said.times > 0 || token.text.length > 2)) {
    said.year = value;
    return 1;
  }
  if (token.text.length > 4) {
    const day = value % 100;
    const month = Math.floor(value / 100) % 100;
    const year = Math.floor(value / 10_000);
    const short = token.text.length <= 6;
    return setDate(said, short ? year + (year < 69 ? 2000 : 1900) : year, month, day) ? 1 : 0;
  }
  const hour = token.text.length <= 2 ? value : Math.floor(value / 100);
  const minute = token.text.length <= 2 ? 0 : value % 100;
  if (hour > 23 || minute > 59) return 0;
  Object.assign(said, { hour, minute, second: 0, times: said.times + 1 });
  return 1;
}

function resolve(said: Said, now: Moment, local: TimeZone): Moment | undefined {
  // What is left out is taken from the clock here, whatever zone the string names.
  const today = civilFromSeconds(now.seconds + zoneTime(local, now.seconds).offset);
  const zone = said.zone === undefined ? local : fixedZone(said.zone);
  const reset = said.times > 0 || said.dates > 0 || said.weekdays > 0 || said.zones > 0;
  const year = said.year ?? today.year;
  const month = said.month ?? today.month;
  const date = {
    year,
    month,
    day: said.day ?? today.day,
    hour: reset ? (said.hour ?? 0) : today.hour,
    minute: reset ? (said.minute ?? 0) : today.minute,
    second: reset ? (said.second ?? 0) : today.second,
  };
  if (said.dates > 0) {
    const back = civilFromSeconds(daysFromCivil(year, month, date.day) * 86_400);
    if (back.month !== month) return undefined;
  }
  const start = momentOfLocal(zone, secondsFromCivil(date));
  if (reset && !start.exact) return undefined;
  let days = said.days;
  if (said.weekday !== undefined && said.dates === 0) {
    const count = said.weekdayCount ?? 0;
    const ahead = (said.weekday - today.weekday + 7) % 7;
    days += ahead + 7 * (count - (count > 0 && ahead !== 0 ? 1 : 0));
  }
  let { seconds } = reset ? start : now;
  if (said.months !== 0 || days !== 0) {
    const moved = { ...date, month: month + said.months, day: date.day + days };
    seconds = momentOfLocal(zone, secondsFromCivil(moved)).seconds;
  }
  seconds += said.seconds;
  const total = (reset ? (said.nanoseconds ?? 0) : now.nanoseconds) + said.relativeNanoseconds;
  const carry = Math.floor(total / 1e9);
  const whole = seconds + carry;
  if (!Number.isSafeInteger(whole) || Math.abs(whole) > 1e14) return undefined;
  return { seconds: whole, nanoseconds: total - carry * 1e9 };
}
