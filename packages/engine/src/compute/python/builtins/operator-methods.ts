import {
  defineMethods,
  NOT_IMPLEMENTED,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { isUnfinished, type Sliced } from '../slices.ts';
import { drive } from '../vm/drive.ts';
import { operatorMethods } from '../vm/operators.ts';
import type { Thread } from '../vm/thread.ts';

/**
 * Gives a type the special methods of binary operators, to both sides. `operators` are by the argument of
 * `BINARY_OP`; `operandOf` is what they work on, `undefined` for values that are none of theirs.
 */
export function defineOperators<Operand, Answer>(
  type: PyType,
  operators: readonly (((left: Operand, right: Operand) => Answer) | undefined)[],
  operandOf: (value: Value) => Operand | undefined,
  answer: (thread: Thread, answer: Answer) => Result,
): void {
  for (const [index, operation] of operators.entries()) {
    const name = operatorMethods[index] as string;
    if (operation === undefined) continue;
    const work = (thread: Thread, left: Value, right: Value): Result => {
      const leftOperand = operandOf(left);
      const rightOperand = leftOperand === undefined ? undefined : operandOf(right);
      if (leftOperand === undefined || rightOperand === undefined) return NOT_IMPLEMENTED;
      return answer(thread, operation(leftOperand, rightOperand));
    };
    defineMethods(type, {
      [`__${name}__(value, /)`]: work,
      [`__r${name}__(value, /)`]: (thread, self: Value, value: Value) => work(thread, value, self),
    });
  }
}

/** The same for types that know equality only. */
export function defineEquality(
  type: PyType,
  equal: (self: Value, other: Value) => Sliced<boolean> | undefined,
): void {
  const answer = (thread: Thread, self: Value, other: Value, wanted: boolean): Result => {
    const known = equal(self, other);
    if (known === undefined) return NOT_IMPLEMENTED;
    if (!isUnfinished(known)) return known === wanted;
    return drive(thread, known, (_thread, same) => same === wanted, undefined);
  };
  defineMethods(type, {
    '__eq__(value, /)': (thread, self: Value, other: Value) => answer(thread, self, other, true),
    '__ne__(value, /)': (thread, self: Value, other: Value) => answer(thread, self, other, false),
    '__lt__(value, /)': () => NOT_IMPLEMENTED,
    '__le__(value, /)': () => NOT_IMPLEMENTED,
    '__gt__(value, /)': () => NOT_IMPLEMENTED,
    '__ge__(value, /)': () => NOT_IMPLEMENTED,
  });
}
