import { byteArrayType, bytesType, defineValue, memoryViewType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { COMPARISONS } from './names.ts';

const bytes = part(() => import('../groups/bytes.ts'));
const BYTES = `${COMPARISONS} __add__ __contains__ __getitem__ __iter__ __len__ __mod__ __mul__ __repr__ __rmod__ __rmul__ __sizeof__ __str__ capitalize center count decode endswith expandtabs find hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill`;
defineLater(bytesType, bytes, {
  methods: `${BYTES} __bytes__ __getnewargs__ __hash__`,
  classMethods: 'fromhex',
  staticMethods: '__new__ maketrans',
});
defineValue(byteArrayType, '__hash__', null);
defineLater(byteArrayType, bytes, {
  methods: `${BYTES} __alloc__ __delitem__ __iadd__ __imul__ __init__ __reduce__ __reduce_ex__ __setitem__ append clear copy extend insert pop remove reverse`,
  classMethods: 'fromhex',
  staticMethods: '__new__ maketrans',
});
defineLater(memoryViewType, bytes, {
  methods: `${COMPARISONS} __delitem__ __enter__ __exit__ __getitem__ __hash__ __iter__ __len__ __repr__ __setitem__ cast hex release tobytes tolist toreadonly`,
  staticMethods: '__new__',
  attributes:
    'c_contiguous contiguous f_contiguous format itemsize nbytes ndim obj readonly shape strides suboffsets',
});
