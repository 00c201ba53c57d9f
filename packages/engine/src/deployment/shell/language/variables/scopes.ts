import type { Variable } from './variable.ts';

/**
 * The variables of a shell with their dynamic scope: `bindings` is what every name means now, and each
 * scope (a function that is running, or the assignments before a command) remembers what the names it
 * made its own meant before.
 */
export interface Variables {
  readonly bindings: Map<string, Variable>;
  /** From outermost to innermost. */
  readonly scopes: Scope[];
}

export interface Scope {
  /** `temporary`: of assignments before a command, which `local` does not write to. */
  readonly kind: 'function' | 'temporary';
  readonly hidden: Map<string, Variable | undefined>;
}

/** Opens a scope; {@link closeScope} ends it. */
export function openScope(variables: Variables, kind: Scope['kind']): void {
  variables.scopes.push({ kind, hidden: new Map() });
}

/** Ends the innermost scope: its names mean again what they meant before. */
export function closeScope(variables: Variables): void {
  const scope = variables.scopes.pop();
  if (scope === undefined) return;
  for (const [name, variable] of scope.hidden) {
    if (variable === undefined) variables.bindings.delete(name);
    else variables.bindings.set(name, variable);
  }
}
