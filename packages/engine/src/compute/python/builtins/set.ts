import { hashFrozenset, integerOfHash } from '../hashing/index.ts';
import {
  builtInType,
  define,
  defineClassMethods,
  defineMethods,
  defineValue,
  EXHAUSTED,
  frozenSetType,
  type KeywordArguments,
  type NextResult,
  NOT_IMPLEMENTED,
  native,
  PyDict,
  PyFrozenSet,
  PyIterator,
  PyList,
  PySet,
  PyTuple,
  type PyType,
  type Result,
  setType,
  type Value,
} from '../objects/index.ts';
import {
  clearSet,
  copySet,
  difference,
  differenceInto,
  hashesOf,
  intersection,
  intersectionInto,
  isDisjoint,
  isSubset,
  iterateSet,
  membersOf,
  nextSlot,
  popFromSet,
  removeAt,
  type SetIteration,
  type SetOperation,
  type SetTable,
  symmetricDifference,
  symmetricDifferenceInto,
  union,
  unionInto,
} from '../tables/index.ts';
import { attributesOf } from '../vm/attributes.ts';
import { workThen } from '../vm/continue.ts';
import { forEachItem } from '../vm/each.ts';
import { exceptionOf, raise, throwException } from '../vm/errors.ts';
import { addToSet, runOperation, updateSet, withSlot } from '../vm/set-access.ts';
import { removeAll, toggleAll, withSet } from '../vm/set-changes.ts';
import { showParts } from '../vm/shown.ts';
import type { Thread } from '../vm/thread.ts';
import { adopt, defineNew } from './construct.ts';
import { itemOfClass } from './generic-alias.ts';
import { defineIterator } from './iterators.ts';

type Table = SetTable<Value>;

/** Goes through a set that must keep its members meanwhile. */
export class SetIterator extends PyIterator {
  readonly state: SetIteration;

  constructor(set: PySet) {
    super();
    this.state = iterateSet(set.table);
  }

  advance(): NextResult {
    const { table } = this.state;
    const slot = nextSlot(this.state);
    if (typeof slot === 'string') return raise('RuntimeError', slot);
    return slot < 0 ? EXHAUSTED : (table?.keys[slot] as Value);
  }

  override lengthHint(): number {
    const { table, used, left } = this.state;
    return table === null || table.used !== used ? 0 : left;
  }
}

defineIterator(builtInType('set_iterator', SetIterator, { canBeBase: false }), true);

const isSet = (value: Value): value is PySet => value instanceof PySet;

/** A set of the same kind as another, with a table. */
function like(set: PySet, table: Table): PySet {
  return set instanceof PyFrozenSet ? new PyFrozenSet(table) : new PySet(table);
}

defineNew(setType, '*args, **kwargs', (_thread, type) => adopt(new PySet(), type));
/** What a set is made of. Raises TypeError for more than one argument, or one by name. */
function sourceOf(
  name: string,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments,
): Value | undefined {
  if (keywords.names.length > 0) raise('TypeError', `${name}() takes no keyword arguments`);
  if (args.length > 1) {
    raise('TypeError', `${type.name} expected at most 1 argument, got ${args.length}`);
  }
  return args[0];
}

defineNew(frozenSetType, '*args, **kwargs', (thread, type, args: Value[], keywords) => {
  const iterable = sourceOf('frozenset', type, args, keywords);
  if (type.builtIn && iterable instanceof PyFrozenSet && iterable.type.builtIn) return iterable;
  const made = adopt(new PyFrozenSet(), type);
  return iterable === undefined ? made : updateSet(thread, made, iterable);
});

define(
  setType,
  native(
    '__init__(*args, **kwargs)',
    (thread, self: PySet, args: Value[], keywords: KeywordArguments) => {
      const iterable = sourceOf('set', self.type, args, keywords);
      clearSet(self.table);
      if (iterable === undefined) return null;
      return workThen(
        thread,
        (inner) => updateSet(inner, self, iterable),
        () => null,
        undefined,
      );
    },
    { owner: setType, calledAs: 'set', checksSelf: true },
  ),
);

const resultLike =
  (set: PySet) =>
  (_thread: Thread, operation: SetOperation<Value>): Value =>
    like(set, operation.result);

const answerOf = (_thread: Thread, operation: SetOperation<Value>): Value => operation.answer;

/** Goes on with one operand after the other. */
function inTurn(
  thread: Thread,
  others: readonly Value[],
  step: (thread: Thread, other: Value) => Result,
  done: () => Value,
): Result {
  return forEachItem(thread, new PyTuple(others), { visit: step, done }, undefined);
}

/** Members of an iterable that are in a set. */
function commonWith(thread: Thread, table: Table, iterable: Value): Result {
  if (isSet(iterable)) {
    return runOperation(
      thread,
      intersection(table, iterable.table),
      (_thread, operation) => new PySet(operation.result),
    );
  }
  const made = new PySet();
  return forEachItem(
    thread,
    iterable,
    {
      visit: (inner, item) =>
        withSlot(
          inner,
          table,
          item,
          (later, found) => (found >= 0 ? addToSet(later, made, item) : null),
          undefined,
        ),
      // Once all members are found, there is nothing more to ask for.
      after: () => (made.table.used > 0 && made.table.used >= table.used ? made : undefined),
      done: () => made,
    },
    undefined,
  );
}

const empty = (set: PySet): string => (set.type === setType ? 'set()' : `${set.type.name}()`);

function show(thread: Thread, self: PySet): Result {
  if (self.table.used === 0) return empty(self);
  const members = membersOf(self.table);
  return showParts(
    thread,
    self,
    `${self.type.name}(...)`,
    (index) => members[index],
    (texts) => {
      const list = `{${texts.join(', ')}}`;
      return self.type === setType ? list : `${self.type.name}(${list})`;
    },
  );
}

/** Finds a member; a set that is none because it has no hash is looked for as a frozenset. */
function find(
  thread: Thread,
  table: Table,
  item: Value,
  then: (thread: Thread, found: number) => Result,
): Result {
  if (!isSet(item) || item instanceof PyFrozenSet) {
    return withSlot(thread, table, item, then, undefined);
  }
  return withSlot(thread, table, new PyFrozenSet(copySet(item.table)), then, undefined);
}

type Sizes = (own: number, others: number) => boolean;

const comparisons: Readonly<Record<string, readonly [Sizes, boolean]>> = {
  __eq__: [(own, others) => own === others, false],
  __lt__: [(own, others) => own < others, false],
  __le__: [(own, others) => own <= others, false],
  __gt__: [(own, others) => own > others, true],
  __ge__: [(own, others) => own >= others, true],
};

type Operation = (left: Table, right: Table) => SetOperation<Value>;

const operations: Readonly<Record<string, Operation>> = {
  or: union,
  and: intersection,
  sub: difference,
  xor: symmetricDifference,
};

const inPlace: Readonly<Record<string, Operation>> = {
  ior: unionInto,
  iand: intersectionInto,
  isub: differenceInto,
  ixor: symmetricDifferenceInto,
};

/** What `set` and `frozenset` have in common. */
for (const type of [setType, frozenSetType]) {
  for (const [name, [sizes, swapped]] of Object.entries(comparisons)) {
    defineMethods(type, {
      [`${name}(value, /)`]: (thread, self: PySet, other: Value) => {
        if (!isSet(other)) return NOT_IMPLEMENTED;
        if (!sizes(self.table.used, other.table.used)) return false;
        const [left, right] = swapped ? [other, self] : [self, other];
        return runOperation(thread, isSubset(left.table, right.table), answerOf);
      },
    });
  }
  for (const [name, operation] of Object.entries(operations)) {
    const work = (thread: Thread, left: Value, right: Value): Result =>
      isSet(left) && isSet(right)
        ? runOperation(thread, operation(left.table, right.table), resultLike(left))
        : NOT_IMPLEMENTED;
    defineMethods(type, {
      [`__${name}__(value, /)`]: work,
      [`__r${name}__(value, /)`]: (thread, self: Value, other: Value) => work(thread, other, self),
    });
  }
  defineMethods(type, {
    '__ne__(value, /)': (thread, self: PySet, other: Value) => {
      if (!isSet(other)) return NOT_IMPLEMENTED;
      if (self.table.used !== other.table.used) return true;
      return runOperation(
        thread,
        isSubset(self.table, other.table),
        (_thread, operation) => !operation.answer,
      );
    },
    '__repr__()': show,
    '__len__()': (_thread, self: PySet) => self.table.used,
    '__iter__()': (_thread, self: PySet) => new SetIterator(self),
    '__contains__(item, /)': (thread, self: PySet, item: Value) =>
      find(thread, self.table, item, (_thread, found) => found >= 0),
    'copy()': (_thread, self: PySet) =>
      self instanceof PyFrozenSet && self.type.builtIn ? self : like(self, copySet(self.table)),
    'union(*others)': (thread, self: PySet, others: Value[]) => {
      const made = like(self, copySet(self.table));
      return inTurn(
        thread,
        others,
        // What is in itself needs no larger table.
        (inner, other) => (other === self ? null : updateSet(inner, made, other)),
        () => made,
      );
    },
    'intersection(*others)': (thread, self: PySet, others: Value[]) => {
      let table = others.length === 0 ? copySet(self.table) : self.table;
      return inTurn(
        thread,
        others,
        (inner, other) =>
          workThen(
            inner,
            (later) => commonWith(later, table, other),
            (_thread, made) => {
              table = (made as PySet).table;
              return null;
            },
            undefined,
          ),
        () => like(self, table),
      );
    },
    'difference(*others)': (thread, self: PySet, others: Value[]) => {
      const [first, ...rest] = others;
      // From a set or a dict CPython takes what is in it; what another gives is taken away from a copy.
      if (
        first !== undefined &&
        (isSet(first) || (first instanceof PyDict && first.type.builtIn))
      ) {
        return withSet(thread, first, (outer, taken) =>
          runOperation(outer, difference(self.table, taken), (inner, operation) => {
            const { result } = operation;
            return inTurn(
              inner,
              rest,
              (later, other) => removeAll(later, result, other),
              () => like(self, result),
            );
          }),
        );
      }
      const table = copySet(self.table);
      return inTurn(
        thread,
        others,
        (inner, other) => removeAll(inner, table, other),
        () => like(self, table),
      );
    },
    'symmetric_difference(other, /)': (thread, self: PySet, other: Value) =>
      withSet(thread, other, (inner, table) => {
        const made = isSet(other) ? copySet(table) : table;
        return runOperation(inner, symmetricDifferenceInto(made, self.table), resultLike(self));
      }),
    'issubset(other, /)': (thread, self: PySet, other: Value) =>
      withSet(thread, other, (inner, table) =>
        runOperation(inner, isSubset(self.table, table), answerOf),
      ),
    'issuperset(other, /)': (thread, self: PySet, other: Value) =>
      isSet(other)
        ? runOperation(thread, isSubset(other.table, self.table), answerOf)
        : forEachItem(
            thread,
            other,
            {
              visit: (inner, item) => find(inner, self.table, item, (_thread, found) => found >= 0),
              after: (found) => (found === true ? undefined : false),
              done: () => true,
            },
            undefined,
          ),
    'isdisjoint(other, /)': (thread, self: PySet, other: Value) =>
      isSet(other)
        ? runOperation(thread, isDisjoint(self.table, other.table), answerOf)
        : forEachItem(
            thread,
            other,
            {
              visit: (inner, item) =>
                withSlot(inner, self.table, item, (_thread, found) => found >= 0, undefined),
              after: (found) => (found === true ? false : undefined),
              done: () => true,
            },
            undefined,
          ),
    '__reduce__()': (_thread, self: PySet) =>
      new PyTuple([
        self.type,
        new PyTuple([new PyList(membersOf(self.table))]),
        attributesOf(self) ?? null,
      ]),
    '__sizeof__()': (_thread, self: PySet) =>
      200 + (self.table.mask > 7 ? 16 * (self.table.mask + 1) : 0),
  });
  defineClassMethods(type, { '__class_getitem__(object, /)': itemOfClass });
}

defineValue(setType, '__hash__', null);
defineMethods(frozenSetType, {
  '__hash__()': (_thread, self: PyFrozenSet) => {
    self.hash ??= integerOfHash(hashFrozenset(hashesOf(self.table)));
    return self.hash;
  },
});

for (const [name, operation] of Object.entries(inPlace)) {
  defineMethods(setType, {
    [`__${name}__(value, /)`]: (thread: Thread, self: PySet, other: Value) =>
      isSet(other)
        ? runOperation(thread, operation(self.table, other.table), () => self)
        : NOT_IMPLEMENTED,
  });
}

/** Takes a member out, if it is there. */
function take(thread: Thread, set: PySet, item: Value, absent: () => Result): Result {
  return find(thread, set.table, item, (_thread, found) => {
    if (found < 0) return absent();
    removeAt(set.table, found);
    return null;
  });
}

defineMethods(setType, {
  'add(object, /)': (thread, self: PySet, item: Value) => addToSet(thread, self, item),
  'remove(object, /)': (thread, self: PySet, item: Value) =>
    take(thread, self, item, () => throwException(exceptionOf('KeyError', item))),
  'discard(object, /)': (thread, self: PySet, item: Value) => take(thread, self, item, () => null),
  'pop()': (_thread, self: PySet) => {
    const member = popFromSet(self.table);
    return member === undefined ? raise('KeyError', 'pop from an empty set') : member;
  },
  'clear()': (_thread, self: PySet) => {
    clearSet(self.table);
    return null;
  },
  'update(*others)': (thread, self: PySet, others: Value[]) =>
    inTurn(
      thread,
      others,
      (inner, other) => updateSet(inner, self, other),
      () => null,
    ),
  'intersection_update(*others)': (thread, self: PySet, others: Value[]) => {
    let { table } = self;
    return inTurn(
      thread,
      others,
      (inner, other) =>
        workThen(
          inner,
          (later) => commonWith(later, table, other),
          (_thread, made) => {
            table = (made as PySet).table;
            return null;
          },
          undefined,
        ),
      () => {
        const replaced = table === self.table ? copySet(table) : table;
        const { keys, highs, lows, mask, fill, used } = replaced;
        Object.assign(self.table, { keys, highs, lows, mask, fill, used });
        return null;
      },
    );
  },
  'difference_update(*others)': (thread, self: PySet, others: Value[]) =>
    inTurn(
      thread,
      others,
      (inner, other) => removeAll(inner, self.table, other),
      () => null,
    ),
  'symmetric_difference_update(other, /)': (thread, self: PySet, other: Value) =>
    toggleAll(thread, self.table, other),
});
