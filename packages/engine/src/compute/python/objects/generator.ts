import { allocation } from '../allocation.ts';
import type { Frame } from '../vm/frame.ts';
import type { PyCode } from './functions.ts';
import { PyObject, type Value } from './object.ts';
import { ITEM_SIZE } from './sequences.ts';

/** Bytes of a generator and its frame, without the places of this. Source: `sys.getsizeof` of CPython 3.11. */
export const GENERATOR_SIZE = 200;

/** A generator, and what coroutines and asynchronous generators have in common with it. */
export class PyGenerator extends PyObject {
  /** `undefined` once it has ended. */
  frame: Frame | undefined;
  readonly code: PyCode;
  running = false;
  started = false;
  name: string;
  qualifiedName: string;

  constructor(frame: Frame, name: string, qualifiedName: string) {
    super();
    this.frame = frame;
    this.code = frame.code;
    this.name = name;
    this.qualifiedName = qualifiedName;
    allocation.bytes += GENERATOR_SIZE + frame.slots.length * ITEM_SIZE;
  }
}

export class PyCoroutine extends PyGenerator {}

export class PyAsyncGenerator extends PyGenerator {
  /** Whether `aclose` was called or it has ended. */
  closed = false;
  /** Whether somebody awaits its next value. */
  awaited = false;
}

/** What waits for a generator's next value, or for what an exception in it leads to. */
export class PyAsyncStep extends PyObject {
  readonly generator: PyAsyncGenerator;
  readonly how: 'asend' | 'athrow' | 'aclose';
  /** What is sent, or the arguments of `throw`. */
  readonly args: readonly Value[];
  phase: 'new' | 'begun' | 'over' = 'new';

  constructor(
    generator: PyAsyncGenerator,
    how: 'asend' | 'athrow' | 'aclose',
    args: readonly Value[],
  ) {
    super();
    this.generator = generator;
    this.how = how;
    this.args = args;
  }
}

/** A step that raises something in the generator; it has a type of its own. */
export class PyAsyncThrow extends PyAsyncStep {}

/** What `__await__` of a coroutine gives: an iterator that runs it. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyCoroutine;

  constructor(coroutine: PyCoroutine) {
    super();
    this.coroutine = coroutine;
  }
}

/** What an asynchronous generator yields to its consumer, apart from what it awaits. */
export class AsyncYield extends PyObject {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}
