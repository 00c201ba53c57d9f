import { SystemError } from '../../../machine/index.ts';
import {
  CalendarError,
  dateFromOrdinal,
  dayOfYear,
  formatted,
  ordinalOf,
  parseMoment,
  weekday,
} from '../calendar/index.ts';
import { int } from '../numbers/index.ts';
import {
  PyFloat,
  type PyModule,
  PyTuple,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { reprOfText } from '../unicode/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { floatIn, integerIn, textIn } from '../vm/conversions.ts';
import { givenType, raise } from '../vm/errors.ts';
import { osFailure } from '../vm/os-errors.ts';
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
/** The calendar of this Python ends where that of `datetime` does. */
const LAST_ORDINAL = ordinalOf({ year: 9999, month: 12, day: 31 });
const DAY = 86_400;

/** A second since 1970 as calendar and clock have it; the machine's time zone is UTC. */
function broken(second: number, zone = 'UTC'): StructSequence {
  const days = Math.floor(second / DAY);
  const ordinal = EPOCH_ORDINAL + days;
  if (ordinal < 1 || ordinal > LAST_ORDINAL) raise('ValueError', 'year is out of range');
  const date = dateFromOrdinal(ordinal);
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
    [zone, 0],
  );
}

function secondOf(thread: Thread, value: Value | undefined): number {
  if (value === undefined || value === null) return Number(present(thread) / 1_000_000_000n);
  const seconds = floatIn(value);
  if (seconds === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  if (Math.abs(seconds) >= 2 ** 63) {
    raise('OverflowError', 'timestamp out of range for platform time_t');
  }
  return Math.floor(seconds);
}

function fields(value: Value, name: string): readonly number[] {
  if (!(value instanceof PyTuple)) raise('TypeError', 'Tuple or struct_time argument required');
  if (value.items.length !== 9) {
    raise('TypeError', `${name}(): illegal time tuple argument`);
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

function presentFields(thread: Thread, given: Value | undefined, name: string): readonly number[] {
  return fields(given ?? broken(secondOf(thread, undefined)), name);
}

/** Clocks by what `clock_gettime` knows them by. Source: clock_getres(2). */
const CLOCKS = {
  CLOCK_REALTIME: 0,
  CLOCK_MONOTONIC: 1,
  CLOCK_PROCESS_CPUTIME_ID: 2,
  CLOCK_THREAD_CPUTIME_ID: 3,
  CLOCK_MONOTONIC_RAW: 4,
  CLOCK_BOOTTIME: 7,
  CLOCK_TAI: 11,
} as const;

/** What a clock shows, in nanoseconds. Raises OSError. */
function clock(thread: Thread, value: Value): bigint {
  const { system } = thread.interpreter;
  switch (integerIn(value)) {
    case CLOCKS.CLOCK_REALTIME:
    case CLOCKS.CLOCK_TAI:
      return present(thread);
    case CLOCKS.CLOCK_MONOTONIC:
    case CLOCKS.CLOCK_MONOTONIC_RAW:
    case CLOCKS.CLOCK_BOOTTIME:
      return BigInt(Math.floor(system.now()));
    case CLOCKS.CLOCK_PROCESS_CPUTIME_ID:
    case CLOCKS.CLOCK_THREAD_CPUTIME_ID:
      return BigInt(Math.floor(system.cpuTimes().self));
    case undefined:
      return raise(
        'TypeError',
        `'${typeOf(value).name}' object cannot be interpreted as an integer`,
      );
    default:
      throw new Raised(osFailure(new SystemError('EINVAL')));
  }
}

/** `get_clock_info`: what CPython asks of Linux for it, and whether it can be set or go back. */
const CLOCK_INFO: Readonly<Record<string, readonly [clock: string, adjustable: boolean]>> = {
  time: ['CLOCK_REALTIME', true],
  monotonic: ['CLOCK_MONOTONIC', false],
  perf_counter: ['CLOCK_MONOTONIC', false],
  process_time: ['CLOCK_PROCESS_CPUTIME_ID', false],
  thread_time: ['CLOCK_THREAD_CPUTIME_ID', false],
};

function clockInfo(thread: Thread, name: Value): Result {
  const info = CLOCK_INFO[textIn(name) ?? ''];
  if (info === undefined) raise('ValueError', 'unknown clock');
  const [which, adjustable] = info;
  return workThen(
    thread,
    (inner) => inner.interpreter.hooks.importName?.(inner, 'types', null, null, 0) ?? null,
    (inner, types) =>
      workThen(
        inner,
        (later) => getAttribute(later, types, 'SimpleNamespace'),
        (later, made) =>
          call(later, made, [], {
            names: ['implementation', 'monotonic', 'adjustable', 'resolution'],
            values: [`clock_gettime(${which})`, !adjustable, adjustable, new PyFloat(1e-9)],
          }),
        undefined,
      ),
    undefined,
  );
}

/** Nobody may set the virtual clock; the other clocks cannot be set. */
function refuseToSet(_thread: Thread, id: Value): never {
  throw new SystemError(integerIn(id) === CLOCKS.CLOCK_REALTIME ? 'EPERM' : 'EINVAL');
}

/** `strptime`. Raises ValueError. */
function parsed(_thread: Thread, text: Value, format: Value | undefined): Value {
  const [given, pattern] = [textIn(text), textIn(format ?? DATE_FORMAT)];
  if (given === undefined || pattern === undefined) {
    const [place, wrong] = given === undefined ? [0, text] : [1, format ?? null];
    raise(
      'TypeError',
      `strptime() argument ${place} must be str, not <class '${typeOf(wrong).name}'>`,
    );
  }
  try {
    const { date, time, offset, zone } = parseMoment(given, pattern, reprOfText);
    const second = secondsOfFields([
      date.year,
      date.month,
      date.day,
      time.hour,
      time.minute,
      time.second,
    ]);
    const { items } = broken(second);
    return new StructSequence(
      structTimeType,
      [...items.slice(0, 8), zone === null ? -1 : 0],
      [zone, offset === null ? null : offset / 1e6],
    );
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return raise(error.kind === 're.error' ? 'ValueError' : error.kind, error.message);
  }
}

const DATE_FORMAT = '%a %b %d %H:%M:%S %Y';

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
      'clock_gettime(clk_id, /)': (thread, id: Value) =>
        new PyFloat(Number(clock(thread, id)) / 1e9),
      'clock_gettime_ns(clk_id, /)': (thread, id: Value) => int(clock(thread, id)),
      'clock_getres(clk_id, /)': (thread, id: Value) => {
        clock(thread, id);
        return new PyFloat(1e-9);
      },
      'clock_settime(clk_id, time, /)': refuseToSet,
      'clock_settime_ns(clk_id, time, /)': refuseToSet,
      'get_clock_info(name, /)': clockInfo,
      'strptime(string, format=None, /)': parsed,
      'tzset()': () => null,
      'sleep(seconds, /)': sleep,
      'gmtime(seconds=None, /)': (thread, value?: Value) => broken(secondOf(thread, value), 'GMT'),
      'localtime(seconds=None, /)': (thread, value?: Value) => broken(secondOf(thread, value)),
      'mktime(tuple, /)': (_thread, value: Value) =>
        new PyFloat(secondsOfFields(fields(value, 'mktime'))),
      'asctime(tuple=None, /)': (thread, value?: Value) =>
        asciiTime(presentFields(thread, value, 'asctime')),
      'ctime(seconds=None, /)': (thread, value?: Value) =>
        asciiTime(fields(broken(secondOf(thread, value)), 'ctime')),
      'strftime(format, tuple=None, /)': (thread, format: Value, value?: Value) => {
        const text = textIn(format);
        if (text === undefined) {
          raise('TypeError', `strftime() argument 1 must be str, not ${givenType(format)}`);
        }
        const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = presentFields(
          thread,
          value,
          'strftime',
        );
        const zone = value instanceof StructSequence ? textIn(value.more[0] ?? null) : undefined;
        return formatted(text, {
          date: { year, month: Math.max(1, month), day: Math.max(1, day) },
          time: { hour, minute, second, microsecond: 0 },
          offset: 0,
          zone: zone ?? 'UTC',
        });
      },
    },
    values: {
      struct_time: structTimeType,
      timezone: 0,
      altzone: 0,
      daylight: 0,
      tzname: new PyTuple(['UTC', 'UTC']),
      ...CLOCKS,
    },
  });
}
