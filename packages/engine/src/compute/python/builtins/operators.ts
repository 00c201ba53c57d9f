import { defineMethods, NOT_IMPLEMENTED, type PyType, type Value } from '../objects/index.ts';
import { holds } from '../vm/orders.ts';

const comparisonNames = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const;

/**
 * Gives a type the special methods of comparisons. `order` is negative, 0, positive, nan for none of these;
 * `undefined` for values that it knows nothing of.
 */
export function defineComparisons(
  type: PyType,
  order: (self: Value, other: Value) => number | undefined,
): void {
  for (const [operator, name] of comparisonNames.entries()) {
    defineMethods(type, {
      [`__${name}__(value, /)`]: (_thread, self: Value, other: Value) => {
        const known = order(self, other);
        return known === undefined ? NOT_IMPLEMENTED : holds(operator, known);
      },
    });
  }
}
