import { PyBytes, PyComplex, PyFloat, PyTuple, type Value } from '../objects/index.ts';
import { ConstantSet } from './constants.ts';

/** The truth of a constant. */
export function isTrueConstant(value: Value): boolean {
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imaginary !== 0;
  if (value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyBytes) return value.bytes.length > 0;
  if (value instanceof ConstantSet) return value.members.length > 0;
  return Boolean(value);
}
