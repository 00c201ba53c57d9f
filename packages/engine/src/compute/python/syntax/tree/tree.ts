/**
 * The abstract syntax tree of Python 3.11, with the node kinds and fields of CPython's `ast` module (field names in
 * camel case). Left out: type comments and `type_ignores`, which nothing here reads. `Constant.kind` of CPython is
 * `unicodePrefix`, since `kind` tells the nodes apart.
 *
 * Source: https://docs.python.org/3.11/library/ast.html#abstract-grammar
 */

import type { Argument, Arguments, Comprehension, Expression, Keyword } from './expressions.ts';
import type { Pattern } from './patterns.ts';
import type { Alias, ExceptHandler, MatchCase, Statement, WithItem } from './statements.ts';

export type * from './expressions.ts';
export type * from './parts.ts';
export type * from './patterns.ts';
export type * from './statements.ts';

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
