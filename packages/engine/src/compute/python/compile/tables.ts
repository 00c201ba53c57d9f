import type { CodeData, CodePosition } from '../bytecode/code.ts';
import {
  PyBytes,
  PyCode,
  PyComplex,
  PyEllipsis,
  PyFloat,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { ConstantSet } from './constants.ts';

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

/** Constants without doubles; 1, 1.0 and True are three, and the order of a set does not matter. */
export class ConstantTable {
  readonly list: Value[] = [];
  readonly #indices = new Map<unknown, number>();
  /** Codes by their first line and name. */
  readonly #codes = new Map<string, PyCode[]>();

  indexOf(value: Value): number {
    const key = value instanceof PyCode ? this.#sameCode(value) : keyOf(value);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }

  #sameCode(code: PyCode): PyCode {
    const { firstLine, qualifiedName } = code.data;
    const key = `${firstLine} ${qualifiedName}`;
    const others = this.#codes.get(key) ?? [];
    const same = others.find((other) => isSameCode(other.data, code.data));
    if (same === undefined) this.#codes.set(key, [...others, code]);
    return same ?? code;
  }
}

function isSamePlace(one: CodePosition, other: CodePosition | undefined): boolean {
  return (
    one.line === other?.line &&
    one.column === other?.column &&
    one.endLine === other?.endLine &&
    one.endColumn === other?.endColumn
  );
}

/** Whether two codes are of the same piece of program: statements of `finally` are compiled several times. */
function isSameCode(one: CodeData, other: CodeData): boolean {
  return (
    one.instructions.length === other.instructions.length &&
    one.instructions.every((number, index) => number === other.instructions[index]) &&
    one.positions.every((position, index) => isSamePlace(position, other.positions[index])) &&
    one.names.join() === other.names.join() &&
    keysOf(one.constants) === keysOf(other.constants)
  );
}

/** What tells constants apart that must not be one: type and value, and the sign of a zero. */
function keyOf(value: Value): unknown {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `i${value}`;
  if (value instanceof PyFloat) {
    return Number.isNaN(value.value) ? value : `f${signed(value.value)}`;
  }
  if (value instanceof PyComplex) return `c${signed(value.real)},${signed(value.imaginary)}`;
  if (value instanceof PyBytes) return `b${value.bytes.join()}`;
  if (value instanceof PyTuple) return `(${keysOf(value.items)})`;
  if (value instanceof ConstantSet) return `{${value.members.map(keyOf).map(String).sort()}}`;
  if (value === null || typeof value === 'boolean') return `k${value}`;
  if (value instanceof PyEllipsis) return '...';
  return value;
}

function keysOf(items: readonly Value[]): string {
  return items
    .map((item) => (item instanceof PyCode ? item.data.qualifiedName : String(keyOf(item))))
    .map((key) => `${key.length}:${key}`)
    .join();
}

function signed(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
