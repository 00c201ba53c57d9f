import type { System } from '../../../machine/index.ts';
import type { HashKey } from '../hashing/index.ts';
import { DEFAULT_DIGIT_LIMIT } from '../numbers/index.ts';
import {
  ELLIPSIS,
  NOT_IMPLEMENTED,
  PENDING,
  type PyCoroutine,
  PyDict,
  type PyFunction,
  PyModule,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { callObject } from './classes.ts';
import { raise } from './errors.ts';
import { Frame } from './frame.ts';
import type { Collector } from './garbage/collector.ts';
import type { Hooks } from './hooks.ts';
import type { LibraryLoader } from './imports.ts';
import { type Instruction, instructions } from './instructions.ts';
import { Memory } from './memory-count.ts';
import type { Part } from './parts.ts';
import { ADDRESSES } from './singleton-addresses.ts';
import { StandardOutput } from './standard-output.ts';
import type { Thread } from './thread.ts';

/** CPython's default. */
const RECURSION_LIMIT = 1000;

/** What all threads of a running program share. */
export class Interpreter {
  /** The machine that it runs on. */
  readonly system: System;
  readonly builtins = new PyDict();
  /** Classes of the program that have a built-in one as a base: those are shared by all programs. */
  readonly subclassesOfBuiltIn = new Map<PyType, PyType[]>();
  /** `sys.modules`. */
  readonly modules = new PyDict();
  /** Modules of the library by name, and how they are got. */
  readonly library = new Map<string, LibraryLoader>();
  /** Folders in which modules are looked for while there is no `sys.path`. */
  searchPath: readonly string[] = [];
  /** The text of what was compiled, by its file name, for tracebacks. */
  readonly sources = new Map<string, readonly string[]>();
  /** What instructions do that the loop does not do itself, by their numbers; more come when they are needed. */
  readonly instructions: (Instruction | undefined)[] = [...instructions];
  /** Parts of the interpreter that this program has needed so far. */
  readonly parts = new Set<Part>();
  /** Calls on paths, which the machine may not have yet. */
  readonly pathCalls: Part<true> = {
    fetch: () => this.system.fetchCalls().then(() => true),
    code: undefined,
  };
  /** Coroutines that nobody has awaited so far, in order of creation. */
  readonly unawaited = new Set<PyCoroutine>();
  /** Notices when watched objects are not in use any more; made when the first is watched. */
  collector: Collector | undefined;
  /** What it has allocated. */
  readonly memory = new Memory();
  /** `-O`. */
  optimizes = false;
  recursionLimit = RECURSION_LIMIT;
  /** What `print` writes to before the program has `sys`. */
  readonly output: StandardOutput;
  /** What parts that are loaded later, or belong to the page, do. */
  readonly hooks: Hooks = { callObject };
  /** Digits of an int that is read from text or written as it: `sys.get_int_max_str_digits()`. */
  intDigitLimit = DEFAULT_DIGIT_LIMIT;
  /** What the hashes of text and bytes come from, and by which they are hashed once the first was asked for. */
  readonly hashSeed: number;
  hashKey: HashKey | undefined;
  /** `x ** y` of floats, once the program has needed what is not there at once. */
  floatPower: ((base: number, exponent: number) => Value) | undefined;
  /** Numbers that `id` gives, by object. */
  readonly #identities = new WeakMap<object, number>();
  #nextIdentity = FIRST_IDENTITY;

  constructor(system: System, { hashSeed = 0, isUnbuffered = false } = {}) {
    this.system = system;
    this.hashSeed = hashSeed;
    this.output = new StandardOutput(system, isUnbuffered);
    this.#identities
      .set(ELLIPSIS, ADDRESSES.ellipsis)
      .set(NOT_IMPLEMENTED, ADDRESSES.notImplemented);
  }

  /** `import sys`. */
  importSys(thread: Thread): Result {
    const { importName } = this.hooks;
    if (importName === undefined) raise('ImportError', 'there is no sys');
    return importName(thread, 'sys', null, null, 0);
  }

  /** `sys`, when the program has imported it. */
  sys(): PyModule | undefined {
    const sys = this.modules.getName('sys');
    return sys instanceof PyModule ? sys : undefined;
  }

  /** Keeps the text of a file that runs, for tracebacks. */
  keepSource(fileName: string, text: string): void {
    this.sources.set(fileName, text.split(/\r\n|[\r\n]/));
  }

  /** A line of a file that runs, from 1. */
  sourceLine(fileName: string, line: number): string | undefined {
    return this.sources.get(fileName)?.[line - 1];
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

  /** `__name__` of the module whose code runs. */
  callerModule(thread: Thread): Value {
    for (let frame = thread.frame; frame !== null; frame = frame.back) {
      if (frame instanceof Frame) return frame.globals.getName('__name__') ?? 'builtins';
    }
    return 'builtins';
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
