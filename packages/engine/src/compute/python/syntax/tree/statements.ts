import type { Arguments, Attribute, Expression, Keyword, Name, Subscript } from './expressions.ts';
import type { At, BinaryOperator } from './parts.ts';
import type { Pattern } from './patterns.ts';

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

export interface ExceptHandler extends At {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
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
