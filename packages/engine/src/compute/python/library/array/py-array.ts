import type { Int } from '../../numbers/index.ts';
import { builtInType, PyItemBuffer, type Value } from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { raise } from '../../vm/errors.ts';
import type { ItemKind } from './items.ts';

/** Bytes of an array without items, with what the collector of garbage adds. */
const EMPTY_SIZE = 80;

/** Numbers or characters of one kind, side by side in memory: `array.array`. */
export class PyArray extends PyItemBuffer {
  readonly kind: ItemKind;
  length = 0;
  /** Items that there is room for. */
  allocated = 0;
  #memory = new Uint8Array(0);
  #view = new DataView(this.#memory.buffer);

  constructor(kind: ItemKind, length = 0) {
    super();
    this.kind = kind;
    if (length > 0) this.#allocate(length);
    this.length = length;
  }

  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.length * this.kind.size);
  }

  get format(): string {
    return this.kind.format;
  }

  get itemSize(): number {
    return this.kind.size;
  }

  sizeInMemory(): number {
    return EMPTY_SIZE + this.allocated * this.kind.size;
  }

  at(index: number): Value {
    return this.kind.read(this.#view, index * this.kind.size);
  }

  put(index: number, written: Int): void {
    this.kind.write(this.#view, index * this.kind.size, written);
  }

  append(written: Int): void {
    this.resize(this.length + 1);
    this.put(this.length - 1, written);
  }

  /** Makes a gap of so many items, or takes as many out when negative. */
  resizeAt(index: number, count: number): void {
    this.#checkResizable(this.length + count);
    const { size } = this.kind;
    const end = this.length * size;
    if (count < 0) this.#memory.copyWithin(index * size, (index - count) * size, end);
    this.resize(this.length + count);
    if (count > 0) this.#memory.copyWithin((index + count) * size, index * size, end);
  }

  /** Adds items given as bytes. */
  addBytes(bytes: Uint8Array): void {
    const { size } = this.kind;
    const place = this.length * size;
    // What is added may be its own memory.
    const added = bytes.slice();
    this.resize(this.length + added.length / size);
    this.#memory.set(added, place);
  }

  /**
   * Room as CPython makes it, whose size a program can ask. Raises BufferError when somebody looks at the memory.
   */
  resize(length: number): void {
    this.#checkResizable(length);
    if (this.allocated >= length && this.length < length + 16) {
      this.length = length;
      return;
    }
    this.#allocate(length === 0 ? 0 : length + (length >> 4) + (this.length < 8 ? 3 : 7));
    this.length = length;
  }

  #checkResizable(length: number): void {
    if (this.exports > 0 && length !== this.length) this.refuseResizing();
  }

  refuseResizing(): never {
    raise('BufferError', 'cannot resize an array that is exporting buffers');
  }

  #allocate(items: number): void {
    checkLength(items * this.kind.size);
    const memory = new Uint8Array(items * this.kind.size);
    memory.set(this.#memory.subarray(0, memory.length));
    this.#memory = memory;
    this.#view = new DataView(memory.buffer);
    this.allocated = items;
  }
}

export const arrayType = builtInType('array', PyArray, { module: 'array' });

/** A new array of a kind with items given as bytes. */
export function arrayOf(kind: ItemKind, bytes: Uint8Array): PyArray {
  const made = new PyArray(kind, bytes.length / kind.size);
  made.bytes.set(bytes);
  return made;
}
