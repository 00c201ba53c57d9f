/** Types of the built-in iterators. */
import {
  builtInType,
  ListIterator,
  type PyType,
  ReversedListIterator,
  StrIterator,
  TupleIterator,
} from '../../objects/index.ts';
import { isAscii } from '../../unicode/index.ts';
import { SequenceIterator } from '../../vm/sequence-iterator.ts';
import { dictIteratorTypes } from '../dict-views.ts';
import { defineIterator } from '../iterators.ts';
import { setIteratorType } from '../set.ts';

export { CallableIterator } from './callable.ts';
export { enumerateType } from './enumerate.ts';
export { filterType } from './filter.ts';
export { mapType } from './map.ts';
export { reversedType } from './reversed.ts';
export { zipType } from './zip.ts';

const final = { canBeBase: false };

for (const type of [
  builtInType('list_iterator', ListIterator, final),
  builtInType('list_reverseiterator', ReversedListIterator, final),
  builtInType('tuple_iterator', TupleIterator, final),
  setIteratorType,
  ...dictIteratorTypes,
]) {
  defineIterator(type, true);
}
defineIterator(builtInType('iterator', SequenceIterator, final), false);

const strIteratorType = builtInType('str_iterator', undefined, final);
const asciiIteratorType = builtInType('str_ascii_iterator', undefined, final);
Object.defineProperty(StrIterator.prototype, 'type', {
  get(this: StrIterator): PyType {
    return isAscii(this.text) ? asciiIteratorType : strIteratorType;
  },
});
defineIterator(strIteratorType, true);
defineIterator(asciiIteratorType, true);
