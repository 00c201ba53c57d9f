import { complexType } from '../../objects/index.ts';
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

defineFunctionsLater(
  part(() => import('../functions/numbers.ts')),
  'bin divmod hex oct pow round',
);
