import { ShellError } from '../shell-error.ts';
import {
  associativeOf,
  findVariable,
  followReferences,
  indexFor,
  isName,
  parseTarget,
  readElement,
  readIndex,
  readValue,
  scalarOf,
  type VariableContext,
} from './access.ts';
import { createIndexedArray, type IndexedArray, setElement } from './indexed-array.ts';
import { createVariable, type Variable } from './variable.ts';

/** `name=value`, or `name+=value`. Returns the value that it got. Throws "readonly variable". */
export function assignValue(
  context: VariableContext,
  name: string,
  value: string,
  append = false,
): string {
  let variable = context.variables.bindings.get(name);
  if (variable?.nameref === true) {
    const target = followReferences(context, name);
    if (target.subscript !== undefined) {
      return assignElement(context, target.name, target.subscript, value, append);
    }
    if (target.name === '') return value;
    if (target.name === name) return assignNameref(variable, name, value);
    return assignValue(context, target.name, value, append);
  }
  if (variable === undefined) {
    variable = createVariable();
    context.variables.bindings.set(name, variable);
  } else if (variable.readonly) throw new ShellError(`${name}: readonly variable`);
  if (context.options.allexport) variable.exported = true;
  if (variable.dynamic !== undefined) {
    variable.dynamic.write?.(append ? (scalarOf(variable) ?? '') + value : value);
    return value;
  }
  const result = converted(
    context,
    variable,
    append ? (scalarOf(variable) ?? '') : undefined,
    value,
  );
  variable.declaredOnly = false;
  if (variable.indexed !== undefined) setElement(variable.indexed, 0, result);
  else if (variable.associative !== undefined) variable.associative.set('0', result);
  else variable.value = result;
  return result;
}

/** What `for` does with its variable: a nameref refers to one name after another. */
export function assignLoopVariable(context: VariableContext, name: string, value: string): void {
  const variable = context.variables.bindings.get(name);
  if (variable?.nameref === true) assignNameref(variable, name, value);
  else assignValue(context, name, value);
}

function assignNameref(variable: Variable, name: string, value: string): string {
  if (parseTarget(value) === undefined) {
    throw new ShellError(`\`${value}': invalid variable name for name reference`, 'command');
  }
  if (variable.readonly) throw new ShellError(`${name}: readonly variable`);
  variable.value = value;
  return value;
}

/** What assignment makes of a value by the attributes; `before` is what it is appended to. */
function converted(
  context: VariableContext,
  variable: Variable,
  before: string | undefined,
  value: string,
): string {
  if (variable.integer) {
    const added = context.evaluate(value);
    if (before === undefined || before === '') return String(added);
    return String(BigInt.asIntN(64, BigInt(context.evaluate(before)) + BigInt(added)));
  }
  const text = before === undefined ? value : before + value;
  switch (variable.letters) {
    case 'as they are':
      return text;
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'capital':
      return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  }
}

/** `name[subscript]=value` with a subscript that is a plain text: an expression, or a key. */
export function assignElement(
  context: VariableContext,
  name: string,
  subscript: string,
  value: string,
  append = false,
): string {
  const reference = referenceTo(context, name, {
    text: subscript,
    evaluate: () => context.evaluate(subscript),
  });
  return assignReference(context, reference, value, append);
}

/** A place that a value can be assigned to, its subscript evaluated. */
export interface Reference {
  readonly name: string;
  readonly variable: Variable | undefined;
  /** An index, or the key of an associative array; `undefined` for the variable itself. */
  readonly key: number | string | undefined;
}

/** A subscript with how it is evaluated for indexed arrays. */
export interface GivenSubscript {
  readonly text: string;
  /** As written, with its quotes, for messages. */
  readonly source?: string;
  evaluate(): number | bigint;
}

/** The place that a name with an optional subscript stands for. Throws "bad array subscript". */
export function referenceTo(
  context: VariableContext,
  name: string,
  subscript?: GivenSubscript,
): Reference {
  const bound = context.variables.bindings.get(name);
  if (bound?.nameref === true) {
    const target = followReferences(context, name);
    if (target.name !== name) {
      const inner = subscript ?? plainSubscript(context, target.subscript);
      return referenceTo(context, target.name, inner);
    }
  }
  if (subscript === undefined) return { name, variable: bound, key: undefined };
  if (bound !== undefined && associativeOf(bound) !== undefined) {
    if (subscript.text === '') {
      throw new ShellError(`${name}[${subscript.source ?? ''}]: bad array subscript`);
    }
    return { name, variable: bound, key: subscript.text };
  }
  const key = indexFor(bound, name, subscript.source ?? subscript.text, subscript.evaluate);
  return { name, variable: bound, key };
}

function plainSubscript(
  context: VariableContext,
  text: string | undefined,
): GivenSubscript | undefined {
  return text === undefined ? undefined : { text, evaluate: () => context.evaluate(text) };
}

export function readReference(context: VariableContext, reference: Reference): string | undefined {
  const { variable, key } = reference;
  if (variable === undefined) return undefined;
  if (key === undefined)
    return variable.nameref ? readValue(context, reference.name) : scalarOf(variable);
  if (typeof key === 'string') return associativeOf(variable)?.get(key);
  return readIndex(variable, key);
}

export function assignReference(
  context: VariableContext,
  reference: Reference,
  value: string,
  append = false,
): string {
  const { name, key } = reference;
  if (key === undefined) return assignValue(context, name, value, append);
  const variable = writable(context, name);
  if (variable.dynamic !== undefined) {
    // The aliases are the shell's own map, and take what is assigned.
    const held = variable.dynamic.read();
    if (held instanceof Map) held.set(String(key), value);
    return value;
  }
  const before = append ? (readReference(context, { name, variable, key }) ?? '') : undefined;
  const result = converted(context, variable, before, value);
  if (typeof key === 'string') associativeFor(variable).set(key, result);
  else setElement(indexedFor(variable), key, result);
  return result;
}

/** The variable of a name, made when there is none. Throws "readonly variable". */
function writable(context: VariableContext, name: string): Variable {
  let variable = findVariable(context, name);
  if (variable === undefined) {
    variable = createVariable();
    context.variables.bindings.set(name, variable);
  } else if (variable.readonly) throw new ShellError(`${name}: readonly variable`);
  if (context.options.allexport) variable.exported = true;
  return variable;
}

/** The indexed array of a variable; a scalar becomes one with its value as element 0. */
function indexedFor(variable: Variable): IndexedArray {
  if (variable.indexed === undefined) {
    variable.indexed = createIndexedArray(variable.value === undefined ? [] : [variable.value]);
    variable.value = undefined;
  }
  variable.declaredOnly = false;
  return variable.indexed;
}

function associativeFor(variable: Variable): Map<string, string> {
  if (variable.associative === undefined) {
    variable.associative = new Map(variable.value === undefined ? [] : [['0', variable.value]]);
    variable.value = undefined;
  }
  variable.declaredOnly = false;
  return variable.associative;
}

/** Makes an array of a variable, as `declare -a` and `-A`. Throws when it is one of the other kind. */
export function makeArray(
  context: VariableContext,
  name: string,
  kind: 'indexed' | 'associative',
): Variable {
  const variable = writable(context, name);
  if (variable.dynamic !== undefined) return variable;
  if (kind === 'indexed') {
    if (variable.associative !== undefined) {
      throw new ShellError(`${name}: cannot convert associative to indexed array`, 'command');
    }
    const isNew = variable.indexed === undefined && variable.value === undefined;
    indexedFor(variable);
    if (isNew) variable.declaredOnly = true;
  } else {
    if (variable.indexed !== undefined) {
      throw new ShellError(`${name}: cannot convert indexed to associative array`, 'command');
    }
    const isNew = variable.associative === undefined && variable.value === undefined;
    associativeFor(variable);
    if (isNew) variable.declaredOnly = true;
  }
  return variable;
}

/** An element of `name=(…)`, expanded: with its subscript as a text, or to follow the one before. */
export interface NewElement {
  readonly subscript: string | undefined;
  readonly append: boolean;
  readonly value: string;
  /** As messages show it, where it was written. */
  readonly source?: string;
}

/** `name=(…)` or `name+=(…)`. An associative array without subscripts takes keys and values in turn. */
export function assignArray(
  context: VariableContext,
  given: string,
  elements: readonly NewElement[],
  append: boolean,
): void {
  const { name } = followReferences(context, given);
  const variable = writable(context, name);
  if (variable.dynamic !== undefined) return;
  if (variable.associative !== undefined) {
    assignPairs(context, name, variable, elements, append);
    return;
  }
  const array = append ? indexedFor(variable) : createIndexedArray();
  // The old elements can be asked for by the new ones' subscripts, so they go last.
  let next = append ? array.last + 1 : 0;
  for (const { subscript, append: extend, value } of elements) {
    if (subscript !== undefined) {
      const holder = { ...variable, indexed: array };
      next = indexFor(holder, name, subscript, () => context.evaluate(subscript));
    }
    const before = extend ? (array.elements.get(next) ?? '') : undefined;
    setElement(array, next, converted(context, variable, before, value));
    next++;
  }
  variable.indexed = array;
  variable.value = undefined;
  variable.declaredOnly = false;
}

function assignPairs(
  context: VariableContext,
  name: string,
  variable: Variable,
  elements: readonly NewElement[],
  append: boolean,
): void {
  const map = append
    ? (variable.associative ?? new Map<string, string>())
    : new Map<string, string>();
  const inPairs = elements[0] !== undefined && elements[0].subscript === undefined;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (element === undefined) break;
    let { subscript: key, value } = element;
    if (inPairs) {
      key = element.value;
      value = elements[++index]?.value ?? '';
    }
    if (key === undefined) {
      context.warnings.push(
        `${name}: ${element.source ?? value}: must use subscript when assigning associative array`,
      );
      continue;
    }
    if (key === '') {
      context.warnings.push(`${element.source ?? `[]=${value}`}: bad array subscript`);
      continue;
    }
    const before = element.append ? (map.get(key) ?? '') : undefined;
    map.set(key, converted(context, variable, before, value));
  }
  variable.associative = map;
  variable.declaredOnly = false;
}

/** `name=value`, `name[subscript]=value` (and `+=`) from a text, as `declare`, `read` and `printf -v` take it. */
export function assignTarget(
  context: VariableContext,
  target: string,
  value: string,
  append = false,
): void {
  const parsed = parseTarget(target);
  if (parsed === undefined) {
    throw new ShellError(`\`${target}': not a valid identifier`, 'command');
  }
  if (parsed.subscript === undefined) assignValue(context, parsed.name, value, append);
  else assignElement(context, parsed.name, parsed.subscript, value, append);
}

/** The value of `name` or `name[subscript]` given as a text; `undefined` when it is not set or no name. */
export function readTarget(context: VariableContext, target: string): string | undefined {
  if (isName(target)) return readValue(context, target);
  const parsed = parseTarget(target);
  if (parsed?.subscript === undefined) return undefined;
  return readElement(context, parsed.name, parsed.subscript);
}
