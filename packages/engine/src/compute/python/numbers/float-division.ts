import { OperationError } from '../operation-error.ts';

const divisionByZero = (message: string) => new OperationError('ZeroDivisionError', message);

/** `a / b` of floats */
export function divideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float division by zero');
  return a / b;
}

/** Quotient and remainder whose sign is that of `b`. Source: _float_div_mod of CPython. */
function flooredDivision(a: number, b: number): readonly [number, number] {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest === 0) rest = b < 0 ? -0 : 0;
  else if (b < 0 !== rest < 0) {
    rest += b;
    quotient -= 1;
  }
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

/** `a // b` of floats */
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float floor division by zero');
  return flooredDivision(a, b)[0];
}

/** `a % b` of floats, with the sign of `b` */
export function moduloFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('float modulo');
  return flooredDivision(a, b)[1];
}

/** `divmod(a, b)` of floats */
export function divmodFloats(a: number, b: number): readonly [number, number] {
  if (b === 0) throw divisionByZero('float divmod()');
  return flooredDivision(a, b);
}
