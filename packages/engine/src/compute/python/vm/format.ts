import type { Result, Value } from '../objects/index.ts';
export function formatValue(_t: unknown, v: Value): Result {
  return String(v);
}
