/** Types of iterators that a program has before it has any of their objects. */
import {
  builtInType,
  ListIterator,
  type PyType,
  ReversedListIterator,
  StrIterator,
  TupleIterator,
} from '../objects/index.ts';
import { isAscii } from '../unicode/index.ts';
import { SequenceIterator } from '../vm/sequence-iterator.ts';
import { dictIteratorTypes } from './dict-views.ts';
import { defineIterator } from './iterators.ts';

export const enumerateType = builtInType('enumerate', undefined);
export const filterType = builtInType('filter', undefined);
export const mapType = builtInType('map', undefined);
export const reversedType = builtInType('reversed', undefined);
export const zipType = builtInType('zip', undefined);

const final = { canBeBase: false };

const sequenceTypes = [
  builtInType('list_iterator', ListIterator, final),
  builtInType('list_reverseiterator', ReversedListIterator, final),
  builtInType('tuple_iterator', TupleIterator, final),
];
for (const type of [...sequenceTypes, ...dictIteratorTypes]) defineIterator(type, true);
const iteratorType = builtInType('iterator', SequenceIterator, final);
defineIterator(iteratorType, false);

const strIteratorType = builtInType('str_iterator', undefined, final);
const asciiIteratorType = builtInType('str_ascii_iterator', undefined, final);
Object.defineProperty(StrIterator.prototype, 'type', {
  get(this: StrIterator): PyType {
    return isAscii(this.text) ? asciiIteratorType : strIteratorType;
  },
});
defineIterator(strIteratorType, true);
defineIterator(asciiIteratorType, true);

/** Types of iterators that can be put at a place. */
export const placedTypes: readonly PyType[] = [
  ...sequenceTypes,
  iteratorType,
  strIteratorType,
  asciiIteratorType,
  reversedType,
  zipType,
];
