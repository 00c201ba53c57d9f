import type { Slices } from '../slices.ts';
import type { Arguments, Expression, Root, Statement } from '../syntax/index.ts';
import { childrenOf } from './children.ts';
import { type CompilerCode, needed } from './code.ts';
import { isAnnotated } from './functions.ts';
import type { MoreCode } from './more/index.ts';
import { OpenScopes } from './open-scopes.ts';
import { createPace } from './pace.ts';
import { checkDepth } from './problem.ts';
import { resolve } from './resolve.ts';
import { isFunction, type Scope, type Scopes } from './scopes.ts';

/** Finds what every name of a program means. Throws a problem for contradictions. */
export function* findScopes(
  root: Root,
  futureAnnotations: boolean,
  code: CompilerCode,
): Slices<Scopes> {
  const walker = new Walker(futureAnnotations, code);
  const top = walker.names.open(root, 'module', '<module>', undefined);
  if (root.kind === 'Expression') walker.expression(root.body);
  else yield* walker.program(root.body);
  resolve(top, undefined);
  return walker.names.scopes;
}

/** Notes what the scopes of a program do with names, in the order in which CPython looks at them. */
export class Walker {
  readonly names = new OpenScopes();
  /** Whether annotations become text. */
  readonly futureAnnotations: boolean;
  readonly code: CompilerCode;
  #depth = 0;

  constructor(futureAnnotations: boolean, code: CompilerCode) {
    this.futureAnnotations = futureAnnotations;
    this.code = code;
  }

  get more(): MoreCode {
    return needed(this.code.more, 'more syntax');
  }

  get scope(): Scope {
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
        this.defaults(node.args);
        if (isAnnotated(node)) this.more.noteAnnotations(this, node);
        for (const decorator of node.decoratorList) this.expression(decorator);
        this.names.within(node, 'function', node.name, undefined, () => {
          this.parameters(node.args);
          this.statements(node.body);
        });
        break;
      case 'Match':
        needed(this.code.rare, 'rare syntax').noteMatch(this, node);
        break;
      case 'ClassDef':
      case 'AnnAssign':
      case 'Try':
      case 'TryStar':
      case 'With':
      case 'AsyncWith':
      case 'Import':
      case 'ImportFrom':
      case 'Global':
      case 'Nonlocal':
        this.more.noteStatement(this, node);
        break;
      default:
        for (const child of childrenOf(node)) this.expression(child);
        if ('body' in node) this.statements(node.body);
        if ('orelse' in node) this.statements(node.orelse);
    }
  }

  parameters(args: Arguments): void {
    const { posonlyargs, args: plain, kwonlyargs, vararg, kwarg } = args;
    for (const one of [...posonlyargs, ...plain, ...kwonlyargs, vararg, kwarg]) {
      if (one !== null) this.names.define(one.arg, 'parameter', one.position);
    }
  }

  defaults(args: Arguments): void {
    for (const value of args.defaults) this.expression(value);
    for (const value of args.kwDefaults) this.optional(value);
  }

  optional(node: Expression | null): void {
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
        if (node.ctx === 'Load' && node.id === 'super' && isFunction(this.scope)) {
          this.names.define('__class__', 'referenced', node.position);
        }
        break;
      case 'Lambda':
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
      case 'NamedExpr':
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
        this.more.noteExpression(this, node);
        break;
      default:
        for (const child of childrenOf(node)) this.expression(child);
    }
  }
}
