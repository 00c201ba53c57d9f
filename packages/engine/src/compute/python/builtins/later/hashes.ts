import { floatType, intType, objectType, strType, tupleType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';

const hashes = part(() => import('../hashes.ts'));
for (const type of [floatType, intType, objectType, strType, tupleType]) {
  defineLater(type, hashes, { methods: '__hash__' });
}
defineFunctionsLater(hashes, 'hash id');
