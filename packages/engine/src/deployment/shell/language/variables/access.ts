import { ShellError } from '../shell-error.ts';
import { hashOrder } from './associative.ts';
import { entriesOf, type IndexedArray, valuesOf } from './indexed-array.ts';
import type { Variables } from './scopes.ts';
import type { Variable } from './variable.ts';

/** What reading and assigning variables needs of a shell. */
export interface VariableContext {
  readonly variables: Variables;
  readonly options: { readonly nounset: boolean; readonly allexport: boolean };
  /** Messages for standard error that do not end a command. */
  readonly warnings: string[];
  /** The value of an arithmetic expression, for integers and subscripts. */
  evaluate(text: string): number | bigint;
}

/** Namerefs that lead to one another at most. */
const LONGEST_CHAIN = 8;

/** A name with its subscript, such as `a` and `1` of `a[1]`. */
export interface Target {
  readonly name: string;
  /** Text between the brackets. */
  readonly subscript: string | undefined;
}

const TARGET = /^([A-Za-z_][A-Za-z_0-9]*)(?:\[([\s\S]*)\])?$/;

/** Takes `name` or `name[subscript]` apart; `undefined` when it is neither. */
export function parseTarget(text: string): Target | undefined {
  const match = TARGET.exec(text);
  return match === null ? undefined : { name: match[1] ?? '', subscript: match[2] };
}

export function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z_0-9]*$/.test(text);
}

/** What a name stands for after following namerefs; a nameref to nothing stands for itself. */
export function followReferences(context: VariableContext, name: string): Target {
  let target: Target = { name, subscript: undefined };
  for (let count = 0; count < LONGEST_CHAIN; count++) {
    const variable = context.variables.bindings.get(target.name);
    if (variable?.nameref !== true || variable.value === undefined || variable.value === '') {
      return target;
    }
    if (target.subscript !== undefined) return target;
    const next = parseTarget(variable.value);
    if (next === undefined || (next.name === target.name && next.subscript === undefined)) break;
    target = next;
  }
  context.warnings.push(`warning: ${name}: circular name reference`);
  return { name: '', subscript: undefined };
}

/** The variable of a name, namerefs followed; `undefined` when there is none or it is an element. */
export function findVariable(context: VariableContext, name: string): Variable | undefined {
  const variable = context.variables.bindings.get(name);
  if (variable?.nameref !== true) return variable;
  const target = followReferences(context, name);
  if (target.subscript !== undefined) return undefined;
  return context.variables.bindings.get(target.name);
}

/** The value that a variable has without a subscript: that of element 0 for an array. */
export function scalarOf(variable: Variable): string | undefined {
  if (variable.dynamic !== undefined) {
    const value = variable.dynamic.read();
    if (typeof value === 'string') return value;
    return value instanceof Map ? value.get('0') : value.elements.get(0);
  }
  if (variable.indexed !== undefined) return variable.indexed.elements.get(0);
  if (variable.associative !== undefined) return variable.associative.get('0');
  return variable.value;
}

export function isArray(variable: Variable): boolean {
  if (variable.indexed !== undefined || variable.associative !== undefined) return true;
  return variable.dynamic !== undefined && typeof variable.dynamic.read() !== 'string';
}

/** The indexed array of a variable, also of one that the shell keeps. */
export function indexedOf(variable: Variable): IndexedArray | undefined {
  if (variable.dynamic === undefined) return variable.indexed;
  const value = variable.dynamic.read();
  return typeof value === 'string' || value instanceof Map ? undefined : value;
}

export function associativeOf(variable: Variable): ReadonlyMap<string, string> | undefined {
  if (variable.dynamic === undefined) return variable.associative;
  const value = variable.dynamic.read();
  return value instanceof Map ? value : undefined;
}

/** `${name}`: its value, `undefined` when it is not set. */
export function readValue(context: VariableContext, name: string): string | undefined {
  const variable = context.variables.bindings.get(name);
  if (variable === undefined) return undefined;
  if (!variable.nameref) return scalarOf(variable);
  const target = followReferences(context, name);
  if (target.subscript !== undefined) return readElement(context, target.name, target.subscript);
  const found = context.variables.bindings.get(target.name);
  return found === undefined || found === variable ? undefined : scalarOf(found);
}

/** `${name[subscript]}` with the subscript as a text that needs no expansion. */
export function readElement(
  context: VariableContext,
  name: string,
  subscript: string,
): string | undefined {
  const variable = findVariable(context, name);
  if (variable === undefined) return undefined;
  const map = associativeOf(variable);
  if (map !== undefined) return map.get(subscript);
  const index = indexFor(variable, name, subscript, () => context.evaluate(subscript));
  return readIndex(variable, index);
}

/** Element `index` of an indexed array; a scalar has its value as element 0. */
export function readIndex(variable: Variable, index: number): string | undefined {
  const array = indexedOf(variable);
  if (array !== undefined) return array.elements.get(index);
  return index === 0 ? scalarOf(variable) : undefined;
}

/** An index as evaluated, a negative one counted from the end. Throws "bad array subscript". */
export function indexFor(
  variable: Variable | undefined,
  name: string,
  text: string,
  evaluate: () => number | bigint,
): number {
  if (text.trim() === '') throw new ShellError(`${name}[${text}]: bad array subscript`);
  const index = Number(evaluate());
  if (index >= 0) return index;
  const array = variable === undefined ? undefined : indexedOf(variable);
  const end = array === undefined ? (variable?.value === undefined ? 0 : 1) : array.last + 1;
  if (end + index < 0) throw new ShellError(`${name}[${text}]: bad array subscript`);
  return end + index;
}

/** `${name[@]}`: values in order; a scalar that is set has one. */
export function allValues(context: VariableContext, name: string): readonly string[] {
  const variable = findVariable(context, name);
  if (variable === undefined) return elementOf(context, name);
  const array = indexedOf(variable);
  if (array !== undefined) return valuesOf(array);
  const map = associativeOf(variable);
  if (map !== undefined) return hashOrder(map).map(([, value]) => value);
  const value = scalarOf(variable);
  return value === undefined ? [] : [value];
}

function elementOf(context: VariableContext, name: string): readonly string[] {
  const value = readValue(context, name);
  return value === undefined ? [] : [value];
}

/** `${!name[@]}`: subscripts in the order of {@link allValues}. */
export function allKeys(context: VariableContext, name: string): readonly string[] {
  return allEntries(context, name).map(([key]) => key);
}

export function allEntries(
  context: VariableContext,
  name: string,
): readonly (readonly [string, string])[] {
  const variable = findVariable(context, name);
  if (variable === undefined) return [];
  const array = indexedOf(variable);
  if (array !== undefined) return entriesOf(array).map(([index, value]) => [String(index), value]);
  const map = associativeOf(variable);
  if (map !== undefined) return hashOrder(map);
  const value = scalarOf(variable);
  return value === undefined ? [] : [['0', value]];
}

/** Names of variables that are set and begin with a prefix, sorted: `${!prefix@}`. */
export function namesWithPrefix(context: VariableContext, prefix: string): readonly string[] {
  const names: string[] = [];
  for (const [name, variable] of context.variables.bindings) {
    if (name.startsWith(prefix) && isSet(variable)) names.push(name);
  }
  return names.sort();
}

/** Whether a variable has a value; an array has one when it has elements. */
export function isSet(variable: Variable): boolean {
  if (variable.dynamic !== undefined) return true;
  if (variable.indexed !== undefined) return variable.indexed.elements.size > 0;
  if (variable.associative !== undefined) return variable.associative.size > 0;
  return variable.value !== undefined;
}
