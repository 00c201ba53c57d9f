/** Built-in types with their methods, and built-in functions. */
import './later/index.ts';
import './bool.ts';
import './dict.ts';
import './dict-views.ts';
import './float.ts';
import './functions/values.ts';
import './functions/classes.ts';
import './functions/iteration.ts';
import './int.ts';
import './list.ts';
import './none.ts';
import './object.ts';
import './print.ts';
import './range.ts';
import './str.ts';
import './tuple.ts';
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
import { enumerateType, filterType, mapType, reversedType, zipType } from './iterator-types.ts';

export { functions } from './define-functions.ts';

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
