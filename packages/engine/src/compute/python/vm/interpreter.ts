import type { System } from '../../../machine/index.ts';
import { PENDING, PyDict, type PyFunction, type Result, type Value } from '../objects/index.ts';
import { Frame } from './frame.ts';
import type { Thread } from './thread.ts';

/** CPython's default. */
const RECURSION_LIMIT = 1000;

/** What all threads of a running program share. */
export class Interpreter {
  /** The machine that it runs on. */
  readonly system: System;
  readonly builtins = new PyDict();
  /** `sys.modules`. */
  readonly modules = new PyDict();
  recursionLimit = RECURSION_LIMIT;
  /** Numbers that `id` gives, by object. */
  readonly #identities = new WeakMap<object, number>();
  #nextIdentity = FIRST_IDENTITY;

  constructor(system: System) {
    this.system = system;
  }

  /** The identity of an object, as an address that it might have. */
  identityOf(object: object): number {
    const known = this.#identities.get(object);
    if (known !== undefined) return known;
    const identity = this.#nextIdentity;
    this.#nextIdentity += IDENTITY_STEP;
    this.#identities.set(object, identity);
    return identity;
  }

  /** Runs the body of a class or a module with its names in `namespace`. */
  runCode(thread: Thread, body: PyFunction, namespace: Value): Result {
    const depth = (thread.frame?.depth ?? 0) + 1;
    thread.frame = new Frame(
      body.code,
      body.globals,
      body.builtins,
      namespace,
      body,
      thread.frame,
      depth,
    );
    return PENDING;
  }
}

/** Addresses begin where a process's heap might, and objects are so far apart. */
const FIRST_IDENTITY = 0x7f3a_5c01_0010;
const IDENTITY_STEP = 0x30;
