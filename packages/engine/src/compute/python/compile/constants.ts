import {
  ELLIPSIS,
  hostKeyOf,
  PyBytes,
  PyComplex,
  PyFloat,
  PyFrozenSet,
  type Value,
} from '../objects/index.ts';
import type { Constant, ConstantValue, Expression } from '../syntax/ast.ts';

/** What a `Constant` may hold once what can be computed beforehand is computed. */
export type FoldedValue = ConstantValue | { readonly type: 'folded'; readonly value: Value };

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
export function foldedValue(value: Value): FoldedValue {
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

/** A frozen set of constants. */
export function frozenSetOf(values: readonly Value[]): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const value of values) set.entries.setHostKey(hostKeyOf(value), value, null);
  return set;
}

/** The members of a frozen set of constants. */
export function membersOfConstant(set: PyFrozenSet): Value[] {
  return set.entries.entries.flatMap((entry) => (entry === undefined ? [] : [entry.key]));
}
