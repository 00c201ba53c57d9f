import { CalendarError } from './errors.ts';

/** A `timedelta`: 0 to 86399 seconds and 0 to 999999 microseconds beyond days of either sign. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
}

const SECONDS_IN_DAY = 86_400n;
const SECOND = 1_000_000n;
const DAY = SECONDS_IN_DAY * SECOND;
const MOST_DAYS = 999_999_999;

/** Microseconds of a unit, in the order in which CPython sums the arguments. */
const UNITS = {
  microseconds: 1n,
  milliseconds: 1000n,
  seconds: SECOND,
  minutes: 60n * SECOND,
  hours: 3600n * SECOND,
  days: DAY,
  weeks: 7n * DAY,
} as const;

export type DurationUnit = keyof typeof UNITS;

/** An argument: an integer (number when safe, or bigint), or a float. */
export type Amount = { readonly integer: number | bigint } | { readonly float: number };

/** The duration in microseconds. */
export const microsecondsOf = ({ days, seconds, microseconds }: Duration): bigint =>
  BigInt(days) * DAY + BigInt(seconds) * SECOND + BigInt(microseconds);

const floorDivide = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

/** The duration of so many microseconds. Throws {@link CalendarError} (an OverflowError). */
export function durationOf(total: bigint): Duration {
  const days = floorDivide(total, DAY);
  const rest = total - days * DAY;
  if (days > MOST_DAYS || days < -MOST_DAYS) {
    throw new CalendarError(`days=${days}; must have magnitude <= ${MOST_DAYS}`, 'OverflowError');
  }
  return {
    days: Number(days),
    seconds: Number(rest / SECOND),
    microseconds: Number(rest % SECOND),
  };
}

const roundAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** `timedelta(…)`: sums the arguments and rounds to microseconds, half to even. Throws {@link CalendarError}. */
export function createDuration(amounts: Partial<Record<DurationUnit, Amount>>): Duration {
  let total = 0n;
  let left = 0;
  for (const unit of Object.keys(UNITS) as DurationUnit[]) {
    const amount = amounts[unit];
    if (amount === undefined) continue;
    const factor = UNITS[unit];
    if ('integer' in amount) {
      total += BigInt(amount.integer) * factor;
      continue;
    }
    const { float } = amount;
    if (Number.isNaN(float)) throw new CalendarError('cannot convert float NaN to integer');
    if (!Number.isFinite(float)) {
      throw new CalendarError('cannot convert float infinity to integer', 'OverflowError');
    }
    total += BigInt(Math.trunc(float)) * factor;
    const fraction = (float % 1) * Number(factor);
    total += BigInt(Math.trunc(fraction));
    left += fraction % 1;
  }
  let whole = roundAway(left);
  if (Math.abs(whole - left) === 0.5) {
    // Half to even, of the sum and not of the rest alone.
    const odd = total % 2n === 0n ? 0 : 1;
    whole = 2 * roundAway((left + odd) / 2) - odd;
  }
  return durationOf(total + BigInt(whole));
}

/** The quotient, half to even. */
function divideNearest(a: bigint, b: bigint): bigint {
  const [top, bottom] = b < 0n ? [-a, -b] : [a, b];
  const quotient = floorDivide(top, bottom);
  const twice = 2n * (top - quotient * bottom);
  const up = twice > bottom || (twice === bottom && quotient % 2n !== 0n);
  return up ? quotient + 1n : quotient;
}

/** The float as a fraction of integers. */
function ratioOf(value: number): readonly [bigint, bigint] {
  let top = value;
  let bottom = 1n;
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return [BigInt(top), bottom];
}

function finiteRatio(value: number): readonly [bigint, bigint] {
  if (Number.isNaN(value)) throw new CalendarError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) {
    throw new CalendarError('cannot convert Infinity to integer ratio', 'OverflowError');
  }
  return ratioOf(value);
}

const checkDivisor = (zero: boolean, message: string): void => {
  if (zero) throw new CalendarError(message, 'ZeroDivisionError');
};

export const addDurations = (a: Duration, b: Duration): Duration =>
  durationOf(microsecondsOf(a) + microsecondsOf(b));
export const subtractDurations = (a: Duration, b: Duration): Duration =>
  durationOf(microsecondsOf(a) - microsecondsOf(b));
export const negateDuration = (a: Duration): Duration => durationOf(-microsecondsOf(a));

/** `duration * amount`. */
export function multiplyDuration(duration: Duration, amount: Amount): Duration {
  const total = microsecondsOf(duration);
  if ('integer' in amount) return durationOf(total * BigInt(amount.integer));
  const [top, bottom] = finiteRatio(amount.float);
  return durationOf(divideNearest(total * top, bottom));
}

/** `duration / amount`. */
export function divideDuration(duration: Duration, amount: Amount): Duration {
  const total = microsecondsOf(duration);
  if ('integer' in amount) {
    checkDivisor(BigInt(amount.integer) === 0n, 'integer division or modulo by zero');
    return durationOf(divideNearest(total, BigInt(amount.integer)));
  }
  const [top, bottom] = finiteRatio(amount.float);
  checkDivisor(top === 0n, 'integer division or modulo by zero');
  return durationOf(divideNearest(total * bottom, top));
}

/** `duration // integer`. */
export function floorDivideDuration(duration: Duration, divisor: number | bigint): Duration {
  checkDivisor(BigInt(divisor) === 0n, 'integer division or modulo by zero');
  return durationOf(floorDivide(microsecondsOf(duration), BigInt(divisor)));
}

/** `divmod` of two durations. */
export function divideByDuration(
  a: Duration,
  b: Duration,
): { readonly quotient: bigint; readonly rest: Duration } {
  const divisor = microsecondsOf(b);
  checkDivisor(divisor === 0n, 'integer division or modulo by zero');
  const quotient = floorDivide(microsecondsOf(a), divisor);
  return { quotient, rest: durationOf(microsecondsOf(a) - quotient * divisor) };
}

/** `a / b` of two durations, as a float. */
export function ratioOfDurations(a: Duration, b: Duration): number {
  checkDivisor(microsecondsOf(b) === 0n, 'division by zero');
  return quotientAsFloat(microsecondsOf(a), microsecondsOf(b));
}

/** `total_seconds()`. */
export const totalSeconds = (duration: Duration): number =>
  quotientAsFloat(microsecondsOf(duration), SECOND);

/** The float nearest to the quotient of two integers of moderate size. */
function quotientAsFloat(a: bigint, b: bigint): number {
  // As for integers, the sign of a divisor shows in a zero.
  if (a === 0n) return b < 0n ? -0 : 0;
  const sign = a < 0n === b < 0n ? 1 : -1;
  const top = (a < 0n ? -a : a) << 160n;
  const bottom = b < 0n ? -b : b;
  // A last bit that stands for all that is cut off; the host rounds the integer correctly.
  const sticky = top % bottom === 0n ? 0n : 1n;
  return sign * Number((top / bottom) | sticky) * 2 ** -160;
}

/** -1, 0 or 1. */
export const compareDurations = (a: Duration, b: Duration): number =>
  Math.sign(a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds);

const two = (value: number): string => String(value).padStart(2, '0');

/** `str()` of it: `1 day, 2:03:04.000005`. */
export function durationText({ days, seconds, microseconds }: Duration): string {
  const minutes = Math.floor(seconds / 60);
  const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  const before = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
  return before + clock + fraction;
}

/** The arguments in its `repr()`: `days=1, seconds=2`, or `0`. */
export function durationArguments({ days, seconds, microseconds }: Duration): string {
  const parts: string[] = [];
  if (days !== 0) parts.push(`days=${days}`);
  if (seconds !== 0) parts.push(`seconds=${seconds}`);
  if (microseconds !== 0) parts.push(`microseconds=${microseconds}`);
  return parts.length === 0 ? '0' : parts.join(', ');
}
