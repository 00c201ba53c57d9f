import { hypotOfTwo } from '../maths/index.ts';
import { OperationError } from '../operation-error.ts';
import { reprOfText } from '../unicode/index.ts';
import { type Complex, complex } from './complex-arithmetic.ts';
import { formatFloat, hasStrayUnderscore, parseFloatText, trimAscii } from './float-text.ts';
import { toAsciiNumber } from './int-text.ts';

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

/** `repr(a)`: `(1+2j)`, and `2j` where the real part is 0 without a sign. */
export function reprOfComplex(a: Complex): string {
  const imaginary = `${formatFloat(a.imaginary, { style: 'r' })}j`;
  if (Object.is(a.real, 0)) return imaginary;
  const sign = imaginary.startsWith('-') ? '' : '+';
  return `(${formatFloat(a.real, { style: 'r' })}${sign}${imaginary})`;
}

const NUMBER = '(?:inf(?:inity)?|nan|[\\d._]+(?:e[+-]?[\\d_]+)?)';
const REAL = new RegExp(`^[+-]?${NUMBER}$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?${NUMBER}?)j$`, 'i');
const BOTH = new RegExp(`^([+-]?${NUMBER})([+-]${NUMBER}?)j$`, 'i');

/** `complex(text)` */
export function complexFromText(text: string): Complex {
  let body = trimAscii(toAsciiNumber(text));
  if (hasStrayUnderscore(body)) {
    throw new OperationError(
      'ValueError',
      `could not convert string to complex: ${reprOfText(text)}`,
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
