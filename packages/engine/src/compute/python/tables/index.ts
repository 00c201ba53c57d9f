/**
 * The tables under dict and set, as CPython 3.11 lays them out. A search that meets a key only the
 * interpreter can compare stops and is resumed with the answer, so no function here calls Python.
 */
export {
  ABSENT,
  clearDictionary,
  copyDictionary,
  createDictionary,
  type Dictionary,
  type DictionarySearch,
  type FoundEntry,
  findByHash,
  findByValue,
  insert,
  presizeDictionary,
  remove,
  removeLast,
  resumeDictionarySearch,
} from './dictionary.ts';
export {
  type Changed,
  type DictionaryIteration,
  END,
  iterateDictionary,
  iterateSet,
  nextEntry,
  nextSlot,
  type SetIteration,
} from './iteration.ts';
export type { KeyRules, SameByValue } from './rules.ts';
export {
  answerSetOperation,
  difference,
  differenceInto,
  intersection,
  intersectionInto,
  isDisjoint,
  isSubset,
  runSetOperation,
  type SetOperation,
  symmetricDifference,
  symmetricDifferenceInto,
  union,
  unionInto,
} from './set-operations.ts';
export {
  clearSet,
  copySet,
  createSet,
  type Found,
  findInSet,
  hashAt,
  hashesOf,
  insertAt,
  membersOf,
  popFromSet,
  presize,
  removeAt,
  resumeSearch,
  type SetSearch,
  type SetTable,
  tidyAfterRemoval,
} from './set-table.ts';
