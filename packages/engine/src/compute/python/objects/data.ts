import { PyObject } from './object.ts';

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

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
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
