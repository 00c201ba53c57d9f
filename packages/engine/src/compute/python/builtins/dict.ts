import {
  type DictPart,
  defineMethods,
  dictType,
  PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { getEntry, raiseKeyError, setEntry, withEntry } from '../vm/dict-access.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { iterateDict, PyDictView } from './dict-views.ts';

defineNew(dictType, '*args, **kwargs', (_thread, type) => adopt(new PyDict(), type));

/** The entry of an index in the order of a dict, gaps passed over. */
function* inOrder(dict: PyDict): Generator<Value> {
  for (const { key, value } of dict.live()) {
    yield key;
    yield value;
  }
}

function showDict(thread: Thread, dict: PyDict): Result {
  if (dict.size === 0) return '{}';
  const parts = inOrder(dict);
  return showParts(
    thread,
    dict,
    '{...}',
    () => parts.next().value as Value | undefined,
    (texts) => {
      const pairs: string[] = [];
      for (let index = 0; index < texts.length; index += 2) {
        pairs.push(`${texts[index]}: ${texts[index + 1]}`);
      }
      return `{${pairs.join(', ')}}`;
    },
  );
}

function view(dict: PyDict, part: DictPart): PyDictView {
  return new PyDictView(dict, part);
}

defineMethods(dictType, {
  '__repr__()': (thread, self: PyDict) => showDict(thread, self),
  '__len__()': (_thread, self: PyDict) => self.size,
  '__iter__()': (_thread, self: PyDict) => iterateDict(self, 'keys', 1),
  '__getitem__(key, /)': (thread, self: PyDict, key: Value) =>
    getEntry(thread, self, key, (inner) => {
      const missing = self.type.builtIn ? undefined : self.type.lookUp('__missing__');
      return missing === undefined ? raiseKeyError(key) : call(inner, missing, [self, key]);
    }),
  '__setitem__(key, value, /)': (thread, self: PyDict, key: Value, value: Value) =>
    setEntry(thread, self, key, value),
  '__contains__(key, /)': (thread, self: PyDict, key: Value) =>
    withEntry(thread, self, key, (_thread, entry) => entry !== undefined, undefined),
  'get(key, default=None, /)': (thread, self: PyDict, key: Value, otherwise: Value | undefined) =>
    getEntry(thread, self, key, () => otherwise ?? null),
  'setdefault(key, default=None, /)': (
    thread,
    self: PyDict,
    key: Value,
    otherwise: Value | undefined,
  ) =>
    getEntry(thread, self, key, (inner) =>
      workThen(
        inner,
        (later) => setEntry(later, self, key, otherwise ?? null),
        () => otherwise ?? null,
        undefined,
      ),
    ),
  'pop(key, default=<unrepresentable>, /)': (
    thread,
    self: PyDict,
    key: Value,
    otherwise: Value | undefined,
  ) => {
    const instead = () => (otherwise === undefined ? raiseKeyError(key) : otherwise);
    // Where nothing is, nothing is looked up.
    if (self.size === 0) return instead();
    return withEntry(
      thread,
      self,
      key,
      (_thread, entry) => {
        if (entry?.value === undefined) return instead();
        const { value } = entry;
        self.deleteEntry(entry);
        return value;
      },
      undefined,
    );
  },
  'keys()': (_thread, self: PyDict) => view(self, 'keys'),
  'values()': (_thread, self: PyDict) => view(self, 'values'),
  'items()': (_thread, self: PyDict) => view(self, 'items'),
});
