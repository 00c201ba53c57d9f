import {
  CalendarError,
  checkedDate,
  checkedTime,
  dateFromIso,
  dateFromIsoCalendar,
  dateFromOrdinal,
  dateTimeFromIso,
  dayOfYear,
  daysInMonth,
  formatted,
  isoCalendar,
  isoTime,
  offsetText,
  ordinalOf,
  parseMoment,
  timeFromIso,
} from '../calendar/index.ts';
import { type Implementation, type PyModule, PyTuple, type Value } from '../objects/index.ts';
import { reprOfText } from '../unicode/index.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { defineModule } from './define-module.ts';

function number(value: Value | undefined): number {
  return Number(integerIn(value ?? 0) ?? 0);
}

/** Errors of the calendar are exceptions of the program. */
function calendar(work: (...args: Value[]) => Value): Implementation {
  return (_thread, ...args: Value[]) => {
    try {
      return work(...args);
    } catch (error) {
      if (error instanceof CalendarError)
        raise(error.kind === 're.error' ? 'ValueError' : error.kind, error.message);
      throw error;
    }
  };
}

function dateTuple({ year, month, day }: { year: number; month: number; day: number }): Value {
  return new PyTuple([year, month, day]);
}

function timeItems(time: {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  offset: number | null;
}): Value[] {
  return [time.hour, time.minute, time.second, time.microsecond, time.offset];
}

/** `_datetime`: the calendar under `datetime`. Offsets are microseconds. */
export function createModule(): PyModule {
  return defineModule('_datetime', {
    functions: {
      'check_date(year, month, day, /)': calendar((year, month, day) =>
        dateTuple(checkedDate(number(year), number(month), number(day))),
      ),
      'check_time(hour, minute, second, microsecond, /)': calendar((...parts) => {
        const [hour = 0, minute = 0, second = 0, microsecond = 0] = parts.map(number);
        checkedTime(hour, minute, second, microsecond);
        return null;
      }),
      'ordinal(year, month, day, /)': calendar((year, month, day) =>
        ordinalOf({ year: number(year), month: number(month), day: number(day) }),
      ),
      'from_ordinal(ordinal, /)': calendar((ordinal) =>
        dateTuple(dateFromOrdinal(number(ordinal))),
      ),
      'day_of_year(year, month, day, /)': calendar((year, month, day) =>
        dayOfYear({ year: number(year), month: number(month), day: number(day) }),
      ),
      'days_in_month(year, month, /)': calendar((year, month) =>
        daysInMonth(number(year), number(month)),
      ),
      'iso_calendar(year, month, day, /)': calendar((year, month, day) => {
        const iso = isoCalendar({ year: number(year), month: number(month), day: number(day) });
        return new PyTuple([iso.year, iso.week, iso.weekday]);
      }),
      'from_iso_calendar(year, week, day, /)': calendar((year, week, day) =>
        dateTuple(dateFromIsoCalendar(number(year), number(week), number(day))),
      ),
      'iso_time(hour, minute, second, microsecond, timespec, /)': calendar((...parts) => {
        const [hour = 0, minute = 0, second = 0, microsecond = 0] = parts.slice(0, 4).map(number);
        return isoTime({ hour, minute, second, microsecond }, textIn(parts[4] ?? null));
      }),
      'offset_text(microseconds, /)': (_thread, offset: Value) => offsetText(number(offset)),
      'date_from_iso(text, /)': calendar((text) => {
        const date = dateFromIso(textIn(text ?? null) ?? '');
        return date === null ? null : dateTuple(date);
      }),
      'time_from_iso(text, /)': calendar((text) => {
        const time = timeFromIso(textIn(text ?? null) ?? '');
        return time === null ? null : new PyTuple(timeItems(time));
      }),
      'moment_from_iso(text, /)': calendar((text) => {
        const moment = dateTimeFromIso(textIn(text ?? null) ?? '');
        if (moment === null) return null;
        const { date, time } = moment;
        return new PyTuple([date.year, date.month, date.day, ...timeItems(time)]);
      }),
      'format(text, parts, offset, zone, /)': calendar((text, parts, offset, zone) => {
        const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0] =
          (parts as PyTuple).items.map(number);
        return formatted(textIn(text as Value) ?? '', {
          date: { year, month, day },
          time: { hour, minute, second, microsecond },
          offset: offset === null ? null : number(offset),
          zone: zone === null ? null : (textIn(zone as Value) ?? null),
        });
      }),
      'parse(text, format, /)': calendar((text, format) => {
        const { date, time, offset, zone } = parseMoment(
          textIn(text as Value) ?? '',
          textIn(format as Value) ?? '',
          reprOfText,
        );
        return new PyTuple([
          date.year,
          date.month,
          date.day,
          time.hour,
          time.minute,
          time.second,
          time.microsecond,
          offset,
          zone,
        ]);
      }),
    },
  });
}
