/** What dicts have that not every program needs. */
import {
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
import { callThen, pauseThen, workThen } from '../vm/continue.ts';
import { deleteEntry, setEntry, withEntry } from '../vm/dict-access.ts';
import { copyDict, updateDict } from '../vm/dict-update.ts';
import { type EachItem, forEachItem } from '../vm/each.ts';
import { equal } from '../vm/equality.ts';
import { raise } from '../vm/errors.ts';
import { nestOrLater } from '../vm/nesting.ts';
import { setItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { iterateDict } from './dict-views.ts';

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
  '__reversed__()': (_thread, self: PyDict) => iterateDict(self, 'keys', -1),
  '__delitem__(key, /)': (thread, self: PyDict, key: Value) => deleteEntry(thread, self, key),
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
  'popitem()': (_thread, self: PyDict) => {
    const last = self.takeLast();
    return last === undefined
      ? raise('KeyError', 'popitem(): dictionary is empty')
      : new PyTuple(last);
  },
  'update(*args, **kwargs)': (thread, self: PyDict, args: Value[], keywords: KeywordArguments) =>
    update(thread, self, atMostOne('update', args), keywords),
  'clear()': (_thread, self: PyDict) => {
    self.clear();
    return null;
  },
  'copy()': (thread, self: PyDict) => copyDict(thread, self),
  '__sizeof__()': (_thread, self: PyDict) => 48 + 104 * self.entries.length,
});

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
