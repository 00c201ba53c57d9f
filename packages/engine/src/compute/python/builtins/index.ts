/** Built-in types with their methods, and built-in functions. */
import './later.ts';
import './bool.ts';
import './callables.ts';
import './descriptors.ts';
import './dict.ts';
import './dict-views.ts';
import './exceptions.ts';
import './float.ts';
import './frames.ts';
import './generators.ts';
import './generic-alias.ts';
import './int.ts';
import './list.ts';
import './module.ts';
import './none.ts';
import './object.ts';
import './print.ts';
import './range.ts';
import './slice.ts';
import './str.ts';
import './str-case.ts';
import './str-search.ts';
import './str-split.ts';
import './super.ts';
import './tuple.ts';
import './type.ts';
import './union-type.ts';
import {
  boolType,
  byteArrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  floatType,
  frozenSetType,
  intType,
  listType,
  memoryViewType,
  objectType,
  type PyType,
  propertyType,
  rangeType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
} from '../objects/index.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from './iterators/index.ts';

export { exceptionNames } from './exceptions.ts';
export { functions } from './functions/index.ts';

/** The types that programs have by name without importing them. */
export const builtInTypes: readonly PyType[] = [
  boolType,
  memoryViewType,
  byteArrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozenSetType,
  propertyType,
  intType,
  listType,
  mapType,
  objectType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
];
