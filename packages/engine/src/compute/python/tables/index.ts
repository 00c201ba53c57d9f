/**
 * The table under set, as CPython 3.11 lays it out. A search that meets a key only the
 * interpreter can compare stops and is resumed with the answer, so no function here calls Python.
 */
export { createSet, membersOf, type SetTable } from './empty-set.ts';
export {
  type Changed,
  END,
  iterateSet,
  nextSlot,
  type SetIteration,
} from './iteration.ts';
export type { SameByValue } from './rules.ts';
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
  type Found,
  findInSet,
  hashAt,
  hashesOf,
  insertAt,
  popFromSet,
  presize,
  removeAt,
  resumeSearch,
  type SetSearch,
  tidyAfterRemoval,
} from './set-table.ts';
