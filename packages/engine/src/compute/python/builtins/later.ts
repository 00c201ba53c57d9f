/** What of the built-in types and functions is fetched with its first use. */
import {
  asyncGeneratorType,
  asyncStepType,
  asyncThrowType,
  byteArrayType,
  bytesType,
  complexType,
  frozenSetType,
  listType,
  mappingProxyType,
  memoryViewType,
  setType,
  strType,
} from '../objects/index.ts';
import { defineLater } from '../vm/later.ts';
import { part } from '../vm/parts.ts';
import { defineFunctionsLater } from './define-functions.ts';

const COMPARISONS = '__eq__ __ge__ __gt__ __le__ __lt__ __ne__';

const bytes = part(() =>
  Promise.all([import('./bytes.ts'), import('./bytearray.ts'), import('./memoryview.ts')]),
);
const BYTES = `${COMPARISONS} __add__ __contains__ __getitem__ __iter__ __len__ __mod__ __mul__ __repr__ __rmod__ __rmul__ __sizeof__ __str__ capitalize center count decode endswith expandtabs find hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill`;
defineLater(bytesType, bytes, {
  methods: `${BYTES} __bytes__ __getnewargs__ __hash__`,
  classMethods: 'fromhex',
  staticMethods: '__new__ maketrans',
});
byteArrayType.namespace.setName('__hash__', null);
defineLater(byteArrayType, bytes, {
  methods: `${BYTES} __alloc__ __delitem__ __iadd__ __imul__ __init__ __reduce__ __setitem__ append clear copy extend insert pop remove reverse`,
  classMethods: 'fromhex',
  staticMethods: '__new__ maketrans',
});
defineLater(memoryViewType, bytes, {
  methods: `${COMPARISONS} __delitem__ __enter__ __exit__ __getitem__ __hash__ __iter__ __len__ __repr__ __setitem__ cast hex release tobytes tolist toreadonly`,
  staticMethods: '__new__',
  attributes:
    'c_contiguous contiguous f_contiguous format itemsize nbytes ndim obj readonly shape strides suboffsets',
});

const complex = part(() => import('./complex.ts'));
defineLater(complexType, complex, {
  methods: `${COMPARISONS} __abs__ __add__ __bool__ __complex__ __format__ __getnewargs__ __hash__ __mul__ __neg__ __pos__ __pow__ __radd__ __repr__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate`,
  staticMethods: '__new__',
  attributes: 'imag real',
});

const sets = part(() => import('./set.ts'));
const SET = `${COMPARISONS} __and__ __contains__ __iter__ __len__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset symmetric_difference union`;
setType.namespace.setName('__hash__', null);
defineLater(setType, sets, {
  methods: `${SET} __iand__ __init__ __ior__ __isub__ __ixor__ add clear difference_update discard intersection_update pop remove symmetric_difference_update update`,
  classMethods: '__class_getitem__',
  staticMethods: '__new__',
});
defineLater(frozenSetType, sets, {
  methods: `${SET} __hash__`,
  classMethods: '__class_getitem__',
  staticMethods: '__new__',
});

defineLater(
  strType,
  part(() => import('./str-format.ts')),
  { methods: 'format format_map' },
);
defineLater(
  strType,
  part(() => import('./str-translate.ts')),
  { methods: 'encode translate', staticMethods: 'maketrans' },
);
const sorting = part(() => import('./list-sort.ts'));
defineLater(listType, sorting, { methods: 'sort' });
defineFunctionsLater(sorting, 'sorted');

const mappingProxy = part(() => import('./mapping-proxy.ts'));
mappingProxyType.namespace.setName('__hash__', null);
defineLater(mappingProxyType, mappingProxy, {
  methods: `${COMPARISONS} __contains__ __getitem__ __ior__ __iter__ __len__ __or__ __repr__ __reversed__ __ror__ __str__ copy get items keys values`,
  classMethods: '__class_getitem__',
  staticMethods: '__new__',
});

const asyncGenerators = part(() => import('./async-generators.ts'));
const STEP = '__await__ __iter__ __next__ close send throw';
defineLater(asyncGeneratorType, asyncGenerators, {
  methods: '__aiter__ __anext__ __repr__ aclose asend athrow',
  attributes: '__name__ __qualname__ ag_await ag_code ag_frame ag_running ag_suspended',
});
defineLater(asyncStepType, asyncGenerators, { methods: STEP });
defineLater(asyncThrowType, asyncGenerators, { methods: STEP });

defineFunctionsLater(
  part(() => import('./async-functions.ts')),
  'aiter anext',
);
defineFunctionsLater(
  part(() => import('./functions/code.ts')),
  '__import__ compile eval exec globals locals',
);
defineFunctionsLater(
  part(() => import('./functions/names.ts')),
  'dir vars',
);
defineFunctionsLater(
  part(() => import('./functions/numbers.ts')),
  'bin divmod hex oct pow round',
);
defineFunctionsLater(
  part(() => import('./functions/text.ts')),
  'ascii chr format ord',
);

const streams = part(() => import('./streams.ts'));
defineFunctionsLater(streams, 'input');
defineFunctionsLater(streams, 'open', 'io');
