import { allocation } from '../allocation.ts';
import { type CodeData, codeFlags } from '../bytecode/code.ts';
import { packInstructions } from '../bytecode/pack.ts';
import type { Thread } from '../vm/thread.ts';
import type { PyDict } from './dict.ts';
import { isFromC, levelsFromC } from './from-c.ts';
import { PyObject, type Result, type Value } from './object.ts';
import type { PyTuple } from './sequences.ts';
import type { Signature } from './signature.ts';
import type { PyType } from './type.ts';

/** A compiled piece of Python as an object. */
export class PyCode extends PyObject {
  readonly data: CodeData;
  readonly constants: readonly Value[];
  readonly names: readonly string[];
  /** Names of all variables in their places: local, cells that are no local ones, free. */
  readonly placeNames: readonly string[];
  /** How many arguments a call only has to put in the places of parameters; −1 when it takes more than that. */
  readonly plainCount: number;
  /** Whether CPython has it in C, so that no traceback tells of it. */
  readonly isFromC: boolean;
  /** What its frame counts against the limit of recursion, beside what the call of an object counts. */
  readonly levels: number;
  /** The instructions, each in one number; see `packInstructions`. */
  readonly program: Int32Array;
  /** The variables and the stack of a frame that has not begun. */
  readonly blank: readonly undefined[];
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
    this.constants = data.constants;
    this.names = data.names;
    const isPlain =
      data.keywordOnlyCount === 0 &&
      (data.flags & (codeFlags.VARARGS | codeFlags.VARKEYWORDS)) === 0;
    this.plainCount = isPlain ? data.argumentCount : -1;
    this.isFromC = isFromC(data);
    this.levels = this.isFromC ? levelsFromC(data) : 1;
    this.program = packInstructions(data.instructions);
    const blank: undefined[] = [];
    for (let place = this.placeNames.length + data.stackSize; place > 0; place -= 1) {
      blank.push(undefined);
    }
    this.blank = blank;
    this.caches = new Array(data.instructions.length >> 1).fill(undefined);
  }
}

/** A variable that functions share. */
export class PyCell extends PyObject {
  value: Value | undefined;
  /** See `PyInstance`. */
  mark = 0;

  constructor(value: Value | undefined) {
    super();
    this.value = value;
    allocation.containers?.push(this);
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
  /** See `PyInstance`. */
  mark = 0;

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

function unordered(): never {
  throw new Error('its arguments do not stand in order');
}

/** How the arguments of a call become those of a built-in function. */
export interface Arity {
  readonly signature: Signature;
  /** Whether all parameters are required, and by position only. */
  readonly isSimple: boolean;
  /** With so many arguments by position alone, `self` among them, each is that of its place. */
  readonly least: number;
  readonly most: number;
}

/** A function that is built in. */
export class PyNative extends PyObject {
  readonly name: string;
  readonly call: NativeCall;
  /** What it does with at least so many arguments, and at most so many, that stand in order; see `takes`. */
  readonly implementation: (thread: Thread, ...args: never[]) => Result;
  least = -1;
  most = -1;
  readonly #arity: (() => Arity) | undefined;
  /** The type of which its first argument must be. */
  readonly selfType: PyType | undefined;
  /** The type whose method it is. */
  readonly owner: PyType | undefined;
  /** The type that has it as a static method. */
  readonly staticOf: PyType | undefined;
  readonly module: string | undefined;
  readonly documentation: string | undefined;
  /** Set for one that is declared before its code is there. */
  later: Later<PyNative> | undefined;

  constructor(options: {
    readonly name: string;
    readonly call: NativeCall;
    readonly implementation?: (thread: Thread, ...args: never[]) => Result;
    readonly arity?: () => Arity;
    readonly selfType?: PyType | undefined;
    readonly owner?: PyType | undefined;
    readonly staticOf?: PyType | undefined;
    readonly module?: string | undefined;
    readonly documentation?: string | undefined;
  }) {
    super();
    this.name = options.name;
    this.call = options.call;
    this.implementation = options.implementation ?? unordered;
    this.#arity = options.arity;
    this.selfType = options.selfType;
    this.owner = options.owner;
    this.staticOf = options.staticOf;
    this.module = options.module;
    this.documentation = options.documentation;
  }

  /** Whether it fills a place that the types of CPython have for it, such as `__len__`. */
  get isSlot(): boolean {
    return isSlotName(this.name, this.owner);
  }

  get signature(): Signature | undefined {
    return this.#arity?.().signature;
  }

  /** Whether so many arguments can be given to {@link implementation} as they stand. */
  takes(count: number): boolean {
    if (this.least < 0) {
      const arity = this.#arity?.();
      this.least = arity?.least ?? Number.POSITIVE_INFINITY;
      this.most = arity?.most ?? 0;
    }
    return count >= this.least && count <= this.most;
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
