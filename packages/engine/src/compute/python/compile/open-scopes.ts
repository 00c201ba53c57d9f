import type { Expression, Position, Statement } from '../syntax/index.ts';
import { mangle } from './mangle.ts';
import { problem } from './problem.ts';
import { newScope, newUse, type Scope, type ScopeKind, type Scopes, type Use } from './scopes.ts';

/** Notes what the scopes of a program do with names; the scopes around the place that is looked at are open. */
export class OpenScopes {
  readonly scopes: Scopes = new Map();
  /** The innermost last. */
  readonly #around: Scope[] = [];

  /** The innermost scope. */
  get scope(): Scope {
    return this.#around.at(-1) as Scope;
  }

  /** Goes into a scope of its own. */
  open(node: object, kind: ScopeKind, name: string, className: string | undefined): Scope {
    const outer = this.#around.at(-1);
    const scope = newScope(node, kind, name, className, outer);
    this.#around.push(scope);
    if (kind === 'annotation') return scope;
    this.scopes.set(node, scope);
    outer?.children.push(scope);
    return scope;
  }

  within(
    node: object,
    kind: ScopeKind,
    name: string,
    className: string | undefined,
    look: (scope: Scope) => void,
  ): void {
    look(this.open(node, kind, name, className));
    this.#around.pop();
  }

  #use(name: string, scope = this.scope): Use {
    const mangled = mangle(name, this.scope.className);
    let use = scope.uses.get(mangled);
    if (use === undefined) {
      use = newUse();
      scope.uses.set(mangled, use);
    }
    return use;
  }

  /** Notes that a name is bound, declared or a parameter. */
  define(
    name: string,
    how: 'bound' | 'parameter' | 'global' | 'nonlocal' | 'referenced',
    position: Position,
    scope = this.scope,
  ): Use {
    const use = this.#use(name, scope);
    if (how === 'parameter') {
      if (use.parameter) {
        problem(`duplicate argument '${name}' in function definition`, position);
      }
      scope.parameters.push(mangle(name, this.scope.className));
    }
    use[how] = true;
    if (scope.inTarget) {
      if (use.global || use.nonlocal) {
        problem(
          `comprehension inner loop cannot rebind assignment expression target '${name}'`,
          position,
        );
      }
      use.iterated = true;
    }
    if (how === 'global') this.#use(name, this.#around[0]).global = true;
    return use;
  }

  declare(name: string, node: Extract<Statement, { kind: 'Global' | 'Nonlocal' }>): void {
    const { position } = node;
    const kind = node.kind === 'Global' ? 'global' : 'nonlocal';
    const use = this.scope.uses.get(mangle(name, this.scope.className));
    if (use?.parameter) problem(`name '${name}' is parameter and ${kind}`, position);
    if (use?.referenced) problem(`name '${name}' is used prior to ${kind} declaration`, position);
    if (use?.annotated) problem(`annotated name '${name}' can't be ${kind}`, position);
    if (use?.bound && !use.imported) {
      problem(`name '${name}' is assigned to before ${kind} declaration`, position);
    }
    this.define(name, kind, position);
    this.#directive(name, position);
  }

  #directive(name: string, position: Position): void {
    const { declarations, className } = this.scope;
    const mangled = mangle(name, className);
    if (!declarations.has(mangled)) declarations.set(mangled, position);
  }

  /** `:=` in a comprehension binds in the function or module around it. */
  bindOutside({ id, position }: Extract<Expression, { kind: 'Name' }>): void {
    for (let index = this.#around.length - 1; index >= 0; index -= 1) {
      const scope = this.#around[index] as Scope;
      const use = scope.uses.get(mangle(id, this.scope.className));
      if (scope.kind === 'comprehension') {
        if (use?.iterated) {
          problem(
            `assignment expression cannot rebind comprehension iteration variable '${id}'`,
            position,
          );
        }
        continue;
      }
      if (scope.kind === 'class') {
        problem(
          'assignment expression within a comprehension cannot be used in a class body',
          position,
        );
      }
      const isModule = scope.kind === 'module';
      this.define(id, isModule || use?.global ? 'global' : 'nonlocal', position);
      this.#directive(id, position);
      this.define(id, isModule ? 'global' : 'bound', position, scope);
      return;
    }
  }
}
