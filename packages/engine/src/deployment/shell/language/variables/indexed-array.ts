/**
 * A sparse array of strings, as bash has it: indexes from 0 to 2^53 with gaps, walked in order.
 * Elements appended in order, which is nearly always, cost nothing to keep sorted.
 */
export interface IndexedArray {
  /** By index; in ascending order when `sorted`. */
  elements: Map<number, string>;
  sorted: boolean;
  /** No index is greater; exact when `sorted`. -1 when empty. */
  last: number;
}

export function createIndexedArray(values: readonly string[] = []): IndexedArray {
  const elements = new Map<number, string>();
  for (let index = 0; index < values.length; index++) elements.set(index, values[index] ?? '');
  return { elements, sorted: true, last: values.length - 1 };
}

export function copyIndexedArray(array: IndexedArray): IndexedArray {
  return { elements: new Map(array.elements), sorted: array.sorted, last: array.last };
}

export function setElement(array: IndexedArray, index: number, value: string): void {
  if (index > array.last) array.last = index;
  else if (!array.elements.has(index)) array.sorted = false;
  array.elements.set(index, value);
}

export function deleteElement(array: IndexedArray, index: number): void {
  if (!array.elements.delete(index) || index !== array.last) return;
  sort(array);
  let last = -1;
  for (const key of array.elements.keys()) last = key;
  array.last = last;
}

function sort(array: IndexedArray): void {
  if (array.sorted) return;
  array.elements = new Map([...array.elements].sort(([first], [second]) => first - second));
  array.sorted = true;
}

export function valuesOf(array: IndexedArray): string[] {
  sort(array);
  return [...array.elements.values()];
}

export function entriesOf(array: IndexedArray): [number, string][] {
  sort(array);
  return [...array.elements];
}
