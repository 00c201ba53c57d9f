import type { Slices } from '../slices.ts';
import type {
  Arguments,
  Comprehension,
  Expression,
  Pattern,
  Root,
  Statement,
} from '../syntax/index.ts';
import { childrenOf } from './children.ts';
import { mangle } from './mangle.ts';
import { OpenScopes } from './open-scopes.ts';
import { createPace } from './pace.ts';
import { checkDepth, problem } from './problem.ts';
import { resolve } from './resolve.ts';
import { isFunction, type Scope, type Scopes } from './scopes.ts';

type ComprehensionNode = Extract<
  Expression,
  { kind: 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp' }
>;

const COMPREHENSIONS = {
  ListComp: ['<listcomp>', 'list comprehension'],
  SetComp: ['<setcomp>', 'set comprehension'],
  GeneratorExp: ['<genexpr>', 'generator expression'],
  DictComp: ['<dictcomp>', 'dict comprehension'],
} as const;

/** Finds what every name of a program means. Throws a problem for contradictions. */
export function* findScopes(root: Root, futureAnnotations: boolean): Slices<Scopes> {
  const walker = new Walker(futureAnnotations);
  const top = walker.names.open(root, 'module', '<module>', undefined);
  if (root.kind === 'Expression') walker.expression(root.body);
  else yield* walker.program(root.body);
  resolve(top, undefined);
  return walker.names.scopes;
}

/** Notes what the scopes of a program do with names, in the order in which CPython looks at them. */
class Walker {
  readonly names = new OpenScopes();
  readonly #futureAnnotations: boolean;
  #depth = 0;

  constructor(futureAnnotations: boolean) {
    this.#futureAnnotations = futureAnnotations;
  }

  get #scope(): Scope {
    return this.names.scope;
  }

  /** The statements of a whole program. */
  *program(statements: readonly Statement[]): Slices<void> {
    const isDue = createPace();
    this.#depth = 1;
    for (const statement of statements) {
      this.#statement(statement);
      if (isDue(statement)) yield;
    }
  }

  statements(statements: readonly Statement[]): void {
    this.#depth += 1;
    checkDepth(this.#depth);
    for (const statement of statements) this.#statement(statement);
    this.#depth -= 1;
  }

  #statement(node: Statement): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.names.define(node.name, 'bound', node.position);
        this.#defaults(node.args);
        this.#annotations(node);
        for (const decorator of node.decoratorList) this.expression(decorator);
        this.names.within(node, 'function', node.name, undefined, () => {
          this.#parameters(node.args);
          this.statements(node.body);
        });
        break;
      case 'ClassDef':
        this.names.define(node.name, 'bound', node.position);
        for (const base of node.bases) this.expression(base);
        for (const keyword of node.keywords) this.expression(keyword.value);
        for (const decorator of node.decoratorList) this.expression(decorator);
        this.names.within(node, 'class', node.name, node.name, () => this.statements(node.body));
        break;
      case 'AnnAssign':
        this.#annotated(node);
        break;
      case 'Match':
        this.expression(node.subject);
        for (const one of node.cases) {
          this.#pattern(one.pattern);
          this.#optional(one.guard);
          this.statements(one.body);
        }
        break;
      case 'Try':
      case 'TryStar':
        this.statements(node.body);
        this.statements(node.orelse);
        for (const handler of node.handlers) {
          this.#optional(handler.type);
          if (handler.name !== null) this.names.define(handler.name, 'bound', handler.position);
          this.statements(handler.body);
        }
        this.statements(node.finalbody);
        break;
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(item.contextExpr);
          this.#optional(item.optionalVars);
        }
        this.statements(node.body);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.#import(alias);
        break;
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) this.names.declare(name, node);
        break;
      default:
        for (const child of childrenOf(node)) this.expression(child);
        if ('body' in node) this.statements(node.body);
        if ('orelse' in node) this.statements(node.orelse);
    }
  }

  #import(alias: Extract<Statement, { kind: 'Import' }>['names'][number]): void {
    if (alias.name === '*') {
      if (this.#scope.kind !== 'module') {
        problem('import * only allowed at module level', alias.position);
      }
      return;
    }
    const name = alias.asname ?? (alias.name.split('.')[0] as string);
    this.names.define(name, 'bound', alias.position).imported = true;
  }

  #annotated(node: Extract<Statement, { kind: 'AnnAssign' }>): void {
    const { target, simple } = node;
    if (target.kind === 'Name') {
      const use = this.#scope.uses.get(mangle(target.id, this.#scope.className));
      if (simple && this.#scope.kind !== 'module' && (use?.global || use?.nonlocal)) {
        const what = use.global ? 'global' : 'nonlocal';
        problem(`annotated name '${target.id}' can't be ${what}`, node.position);
      }
      if (simple) this.names.define(target.id, 'bound', target.position).annotated = true;
      else if (node.value !== null) this.names.define(target.id, 'bound', target.position);
    } else this.expression(target);
    this.#annotation(node.annotation);
    this.#optional(node.value);
  }

  #parameters(args: Arguments): void {
    const { posonlyargs, args: plain, kwonlyargs, vararg, kwarg } = args;
    for (const one of [...posonlyargs, ...plain, ...kwonlyargs, vararg, kwarg]) {
      if (one !== null) this.names.define(one.arg, 'parameter', one.position);
    }
  }

  #defaults(args: Arguments): void {
    for (const value of args.defaults) this.expression(value);
    for (const value of args.kwDefaults) this.#optional(value);
  }

  #annotations({
    args,
    returns,
  }: Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>) {
    const { posonlyargs, args: plain, kwonlyargs, vararg, kwarg } = args;
    for (const one of [...posonlyargs, ...plain, vararg, kwarg, ...kwonlyargs]) {
      if (one?.annotation) this.#annotation(one.annotation);
    }
    if (returns !== null) this.#annotation(returns);
  }

  /** Annotations that become text bind and use nothing. */
  #annotation(node: Expression): void {
    if (!this.#futureAnnotations) this.expression(node);
    else
      this.names.within(node, 'annotation', '_annotation', undefined, () => this.expression(node));
  }

  #optional(node: Expression | null): void {
    if (node !== null) this.expression(node);
  }

  expression(node: Expression): void {
    this.#depth += 1;
    checkDepth(this.#depth);
    this.#expression(node);
    this.#depth -= 1;
  }

  #expression(node: Expression): void {
    switch (node.kind) {
      case 'Name':
        this.names.define(node.id, node.ctx === 'Load' ? 'referenced' : 'bound', node.position);
        if (node.ctx === 'Load' && node.id === 'super' && isFunction(this.#scope)) {
          this.names.define('__class__', 'referenced', node.position);
        }
        break;
      case 'Lambda':
        this.#defaults(node.args);
        this.names.within(node, 'lambda', '<lambda>', undefined, () => {
          this.#parameters(node.args);
          this.expression(node.body);
        });
        break;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
        this.#comprehension(node);
        break;
      case 'NamedExpr':
        this.#notInAnnotation('named expression', node);
        if (this.#scope.iterables > 0) {
          problem(
            'assignment expression cannot be used in a comprehension iterable expression',
            node.position,
          );
        }
        if (this.#scope.kind === 'comprehension') this.names.bindOutside(node.target);
        this.expression(node.value);
        this.expression(node.target);
        break;
      case 'Yield':
      case 'YieldFrom': {
        this.#notInAnnotation('yield expression', node);
        this.#optional(node.value);
        const scope = this.#scope;
        scope.generator = true;
        if (scope.kind === 'comprehension') {
          const what = Object.values(COMPREHENSIONS).find(([name]) => name === scope.name);
          problem(`'yield' inside ${what?.[1]}`, node.position);
        }
        break;
      }
      case 'Await':
        this.#notInAnnotation('await expression', node);
        this.expression(node.value);
        this.#scope.coroutine = true;
        break;
      default:
        for (const child of childrenOf(node)) this.expression(child);
    }
  }

  #notInAnnotation(what: string, node: Expression): void {
    if (this.#scope.kind === 'annotation') {
      problem(`'${what}' can not be used within an annotation`, node.position);
    }
  }

  #comprehension(node: ComprehensionNode): void {
    const [first, ...others] = node.generators as readonly [Comprehension, ...Comprehension[]];
    const outer = this.#scope;
    this.#iterable(first);
    let isAsync = false;
    this.names.within(node, 'comprehension', COMPREHENSIONS[node.kind][0], undefined, (scope) => {
      scope.coroutine = first.isAsync;
      this.names.define('.0', 'parameter', node.position);
      this.#target(first);
      for (const condition of first.ifs) this.expression(condition);
      for (const part of others) {
        this.#target(part);
        this.#iterable(part);
        for (const condition of part.ifs) this.expression(condition);
        scope.coroutine ||= part.isAsync;
      }
      if (node.kind === 'DictComp') {
        this.expression(node.value);
        this.expression(node.key);
      } else this.expression(node.elt);
      scope.generator = node.kind === 'GeneratorExp';
      isAsync = scope.coroutine && !scope.generator;
    });
    outer.coroutine ||= isAsync;
  }

  #iterable(part: Comprehension): void {
    this.#scope.iterables += 1;
    this.expression(part.iter);
    this.#scope.iterables -= 1;
  }

  #target(part: Comprehension): void {
    this.#scope.inTarget = true;
    this.expression(part.target);
    this.#scope.inTarget = false;
  }

  #pattern(node: Pattern): void {
    if (node.kind === 'MatchValue') this.expression(node.value);
    if (node.kind === 'MatchClass') this.expression(node.cls);
    if ('keys' in node) for (const key of node.keys) this.expression(key);
    if ('patterns' in node) for (const one of node.patterns) this.#pattern(one);
    if ('kwdPatterns' in node) for (const one of node.kwdPatterns) this.#pattern(one);
    if ('pattern' in node && node.pattern !== null) this.#pattern(node.pattern);
    const name = 'rest' in node ? node.rest : 'name' in node ? node.name : null;
    if (name !== null) this.names.define(name, 'bound', node.position);
  }
}
