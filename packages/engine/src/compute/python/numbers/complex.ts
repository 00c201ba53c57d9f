import { atan2, cos, exp, hypotOfTwo, log, pow, sin } from '../maths/index.ts';
import { OperationError, UnreadableText } from '../operation-error.ts';
import { reprOfText } from '../unicode/index.ts';
import { toAsciiNumber } from './ascii-digits.ts';
import { type Complex, complex, multiplyComplex, quotientOf } from './complex-arithmetic.ts';
import { hasStrayUnderscore, parseFloatText, trimAscii } from './float-of-text.ts';

/** The larger integral exponents go by polar coordinates. Source: complex_pow of CPython. */
const LARGEST_WHOLE_EXPONENT = 100;

const noPower = () => new OperationError('ZeroDivisionError', '0.0 to a negative or complex power');

/** `a ** b` */
export function powerOfComplex(a: Complex, b: Complex): Complex {
  const whole =
    b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= LARGEST_WHOLE_EXPONENT;
  const result = whole ? wholePower(a, b.real) : polarPower(a, b);
  if (!Number.isFinite(result.real) || !Number.isFinite(result.imaginary)) {
    const isInfinite = [result.real, result.imaginary].some(
      (x) => Math.abs(x) === Number.POSITIVE_INFINITY,
    );
    if (isInfinite) throw new OperationError('OverflowError', 'complex exponentiation');
  }
  return result;
}

function wholePower(a: Complex, exponent: number): Complex {
  let result = complex(1, 0);
  let factor = a;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) result = multiplyComplex(result, factor);
    factor = multiplyComplex(factor, factor);
  }
  if (exponent > 0) return result;
  const inverse = quotientOf(complex(1, 0), result);
  if (inverse === null) throw noPower();
  return inverse;
}

function polarPower(a: Complex, b: Complex): Complex {
  if (b.real === 0 && b.imaginary === 0) return complex(1, 0);
  if (a.real === 0 && a.imaginary === 0) {
    if (b.imaginary !== 0 || b.real < 0) throw noPower();
    return complex(0, 0);
  }
  const radius = hypotOfTwo(a.real, a.imaginary);
  const angle = atan2(a.imaginary, a.real);
  let length = pow(radius, b.real);
  let phase = angle * b.real;
  if (b.imaginary !== 0) {
    length /= exp(angle * b.imaginary);
    phase += b.imaginary * log(radius);
  }
  // The C library has no sine and no cosine of it, and says so as it does of zero.
  if (Math.abs(phase) === Number.POSITIVE_INFINITY) throw noPower();
  return complex(length * cos(phase), length * sin(phase));
}

/** `abs(a)` */
export function absoluteOfComplex(a: Complex): number {
  const result = hypotOfTwo(a.real, a.imaginary);
  if (
    result === Number.POSITIVE_INFINITY &&
    Number.isFinite(a.real) &&
    Number.isFinite(a.imaginary)
  ) {
    throw new OperationError('OverflowError', 'absolute value too large');
  }
  return result;
}

const NUMBER = '(?:inf(?:inity)?|nan|[\\d._]+(?:e[+-]?[\\d_]+)?)';
const REAL = new RegExp(`^[+-]?${NUMBER}$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?${NUMBER}?)j$`, 'i');
const BOTH = new RegExp(`^([+-]?${NUMBER})([+-]${NUMBER}?)j$`, 'i');

/** `complex(text)` */
export function complexFromText(text: string): Complex {
  let body = trimAscii(toAsciiNumber(text));
  if (hasStrayUnderscore(body)) {
    throw new UnreadableText(
      reprOfText(text),
      (shown) => `could not convert string to complex: ${shown}`,
    );
  }
  if (body.startsWith('(') && body.endsWith(')')) body = trimAscii(body.slice(1, -1));
  const [, first = '', second = ''] = BOTH.exec(body) ?? [];
  const only = IMAGINARY.exec(body)?.[1];
  const factor = only ?? second;
  const written = first || (REAL.test(body) ? body : '0');
  const real = parseFloatText(written);
  const imaginary = /^[+-]?$/.test(factor) ? Number(`${factor}1`) : parseFloatText(factor);
  const isNumber = first !== '' || only !== undefined || REAL.test(body);
  if (!isNumber || real === null || imaginary === null) {
    throw new OperationError('ValueError', 'complex() arg is a malformed string');
  }
  return complex(real, first === '' && only === undefined ? 0 : imaginary);
}
