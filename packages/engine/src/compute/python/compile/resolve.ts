import type { Position } from '../syntax/index.ts';
import { problem } from './problem.ts';
import { isFunction, newUse, type Place, type Scope, type Use } from './scopes.ts';

const NOWHERE: Position = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/**
 * Gives every name of a scope and of those in it a place. `around` are names that functions around have, none
 * at all for a module. Returns the names that the scope takes from around.
 */
export function resolve(scope: Scope, around: ReadonlySet<string> | undefined): Set<string> {
  const isClass = scope.kind === 'class';
  const bound = around === undefined ? undefined : new Set(around);
  const inner = new Set<string>(isClass ? around : undefined);
  const local: string[] = [];
  for (const [name, use] of scope.uses) {
    use.place = placeOf(scope, name, use, bound);
    if (use.place === 'local') local.push(name);
    else if (use.place === 'global explicit') bound?.delete(name);
  }
  if (isClass) inner.add('__class__');
  else {
    if (isFunction(scope)) for (const name of local) inner.add(name);
    if (bound !== undefined) for (const name of bound) inner.add(name);
  }
  const free = new Set<string>();
  for (const child of scope.children) for (const name of resolve(child, inner)) free.add(name);
  if (isFunction(scope)) {
    for (const name of local) if (free.delete(name)) (scope.uses.get(name) as Use).place = 'cell';
  } else if (isClass && free.delete('__class__')) scope.needsClassCell = true;
  passOn(scope, free, bound);
  for (const [name, { place }] of scope.uses) if (place === 'free') free.add(name);
  return free;
}

/** What functions inside take from further out goes through the scope. */
function passOn(
  scope: Scope,
  free: ReadonlySet<string>,
  bound: ReadonlySet<string> | undefined,
): void {
  for (const name of free) {
    const use = scope.uses.get(name);
    if (use !== undefined) {
      use.freeThrough = scope.kind === 'class' && (use.bound || use.global);
    } else if (bound === undefined || bound.has(name)) {
      scope.uses.set(name, { ...newUse(), place: 'free' });
    }
  }
}

function placeOf(
  scope: Scope,
  name: string,
  use: Use,
  bound: ReadonlySet<string> | undefined,
): Place {
  const at = scope.declarations.get(name) ?? NOWHERE;
  if (use.global) {
    if (use.nonlocal) problem(`name '${name}' is nonlocal and global`, at);
    return 'global explicit';
  }
  if (use.nonlocal) {
    if (bound === undefined) problem('nonlocal declaration not allowed at module level', at);
    if (!bound.has(name)) problem(`no binding for nonlocal '${name}' found`, at);
    return 'free';
  }
  if (use.bound || use.parameter) return 'local';
  return bound?.has(name) === true ? 'free' : 'global implicit';
}
