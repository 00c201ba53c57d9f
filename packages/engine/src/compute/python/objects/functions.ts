import { type CodeData, codeFlags } from '../bytecode/code.ts';
import type { Thread } from '../vm/thread.ts';
import type { PyDict } from './dict.ts';
import { PyObject, type Result, type Value } from './object.ts';
import type { PyTuple } from './sequences.ts';
import type { Signature } from './signature.ts';
import type { PyType } from './type.ts';

/** A compiled piece of Python as an object. */
export class PyCode extends PyObject {
  readonly data: CodeData;
  /** Names of all variables in their places: local, cells that are no local ones, free. */
  readonly placeNames: readonly string[];
  /** Whether a call only has to put as many arguments as there are parameters in their places. */
  readonly plain: boolean;
  /** What the virtual machine remembers of an instruction, by its index. */
  readonly caches: unknown[];

  constructor(data: CodeData) {
    super();
    this.data = data;
    this.placeNames = [
      ...data.localNames,
      ...data.cellNames.filter((name) => !data.localNames.includes(name)),
      ...data.freeNames,
    ];
    this.plain =
      data.keywordOnlyCount === 0 &&
      (data.flags & (codeFlags.VARARGS | codeFlags.VARKEYWORDS)) === 0;
    this.caches = new Array(data.instructions.length >> 1).fill(undefined);
  }
}

/** A variable that functions share. */
export class PyCell extends PyObject {
  value: Value | undefined;

  constructor(value: Value | undefined) {
    super();
    this.value = value;
  }
}

/** A function of the program. */
export class PyFunction extends PyObject {
  code: PyCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  name: string;
  qualifiedName: string;
  defaults: PyTuple | undefined;
  keywordDefaults: PyDict | undefined;
  readonly closure: readonly PyCell[];
  annotations: Value | undefined;
  documentation: Value;
  module: Value;

  constructor(code: PyCode, globals: PyDict, builtins: PyDict, closure: readonly PyCell[]) {
    super();
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.name = code.data.name;
    this.qualifiedName = code.data.qualifiedName;
    this.closure = closure;
    const [first] = code.data.constants;
    this.documentation = typeof first === 'string' ? first : null;
    this.module = globals.getName('__name__') ?? null;
  }
}

/** Keyword arguments of a call: names and, in the same order, values. */
export interface KeywordArguments {
  readonly names: readonly string[];
  readonly values: readonly Value[];
}

/** What a built-in function does with its arguments as they were given. */
export type NativeCall = (
  thread: Thread,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
) => Result;

/** Where the code of something built in comes from that a program may never need. */
export interface Later<Made> {
  /** What it becomes; `undefined` until its code is there. */
  made: Made | undefined;
  /** Fetches the code and goes on. */
  readonly fetch: (thread: Thread, then: (thread: Thread) => Result) => Result;
}

/** Methods that a type has as functions and not as slots, though their names look it. */
const NO_SLOTS =
  /^__(?:new|format|round|trunc|floor|ceil|sizeof|getnewargs|reversed|reduce|reduce_ex|complex|bytes|enter|exit|alloc|class_getitem|length_hint|setstate|getstate|dir|missing|instancecheck|subclasscheck|prepare|subclasses|init_subclass|subclasshook|copy|deepcopy|mro_entries|import|build_class)__$/;

/** Methods that types have as functions besides their slots. */
const ALSO_FUNCTIONS = new Set([
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);

/** Whether a name is that of a place that types have for it, such as `__len__`. */
export const isSlotName = (name: string, owner: PyType | undefined): boolean =>
  name.startsWith('__') && !NO_SLOTS.test(name) && !ALSO_FUNCTIONS.has(`${owner?.name}.${name}`);

/** A function that is built in. */
export class PyNative extends PyObject {
  readonly name: string;
  readonly call: NativeCall;
  /** The type whose method it is. */
  readonly owner: PyType | undefined;
  readonly module: string | undefined;
  readonly documentation: string | undefined;
  readonly signature: Signature | undefined;
  /** Set for one that is declared before its code is there. */
  later: Later<PyNative> | undefined;
  /** Whether it fills a place that the types of CPython have for it, such as `__len__`. */
  readonly isSlot: boolean;

  constructor(options: {
    readonly name: string;
    readonly call: NativeCall;
    readonly signature?: Signature | undefined;
    readonly owner?: PyType | undefined;
    readonly module?: string | undefined;
    readonly documentation?: string | undefined;
  }) {
    super();
    this.name = options.name;
    this.call = options.call;
    this.signature = options.signature;
    this.owner = options.owner;
    this.module = options.module;
    this.documentation = options.documentation;
    this.isSlot = isSlotName(this.name, this.owner);
  }
}

/** A function with its first argument. */
export class PyBoundMethod extends PyObject {
  readonly callable: Value;
  readonly self: Value;

  constructor(callable: Value, self: Value) {
    super();
    this.callable = callable;
    this.self = self;
  }
}

PyBoundMethod.prototype.standIn = function standIn(this: PyBoundMethod, name: string) {
  if (this.callable instanceof PyNative || this.type.lookUp(name) !== undefined) return undefined;
  return this.callable;
};
