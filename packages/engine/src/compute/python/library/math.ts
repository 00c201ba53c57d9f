import {
  addExactly,
  atan2,
  bitsOfProduct,
  type CommonDivisor,
  createExactSum,
  exactSum,
  frexp,
  hypot,
  integerSquareRoot,
  ldexp,
  log2,
  log10,
  logOfInteger,
  MathError,
  type MathFunction,
  mathFunction,
  mathFunctions,
  mathModulus,
  mathPower,
  modf,
  log as naturalLogarithm,
  nextAfter,
  type RangeProduct,
  remainder,
  runCommonDivisor,
  runProduct,
  startCommonDivisor,
  startProduct,
  ulp,
} from '../maths/index.ts';
import {
  ceiling,
  floor,
  floorDivide,
  type Int,
  int,
  MAXIMUM_BITS,
  multiply,
  toFloat,
  truncate,
} from '../numbers/index.ts';
import {
  type Implementation,
  PyFloat,
  type PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { finish, type Slices } from '../slices.ts';
import { callThen, pauseThen, workThen } from '../vm/continue.ts';
import { indexOf, integerIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import { floatFrom } from '../vm/number-conversions.ts';
import { binaryOperation } from '../vm/operators.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

/** The number of a float or an int; undefined for what the program may have a word in. Raises OverflowError. */
function knownFloat(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const integer = typeof value === 'object' ? undefined : integerIn(value);
  return integer === undefined ? undefined : toFloat(integer);
}

/** Goes on with a value as a float. Raises TypeError, OverflowError. */
function withFloat(
  thread: Thread,
  value: Value,
  then: (thread: Thread, x: number) => Result,
): Result {
  const known = knownFloat(value);
  if (known !== undefined) return then(thread, known);
  return workThen(
    thread,
    (inner) => floatFrom(inner, value),
    (inner, float) => then(inner, (float as PyFloat).value),
    undefined,
  );
}

/** Numbers that are taken before others get their turn. */
const TAKEN_AT_ONCE = 20_000;

function withFloats(
  thread: Thread,
  values: readonly Value[],
  then: (thread: Thread, xs: readonly number[]) => Result,
  taken: number[] = [],
): Result {
  const goOn = (inner: Thread): Result => withFloats(inner, values, then, taken);
  for (let count = 0; count < TAKEN_AT_ONCE; count += 1) {
    const next = values[taken.length];
    if (next === undefined) return then(thread, taken);
    const known = knownFloat(next);
    if (known === undefined) {
      return withFloat(thread, next, (inner, x) => {
        taken.push(x);
        return goOn(inner);
      });
    }
    taken.push(known);
  }
  return pauseThen(thread, goOn, undefined);
}

function withIntegers(
  thread: Thread,
  values: readonly Value[],
  then: (thread: Thread, integers: readonly Int[]) => Result,
  taken: Int[] = [],
): Result {
  const goOn = (inner: Thread): Result => withIntegers(inner, values, then, taken);
  for (let count = 0; count < TAKEN_AT_ONCE; count += 1) {
    const next = values[taken.length];
    if (next === undefined) return then(thread, taken);
    const known = integerIn(next);
    if (known === undefined) {
      return workThen(
        thread,
        (inner) => indexOf(inner, next),
        (inner, answer) => {
          taken.push(answer as Int);
          return goOn(inner);
        },
        undefined,
      );
    }
    taken.push(known);
  }
  return pauseThen(thread, goOn, undefined);
}

function* sumInSlices(xs: readonly number[]): Slices<readonly [number | null]> {
  const sum = createExactSum();
  for (const [index, x] of xs.entries()) {
    if (!addExactly(sum, x)) raise('OverflowError', 'intermediate overflow in fsum');
    if (index % TAKEN_AT_ONCE === TAKEN_AT_ONCE - 1) yield;
  }
  return [exactSum(sum)];
}

/** A float as an object; what `math` cannot do is raised. */
function float(compute: () => number): PyFloat {
  try {
    return new PyFloat(compute());
  } catch (error) {
    if (error instanceof MathError) raise(error.kind, error.message);
    throw error;
  }
}

function one(name: MathFunction): Implementation {
  return (thread, x: Value) =>
    withFloat(thread, x, (_thread, number) => float(() => mathFunction(name, number)));
}

function two(compute: (x: number, y: number) => number): Implementation {
  return (thread, x: Value, y: Value) =>
    withFloats(thread, [x, y], (_thread, [a = 0, b = 0]) => float(() => compute(a, b)));
}

function test(compute: (x: number) => boolean): Implementation {
  return (thread, x: Value) => withFloat(thread, x, (_thread, number) => compute(number));
}

/** Integers have their logarithms even when they are too large for floats. */
function logarithm(
  thread: Thread,
  value: Value,
  compute: (x: number) => number,
  then: (logarithm: number) => Result,
): Result {
  const integer = integerIn(value);
  if (integer !== undefined) {
    if (integer <= 0) raise('ValueError', 'math domain error');
    return then(logOfInteger(integer, compute));
  }
  return withFloat(thread, value, (_thread, x) => {
    if (x <= 0) raise('ValueError', 'math domain error');
    return then(compute(x));
  });
}

/** Rounds by a method of the class, or as a float. */
function rounding(method: string, compute: (x: number) => Int): Implementation {
  return (thread, x: Value) => {
    const own = x instanceof PyFloat ? undefined : typeOf(x).lookUp(method);
    if (own !== undefined)
      return callThen(thread, own, [x], (_thread, answer) => answer, undefined);
    if (method === '__trunc__' && !(x instanceof PyFloat)) {
      raise('TypeError', `type ${typeOf(x).name} doesn't define __trunc__ method`);
    }
    return withFloat(thread, x, (_thread, number) => compute(number));
  };
}

const BUDGET = 200;

function productOn(thread: Thread, _value: Value, state: RangeProduct): Result {
  const product = runProduct(state, BUDGET);
  return product === null ? pauseThen(thread, productOn, state) : int(product);
}

function product(thread: Thread, first: Int, last: Int): Result {
  if (bitsOfProduct(first, last) > MAXIMUM_BITS) raise('MemoryError');
  return productOn(thread, null, startProduct(first, last));
}

function divisorOn(thread: Thread, _value: Value, state: CommonDivisor): Result {
  const divisor = runCommonDivisor(state, BUDGET);
  return divisor === null ? pauseThen(thread, divisorOn, state) : int(BigInt(divisor));
}

function gcdOf(thread: Thread, integers: readonly Int[], soFar: Int): Result {
  const [first, ...rest] = integers;
  if (first === undefined) return soFar;
  return workThen(
    thread,
    (inner) => divisorOn(inner, null, startCommonDivisor(soFar, first)),
    (inner, answer) => gcdOf(inner, rest, absolute(answer as Int)),
    undefined,
  );
}

function absolute(integer: Int): Int {
  return integer < 0 ? int(-BigInt(integer)) : integer;
}

function lcmOf(thread: Thread, integers: readonly Int[], soFar: Int): Result {
  const [first, ...rest] = integers;
  if (first === undefined) return soFar;
  if (first === 0 || soFar === 0) return 0;
  return workThen(
    thread,
    (inner) => divisorOn(inner, null, startCommonDivisor(soFar, first)),
    (inner, answer) => {
      const part = finish(floorDivide(soFar, absolute(answer as Int)));
      return lcmOf(inner, rest, absolute(finish(multiply(part, first))));
    },
    undefined,
  );
}

function notNegative(value: Int, name: string): Int {
  if (value < 0) raise('ValueError', `${name} must be a non-negative integer`);
  return value;
}

const isClose: Implementation = (thread, a: Value, b: Value, relative?: Value, absolute?: Value) =>
  withFloats(
    thread,
    [a, b, relative ?? new PyFloat(1e-9), absolute ?? new PyFloat(0)],
    (_thread, [x = 0, y = 0, rel = 0, abs = 0]) => {
      if (rel < 0 || abs < 0) raise('ValueError', 'tolerances must be non-negative');
      if (x === y) return true;
      if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
      const difference = Math.abs(y - x);
      return (
        difference <= Math.abs(rel * y) || difference <= Math.abs(rel * x) || difference <= abs
      );
    },
  );

function multiplyAll(thread: Thread, items: readonly Value[], index: number, soFar: Value): Result {
  let value = soFar;
  for (let at = index; at < items.length; at += 1) {
    const item = items[at] as Value;
    if (value instanceof PyFloat && item instanceof PyFloat) {
      value = new PyFloat(value.value * item.value);
      continue;
    }
    return workThen(
      thread,
      (inner) => binaryOperation(inner, MULTIPLY, value, item),
      (inner, answer) => multiplyAll(inner, items, at + 1, answer),
      undefined,
    );
  }
  return value;
}

/** Argument of BINARY_OP for `*`. */
const MULTIPLY = 5;

/** `math`. */
export function createModule(): PyModule {
  const singles = Object.fromEntries(
    mathFunctions
      .filter((name) => !['log', 'log2', 'log10'].includes(name))
      .map((name) => [`${name}(x, /)`, one(name)]),
  );
  return defineModule('math', {
    functions: {
      ...singles,
      'atan2(y, x, /)': two(atan2),
      'pow(x, y, /)': two(mathPower),
      'fmod(x, y, /)': two(mathModulus),
      'remainder(x, y, /)': two((x, y) => {
        const rest = remainder(x, y);
        if (Number.isNaN(rest) && !Number.isNaN(x) && !Number.isNaN(y)) {
          throw new MathError('domain');
        }
        return rest;
      }),
      'copysign(x, y, /)': two((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
      'nextafter(x, y, /)': two(nextAfter),
      'ulp(x, /)': (thread, x: Value) => withFloat(thread, x, (_thread, n) => new PyFloat(ulp(n))),
      'degrees(x, /)': (thread, x: Value) =>
        withFloat(thread, x, (_thread, n) => new PyFloat(n * (180 / Math.PI))),
      'radians(x, /)': (thread, x: Value) =>
        withFloat(thread, x, (_thread, n) => new PyFloat(n * (Math.PI / 180))),
      'isnan(x, /)': test(Number.isNaN),
      'isinf(x, /)': test((x) => x === Infinity || x === -Infinity),
      'isfinite(x, /)': test(Number.isFinite),
      'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': isClose,
      'floor(x, /)': rounding('__floor__', floor),
      'ceil(x, /)': rounding('__ceil__', ceiling),
      'trunc(x, /)': rounding('__trunc__', truncate),
      'frexp(x, /)': (thread, x: Value) =>
        withFloat(thread, x, (_thread, n) => {
          const { mantissa, exponent } = frexp(n);
          return new PyTuple([new PyFloat(mantissa), exponent]);
        }),
      'ldexp(x, i, /)': (thread, x: Value, i: Value) =>
        withFloat(thread, x, (_thread, n) => {
          const exponent = integerIn(i);
          if (exponent === undefined)
            raise('TypeError', 'Expected an int as second argument to ldexp.');
          const result = ldexp(n, exponent);
          if (Number.isFinite(n) && !Number.isFinite(result))
            raise('OverflowError', 'math range error');
          return new PyFloat(result);
        }),
      'modf(x, /)': (thread, x: Value) =>
        withFloat(thread, x, (_thread, n) => {
          const { fraction, integer } = modf(n);
          return new PyTuple([new PyFloat(fraction), new PyFloat(integer)]);
        }),
      'log(x, base=None, /)': (thread, x: Value, base?: Value) =>
        logarithm(thread, x, naturalLogarithm, (top) => {
          if (base === undefined) return new PyFloat(top);
          return logarithm(thread, base, naturalLogarithm, (bottom) => {
            if (bottom === 0) raise('ZeroDivisionError', 'float division by zero');
            return new PyFloat(top / bottom);
          });
        }),
      'log2(x, /)': (thread, x: Value) => logarithm(thread, x, log2, (y) => new PyFloat(y)),
      'log10(x, /)': (thread, x: Value) => logarithm(thread, x, log10, (y) => new PyFloat(y)),
      'hypot(*coordinates)': (thread, coordinates: Value[]) =>
        withFloats(thread, coordinates, (_thread, xs) => new PyFloat(hypot(xs))),
      'dist(p, q, /)': (thread, p: Value, q: Value) =>
        collect(
          thread,
          p,
          (inner, first) =>
            collect(
              inner,
              q,
              (later, second) => {
                if (first.length !== second.length) {
                  raise('ValueError', 'both points must have the same number of dimensions');
                }
                return withFloats(later, [...first, ...second], (_thread, xs) => {
                  const half = xs.length / 2;
                  return new PyFloat(
                    hypot(xs.slice(0, half).map((x, index) => x - (xs[half + index] ?? 0))),
                  );
                });
              },
              undefined,
            ),
          undefined,
        ),
      'fsum(seq, /)': (thread, seq: Value) =>
        collect(
          thread,
          seq,
          (inner, items) =>
            withFloats(inner, items, (later, xs) =>
              drive(
                later,
                sumInSlices(xs),
                (_thread, [total]) =>
                  total === null ? raise('ValueError', '-inf + inf in fsum') : new PyFloat(total),
                undefined,
              ),
            ),
          undefined,
        ),
      'prod(iterable, /, *, start=1)': (thread, iterable: Value, start?: Value) =>
        collect(
          thread,
          iterable,
          (inner, items) => multiplyAll(inner, items, 0, start ?? 1),
          undefined,
        ),
      'gcd(*integers)': (thread, integers: Value[]) =>
        withIntegers(thread, integers, (inner, all) => gcdOf(inner, all, 0)),
      'lcm(*integers)': (thread, integers: Value[]) =>
        withIntegers(thread, integers, (inner, all) => lcmOf(inner, all, 1)),
      'isqrt(n, /)': (thread, n: Value) =>
        withIntegers(thread, [n], (_thread, [value = 0]) => {
          if (value < 0) raise('ValueError', 'isqrt() argument must be nonnegative');
          return int(BigInt(integerSquareRoot(value)));
        }),
      'factorial(n, /)': (thread, n: Value) =>
        withIntegers(thread, [n], (inner, [value = 0]) => {
          if (value < 0) raise('ValueError', 'factorial() not defined for negative values');
          if (typeof value === 'bigint') {
            raise('OverflowError', 'factorial() argument should not exceed 9223372036854775807');
          }
          return product(inner, 1, value);
        }),
      'comb(n, k, /)': (thread, n: Value, k: Value) =>
        withIntegers(thread, [n, k], (inner, [a = 0, b = 0]) => {
          notNegative(a, 'n');
          notNegative(b, 'k');
          if (b > a) return 0;
          const rest = BigInt(a) - BigInt(b);
          const fewer = rest < BigInt(b) ? rest : BigInt(b);
          return workThen(
            inner,
            (later) => product(later, int(BigInt(a) - fewer + 1n), a),
            (later, top) =>
              workThen(
                later,
                (last) => product(last, 1, int(fewer)),
                (_thread, bottom) => finish(floorDivide(top as Int, bottom as Int)),
                undefined,
              ),
            undefined,
          );
        }),
      'perm(n, k=None, /)': (thread, n: Value, k?: Value) =>
        withIntegers(thread, [n, k ?? n], (inner, [a = 0, b = 0]) => {
          notNegative(a, 'n');
          notNegative(b, 'k');
          if (b > a) return 0;
          return product(inner, int(BigInt(a) - BigInt(b) + 1n), a);
        }),
    },
    values: {
      pi: new PyFloat(Math.PI),
      e: new PyFloat(Math.E),
      tau: new PyFloat(2 * Math.PI),
      inf: new PyFloat(Number.POSITIVE_INFINITY),
      nan: new PyFloat(Number.NaN),
    },
  });
}
