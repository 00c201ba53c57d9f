import { PyTuple, type Value } from '../objects/index.ts';
import { builtInCompare } from './built-in-operators.ts';
import { EQUAL, LESS } from './operators.ts';

/** So many items of tuples are compared by the host at most. */
const QUICK_ITEMS = 16;

/** Whether a value is less than another one, where the host can tell; `undefined` for others. */
export function lessAtOnce(left: Value, right: Value): boolean | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  const known = builtInCompare(LESS, left, right);
  if (known !== undefined) return known === true;
  if (!(left instanceof PyTuple && right instanceof PyTuple)) return undefined;
  if (!left.type.builtIn || !right.type.builtIn) return undefined;
  const length = Math.min(left.items.length, right.items.length, QUICK_ITEMS);
  for (let index = 0; index < length; index += 1) {
    const one = left.items[index] as Value;
    const other = right.items[index] as Value;
    if (one === other) continue;
    const equal = builtInCompare(EQUAL, one, other);
    if (equal === undefined) return undefined;
    if (equal === false) {
      const less = builtInCompare(LESS, one, other);
      return less === undefined ? undefined : less === true;
    }
  }
  return length < QUICK_ITEMS ? left.items.length < right.items.length : undefined;
}
