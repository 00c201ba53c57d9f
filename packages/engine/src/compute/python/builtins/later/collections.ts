import {
  defineValue,
  dictType,
  frozenSetType,
  listType,
  mappingProxyType,
  rangeType,
  setType,
  sliceType,
  tupleType,
} from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { viewTypes } from '../dict-views.ts';
import { COMPARISONS } from './names.ts';

const sets = part(() => import('../set.ts'));
const SET = `${COMPARISONS} __and__ __contains__ __iter__ __len__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset symmetric_difference union`;
defineValue(setType, '__hash__', null);
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

const sequences = part(() => import('../groups/sequences.ts'));
const SEQUENCE = `${COMPARISONS} __add__ __mul__ __rmul__ count index`;
defineValue(listType, '__hash__', null);
defineLater(listType, sequences, {
  methods: `${SEQUENCE} __delitem__ __imul__ __reversed__ __sizeof__ clear copy insert remove reverse`,
});
defineLater(tupleType, sequences, { methods: `${SEQUENCE} __getnewargs__` });

defineValue(dictType, '__hash__', null);
defineLater(
  dictType,
  part(() => import('../dict-details.ts')),
  {
    methods: `${COMPARISONS} __delitem__ __init__ __ior__ __or__ __reversed__ __ror__ __sizeof__ clear copy popitem update`,
    classMethods: 'fromkeys',
  },
);

const sorting = part(() => import('../list-sort.ts'));
defineLater(listType, sorting, { methods: 'sort' });
defineFunctionsLater(sorting, 'sorted');

const mappingProxy = part(() => import('../mapping-proxy.ts'));
defineValue(mappingProxyType, '__hash__', null);
defineLater(mappingProxyType, mappingProxy, {
  methods: `${COMPARISONS} __contains__ __getitem__ __ior__ __iter__ __len__ __or__ __repr__ __reversed__ __ror__ __str__ copy get items keys values`,
  classMethods: '__class_getitem__',
  staticMethods: '__new__',
});

defineValue(sliceType, '__hash__', null);
defineLater(
  sliceType,
  part(() => import('../slice.ts')),
  {
    methods: `${COMPARISONS} __reduce__ __repr__ indices`,
    staticMethods: '__new__',
    attributes: 'start step stop',
  },
);

defineLater(
  rangeType,
  part(() => import('../groups/ranges.ts')),
  {
    methods: `${COMPARISONS} __bool__ __contains__ __getitem__ __hash__ __reduce__ __reversed__ count index`,
    attributes: 'start step stop',
  },
);

const viewSets = part(() => import('../dict-view-sets.ts'));
for (const type of [viewTypes.keys, viewTypes.items]) {
  defineLater(type, viewSets, {
    methods: `${COMPARISONS} __and__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint`,
  });
}
