import { complexType, floatType, intType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { COMPARISONS } from './names.ts';

const complex = part(() => import('../complex.ts'));
defineLater(complexType, complex, {
  methods: `${COMPARISONS} __abs__ __add__ __bool__ __complex__ __format__ __getnewargs__ __hash__ __mul__ __neg__ __pos__ __pow__ __radd__ __repr__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate`,
  staticMethods: '__new__',
  attributes: 'imag real',
});

const arithmetic = part(() => import('../groups/arithmetic.ts'));
const OPERATORS =
  '__add__ __divmod__ __floordiv__ __mod__ __mul__ __pow__ __radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__';
defineLater(intType, arithmetic, {
  methods: `${OPERATORS} __and__ __lshift__ __or__ __rand__ __rlshift__ __ror__ __rrshift__ __rshift__ __rxor__ __xor__`,
});
defineLater(floatType, arithmetic, { methods: OPERATORS });

const details = part(() => import('../groups/numbers.ts'));
const DETAILS = '__getnewargs__ as_integer_ratio conjugate';
defineLater(intType, details, {
  methods: `${DETAILS} __sizeof__ bit_count bit_length`,
  attributes: 'denominator imag numerator real',
});
defineLater(floatType, details, {
  methods: `${DETAILS} hex is_integer`,
  classMethods: '__getformat__ fromhex',
  attributes: 'imag real',
});
defineFunctionsLater(details, 'bin divmod hex oct pow');

defineLater(
  intType,
  part(() => import('../int-bytes.ts')),
  { methods: 'to_bytes', classMethods: 'from_bytes' },
);

const rounding = part(() => import('../rounding.ts'));
for (const type of [floatType, intType]) {
  defineLater(type, rounding, { methods: '__ceil__ __floor__ __round__' });
}
defineFunctionsLater(rounding, 'round');
