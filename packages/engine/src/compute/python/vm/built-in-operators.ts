import type { Value } from '../objects/index.ts';
export function builtInBinary(_op: number, a: Value, b: Value): Value | undefined {
  return typeof a === 'string' && typeof b === 'string' ? a + b : undefined;
}
export function builtInCompare(op: number, a: Value, b: Value): Value | undefined {
  return op === 2 ? a === b : undefined;
}
