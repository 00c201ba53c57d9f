export { ArithmeticError } from './error.ts';
export { evaluateParsed, evaluateText } from './evaluate.ts';
export type { ArithmeticExpression } from './expression.ts';
export type { Integer } from './integers.ts';
export { parseArithmetic } from './parse.ts';
