import { dateFromOrdinal, dayOfYear, formatted, ordinalOf, weekday } from '../calendar/index.ts';
import {
  PyFloat,
  type PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { floatIn, integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { sleepFor, systemThen } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';
import { StructSequence, structSequenceType } from './struct-sequence.ts';

const structTimeType = structSequenceType(
  'struct_time',
  'time',
  [
    'tm_year',
    'tm_mon',
    'tm_mday',
    'tm_hour',
    'tm_min',
    'tm_sec',
    'tm_wday',
    'tm_yday',
    'tm_isdst',
    'tm_zone',
    'tm_gmtoff',
  ],
  9,
);

/** Nanoseconds since 1970. */
function present(thread: Thread): bigint {
  const { system } = thread.interpreter;
  return BigInt(system.bootSecond) * 1_000_000_000n + BigInt(Math.floor(system.now()));
}

const EPOCH_ORDINAL = ordinalOf({ year: 1970, month: 1, day: 1 });
const DAY = 86_400;

/** A second since 1970 as calendar and clock have it; the machine's time zone is UTC. */
function broken(second: number): StructSequence {
  const days = Math.floor(second / DAY);
  const date = dateFromOrdinal(EPOCH_ORDINAL + days);
  const rest = second - days * DAY;
  return new StructSequence(
    structTimeType,
    [
      date.year,
      date.month,
      date.day,
      Math.floor(rest / 3600),
      Math.floor(rest / 60) % 60,
      rest % 60,
      weekday(date),
      dayOfYear(date),
      0,
    ],
    ['UTC', 0],
  );
}

function secondOf(thread: Thread, value: Value | undefined): number {
  if (value === undefined || value === null) return Number(present(thread) / 1_000_000_000n);
  const seconds = floatIn(value);
  if (seconds === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return Math.floor(seconds);
}

function fields(value: Value): readonly number[] {
  if (!(value instanceof PyTuple)) raise('TypeError', 'Tuple or struct_time argument required');
  if (value.items.length !== 9) {
    raise('TypeError', `time tuple must have exactly 9 items, not ${value.items.length}`);
  }
  return value.items.map((item) => Number(integerIn(item) ?? 0));
}

function secondsOfFields([
  year = 0,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
]: readonly number[]): number {
  const days = ordinalOf({ year, month, day: 1 }) - EPOCH_ORDINAL + day - 1;
  return days * DAY + hour * 3600 + minute * 60 + second;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function asciiTime([
  year = 0,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  week = 0,
]: readonly number[]): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${WEEKDAYS[week] ?? ''} ${MONTHS[month - 1] ?? ''} ${String(day).padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${year}`;
}

function sleep(thread: Thread, value: Value): Result {
  const seconds = floatIn(value);
  if (seconds === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (Number.isNaN(seconds)) raise('ValueError', 'Invalid value NaN (not a number)');
  if (seconds < 0) raise('ValueError', 'sleep length must be non-negative');
  return systemThen(
    thread,
    sleepFor(thread.interpreter.system, seconds * 1e9),
    () => null,
    undefined,
  );
}

function presentFields(thread: Thread, given: Value | undefined): readonly number[] {
  return given === undefined ? fields(broken(secondOf(thread, undefined))) : fields(given);
}

/** `time`, by the clock of the machine. */
export function createModule(): PyModule {
  const seconds = (nanoseconds: (thread: Thread) => number) => (thread: Thread) =>
    new PyFloat(nanoseconds(thread) / 1e9);
  const whole = (nanoseconds: (thread: Thread) => number) => (thread: Thread) =>
    Math.floor(nanoseconds(thread));
  const now = (thread: Thread) => thread.interpreter.system.now();
  const used = (thread: Thread) => thread.interpreter.system.cpuTimes().self;
  return defineModule('time', {
    functions: {
      'time()': (thread) => new PyFloat(Number(present(thread)) / 1e9),
      'time_ns()': present,
      'monotonic()': seconds(now),
      'monotonic_ns()': whole(now),
      'perf_counter()': seconds(now),
      'perf_counter_ns()': whole(now),
      'process_time()': seconds(used),
      'process_time_ns()': whole(used),
      'thread_time()': seconds(used),
      'thread_time_ns()': whole(used),
      'sleep(seconds, /)': sleep,
      'gmtime(seconds=None, /)': (thread, value?: Value) => broken(secondOf(thread, value)),
      'localtime(seconds=None, /)': (thread, value?: Value) => broken(secondOf(thread, value)),
      'mktime(tuple, /)': (_thread, value: Value) => new PyFloat(secondsOfFields(fields(value))),
      'asctime(tuple=None, /)': (thread, value?: Value) => asciiTime(presentFields(thread, value)),
      'ctime(seconds=None, /)': (thread, value?: Value) =>
        asciiTime(fields(broken(secondOf(thread, value)))),
      'strftime(format, tuple=None, /)': (thread, format: Value, value?: Value) => {
        const text = textIn(format);
        if (text === undefined) {
          raise('TypeError', `strftime() argument 1 must be str, not ${typeOf(format).name}`);
        }
        const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = presentFields(
          thread,
          value,
        );
        return formatted(text, {
          date: { year, month: Math.max(1, month), day: Math.max(1, day) },
          time: { hour, minute, second, microsecond: 0 },
          offset: 0,
          zone: 'UTC',
        });
      },
    },
    values: {
      struct_time: structTimeType,
      timezone: 0,
      altzone: 0,
      daylight: 0,
      tzname: new PyTuple(['UTC', 'UTC']),
      CLOCK_REALTIME: 0,
      CLOCK_MONOTONIC: 1,
    },
  });
}
