import type { Position } from '../syntax/index.ts';

/** Where a name of a scope has its value. */
export type Place = 'local' | 'cell' | 'free' | 'global explicit' | 'global implicit';

/** What a scope does with a name. */
export interface Use {
  /** Assigned to or otherwise bound, also by an import. */
  bound: boolean;
  parameter: boolean;
  imported: boolean;
  global: boolean;
  nonlocal: boolean;
  referenced: boolean;
  annotated: boolean;
  /** Target of a comprehension's `for`. */
  iterated: boolean;
  /** A class has it itself while functions in it mean one around. */
  freeThrough: boolean;
  /** `undefined` until all is known, and for names that only functions inside of the scope use. */
  place: Place | undefined;
}

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotation';

/** A block of the program with names of its own. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly uses: Map<string, Use>;
  /** Parameters in their order, as the code knows them. */
  readonly parameters: string[];
  readonly children: Scope[];
  /** Class whose private names are mangled. */
  readonly className: string | undefined;
  /** Whether a function is around it. */
  readonly nested: boolean;
  /** An `async def`. */
  readonly isAsync: boolean;
  generator: boolean;
  coroutine: boolean;
  /** Whether the class cell `__class__` is needed by a method. */
  needsClassCell: boolean;
  /** Where names were declared global or nonlocal. */
  readonly declarations: Map<string, Position>;
  /** Depth of iterables of comprehensions around, in which `:=` is forbidden. */
  iterables: number;
  /** Whether the targets of a comprehension's `for` are being looked at. */
  inTarget: boolean;
}

/** The scopes of a program by the nodes that open them. */
export type Scopes = Map<object, Scope>;

/** Whether it is code with local variables in places. */
export function isFunction({ kind }: Scope): boolean {
  return kind === 'function' || kind === 'lambda' || kind === 'comprehension';
}

export function newUse(): Use {
  return {
    bound: false,
    parameter: false,
    imported: false,
    global: false,
    nonlocal: false,
    referenced: false,
    annotated: false,
    iterated: false,
    freeThrough: false,
    place: undefined,
  };
}

/** The scope that a node opens inside of another one. */
export function newScope(
  node: object,
  kind: ScopeKind,
  name: string,
  className: string | undefined,
  outer: Scope | undefined,
): Scope {
  const isAsync = 'kind' in node && node.kind === 'AsyncFunctionDef';
  return {
    kind,
    name,
    uses: new Map(),
    parameters: [],
    children: [],
    className: className ?? outer?.className,
    nested: outer !== undefined && (outer.nested || isFunction(outer)),
    isAsync,
    generator: false,
    coroutine: isAsync,
    needsClassCell: false,
    declarations: new Map(),
    iterables: outer?.iterables ?? 0,
    inTarget: false,
  };
}
