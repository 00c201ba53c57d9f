/** `_collections`: the parts of `collections` that must be fast. */
import type { PyModule } from '../objects/index.ts';
import { countElements } from './counting.ts';
import { defaultDictType } from './default-dict.ts';
import { defineModule } from './define-module.ts';
import { dequeType } from './deque.ts';
import { fieldOf } from './named-field.ts';

export function createModule(): PyModule {
  return defineModule('collections', {
    functions: {
      'count_elements(mapping, iterable, /)': countElements,
      'tuplegetter(index, doc, /)': fieldOf,
    },
    values: { Deque: dequeType, DefaultDict: defaultDictType },
  });
}
