import {
  defineMethods,
  NOT_IMPLEMENTED,
  PENDING,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { builtInCompare } from '../vm/built-in-operators.ts';
import { afterItems, pauseThen } from '../vm/continue.ts';
import { equal } from '../vm/equality.ts';
import { nestOrLater } from '../vm/nesting.ts';
import { compare, EQUAL, NOT_EQUAL } from '../vm/operators.ts';
import { holds } from '../vm/orders.ts';
import type { Thread } from '../vm/thread.ts';

interface Sequence {
  readonly items: readonly Value[];
}

/** Two sequences that are compared, up to the first items that differ. */
interface Comparing {
  readonly operator: number;
  readonly left: Sequence;
  readonly right: Sequence;
  index: number;
}

/** Items that are compared before others get their turn. */
const SLICE = 20_000;

/** A comparison of two lists or tuples, by the argument of `COMPARE_OP`: item by item. */
function compareSequences(
  thread: Thread,
  operator: number,
  left: Sequence,
  right: Sequence,
): Result {
  return goOn(thread, null, { operator, left, right, index: 0 });
}

function goOn(thread: Thread, _value: unknown, state: Comparing): Result {
  const { left, right } = state;
  for (let count = 0; count < SLICE; count += 1) {
    const one = left.items[state.index];
    const other = right.items[state.index];
    if (one === undefined || other === undefined) {
      return afterItems(thread, count >> 1, compareLengths, state);
    }
    let same: Value | undefined = one === other ? true : builtInCompare(EQUAL, one, other);
    if (same === undefined) {
      same = nestOrLater(thread, ' in comparison', equalItems, afterItem, state);
      if (same === undefined) return PENDING;
    }
    if (same !== true) return decide(thread, state);
    state.index += 1;
  }
  return pauseThen(thread, goOn, state);
}

function compareLengths(_thread: Thread, { operator, left, right }: Comparing): Result {
  return holds(operator, left.items.length - right.items.length);
}

function equalItems(thread: Thread, { left, right, index }: Comparing): Result {
  return equal(thread, left.items[index] as Value, right.items[index] as Value);
}

function afterItem(thread: Thread, same: Value, state: Comparing): Result {
  if (same !== true) return decide(thread, state);
  state.index += 1;
  return goOn(thread, null, state);
}

/** The first items that differ decide. */
function decide(thread: Thread, { operator, left, right, index }: Comparing): Result {
  if (operator === EQUAL) return false;
  if (operator === NOT_EQUAL) return true;
  const one = left.items[index];
  const other = right.items[index];
  if (one === undefined || other === undefined) {
    return holds(operator, left.items.length - right.items.length);
  }
  return compare(thread, operator, one, other);
}

const names = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const;

/** Gives a type of sequences its comparisons. */
export function defineSequenceComparisons(
  type: PyType,
  isSequence: (value: Value) => value is Value & Sequence,
  shortcut: boolean,
): void {
  for (const [operator, name] of names.entries()) {
    defineMethods(type, {
      [`__${name}__(value, /)`]: (thread: Thread, self: Value & Sequence, other: Value) => {
        if (!isSequence(other)) return NOT_IMPLEMENTED;
        if (shortcut && (operator === EQUAL || operator === NOT_EQUAL)) {
          if (self.items.length !== other.items.length) return operator === NOT_EQUAL;
        }
        return compareSequences(thread, operator, self, other);
      },
    });
  }
}
