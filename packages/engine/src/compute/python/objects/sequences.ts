import { allocation } from '../allocation.ts';
import { PyObject, type Value } from './object.ts';

/** Bytes of an empty tuple and list, and what each item adds. Source: `sys.getsizeof` of CPython 3.11. */
export const TUPLE_SIZE = 40;
export const LIST_SIZE = 56;
export const ITEM_SIZE = 8;

export class PyTuple extends PyObject {
  declare readonly items: readonly Value[];
  /** See {@link PyInstance.mark}. */
  declare mark: number;

  constructor(items: readonly Value[]) {
    super();
    this.items = items;
    this.mark = 0;
    allocation.bytes += TUPLE_SIZE + items.length * ITEM_SIZE;
    allocation.containers?.push(this);
  }
}

export class PyList extends PyObject {
  declare items: Value[];
  /** Set while it is being sorted: nobody may see or change it. */
  declare sorting: boolean;
  /** See {@link PyInstance.mark}. */
  declare mark: number;

  constructor(items: Value[]) {
    super();
    this.items = items;
    this.sorting = false;
    this.mark = 0;
    allocation.bytes += LIST_SIZE + items.length * ITEM_SIZE;
    allocation.containers?.push(this);
  }
}

/** A `range`; bounds and step are integers. */
export class PyRange extends PyObject {
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;
  /** How many numbers it has. */
  readonly length: number | bigint;

  constructor(start: number | bigint, stop: number | bigint, step: number | bigint) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = rangeLength(start, stop, step);
  }
}

function rangeLength(
  start: number | bigint,
  stop: number | bigint,
  step: number | bigint,
): number | bigint {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const distance = stop - start;
    // The quotient of numbers as small as these is exact enough for its ceiling.
    if (Math.abs(distance) <= 2 ** 31) return Math.max(0, Math.ceil(distance / step)) + 0;
  }
  const length =
    step > 0
      ? (BigInt(stop) - BigInt(start) + BigInt(step) - 1n) / BigInt(step)
      : (BigInt(start) - BigInt(stop) - BigInt(step) - 1n) / -BigInt(step);
  if (length <= 0n) return 0;
  return length <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(length) : length;
}

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
