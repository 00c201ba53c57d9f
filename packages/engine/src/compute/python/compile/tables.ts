import {
  PyBytes,
  PyComplex,
  PyEllipsis,
  PyFloat,
  PyFrozenSet,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { membersOfConstant } from './constants.ts';

/** Names by the order in which they were first asked for. */
export class NameTable {
  readonly list: string[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    this.#indices.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}

/** Constants without doubles; 1, 1.0 and True are three. */
export class ConstantTable {
  readonly list: Value[] = [];
  readonly #indices = new Map<unknown, number>();

  indexOf(value: Value): number {
    const key = keyOf(value);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}

/** What tells constants apart that must not be one: type and value, and the sign of a zero. */
function keyOf(value: Value): unknown {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `i${value}`;
  if (value instanceof PyFloat) return `f${signed(value.value)}`;
  if (value instanceof PyComplex) return `c${signed(value.real)},${signed(value.imaginary)}`;
  if (value instanceof PyBytes) return `b${value.bytes.join()}`;
  if (value instanceof PyTuple) return `(${keysOf(value.items)})`;
  if (value instanceof PyFrozenSet) return `{${keysOf(membersOfConstant(value))}}`;
  if (value === null || typeof value === 'boolean') return `k${value}`;
  if (value instanceof PyEllipsis) return '...';
  return value;
}

function keysOf(items: readonly Value[]): string {
  return items.map((item) => String(keyOf(item))).map((key) => `${key.length}:${key}`).join();
}

function signed(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
