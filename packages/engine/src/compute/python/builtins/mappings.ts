import { PyTuple, typeOf, type Value } from '../objects/index.ts';
import { textIn } from '../vm/conversions.ts';

/** Whether keys of `%` are looked up in the values. Source: PyMapping_Check of CPython. */
export function isMapping(values: Value): boolean {
  return (
    !(values instanceof PyTuple) &&
    textIn(values) === undefined &&
    typeOf(values).lookUp('__getitem__') !== undefined
  );
}
