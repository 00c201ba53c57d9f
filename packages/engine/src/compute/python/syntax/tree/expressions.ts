import type {
  At,
  BinaryOperator,
  BooleanOperator,
  ComparisonOperator,
  ConstantValue,
  ExpressionContext,
  UnaryOperator,
} from './parts.ts';

export interface BoolOp extends At {
  readonly kind: 'BoolOp';
  readonly op: BooleanOperator;
  readonly values: readonly Expression[];
}

export interface NamedExpr extends At {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}

export interface BinOp extends At {
  readonly kind: 'BinOp';
  readonly left: Expression;
  readonly op: BinaryOperator;
  readonly right: Expression;
}

export interface UnaryOp extends At {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expression;
}

export interface Lambda extends At {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expression;
}

export interface IfExp extends At {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

export interface Dict extends At {
  readonly kind: 'Dict';
  /** As many as values; null stands for `**value`. */
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}

export interface SetDisplay extends At {
  readonly kind: 'Set';
  readonly elts: readonly Expression[];
}

export interface ListComp extends At {
  readonly kind: 'ListComp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends At {
  readonly kind: 'SetComp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends At {
  readonly kind: 'DictComp';
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends At {
  readonly kind: 'GeneratorExp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface Await extends At {
  readonly kind: 'Await';
  readonly value: Expression;
}

export interface Yield extends At {
  readonly kind: 'Yield';
  readonly value: Expression | null;
}

export interface YieldFrom extends At {
  readonly kind: 'YieldFrom';
  readonly value: Expression;
}

export interface Compare extends At {
  readonly kind: 'Compare';
  readonly left: Expression;
  readonly ops: readonly ComparisonOperator[];
  readonly comparators: readonly Expression[];
}

export interface Call extends At {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

export interface FormattedValue extends At {
  readonly kind: 'FormattedValue';
  readonly value: Expression;
  /** After `!`; null where there is none (-1 in CPython). */
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly formatSpec: JoinedStr | null;
}

/** An f-string. Its values are `Constant` strings and `FormattedValue`s. */
export interface JoinedStr extends At {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expression[];
}

export interface Constant extends At {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  /** A string written with the prefix `u` (`kind='u'` in CPython). */
  readonly unicodePrefix: boolean;
}

export interface Attribute extends At {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attr: string;
  readonly ctx: ExpressionContext;
}

export interface Subscript extends At {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly slice: Expression;
  readonly ctx: ExpressionContext;
}

export interface Starred extends At {
  readonly kind: 'Starred';
  readonly value: Expression;
  readonly ctx: ExpressionContext;
}

export interface Name extends At {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: ExpressionContext;
}

export interface List extends At {
  readonly kind: 'List';
  readonly elts: readonly Expression[];
  readonly ctx: ExpressionContext;
}

export interface Tuple extends At {
  readonly kind: 'Tuple';
  readonly elts: readonly Expression[];
  readonly ctx: ExpressionContext;
}

export interface Slice extends At {
  readonly kind: 'Slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: boolean;
}

export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Argument[];
  readonly args: readonly Argument[];
  readonly vararg: Argument | null;
  readonly kwonlyargs: readonly Argument[];
  /** As many as `kwonlyargs`; null where there is no default. */
  readonly kwDefaults: readonly (Expression | null)[];
  readonly kwarg: Argument | null;
  /** Of the last of `posonlyargs` and `args` together. */
  readonly defaults: readonly Expression[];
}

export interface Argument extends At {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expression | null;
}

export interface Keyword extends At {
  readonly kind: 'keyword';
  /** null for `**value`. */
  readonly arg: string | null;
  readonly value: Expression;
}
