import { raise } from './errors.ts';

/** Items of the largest list; some hundreds of megabytes, beyond which a page is in danger. */
export const MAXIMUM_ITEMS = 2 ** 25;

/** Refuses a container that would be too large, before it is made. Raises MemoryError. */
export function checkItems(count: number): void {
  if (count > MAXIMUM_ITEMS) raise('MemoryError');
}
