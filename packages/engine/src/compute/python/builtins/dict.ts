import {
  type DictPart,
  define,
  defineClassMethods,
  defineMethods,
  dictType,
  type KeywordArguments,
  NOT_IMPLEMENTED,
  native,
  PENDING,
  PyDict,
  PyTuple,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { call } from '../vm/call.ts';
import { callThen, pauseThen, workThen } from '../vm/continue.ts';
import {
  deleteEntry,
  equal,
  getEntry,
  raiseKeyError,
  setEntry,
  withEntry,
} from '../vm/dict-access.ts';
import { copyDict, updateDict } from '../vm/dict-update.ts';
import { type EachItem, forEachItem } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { nestOrLater } from '../vm/nesting.ts';
import { showParts } from '../vm/shown.ts';
import { setItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { iterateDict, PyDictView } from './dict-views.ts';

defineNew(dictType, '*args, **kwargs', (_thread, type) => adopt(new PyDict(), type));

/** Adds what `dict(...)` and `update` are given. */
function update(
  thread: Thread,
  dict: PyDict,
  other: Value | undefined,
  keywords: KeywordArguments,
): Result {
  return workThen(
    thread,
    (inner) => (other === undefined ? null : updateDict(inner, dict, other)),
    (inner) => addKeywords(inner, dict, keywords),
    undefined,
  );
}

function addKeywords(_thread: Thread, dict: PyDict, keywords: KeywordArguments): Result {
  for (const [index, name] of keywords.names.entries()) {
    dict.setName(name, keywords.values[index] as Value);
  }
  return null;
}

/** The one argument that may be given. Raises TypeError. */
function atMostOne(name: string, args: readonly Value[]): Value | undefined {
  if (args.length > 1) {
    raise('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  }
  return args[0];
}

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

interface Comparing {
  readonly pairs: Iterator<{ readonly key: Value; readonly value: Value }>;
  readonly other: PyDict;
  current: { readonly key: Value; readonly value: Value } | undefined;
}

const SLICE = 10_000;

/** Whether two dicts have equal values for the same keys: a bool. */
function equalDicts(thread: Thread, self: PyDict, other: PyDict): Result {
  if (self.size !== other.size) return false;
  return compareOn(thread, null, { pairs: self.live(), other, current: undefined });
}

function compareOn(thread: Thread, _value: unknown, state: Comparing): Result {
  for (let count = 0; count < SLICE; count += 1) {
    const next = state.pairs.next();
    if (next.done === true) return true;
    state.current = next.value;
    const same = nestOrLater(thread, ' in comparison', comparePair, afterPair, state);
    if (same === undefined) return PENDING;
    if (same !== true) return false;
  }
  return pauseThen(thread, compareOn, state);
}

function comparePair(thread: Thread, { other, current }: Comparing): Result {
  const { key, value } = current as { key: Value; value: Value };
  return withEntry(
    thread,
    other,
    key,
    (inner, entry) => (entry?.value === undefined ? false : equal(inner, value, entry.value)),
    undefined,
  );
}

function afterPair(thread: Thread, same: Value, state: Comparing): Result {
  return same === true ? compareOn(thread, null, state) : false;
}

function view(dict: PyDict, part: DictPart): PyDictView {
  return new PyDictView(dict, part);
}

function notDict(_thread: Thread): Value {
  return NOT_IMPLEMENTED;
}

interface FromKeys {
  readonly dict: Value;
  readonly value: Value;
}

const FROM_KEYS: EachItem<FromKeys> = {
  visit: (thread, key, { dict, value }) =>
    dict instanceof PyDict && dict.type.builtIn
      ? setEntry(thread, dict, key, value)
      : setItem(thread, dict, key, value),
  done: (_thread, { dict }) => dict,
};

define(
  dictType,
  native(
    '__init__(*args, **kwargs)',
    (thread, self: PyDict, args: Value[], keywords: KeywordArguments) =>
      update(thread, self, atMostOne('dict', args), keywords),
    { owner: dictType, checksSelf: true },
  ),
);

defineMethods(dictType, {
  '__repr__()': (thread, self: PyDict) => showDict(thread, self),
  '__len__()': (_thread, self: PyDict) => self.size,
  '__iter__()': (_thread, self: PyDict) => iterateDict(self, 'keys', 1),
  '__reversed__()': (_thread, self: PyDict) => iterateDict(self, 'keys', -1),
  '__getitem__(key, /)': (thread, self: PyDict, key: Value) =>
    getEntry(thread, self, key, (inner) => {
      const missing = self.type.builtIn ? undefined : self.type.lookUp('__missing__');
      return missing === undefined ? raiseKeyError(key) : call(inner, missing, [self, key]);
    }),
  '__setitem__(key, value, /)': (thread, self: PyDict, key: Value, value: Value) =>
    setEntry(thread, self, key, value),
  '__delitem__(key, /)': (thread, self: PyDict, key: Value) => deleteEntry(thread, self, key),
  '__contains__(key, /)': (thread, self: PyDict, key: Value) =>
    withEntry(thread, self, key, (_thread, entry) => entry !== undefined, undefined),
  '__eq__(value, /)': (thread, self: PyDict, other: Value) =>
    other instanceof PyDict ? equalDicts(thread, self, other) : NOT_IMPLEMENTED,
  '__ne__(value, /)': (thread, self: PyDict, other: Value) =>
    other instanceof PyDict
      ? workThen(
          thread,
          (inner) => equalDicts(inner, self, other),
          (_thread, same) => same !== true,
          undefined,
        )
      : NOT_IMPLEMENTED,
  '__lt__(value, /)': notDict,
  '__le__(value, /)': notDict,
  '__gt__(value, /)': notDict,
  '__ge__(value, /)': notDict,
  '__or__(value, /)': (thread, self: PyDict, other: Value) => join(thread, self, other),
  '__ror__(value, /)': (thread, self: PyDict, other: Value) => join(thread, other, self),
  '__ior__(value, /)': (thread, self: PyDict, other: Value) =>
    workThen(
      thread,
      (inner) => updateDict(inner, self, other),
      () => self,
      undefined,
    ),
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
  ) =>
    withEntry(
      thread,
      self,
      key,
      (_thread, entry) => {
        if (entry?.value === undefined) {
          return otherwise === undefined ? raiseKeyError(key) : otherwise;
        }
        const { value } = entry;
        self.deleteEntry(entry);
        return value;
      },
      undefined,
    ),
  'popitem()': (_thread, self: PyDict) => {
    const last = self.takeLast();
    return last === undefined
      ? raise('KeyError', 'popitem(): dictionary is empty')
      : new PyTuple(last);
  },
  'keys()': (_thread, self: PyDict) => view(self, 'keys'),
  'values()': (_thread, self: PyDict) => view(self, 'values'),
  'items()': (_thread, self: PyDict) => view(self, 'items'),
  'update(*args, **kwargs)': (thread, self: PyDict, args: Value[], keywords: KeywordArguments) =>
    update(thread, self, atMostOne('update', args), keywords),
  'clear()': (_thread, self: PyDict) => {
    self.clear();
    return null;
  },
  'copy()': (thread, self: PyDict) => copyDict(thread, self),
  '__sizeof__()': (_thread, self: PyDict) => 48 + 104 * self.entries.length,
});
dictType.namespace.setName('__hash__', null);

function join(thread: Thread, left: Value, right: Value): Result {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
  return workThen(
    thread,
    (inner) => copyDict(inner, left),
    (inner, made) =>
      workThen(
        inner,
        (later) => updateDict(later, made as PyDict, right),
        () => made,
        undefined,
      ),
    undefined,
  );
}

defineClassMethods(dictType, {
  'fromkeys(iterable, value=None, /)': (
    thread,
    type: PyType,
    iterable: Value,
    value: Value | undefined,
  ) =>
    callThen(
      thread,
      type,
      [],
      (inner, dict) => forEachItem(inner, iterable, FROM_KEYS, { dict, value: value ?? null }),
      undefined,
    ),
});
