import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  defineMethods,
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  PyTuple,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { equal } from '../../vm/equality.ts';
import { raise } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { iterated, iteratorType, type Step, Steps } from './steps.ts';

/** Items with the same key that follow each other. */
export class GroupBy extends Steps {
  readonly keyFunction: Value;
  /** The item that was taken and not yet given, with its key. */
  value: Value | undefined;
  key: Value | undefined;
  /** The key of the group that was begun last. */
  groupKey: Value | undefined;
  group: Group | undefined;

  constructor(source: Value, keyFunction: Value) {
    super(source);
    this.keyFunction = keyFunction;
  }

  override advance(thread: Thread): NextResult {
    this.group = undefined;
    if (this.value === undefined) return super.advance(thread);
    const answer = this.decide(thread);
    return (answer === undefined ? super.advance(thread) : answer) as NextResult;
  }

  /** Gets the key of an item, and holds both. */
  hold(thread: Thread, item: Value, then: (thread: Thread) => Step): Step {
    return this.after(
      thread,
      (inner) => (this.keyFunction === null ? item : call(inner, this.keyFunction, [item])),
      (inner, key) => {
        this.value = item;
        this.key = key;
        return then(inner);
      },
    );
  }

  take(thread: Thread, item: Value): Step {
    return this.hold(thread, item, (inner) => this.decide(inner));
  }

  /** Begins a group when the item that is held is not of the one before. */
  decide(thread: Thread): Step {
    const { key, groupKey } = this;
    if (groupKey === undefined) return this.begin();
    return this.after(
      thread,
      (inner) => equal(inner, groupKey, key as Value),
      (_inner, same) => {
        if (same !== true) return this.begin();
        this.value = undefined;
        return undefined;
      },
    );
  }

  begin(): Value {
    this.groupKey = this.key as Value;
    this.group = new Group(this, this.groupKey);
    return new PyTuple([this.groupKey, this.group]);
  }
}

/** The items of one group. */
class Group extends Steps {
  readonly parent: GroupBy;
  readonly key: Value;

  constructor(parent: GroupBy, key: Value) {
    super(undefined);
    this.parent = parent;
    this.key = key;
  }

  override advance(thread: Thread): NextResult {
    const { parent } = this;
    if (parent.group !== this) return EXHAUSTED;
    this.source = parent.source;
    if (parent.value === undefined) return super.advance(thread);
    const answer = this.decide(thread);
    return (answer === undefined ? super.advance(thread) : answer) as NextResult;
  }

  take(thread: Thread, item: Value): Step {
    const { parent } = this;
    const step = parent.keyFunction === null ? item : undefined;
    if (step !== undefined) {
      parent.value = item;
      parent.key = item;
      return this.decide(thread);
    }
    return this.after(
      thread,
      (inner) => call(inner, parent.keyFunction, [item]),
      (inner, key) => {
        parent.value = item;
        parent.key = key;
        return this.decide(inner);
      },
    );
  }

  decide(thread: Thread): Step {
    const { parent } = this;
    return this.after(
      thread,
      (inner) => equal(inner, this.key, parent.key as Value),
      (_inner, same) => {
        if (same !== true) return EXHAUSTED;
        const { value } = parent;
        parent.value = undefined;
        return value;
      },
    );
  }
}

iteratorType('_grouper', Group, false);
export const groupByType = iteratorType('groupby', GroupBy);
defineNew(groupByType, 'iterable, key=None', (thread, type, iterable: Value, key: Value = null) =>
  iterated(thread, iterable, (_inner, source) => adopt(new GroupBy(source, key), type)),
);

/** An item that several iterators give, and what comes after it. */
export interface Link {
  item?: Value;
  next?: Link;
}

/** One of several iterators over the same items. */
export class Tee extends PyIterator {
  override readonly callsBack = true;
  readonly source: Value;
  link: Link;

  constructor(source: Value, link: Link) {
    super();
    this.source = source;
    this.link = link;
  }

  advance(thread: Thread): NextResult {
    if (this.link.next !== undefined) return this.#give();
    const item = nextOrLater(thread, this.source, keep, this);
    return item === undefined ? PENDING : keep(thread, item, this);
  }

  #give(): Value {
    const { item, next } = this.link;
    this.link = next as Link;
    return item as Value;
  }
}

function keep(_thread: Thread, item: Value | typeof EXHAUSTED, tee: Tee): Value | typeof EXHAUSTED {
  if (item === EXHAUSTED) return EXHAUSTED;
  const { link } = tee;
  link.item = item;
  link.next ??= {};
  tee.link = link.next;
  return item;
}

export const teeType = iteratorType('_tee', Tee);
const copyOf = (_thread: Thread, self: Tee): Value => new Tee(self.source, self.link);
defineMethods(teeType, { '__copy__()': copyOf });

/** `tee(iterable, n=2)`: so many iterators over the same items. */
export function tee(thread: Thread, iterable: Value, count: Value = 2): Result {
  return withSize(thread, count, (inner, size) => {
    if (size < 0) raise('ValueError', 'n must be >= 0');
    if (size === 0) return new PyTuple([]);
    return iterated(inner, iterable, (_later, source) => {
      const first = source instanceof Tee ? source : new Tee(source, {});
      return new PyTuple(
        Array.from({ length: size }, (_, index) =>
          index === 0 ? first : new Tee(first.source, first.link),
        ),
      );
    });
  });
}
