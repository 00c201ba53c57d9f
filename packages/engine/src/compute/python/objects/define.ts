import type { Thread } from '../vm/thread.ts';
import { memberType, typeOf } from './core-types.ts';
import { PyClassMethod, PyClassMethodDescriptor, PyGetSet, PyStaticMethod } from './descriptors.ts';
import { Complaint } from './exceptions.ts';
import { type Arity, isSlotName, type KeywordArguments, PyNative } from './functions.ts';
import type { Result, Value } from './object.ts';
import { bindNative, parseSignature, type Signature } from './signature.ts';
import { PyType } from './type.ts';

/**
 * What a built-in function does: with its arguments in the order of its parameters, those left out
 * `undefined`. Further positional arguments come as an array, further keywords as the last.
 */
// biome-ignore lint/suspicious/noExplicitAny: the parameters are as different as the functions.
export type Implementation = (thread: Thread, ...args: any[]) => Result;

/** A built-in function from its name with parameters, such as `len(obj, /)`. */
export function native(
  declaration: string,
  implementation: Implementation,
  options: {
    readonly owner?: PyType;
    readonly module?: string;
    readonly bindsSelf?: boolean;
    /** What messages call it: a type for its `__new__`. */
    readonly calledAs?: string;
    /** Whether `self` has to be an object of the type. */
    readonly checksSelf?: boolean;
    /** Whether it is called on a class, by whose name messages call it. */
    readonly ofClass?: boolean;
  } = {},
): PyNative {
  const open = declaration.indexOf('(');
  const name = declaration.slice(0, open);
  const { owner, module } = options;
  const qualifiedName = owner === undefined ? name : `${owner.qualifiedName}.${name}`;
  const { calledAs, checksSelf = false } = options;
  const inModule = owner === undefined && module !== undefined && module !== 'builtins';
  const called = {
    name: calledAs ?? name,
    qualifiedName: calledAs ?? (inModule ? `${module}.${name}` : qualifiedName),
    isType: calledAs !== undefined,
  };
  const self = owner !== undefined && options.bindsSelf !== false;
  const parameters = declaration.slice(open + 1, -1);
  // Most functions are never called: their parameters are read when they are.
  let known: Arity | undefined;
  const arity = (): Arity => {
    known ??= arityOf(parseSignature(parameters), self);
    return known;
  };
  /** Whether its arguments are counted as those of a slot; found out when it is first called. */
  let isSlot: boolean | undefined;
  const call = (
    thread: Thread,
    args: readonly Value[],
    keywords: KeywordArguments | undefined,
  ): Result => {
    const { signature, isSimple, least, most } = arity();
    if (checksSelf) {
      checkSelf(owner as PyType, name, args);
      isSlot ??= (isSimple || TERNARY.has(name)) && isSlotName(name, owner);
      if (isSlot) {
        checkSlotArguments(owner as PyType, name, args.length - 1, keywords, least - 1, most - 1);
      }
    }
    if (keywords === undefined && args.length >= least && args.length <= most) {
      return implementation(thread, ...args);
    }
    const others = self ? args.slice(1) : args;
    const [first] = args;
    const as =
      options.ofClass === true && first instanceof PyType
        ? { name, qualifiedName: `${first.qualifiedName}.${name}` }
        : called;
    const bound = bindNative(signature, as, others, keywords);
    return self ? implementation(thread, args[0], ...bound) : implementation(thread, ...bound);
  };
  return new PyNative({
    name,
    call,
    implementation,
    arity,
    selfType: checksSelf ? owner : undefined,
    owner: self ? owner : undefined,
    staticOf: self && name !== '__new__' ? undefined : owner,
    module,
  });
}

function arityOf(signature: Signature, self: boolean): Arity {
  const { positional, positionalOnly, keywordOnly, more, moreKeywords } = signature;
  const required = positional.filter(isRequired).length;
  const isFixed = !more && !moreKeywords;
  const inOrder =
    isFixed && !keywordOnly.some(isRequired) && positional.findLastIndex(isRequired) < required;
  const own = self ? 1 : 0;
  return {
    signature,
    isSimple:
      isFixed &&
      keywordOnly.length === 0 &&
      positionalOnly === positional.length &&
      required === positional.length,
    least: inOrder ? required + own : Number.POSITIVE_INFINITY,
    most: positional.length + own,
  };
}

function isRequired({ defaultText }: { readonly defaultText: string | undefined }): boolean {
  return defaultText === undefined;
}

/** Raises TypeError for a special method that is called with other arguments than it has. */
function checkSlotArguments(
  owner: PyType,
  name: string,
  given: number,
  keywords: KeywordArguments | undefined,
  least: number,
  most: number,
): void {
  const isRight = given >= least && given <= most;
  if (isRight && (keywords === undefined || keywords.names.length === 0)) return;
  throw new Complaint((words) => words.complainOfSlot(owner, name, given, keywords, least, most));
}

/** Methods that fill places of CPython's types and may be called with one argument less. */
const TERNARY = new Set(['__get__', '__pow__', '__rpow__']);

/** Raises TypeError for a method that is called through its type with something else. */
function checkSelf(owner: PyType, name: string, args: readonly Value[]): void {
  const [self] = args;
  const type = self === undefined ? undefined : typeOf(self);
  if (type === owner || type?.isSubtypeOf(owner)) return;
  throw new Complaint((words) => words.complainOfSelf(owner, name, self));
}

/** Gives a built-in type methods, by their declarations without `self`. */
export function defineMethods(
  type: PyType,
  methods: Readonly<Record<string, Implementation>>,
): void {
  type.defineInTime(() => {
    for (const [declaration, implementation] of Object.entries(methods)) {
      define(type, native(declaration, implementation, { owner: type, checksSelf: true }));
    }
  });
}

/** Gives a built-in type functions that are called on the type itself. */
export function defineClassMethods(
  type: PyType,
  methods: Readonly<Record<string, Implementation>>,
): void {
  type.defineInTime(() => {
    for (const [declaration, implementation] of Object.entries(methods)) {
      const method = native(declaration, implementation, { owner: type, ofClass: true });
      define(type, method, new PyClassMethodDescriptor(method, type));
    }
  });
}

/** Gives a built-in type functions that get neither object nor type. */
export function defineStaticMethods(
  type: PyType,
  methods: Readonly<Record<string, Implementation>>,
): void {
  type.defineInTime(() => {
    for (const [declaration, implementation] of Object.entries(methods)) {
      const method = native(declaration, implementation, { owner: type, bindsSelf: false });
      define(type, method, new PyStaticMethod(method));
    }
  });
}

/** Attributes that types of CPython have as members and not as pairs of functions. */
const MEMBERS =
  /^(?:complex\.|range\.|slice\.|super\.|property\.(?!__)|(?:static|class)method\.__[fw]|method\.__[fs]|function\.__(?:builtins|closure|doc|globals|module)|code\.co_(?!code|[cf].*vars|varn)|type\.__(?:base|mro)__|module\.__d|traceback\.tb_[fl]a?[rs]|Stop\w+\.v|SystemE\w+\.c|NameE|AttributeE|ImportE|SyntaxE|Unicode\w+\.[eors]|OSError\.[efs]|BaseExceptionGroup\.[em])/;

/** An attribute of a built-in type that is computed. */
export function computed(
  name: string,
  owner: PyType,
  get: (thread: Thread, self: Value) => Result,
  set?: (thread: Thread, self: Value, value: Value | undefined) => Result,
): PyGetSet {
  const made = new PyGetSet(name, owner, get, set);
  if (MEMBERS.test(`${owner.name}.${name}`)) made.type = memberType;
  return made;
}

/** Gives a built-in type an attribute that is there as it is, such as the `None` that says that it has no hash. */
export function defineValue(type: PyType, name: string, value: Value): void {
  type.defineInTime(() => type.namespace.setName(name, value));
}

/** Gives a built-in type attributes that it computes. */
export function defineAttributes(
  type: PyType,
  attributes: Readonly<
    Record<
      string,
      | ((thread: Thread, self: never) => Result)
      | {
          readonly get: (thread: Thread, self: never) => Result;
          readonly set: (thread: Thread, self: never, value: Value | undefined) => Result;
        }
    >
  >,
): void {
  type.defineInTime(() => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const { get, set } =
        typeof attribute === 'function' ? { get: attribute, set: undefined } : attribute;
      const made = computed(name, type, get as never, set as never);
      const known = type.namespace.getName(name);
      if (known instanceof PyGetSet && known.later !== undefined) known.later.made = made;
      else type.namespace.setName(name, made);
    }
  });
}

/** Gives a type a function; one that was declared before its code was there becomes it. */
export function define(type: PyType, made: PyNative, wrapped: Value = made): void {
  type.defineInTime(() => {
    const known = type.namespace.getName(made.name);
    const callable =
      known instanceof PyClassMethod || known instanceof PyStaticMethod ? known.callable : known;
    if (callable instanceof PyNative && callable.later !== undefined) callable.later.made = made;
    else type.namespace.setName(made.name, wrapped);
  });
}
