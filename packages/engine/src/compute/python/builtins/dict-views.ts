import {
  builtInType,
  DictIterator,
  type DictPart,
  defineAttributes,
  defineMethods,
  defineValue,
  type PyDict,
  PyMappingProxy,
  PyObject,
  PyTuple,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { withEntry } from '../vm/dict-access.ts';
import { equal } from '../vm/equality.ts';
import { raise } from '../vm/errors.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';

/** What `keys`, `values` and `items` give: it looks at the dict. */
export class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly part: DictPart;

  constructor(dict: PyDict, part: DictPart) {
    super();
    this.dict = dict;
    this.part = part;
    this.type = viewTypes[part];
  }
}

const final = { canBeBase: false };
/** Types of views. */
export const viewTypes: Readonly<Record<DictPart, PyType>> = {
  keys: builtInType('dict_keys', undefined, final),
  values: builtInType('dict_values', undefined, final),
  items: builtInType('dict_items', undefined, final),
};

const iteratorTypes: Readonly<Record<DictPart, readonly [PyType, PyType]>> = {
  keys: [
    builtInType('dict_keyiterator', undefined, final),
    builtInType('dict_reversekeyiterator', undefined, final),
  ],
  values: [
    builtInType('dict_valueiterator', undefined, final),
    builtInType('dict_reversevalueiterator', undefined, final),
  ],
  items: [
    builtInType('dict_itemiterator', undefined, final),
    builtInType('dict_reverseitemiterator', undefined, final),
  ],
};

/** Types of the iterators over dicts. */
export const dictIteratorTypes = Object.values(iteratorTypes).flat();

Object.defineProperty(DictIterator.prototype, 'type', {
  get(this: DictIterator): PyType {
    return iteratorTypes[this.part][this.step === 1 ? 0 : 1];
  },
});

const changed = (_thread: Thread, sizeChanged: boolean): never =>
  raise(
    'RuntimeError',
    sizeChanged
      ? 'dictionary changed size during iteration'
      : 'dictionary keys changed during iteration',
  );

/** An iterator over keys, values or items. */
export function iterateDict(dict: PyDict, part: DictPart, step: 1 | -1): DictIterator {
  return new DictIterator(dict, part, step, changed);
}

/** Views of all kinds. */
for (const type of Object.values(viewTypes)) {
  defineMethods(type, {
    '__len__()': (_thread, self: PyDictView) => self.dict.size,
    '__iter__()': (_thread, self: PyDictView) => iterateDict(self.dict, self.part, 1),
    '__reversed__()': (_thread, self: PyDictView) => iterateDict(self.dict, self.part, -1),
    '__repr__()': (thread, self: PyDictView) => {
      const parts = iterateDict(self.dict, self.part, 1);
      return showParts(
        thread,
        self,
        '...',
        () => {
          const part = parts.advance(thread);
          return typeof part === 'symbol' ? undefined : part;
        },
        (texts) => `${self.type.name}([${texts.join(', ')}])`,
      );
    },
  });
  defineAttributes(type, {
    mapping: (_thread, self: PyDictView) => new PyMappingProxy(self.dict),
  });
}

/** Whether a view has an item: a bool. */
export function has(thread: Thread, self: PyDictView, item: Value): Result {
  if (self.part === 'keys') {
    return withEntry(thread, self.dict, item, (_thread, entry) => entry !== undefined, undefined);
  }
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const [key, value] = item.items as [Value, Value];
  return withEntry(
    thread,
    self.dict,
    key,
    (inner, entry) => (entry?.value === undefined ? false : equal(inner, entry.value, value)),
    undefined,
  );
}

for (const type of [viewTypes.keys, viewTypes.items]) {
  defineMethods(type, { '__contains__(key, /)': has });
  defineValue(type, '__hash__', null);
}
