import {
  ELLIPSIS,
  PyBytes,
  PyComplex,
  PyFloat,
  PyObject,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import type { Constant, ConstantValue, Expression } from '../syntax/index.ts';

/** What a `Constant` may hold once what can be computed beforehand is computed. */
type FoldedValue = ConstantValue | { readonly type: 'folded'; readonly value: Value };

/** A literal or a folded constant as a value of the language. */
export function constantOf(constant: FoldedValue): Value {
  switch (constant.type) {
    case 'float':
      return new PyFloat(constant.value);
    case 'imaginary':
      return new PyComplex(0, constant.value);
    case 'bytes':
      return new PyBytes(constant.value);
    case 'None':
      return null;
    case 'Ellipsis':
      return ELLIPSIS;
    default:
      return constant.value;
  }
}

/** A value as what a `Constant` holds. */
function foldedValue(value: Value): FoldedValue {
  switch (typeof value) {
    case 'string':
      return { type: 'str', value };
    case 'number':
    case 'bigint':
      return { type: 'int', value };
    case 'boolean':
      return { type: 'bool', value };
    default:
      return { type: 'folded', value };
  }
}

/** A node for a value that was computed beforehand, in the place of another one. */
export function foldedNode(value: Value, { position }: Expression): Constant {
  // The tree of the parser has no tuples and sets as constants; the compiler sees all through `constantOf`.
  const held = foldedValue(value) as ConstantValue;
  return { kind: 'Constant', value: held, unicodePrefix: false, position };
}

/** The constants that expressions are, if all are; `undefined` else. */
export function constantsOf(nodes: readonly (Expression | null)[]): Value[] | undefined {
  const values: Value[] = [];
  for (const node of nodes) {
    if (node?.kind !== 'Constant') return undefined;
    values.push(constantOf(node.value));
  }
  return values;
}

/**
 * A frozen set of constants in the making: how a real one is laid out depends on hashes, which only an interpreter
 * knows.
 */
export class ConstantSet extends PyObject {
  /** Without doubles, in the order in which they came. */
  readonly members: readonly Value[];

  constructor(values: readonly Value[]) {
    super();
    const members = new Map<string, Value>();
    for (const value of values) {
      const key = equalityKey(value);
      if (!members.has(key)) members.set(key, value);
    }
    this.members = [...members.values()];
  }
}

/** What is the same for constants that are equal, as 1, 1.0 and True are. */
export function equalityKey(value: Value): string {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return `n${Number(value)}`;
  if (value instanceof PyFloat && Number.isInteger(value.value)) return `n${BigInt(value.value)}`;
  if (value instanceof PyFloat) return `n${value.value}`;
  if (value instanceof PyComplex) {
    const real = equalityKey(new PyFloat(value.real));
    return value.imaginary === 0 ? real : `c${real},${value.imaginary + 0}`;
  }
  if (value instanceof PyBytes) return `b${value.bytes.join()}`;
  if (value instanceof PyTuple) {
    return `(${value.items.map(equalityKey).map((key) => `${key.length}:${key}`)})`;
  }
  return typeof value === 'object' ? `o${value === null}` : `n${value}`;
}
