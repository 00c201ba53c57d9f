import { ShellError } from '../shell-error.ts';
import { deleteElement } from './indexed-array.ts';
import { createVariable, type Variable } from './variable.ts';

/**
 * The variables of a shell with their dynamic scope: `bindings` is what every name means now, and each
 * scope (a function that is running, or the assignments before a command) remembers what the names it
 * made its own meant before.
 */
export interface Variables {
  readonly bindings: Map<string, Variable>;
  /** What the environment had under names that are none in a shell, for the commands it starts. */
  readonly passedOn: Map<string, string>;
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

/** Makes a name the innermost scope's own, without a value; returns its variable, also when it already was. */
export function hideInScope(variables: Variables, name: string, kind: Scope['kind']): Variable {
  const scope = variables.scopes.findLast((candidate) => candidate.kind === kind);
  const present = variables.bindings.get(name);
  if (scope === undefined) return present ?? bind(variables, name);
  if (scope.hidden.has(name)) return present ?? bind(variables, name);
  scope.hidden.set(name, present);
  return bind(variables, name);
}

function bind(variables: Variables, name: string): Variable {
  const variable = createVariable();
  variables.bindings.set(name, variable);
  return variable;
}

/** Whether a name belongs to the function that runs. */
export function isLocal(variables: Variables, name: string): boolean {
  const scope = variables.scopes.findLast((candidate) => candidate.kind === 'function');
  return scope?.hidden.has(name) === true;
}

/** The names that the function that runs made its own, sorted. */
export function localNames(variables: Variables): readonly string[] {
  const scope = variables.scopes.findLast((candidate) => candidate.kind === 'function');
  return scope === undefined ? [] : [...scope.hidden.keys()].sort();
}

/** The variable of a name in no function, for `declare -g`. */
export function globalVariable(variables: Variables, name: string): Variable | undefined {
  const scope = variables.scopes.find((candidate) => candidate.hidden.has(name));
  return scope === undefined ? variables.bindings.get(name) : scope.hidden.get(name);
}

/** Sets what a name means in no function. */
export function setGlobalVariable(variables: Variables, name: string, variable: Variable): void {
  const scope = variables.scopes.find((candidate) => candidate.hidden.has(name));
  if (scope === undefined) variables.bindings.set(name, variable);
  else scope.hidden.set(name, variable);
}

/**
 * `unset name`. A local variable of a calling function makes way for what it hid; one of the
 * present function stays local without a value, as all do that are when `staysLocal` (the option
 * `localvar_unset`). Throws when it is readonly.
 */
export function unsetVariable(variables: Variables, name: string, staysLocal = false): void {
  const variable = variables.bindings.get(name);
  if (variable?.readonly === true) {
    throw new ShellError(`${name}: cannot unset: readonly variable`, 'command');
  }
  const { scopes } = variables;
  const current = scopes.findLastIndex((scope) => scope.kind === 'function');
  const owner = scopes.findLastIndex((scope) => scope.hidden.has(name));
  if (owner === -1 || owner >= current || staysLocal) {
    variables.bindings.delete(name);
    return;
  }
  const before = scopes[owner]?.hidden.get(name);
  scopes[owner]?.hidden.delete(name);
  if (before === undefined) variables.bindings.delete(name);
  else variables.bindings.set(name, before);
}

/** `unset name[key]` of a variable; nothing happens when there is no such element. */
export function unsetElement(variable: Variable, key: number | string): void {
  if (variable.indexed !== undefined && typeof key === 'number')
    deleteElement(variable.indexed, key);
  else if (variable.associative !== undefined) variable.associative.delete(String(key));
  else if (key === 0) variable.value = undefined;
}
