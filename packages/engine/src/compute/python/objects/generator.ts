import type { Frame } from '../vm/frame.ts';
import { PyObject, type Value } from './object.ts';

/** A generator, and what coroutines and asynchronous generators have in common with it. */
export class PyGenerator extends PyObject {
  /** `undefined` once it has ended. */
  frame: Frame | undefined;
  running = false;
  started = false;
  name: string;
  qualifiedName: string;

  constructor(frame: Frame, name: string, qualifiedName: string) {
    super();
    this.frame = frame;
    this.name = name;
    this.qualifiedName = qualifiedName;
  }
}

export class PyCoroutine extends PyGenerator {}

export class PyAsyncGenerator extends PyGenerator {}

/** What an asynchronous generator yields to its consumer, apart from what it awaits. */
export class AsyncYield extends PyObject {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}
