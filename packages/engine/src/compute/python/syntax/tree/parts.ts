/**
 * Where a node stands: from `line` and `column` up to, not including, `endLine` and `endColumn`. Lines count from 1,
 * columns from 0 in UTF-16 units of the line. `columns.ts` converts columns to UTF-8 bytes (what CPython's `ast`
 * has) and to code points (what carets stand under).
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a `Constant` holds. An `int` is a safe integer as number, and a bigint only beyond. */
export type ConstantValue =
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'imaginary'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' };

export type ExpressionContext = 'Load' | 'Store' | 'Del';

export type BooleanOperator = 'And' | 'Or';

export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

export type ComparisonOperator =
  | 'Eq'
  | 'NotEq'
  | 'Lt'
  | 'LtE'
  | 'Gt'
  | 'GtE'
  | 'Is'
  | 'IsNot'
  | 'In'
  | 'NotIn';

/** A node with a place. */
export interface At {
  readonly position: Position;
}
