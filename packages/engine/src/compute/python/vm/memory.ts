import { raise } from './errors.ts';

/** Items of the largest list; what a host copies in some tens of milliseconds. */
export const MAXIMUM_ITEMS = 2 ** 24;

/** Refuses a container that would be too large, before it is made. Raises MemoryError. */
export function checkItems(count: number): void {
  if (count > MAXIMUM_ITEMS) raise('MemoryError');
}
