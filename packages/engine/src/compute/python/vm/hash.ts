import type { Result, Value } from '../objects/index.ts';
import type { Thread } from './thread.ts';
export function hash(_thread: Thread, _value: Value): Result {
  return 0;
}
