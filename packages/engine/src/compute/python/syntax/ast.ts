/**
 * The abstract syntax tree of Python 3.11, with the node kinds and fields of CPython's `ast` module (field names in
 * camel case). Left out: type comments and `type_ignores`, which nothing here reads. `Constant.kind` of CPython is
 * `unicodePrefix`, since `kind` tells the nodes apart.
 *
 * Source: https://docs.python.org/3.11/library/ast.html#abstract-grammar
 */

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

interface At {
  readonly position: Position;
}

// The roots.

/** A file: mode `exec`. */
export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
}

/** What the prompt takes at once: mode `single`. */
export interface Interactive {
  readonly kind: 'Interactive';
  readonly body: readonly Statement[];
}

/** What `eval` takes. CPython calls it `Expression`, too. */
export interface ExpressionRoot {
  readonly kind: 'Expression';
  readonly body: Expression;
}

export type Root = Module | Interactive | ExpressionRoot;

// Statements.

export interface FunctionDef extends At {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
}

export interface AsyncFunctionDef extends At {
  readonly kind: 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
}

export interface ClassDef extends At {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
}

export interface Return extends At {
  readonly kind: 'Return';
  readonly value: Expression | null;
}

export interface Delete extends At {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}

export interface Assign extends At {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface AugAssign extends At {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly op: BinaryOperator;
  readonly value: Expression;
}

export interface AnnAssign extends At {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | null;
  /** Whether the target is a bare name, not one in parentheses (CPython has 1 and 0). */
  readonly simple: boolean;
}

export interface For extends At {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface AsyncFor extends At {
  readonly kind: 'AsyncFor';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface While extends At {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface If extends At {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  /** An `elif` is an `If` alone in here, as in CPython. */
  readonly orelse: readonly Statement[];
}

export interface With extends At {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface AsyncWith extends At {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface Match extends At {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends At {
  readonly kind: 'Raise';
  readonly exc: Expression | null;
  readonly cause: Expression | null;
}

export interface Try extends At {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

/** `try` with `except*`. */
export interface TryStar extends At {
  readonly kind: 'TryStar';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

export interface Assert extends At {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly msg: Expression | null;
}

export interface Import extends At {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}

export interface ImportFrom extends At {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  /** How many dots lead; 0 for an absolute import. */
  readonly level: number;
}

export interface Global extends At {
  readonly kind: 'Global';
  readonly names: readonly string[];
}

export interface Nonlocal extends At {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}

/** An expression as a statement. CPython calls it `Expr`, too. */
export interface Expr extends At {
  readonly kind: 'Expr';
  readonly value: Expression;
}

export interface Pass extends At {
  readonly kind: 'Pass';
}

export interface Break extends At {
  readonly kind: 'Break';
}

export interface Continue extends At {
  readonly kind: 'Continue';
}

export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

// Expressions.

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

// Parts of statements and expressions.

export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: boolean;
}

export interface ExceptHandler extends At {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
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

export interface Alias extends At {
  readonly kind: 'alias';
  /** With its dots; `*` for all. */
  readonly name: string;
  readonly asname: string | null;
}

export interface WithItem {
  readonly kind: 'withitem';
  readonly contextExpr: Expression;
  readonly optionalVars: Expression | null;
}

export interface MatchCase {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

// Patterns of `match`.

export interface MatchValue extends At {
  readonly kind: 'MatchValue';
  readonly value: Expression;
}

export interface MatchSingleton extends At {
  readonly kind: 'MatchSingleton';
  readonly value: ConstantValue & { readonly type: 'bool' | 'None' };
}

export interface MatchSequence extends At {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends At {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends At {
  readonly kind: 'MatchClass';
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}

export interface MatchStar extends At {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}

export interface MatchAs extends At {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export interface MatchOr extends At {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

/** Any node of the tree. */
export type Node =
  | Root
  | Statement
  | Expression
  | Pattern
  | Comprehension
  | ExceptHandler
  | Arguments
  | Argument
  | Keyword
  | Alias
  | WithItem
  | MatchCase;
