import { setAside } from './aside.ts';
import { raise } from './errors.ts';
import { part, withPart } from './parts.ts';
import type { Thread } from './thread.ts';

/** Items of the largest list; what a host copies in some tens of milliseconds. */
export const MAXIMUM_ITEMS = 2 ** 24;

/** Refuses a container that would be too large, before it is made. Raises MemoryError. */
export function checkItems(count: number): void {
  if (count > MAXIMUM_ITEMS) raise('MemoryError');
}

const noting = part(() => import('./garbage/noted-containers.ts'));
const measuring = part(() => import('./garbage/memory-measure.ts'));

/** Has the live objects of a program counted when it has allocated enough since. */
export function countMemory(thread: Thread): void {
  const { memory } = thread.interpreter;
  memory.isDue = false;
  if (memory.containers !== undefined && memory.containers.length > memory.mostContainers) {
    memory.mostContainers = Number.POSITIVE_INFINITY;
    setAside(
      thread,
      (inner) => withPart(inner, noting, (later, { forgetDead }) => forgetDead(later)),
      undefined,
    );
    return;
  }
  if (memory.allocated < memory.threshold || thread.frame === null) return;
  memory.counted = memory.allocated;
  memory.allocated = 0;
  setAside(
    thread,
    (inner) => withPart(inner, measuring, (later, { measureMemory }) => measureMemory(later)),
    undefined,
  );
}
