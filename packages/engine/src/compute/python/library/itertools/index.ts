/** `itertools`: iterators made of iterators. */
import type { PyModule } from '../../objects/index.ts';
import { defineModule } from '../define-module.ts';
import { combinationsType, permutationsType, productType, repeatedType } from './arrangements.ts';
import { countType, cycleType, repeatType } from './endless.ts';
import { groupByType, tee } from './groups.ts';
import { accumulateType, chainType, pairwiseType, zipLongestType } from './joining.ts';
import { defineReductions } from './reduction.ts';
import {
  compressType,
  dropWhileType,
  filterFalseType,
  sliceType,
  starMapType,
  takeWhileType,
} from './selecting.ts';

const types = [
  accumulateType,
  chainType,
  combinationsType,
  repeatedType,
  compressType,
  countType,
  cycleType,
  dropWhileType,
  filterFalseType,
  groupByType,
  sliceType,
  pairwiseType,
  permutationsType,
  productType,
  repeatType,
  starMapType,
  takeWhileType,
  zipLongestType,
];

defineReductions();

export function createModule(): PyModule {
  return defineModule('itertools', {
    functions: { 'tee(iterable, n=2, /)': tee },
    values: Object.fromEntries(types.map((type) => [type.qualifiedName.split('.').at(-1), type])),
  });
}
