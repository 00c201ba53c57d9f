import { typeOf, type Value } from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { deeper } from '../../vm/continue.ts';
import { reprOf } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { defineFunctions } from '../define-functions.ts';

defineFunctions({
  'abs(x, /)': (thread, value: Value) => {
    if (typeof value === 'number') return Math.abs(value);
    const own = typeOf(value).lookUp('__abs__');
    if (own === undefined) {
      raise('TypeError', `bad operand type for abs(): '${typeOf(value).name}'`);
    }
    return deeper(thread, (inner) => call(inner, own, [value]));
  },
  'repr(obj, /)': (thread, value: Value) => deeper(thread, (inner) => reprOf(inner, value)),
});
