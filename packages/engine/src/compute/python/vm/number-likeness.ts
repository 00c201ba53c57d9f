import { PyComplex, PyFloat, typeOf, type Value } from '../objects/index.ts';
import { integerIn } from './conversions.ts';

/** Whether a value counts as a number where `%d` asks. Source: PyNumber_Check of CPython. */
export function isNumberLike(value: Value): boolean {
  if (integerIn(value) !== undefined || value instanceof PyFloat) return true;
  const type = typeOf(value);
  return (
    value instanceof PyComplex ||
    type.lookUp('__index__') !== undefined ||
    type.lookUp('__int__') !== undefined ||
    type.lookUp('__float__') !== undefined
  );
}
