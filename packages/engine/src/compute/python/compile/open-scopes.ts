import type { Position } from '../syntax/index.ts';
import { mangle } from './mangle.ts';
import { problem } from './problem.ts';
import { newScope, newUse, type Scope, type ScopeKind, type Scopes, type Use } from './scopes.ts';

/** Notes what the scopes of a program do with names; the scopes around the place that is looked at are open. */
export class OpenScopes {
  readonly scopes: Scopes = new Map();
  /** The innermost last. */
  readonly around: Scope[] = [];

  /** The innermost scope. */
  get scope(): Scope {
    return this.around.at(-1) as Scope;
  }

  /** Goes into a scope of its own. */
  open(node: object, kind: ScopeKind, name: string, className: string | undefined): Scope {
    const outer = this.around.at(-1);
    const scope = newScope(node, kind, name, className, outer);
    this.around.push(scope);
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
    this.around.pop();
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
    if (how === 'global') this.#use(name, this.around[0]).global = true;
    return use;
  }
}
