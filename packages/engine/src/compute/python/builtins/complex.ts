import { hashComplex, hashFloat, hashIdentity, integerOfHash } from '../hashing/index.ts';
import {
  absoluteOfComplex,
  type Complex,
  complexFromText,
  formatComplex,
  reprOfComplex,
  toFloat,
} from '../numbers/index.ts';
import {
  complexType,
  defineMethods,
  NOT_IMPLEMENTED,
  PyComplex,
  PyFloat,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { complexOperators } from '../vm/arithmetic.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn, plainAnswer, strOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { floatFrom } from '../vm/number-conversions.ts';
import type { Thread } from '../vm/thread.ts';
import { specificationIn } from './arguments.ts';
import { adopt, defineMembers, defineNew } from './construct.ts';
import { defineEquality, defineOperators } from './operator-methods.ts';
import { readNumber } from './text-of-number.ts';

/** A complex number, or a real one as such. Raises OverflowError. */
function operandOf(value: Value): Complex | undefined {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloat) return { real: value.value, imaginary: 0 };
  const integer = integerIn(value);
  return integer === undefined ? undefined : { real: toFloat(integer), imaginary: 0 };
}

/** One of the two arguments of `complex`: a number, and whether it is a complex one. */
interface Part {
  readonly number: Complex;
  readonly isComplex: boolean;
}

defineNew(complexType, 'real=0, imag=0', (thread, type, real?: Value, imaginary?: Value) => {
  if (real instanceof PyComplex && real.type === complexType && imaginary === undefined) {
    if (type === complexType) return real;
  }
  const text = real === undefined ? undefined : textIn(real);
  if (text !== undefined) {
    if (imaginary !== undefined) {
      raise('TypeError', "complex() can't take second arg if first is a string");
    }
    return readNumber(thread, real as Value, () => made(type, complexFromText(text)));
  }
  if (imaginary !== undefined && textIn(imaginary) !== undefined) {
    raise('TypeError', "complex() second arg can't be a string");
  }
  return firstPart(thread, real === undefined ? 0 : real, imaginary, (inner, part) => {
    if (imaginary === undefined) return made(type, part.number);
    return secondPart(inner, imaginary, (_thread, second) => made(type, join(part, second)));
  });
});

const made = (type: PyType, { real, imaginary }: Complex): PyComplex =>
  adopt(new PyComplex(real, imaginary), type);

/** `first + second * 1j`, without the sign of a zero that was not there. */
function join(first: Part, second: Part): Complex {
  return {
    real: second.isComplex ? first.number.real - second.number.imaginary : first.number.real,
    imaginary: first.isComplex ? second.number.real + first.number.imaginary : second.number.real,
  };
}

function checkNumber(value: Value, complaint: string): void {
  const type = typeOf(value);
  const isNumber = ['__float__', '__index__'].some((name) => type.lookUp(name) !== undefined);
  if (!isNumber && !(value instanceof PyComplex)) {
    raise('TypeError', `complex() ${complaint}, not '${type.name}'`);
  }
}

function checkSecond(imaginary: Value | undefined): void {
  if (imaginary !== undefined) checkNumber(imaginary, 'second argument must be a number');
}

function firstPart(
  thread: Thread,
  value: Value,
  imaginary: Value | undefined,
  then: (thread: Thread, part: Part) => Result,
): Result {
  const own = typeOf(value).lookUp('__complex__');
  if (own !== undefined && !(value instanceof PyComplex && value.type.builtIn)) {
    return callThen(
      thread,
      own,
      [value],
      (inner, answer) => {
        if (!(answer instanceof PyComplex)) {
          raise('TypeError', `__complex__ returned non-complex (type ${typeOf(answer).name})`);
        }
        checkSecond(imaginary);
        return workThen(
          inner,
          (later) => plainComplex(later, answer),
          (later, number) => then(later, { number: number as PyComplex, isComplex: true }),
          undefined,
        );
      },
      undefined,
    );
  }
  checkNumber(value, 'first argument must be a string or a number');
  checkSecond(imaginary);
  return secondPart(thread, value, then);
}

function plainComplex(thread: Thread, answer: PyComplex): Result {
  if (answer.type.builtIn) return answer;
  const value = plain(answer);
  return plainAnswer(thread, { method: '__complex__', kind: 'complex', answer, value });
}

function secondPart(
  thread: Thread,
  value: Value,
  then: (thread: Thread, part: Part) => Result,
): Result {
  if (value instanceof PyComplex) return then(thread, { number: value, isComplex: true });
  return workThen(
    thread,
    () => floatFrom(thread, value),
    (inner, float) =>
      then(inner, { number: { real: (float as PyFloat).value, imaginary: 0 }, isComplex: false }),
    undefined,
  );
}

defineOperators(complexType, complexOperators, operandOf, (_thread, answer) => answer);
defineEquality(complexType, (self, other) => {
  const { real, imaginary } = self as PyComplex;
  if (other instanceof PyComplex) return real === other.real && imaginary === other.imaginary;
  const value = other instanceof PyFloat ? other.value : integerIn(other);
  if (value === undefined) return undefined;
  // An int is compared exactly.
  // biome-ignore lint/suspicious/noDoubleEquals: the host compares a number and a bigint by value.
  return imaginary === 0 && real == value;
});

function powerOf(base: Value, exponent: Value, modulus: Value | undefined): Value {
  const a = operandOf(base);
  const b = a === undefined ? undefined : operandOf(exponent);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  if (modulus !== undefined && modulus !== null) raise('ValueError', 'complex modulo');
  return complexOperators[8]?.(a, b) ?? NOT_IMPLEMENTED;
}

const plain = (self: PyComplex): PyComplex =>
  self.type.builtIn ? self : new PyComplex(self.real, self.imaginary);

defineMethods(complexType, {
  '__pow__(value, mod=None, /)': (_thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(self, value, modulus),
  '__rpow__(value, mod=None, /)': (_thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(value, self, modulus),
  '__neg__()': (_thread, self: PyComplex) => new PyComplex(-self.real, -self.imaginary),
  '__pos__()': (_thread, self: PyComplex) => plain(self),
  '__abs__()': (_thread, self: PyComplex) => new PyFloat(absoluteOfComplex(self)),
  '__bool__()': (_thread, self: PyComplex) => self.real !== 0 || self.imaginary !== 0,
  '__complex__()': (_thread, self: PyComplex) => plain(self),
  '__hash__()': (thread, self: PyComplex) => {
    const identity = () => hashIdentity(thread.interpreter.identityOf(self));
    return integerOfHash(
      hashComplex(hashFloat(self.real) ?? identity(), hashFloat(self.imaginary) ?? identity()),
    );
  },
  '__repr__()': (_thread, self: PyComplex) => reprOfComplex(self),
  '__format__(format_spec, /)': (thread, self: PyComplex, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    return formatComplex(self, specification, self.type.name);
  },
  '__getnewargs__()': (_thread, self: PyComplex) =>
    new PyTuple([new PyFloat(self.real), new PyFloat(self.imaginary)]),
  'conjugate()': (_thread, self: PyComplex) => new PyComplex(self.real, -self.imaginary),
});

defineMembers(complexType, {
  real: (self: PyComplex) => new PyFloat(self.real),
  imag: (self: PyComplex) => new PyFloat(self.imaginary),
});
