import type {
  Arguments,
  Comprehension,
  Expression,

  Pattern,
  Position,
  Root,
  Statement,
} from '../syntax/ast.ts';
import { mangle } from './mangle.ts';
import { problem } from './problem.ts';

/** Where a name of a scope has its value. */
export type Place = 'local' | 'cell' | 'free' | 'global explicit' | 'global implicit';

/** What a scope does with a name. */
interface Use {
  assigned: boolean;
  parameter: boolean;
  global: boolean;
  nonlocal: boolean;
  referenced: boolean;
  annotated: boolean;
  /** Target of a comprehension's `for`. */
  iterated: boolean;
}

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** A block of the program with names of its own. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | undefined;
  readonly uses: Map<string, Use>;
  /** Where each name has its value; filled when all is known. */
  readonly places: Map<string, Place>;
  /** Parameters in their order. */
  readonly parameters: string[];
  readonly children: Scope[];
  /** Class whose private names are mangled. */
  readonly className: string | undefined;
  generator: boolean;
  coroutine: boolean;
  /** Whether the class cell `__class__` is needed by a method. */
  needsClassCell: boolean;
  /** Names that a class has itself while functions in it mean those around. */
  freeThrough?: Set<string>;
  /** Where names were declared global or nonlocal. */
  readonly declarations: Map<string, Position>;
  /** What a comprehension makes. */
  readonly comprehensionKind?: 'list' | 'set' | 'dict' | 'generator' | undefined;
}

/** The scopes of a program by the nodes that open them. */
export type Scopes = Map<object, Scope>;

export function isFunction(scope: Scope): boolean {
  return scope.kind !== 'module' && scope.kind !== 'class';
}

function newScope(
  kind: ScopeKind,
  name: string,
  parent: Scope | undefined,
  className: string | undefined,
): Scope {
  const scope: Scope = {
    kind,
    name,
    parent,
    uses: new Map(),
    places: new Map(),
    parameters: [],
    children: [],
    className,
    generator: false,
    coroutine: false,
    needsClassCell: false,
    declarations: new Map(),
  };
  parent?.children.push(scope);
  return scope;
}

/** Finds what every name of a program means. Throws a problem for contradictions. */
export function findScopes(root: Root): Scopes {
  const scopes: Scopes = new Map();
  const top = newScope('module', '<module>', undefined, undefined);
  scopes.set(root, top);
  const walker = new Walker(scopes);
  if (root.kind === 'Expression') walker.expression(top, root.body);
  else walker.statements(top, root.body);
  resolve(top, new Set());
  return scopes;
}

class Walker {
  readonly #scopes: Scopes;
  /** Depth of iterables of comprehensions around, in which `:=` is forbidden. */
  #iterables = 0;

  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  #use(scope: Scope, name: string): Use {
    const mangled = mangle(name, scope.className);
    let use = scope.uses.get(mangled);
    if (use === undefined) {
      use = {
        assigned: false,
        parameter: false,
        global: false,
        nonlocal: false,
        referenced: false,
        annotated: false,
        iterated: false,
      };
      scope.uses.set(mangled, use);
    }
    return use;
  }

  #assign(scope: Scope, name: string, position: Position): void {
    if (name === '__debug__') problem('cannot assign to __debug__', position);
    this.#use(scope, name).assigned = true;
  }

  statements(scope: Scope, statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(scope, statement);
  }

  statement(scope: Scope, node: Statement): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        this.#assign(scope, node.name, node.position);
        this.#defaults(scope, node.args);
        this.#annotations(scope, node.args);
        this.#optional(scope, node.returns);
        for (const decorator of node.decoratorList) this.expression(scope, decorator);
        const inner = this.#enter(node, 'function', node.name, scope, scope.className);
        if (node.kind === 'AsyncFunctionDef') inner.coroutine = true;
        this.#parameters(inner, node.args);
        this.statements(inner, node.body);
        break;
      }
      case 'ClassDef': {
        this.#assign(scope, node.name, node.position);
        for (const base of node.bases) this.expression(scope, base);
        for (const keyword of node.keywords) this.expression(scope, keyword.value);
        for (const decorator of node.decoratorList) this.expression(scope, decorator);
        const inner = this.#enter(node, 'class', node.name, scope, node.name);
        this.statements(inner, node.body);
        break;
      }
      case 'Return':
        this.#optional(scope, node.value);
        break;
      case 'Delete':
        for (const target of node.targets) this.expression(scope, target);
        break;
      case 'Assign':
        for (const target of node.targets) this.expression(scope, target);
        this.expression(scope, node.value);
        break;
      case 'AugAssign':
        this.expression(scope, node.target);
        this.expression(scope, node.value);
        break;
      case 'AnnAssign':
        this.#annotated(scope, node);
        break;
      case 'For':
      case 'AsyncFor':
        this.expression(scope, node.target);
        this.expression(scope, node.iter);
        this.statements(scope, node.body);
        this.statements(scope, node.orelse);
        break;
      case 'While':
        this.expression(scope, node.test);
        this.statements(scope, node.body);
        this.statements(scope, node.orelse);
        break;
      case 'If':
        this.expression(scope, node.test);
        this.statements(scope, node.body);
        this.statements(scope, node.orelse);
        break;
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(scope, item.contextExpr);
          this.#optional(scope, item.optionalVars);
        }
        this.statements(scope, node.body);
        break;
      case 'Match':
        this.expression(scope, node.subject);
        for (const one of node.cases) {
          this.#pattern(scope, one.pattern);
          this.#optional(scope, one.guard);
          this.statements(scope, one.body);
        }
        break;
      case 'Raise':
        this.#optional(scope, node.exc);
        this.#optional(scope, node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.statements(scope, node.body);
        for (const handler of node.handlers) {
          this.#optional(scope, handler.type);
          if (handler.name !== null) this.#assign(scope, handler.name, handler.position);
          this.statements(scope, handler.body);
        }
        this.statements(scope, node.orelse);
        this.statements(scope, node.finalbody);
        break;
      case 'Assert':
        this.expression(scope, node.test);
        this.#optional(scope, node.msg);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) {
          if (alias.name === '*') {
            if (scope.kind !== 'module') {
              problem('import * only allowed at module level', node.position);
            }
            continue;
          }
          const bound = alias.asname ?? (alias.name.split('.')[0] as string);
          this.#assign(scope, bound, alias.position);
        }
        break;
      case 'Global':
        for (const name of node.names) this.#declare(scope, name, 'global', node.position);
        break;
      case 'Nonlocal':
        for (const name of node.names) this.#declare(scope, name, 'nonlocal', node.position);
        break;
      case 'Expr':
        this.expression(scope, node.value);
        break;
      default:
    }
  }

  #annotated(scope: Scope, node: Extract<Statement, { kind: 'AnnAssign' }>): void {
    if (node.target.kind === 'Name') {
      const use = this.#use(scope, node.target.id);
      if ((use.global || use.nonlocal) && scope.kind !== 'module' && node.simple) {
        problem(
          `annotated name '${node.target.id}' can't be ${use.global ? 'global' : 'nonlocal'}`,
          node.position,
        );
      }
      if (node.simple) {
        use.annotated = true;
        this.#assign(scope, node.target.id, node.target.position);
      } else if (node.value !== null) this.#assign(scope, node.target.id, node.target.position);
    } else this.expression(scope, node.target);
    this.expression(scope, node.annotation);
    this.#optional(scope, node.value);
  }

  #declare(scope: Scope, name: string, kind: 'global' | 'nonlocal', position: Position): void {
    if (kind === 'nonlocal' && scope.kind === 'module') {
      problem('nonlocal declaration not allowed at module level', position);
    }
    const use = this.#use(scope, name);
    if (use.parameter) problem(`name '${name}' is parameter and ${kind}`, position);
    if (use.annotated) problem(`annotated name '${name}' can't be ${kind}`, position);
    if (use.assigned) problem(`name '${name}' is assigned to before ${kind} declaration`, position);
    if (use.referenced) problem(`name '${name}' is used prior to ${kind} declaration`, position);
    if (kind === 'global' ? use.nonlocal : use.global) {
      problem(`name '${name}' is nonlocal and global`, position);
    }
    use[kind] = true;
    scope.declarations.set(mangle(name, scope.className), position);
  }

  #enter(
    node: object,
    kind: ScopeKind,
    name: string,
    parent: Scope,
    className: string | undefined,
  ): Scope {
    const scope = newScope(kind, name, parent, className);
    this.#scopes.set(node, scope);
    return scope;
  }

  #parameters(scope: Scope, args: Arguments): void {
    const all = [
      ...args.posonlyargs,
      ...args.args,
      ...args.kwonlyargs,
      ...(args.vararg === null ? [] : [args.vararg]),
      ...(args.kwarg === null ? [] : [args.kwarg]),
    ];
    for (const { arg, position } of all) {
      if (arg === '__debug__') problem('cannot assign to __debug__', position);
      const use = this.#use(scope, arg);
      if (use.parameter) problem(`duplicate argument '${arg}' in function definition`, position);
      use.parameter = true;
      scope.parameters.push(mangle(arg, scope.className));
    }
  }

  #defaults(scope: Scope, args: Arguments): void {
    for (const value of args.defaults) this.expression(scope, value);
    for (const value of args.kwDefaults) this.#optional(scope, value);
  }

  #annotations(scope: Scope, args: Arguments): void {
    for (const one of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
      if (one !== null) this.#optional(scope, one.annotation);
    }
  }

  #optional(scope: Scope, node: Expression | null): void {
    if (node !== null) this.expression(scope, node);
  }

  expression(scope: Scope, node: Expression): void {
    switch (node.kind) {
      case 'Name': {
        if (node.ctx === 'Load') {
          this.#use(scope, node.id).referenced = true;
          if (node.id === 'super' && isFunction(scope)) {
            this.#use(scope, '__class__').referenced = true;
          }
        } else {
          if (node.id === '__debug__') {
            problem(
              node.ctx === 'Del' ? 'cannot delete __debug__' : 'cannot assign to __debug__',
              node.position,
            );
          }
          this.#use(scope, node.id).assigned = true;
        }
        break;
      }
      case 'Lambda': {
        this.#defaults(scope, node.args);
        const inner = this.#enter(node, 'lambda', '<lambda>', scope, scope.className);
        this.#parameters(inner, node.args);
        this.expression(inner, node.body);
        break;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
        this.#comprehension(scope, node);
        break;
      case 'NamedExpr':
        this.#namedExpression(scope, node);
        break;
      case 'Yield':
      case 'YieldFrom':
        this.#yields(scope, node);
        break;
      case 'Await':
        this.expression(scope, node.value);
        scope.coroutine ||= scope.kind === 'comprehension';
        break;
      default:
        for (const child of expressionsIn(node)) this.expression(scope, child);
    }
  }

  #yields(scope: Scope, node: Extract<Expression, { kind: 'Yield' | 'YieldFrom' }>): void {
    if (node.value !== null) this.expression(scope, node.value);
    if (scope.kind === 'comprehension') {
      const what = { list: 'list comprehension', set: 'set comprehension', dict: 'dict comprehension', generator: 'generator expression' };
      problem(`'yield' inside ${what[scope.comprehensionKind ?? 'generator']}`, node.position);
    }
    scope.generator = true;
  }

  #namedExpression(scope: Scope, node: Extract<Expression, { kind: 'NamedExpr' }>): void {
    const name = node.target.id;
    if (this.#iterables > 0) {
      problem(
        'assignment expression cannot be used in a comprehension iterable expression',
        node.position,
      );
    }
    if (scope.kind === 'comprehension') this.#bindOutside(scope, name, node.target.position);
    else this.#assign(scope, name, node.target.position);
    this.expression(scope, node.value);
  }

  /** `:=` in a comprehension binds in the function or module around it. */
  #bindOutside(scope: Scope, name: string, position: Position): void {
    let outer: Scope | undefined = scope;
    for (; outer !== undefined && outer.kind === 'comprehension'; outer = outer.parent) {
      if (this.#use(outer, name).iterated) {
        problem(
          `assignment expression cannot rebind comprehension iteration variable '${name}'`,
          position,
        );
      }
    }
    if (outer === undefined) return;
    if (outer.kind === 'class') {
      problem(
        'assignment expression within a comprehension cannot be used in a class body',
        position,
      );
    }
    const target = this.#use(outer, name);
    const isGlobal = outer.kind === 'module' || target.global;
    if (!target.global && !target.nonlocal) target.assigned = true;
    for (let inner: Scope | undefined = scope; inner !== undefined && inner !== outer; inner = inner.parent) {
      this.#use(inner, name)[isGlobal ? 'global' : 'nonlocal'] = true;
    }
  }

  #comprehension(
    scope: Scope,
    node: Extract<Expression, { kind: 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp' }>,
  ): void {
    const [first] = node.generators as readonly [Comprehension];
    this.#iterables += 1;
    this.expression(scope, first.iter);
    this.#iterables -= 1;
    const names = {
      ListComp: ['<listcomp>', 'list'],
      SetComp: ['<setcomp>', 'set'],
      GeneratorExp: ['<genexpr>', 'generator'],
      DictComp: ['<dictcomp>', 'dict'],
    } as const;
    const [name, comprehensionKind] = names[node.kind];
    const made = newScope('comprehension', name, scope, scope.className);
    const inner: Scope = Object.assign(made, { comprehensionKind });
    this.#scopes.set(node, inner);
    if (first.isAsync) inner.coroutine = true;
    if (node.kind === 'GeneratorExp') inner.generator = true;
    this.#use(inner, '.0').parameter = true;
    inner.parameters.push('.0');
    const outside = this.#iterables;
    for (const [index, part] of node.generators.entries()) {
      this.#iterables = outside;
      this.#target(inner, part.target);
      if (index > 0) {
        this.#iterables += 1;
        this.expression(inner, part.iter);
        this.#iterables -= 1;
        if (part.isAsync) inner.coroutine = true;
      }
      for (const condition of part.ifs) this.expression(inner, condition);
    }
    if (node.kind === 'DictComp') {
      this.expression(inner, node.key);
      this.expression(inner, node.value);
    } else this.expression(inner, node.elt);
    this.#iterables = outside;
    if (inner.coroutine && node.kind !== 'GeneratorExp') scope.coroutine ||= scope.kind === 'comprehension';
  }

  #target(scope: Scope, target: Expression): void {
    this.expression(scope, target);
    for (const name of namesOfTarget(target)) this.#use(scope, name).iterated = true;
  }

  #pattern(scope: Scope, node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(scope, node.value);
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const one of node.patterns) this.#pattern(scope, one);
        break;
      case 'MatchMapping':
        for (const key of node.keys) this.expression(scope, key);
        for (const one of node.patterns) this.#pattern(scope, one);
        if (node.rest !== null) this.#assign(scope, node.rest, node.position);
        break;
      case 'MatchClass':
        this.expression(scope, node.cls);
        for (const one of [...node.patterns, ...node.kwdPatterns]) this.#pattern(scope, one);
        break;
      case 'MatchStar':
        if (node.name !== null) this.#assign(scope, node.name, node.position);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.#pattern(scope, node.pattern);
        if (node.name !== null) this.#assign(scope, node.name, node.position);
        break;
      default:
    }
  }
}

function namesOfTarget(target: Expression): string[] {
  switch (target.kind) {
    case 'Name':
      return [target.id];
    case 'Tuple':
    case 'List':
      return target.elts.flatMap(namesOfTarget);
    case 'Starred':
      return namesOfTarget(target.value);
    default:
      return [];
  }
}

/** Expressions that stand in an expression, in order. */
export function expressionsIn(node: Expression): Expression[] {
  const found: Expression[] = [];
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === null || typeof item !== 'object' || !('kind' in item)) continue;
      if (item.kind === 'keyword') found.push(item.value);
      else if ('position' in item) found.push(item as Expression);
    }
  }
  return found;
}

/**
 * Gives every name of a scope and of those in it a place. `bound` are names that functions around have.
 * Returns the names that the scope takes from around.
 */
function resolve(scope: Scope, bound: ReadonlySet<string>): Set<string> {
  const local = new Set<string>();
  const free = new Set<string>();
  for (const [name, use] of scope.uses) {
    const place = placeOf(scope, name, use, bound);
    scope.places.set(name, place);
    if (place === 'local') local.add(name);
    else if (place === 'free') free.add(name);
  }
  const passed = new Set(bound);
  if (isFunction(scope)) for (const name of local) passed.add(name);
  for (const [name, place] of scope.places) if (place === 'global explicit') passed.delete(name);
  if (scope.kind === 'class') passed.add('__class__');
  for (const child of scope.children) {
    for (const name of resolve(child, passed)) {
      const place = scope.places.get(name);
      if (scope.kind === 'class' && name === '__class__') scope.needsClassCell = true;
      else if (place === 'local' && isFunction(scope)) scope.places.set(name, 'cell');
      else if (place === 'local') passThrough(scope, name, free);
      else if (place !== 'cell') {
        if (place === undefined || place === 'global implicit') scope.places.set(name, 'free');
        free.add(name);
      }
    }
  }
  return free;
}

/** A class has the name itself, and functions in it mean the one around. */
function passThrough(scope: Scope, name: string, free: Set<string>): void {
  scope.freeThrough ??= new Set();
  scope.freeThrough.add(name);
  free.add(name);
}

function placeOf(
  scope: Scope,
  name: string,
  use: Use,
  bound: ReadonlySet<string>,
): Place {
  if (use.global) return 'global explicit';
  if (use.nonlocal) {
    if (!bound.has(name)) {
      problem(`no binding for nonlocal '${name}' found`, scope.declarations.get(name) ?? NOWHERE);
    }
    return 'free';
  }
  if (use.assigned || use.parameter) return 'local';
  if (bound.has(name)) return 'free';
  return 'global implicit';
}

const NOWHERE: Position = { line: 1, column: 0, endLine: 1, endColumn: 0 };
