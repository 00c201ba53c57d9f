import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from '../iterator-types.ts';
import { ITERATOR } from './names.ts';

const iterators = part(() => import('../iterators/index.ts'));
for (const type of [enumerateType, filterType, mapType, zipType]) {
  defineLater(type, iterators, { methods: ITERATOR, staticMethods: '__new__' });
}
defineLater(reversedType, iterators, {
  methods: `${ITERATOR} __length_hint__`,
  staticMethods: '__new__',
});
