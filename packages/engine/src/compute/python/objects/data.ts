import { PyObject, type Value } from './object.ts';

export class PyBytes extends PyObject {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

export class PyByteArray extends PyObject {
  bytes: Uint8Array;
  /** Views that look at it; while there are any its size is fixed. */
  exports = 0;
  /** How much built-in work is writing to it, counted among its views. */
  pins = 0;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

/** An object of the library whose items lie in memory side by side, as `struct` has them: an array. */
export abstract class PyItemBuffer extends PyObject {
  /** All items. */
  abstract readonly bytes: Uint8Array;
  /** Letter of one item, as `memoryview` shows it. */
  abstract readonly format: string;
  abstract readonly itemSize: number;
  /** Views that look at it; while there are any its size is fixed. */
  exports = 0;
  /** How much built-in work is writing to it, counted among its views. */
  pins = 0;

  /** Bytes that it takes, as `sys.getsizeof` gives them. */
  abstract sizeInMemory(): number;
}

/** Looks at the bytes of another object, all or every so many. */
export class PyMemoryView extends PyObject {
  /** Whose bytes they are; released views have none. */
  object: Value | undefined;
  readonly buffer: Uint8Array;
  readonly readOnly: boolean;
  /** Letter of one item, as `struct` has them. */
  readonly format: string;
  readonly itemSize: number;
  /** Byte at which the first item is. */
  readonly start: number;
  /** Bytes from one item of the first dimension to the next. */
  readonly stride: number;
  readonly shape: readonly number[];
  /** Whether it keeps a bytearray from changing its size; parts of views, which nobody releases, do not. */
  readonly holds: boolean;
  /** How much built-in work is at its bytes, for which it cannot be released. */
  pins = 0;

  constructor(options: {
    readonly object: Value;
    readonly buffer: Uint8Array;
    readonly readOnly: boolean;
    readonly format: string;
    readonly itemSize: number;
    readonly start: number;
    readonly stride: number;
    readonly shape: readonly number[];
    readonly holds: boolean;
  }) {
    super();
    this.object = options.object;
    this.buffer = options.buffer;
    this.readOnly = options.readOnly;
    this.format = options.format;
    this.itemSize = options.itemSize;
    this.start = options.start;
    this.stride = options.stride;
    this.shape = options.shape;
    this.holds = options.holds;
  }

  /** Whether all items lie side by side; of none in one dimension, whether they would. */
  get isWhole(): boolean {
    const [length = 1, ...inner] = this.shape;
    const isTrivial = this.shape.length === 1 ? length === 1 : length <= 1;
    return (
      isTrivial || this.stride === inner.reduce((size, extent) => size * extent, this.itemSize)
    );
  }

  /** Bytes of all items, in order: a look at them where they lie together, else a copy. */
  contents(): Uint8Array {
    const { buffer, start, stride, shape, itemSize } = this;
    const [length = 1, ...inner] = shape;
    const size = inner.reduce((product, extent) => product * extent, itemSize);
    if (stride === size) return buffer.subarray(start, start + length * size);
    const bytes = new Uint8Array(length * size);
    for (let index = 0, to = 0; index < length; index += 1) {
      const from = start + index * stride;
      for (let byte = 0; byte < size; byte += 1, to += 1) bytes[to] = buffer[from + byte] as number;
    }
    return bytes;
  }
}

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imaginary: number;

  constructor(real: number, imaginary: number) {
    super();
    this.real = real;
    this.imaginary = imaginary;
  }
}

/** An object of a class that comes from `int`. */
export class PyIntInstance extends PyObject {
  readonly value: number | bigint;

  constructor(value: number | bigint) {
    super();
    this.value = value;
  }
}

/** An object of a class that comes from `str`. */
export class PyStrInstance extends PyObject {
  readonly value: string;

  constructor(value: string) {
    super();
    this.value = value;
  }
}
