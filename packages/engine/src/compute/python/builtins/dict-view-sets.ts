/** What views of keys and items have in common with sets. */
import {
  type DictEntry,
  defineMethods,
  NOT_IMPLEMENTED,
  type PyDict,
  PySet,
  PyTuple,
  type Result,
  setType,
  type Value,
} from '../objects/index.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { withEntryLike } from '../vm/dict-access.ts';
import { DictEntries } from '../vm/dict-entries.ts';
import { copyDict } from '../vm/dict-update.ts';
import { type EachItem, forEachItem, forEachNext } from '../vm/each.ts';
import { equal } from '../vm/equality.ts';
import { addToSet, updateSet } from '../vm/set-access.ts';
import { removeAll, toggleAll } from '../vm/set-changes.ts';
import { contains, length } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { has, PyDictView, viewTypes } from './dict-views.ts';

/** A set of the items of a view, or of any iterable. */
function asSet(thread: Thread, iterable: Value): Result {
  // Keys come from the dict itself, whose size is known before.
  const isOfKeys = iterable instanceof PyDictView && iterable.part === 'keys';
  return updateSet(thread, undefined, isOfKeys ? iterable.dict : iterable);
}

const isSetLike = (value: Value): value is PySet | PyDictView =>
  value instanceof PySet || (value instanceof PyDictView && value.part !== 'values');

/** `view & other`: the items of the other, or of the shorter one, that are in both. */
function intersect(thread: Thread, self: Value, other: Value): Result {
  if (!(self instanceof PyDictView)) {
    return other instanceof PyDictView ? intersect(thread, other, self) : NOT_IMPLEMENTED;
  }
  // The members of the result are those of what is gone through, which matters where equal ones differ.
  const isLarger =
    (other instanceof PyDictView && other.part !== 'values' && other.dict.size > self.dict.size) ||
    (other instanceof PySet && other.type === setType && other.table.used >= self.dict.size);
  const [probed, source] = isLarger ? [other, self] : [self, other];
  const made = new PySet();
  return forEachItem(
    thread,
    source,
    {
      visit: (inner, item) =>
        workThen(
          inner,
          (later) => contains(later, probed, item, false),
          (later, found) => (found === true ? addToSet(later, made, item) : null),
          undefined,
        ),
      done: () => made,
    },
    undefined,
  );
}

type Change = typeof removeAll;

/** The set that comes of a change by the one of the items of the other. */
function changed(thread: Thread, left: Value, right: Value, change: Change): Result {
  return workThen(
    thread,
    (inner) => asSet(inner, left),
    (inner, made) =>
      workThen(
        inner,
        (later) => change(later, (made as PySet).table, right),
        () => made,
        undefined,
      ),
    undefined,
  );
}

function unite(thread: Thread, left: Value, right: Value): Result {
  return workThen(
    thread,
    (inner) => asSet(inner, left),
    (inner, made) => updateSet(inner, made as PySet, right),
    undefined,
  );
}

interface Comparing {
  readonly made: PySet;
  /** What is left of the first dict. */
  readonly rest: PyDict;
  readonly others: DictEntries;
}

/** A pair that both have goes, without a hash of its value; of others that of the second dict is in the result. */
const COMPARING: EachItem<Comparing> = {
  visit(thread, key, { made, rest, others }) {
    const other = others.entry as DictEntry;
    const value = other.value as Value;
    const add = (inner: Thread) => addToSet(inner, made, new PyTuple([key, value]));
    const remove = (inner: Thread) =>
      withEntryLike(
        inner,
        rest,
        other,
        (_thread, found) => {
          if (found !== undefined) rest.deleteEntry(found);
          return null;
        },
        undefined,
      );
    return withEntryLike(
      thread,
      rest,
      other,
      (inner, found) => {
        const own = found?.value;
        if (own === undefined) return add(inner);
        return workThen(
          inner,
          (later) => own === value || equal(later, own, value),
          (later, same) => (same === true ? remove(later) : add(later)),
          undefined,
        );
      },
      undefined,
    );
  },
  done: (thread, { made, rest }) => updateSet(thread, made, new PyDictView(rest, 'items')),
};

/** The pairs that one dict has and the other has not. */
function itemsApart(thread: Thread, left: PyDict, right: PyDict): Result {
  const others = new DictEntries(right);
  return workThen(
    thread,
    (inner) => copyDict(inner, left),
    (inner, copy) => {
      const rest = copy as PyDict;
      return forEachNext(inner, others, COMPARING, { made: new PySet(), rest, others });
    },
    undefined,
  );
}

/** `left ^ right` */
function toggle(thread: Thread, left: Value, right: Value): Result {
  const areItems = [left, right].every((one) => one instanceof PyDictView && one.part === 'items');
  if (!areItems) return changed(thread, left, right, toggleAll);
  return itemsApart(thread, (left as PyDictView).dict, (right as PyDictView).dict);
}

/** Whether all items of one are in the other: a bool. */
function isWithin(thread: Thread, self: Value, other: Value): Result {
  return forEachItem(
    thread,
    self,
    {
      visit: (inner, item) => contains(inner, other, item, false),
      after: (found) => (found === true ? undefined : false),
      done: () => true,
    },
    undefined,
  );
}

type Sizes = (own: number, others: number) => 'own in other' | 'other in own' | boolean;

const comparisons: Readonly<Record<string, Sizes>> = {
  __eq__: (own, others) => (own === others ? 'own in other' : false),
  __lt__: (own, others) => (own < others ? 'own in other' : false),
  __le__: (own, others) => (own <= others ? 'own in other' : false),
  __gt__: (own, others) => (own > others ? 'other in own' : false),
  __ge__: (own, others) => (own >= others ? 'other in own' : false),
};

function compareViews(thread: Thread, self: PyDictView, other: Value, sizes: Sizes): Result {
  if (!isSetLike(other)) return NOT_IMPLEMENTED;
  return workThen(
    thread,
    (inner) => length(inner, other),
    (inner, others) => {
      const which = sizes(self.dict.size, others as number);
      if (typeof which === 'boolean') return which;
      return which === 'own in other' ? isWithin(inner, self, other) : isWithin(inner, other, self);
    },
    undefined,
  );
}

/** Views that are like sets. */
for (const type of [viewTypes.keys, viewTypes.items]) {
  for (const [name, sizes] of Object.entries(comparisons)) {
    defineMethods(type, {
      [`${name}(value, /)`]: (thread, self: PyDictView, other: Value) =>
        compareViews(thread, self, other, sizes),
    });
  }
  defineMethods(type, {
    '__ne__(value, /)': (thread, self: PyDictView, other: Value) =>
      callThen(
        thread,
        type.lookUp('__eq__') as Value,
        [self, other],
        (_thread, same) => (typeof same === 'boolean' ? !same : same),
        undefined,
      ),
    '__and__(value, /)': (thread, self: Value, other: Value) => intersect(thread, self, other),
    '__rand__(value, /)': (thread, self: Value, other: Value) => intersect(thread, other, self),
    '__or__(value, /)': (thread, self: Value, other: Value) => unite(thread, self, other),
    '__ror__(value, /)': (thread, self: Value, other: Value) => unite(thread, other, self),
    '__sub__(value, /)': (thread, self: Value, other: Value) =>
      changed(thread, self, other, removeAll),
    '__rsub__(value, /)': (thread, self: Value, other: Value) =>
      changed(thread, other, self, removeAll),
    '__xor__(value, /)': (thread, self: Value, other: Value) => toggle(thread, self, other),
    '__rxor__(value, /)': (thread, self: Value, other: Value) => toggle(thread, other, self),
    'isdisjoint(other, /)': (thread, self: PyDictView, other: Value) =>
      forEachItem(
        thread,
        other,
        {
          visit: (inner, item) => has(inner, self, item),
          after: (found) => (found === true ? false : undefined),
          done: () => true,
        },
        undefined,
      ),
  });
}
