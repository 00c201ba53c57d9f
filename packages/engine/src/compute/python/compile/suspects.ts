import type { Expression, Statement } from '../syntax/index.ts';

/** What may be written by mistake. */
export type Suspect =
  | Extract<Expression, { kind: 'Call' | 'Compare' | 'Subscript' }>
  | Extract<Statement, { kind: 'Assert' }>;

/** Kinds of expressions of whose value nothing is known. */
const OPEN: ReadonlySet<Expression['kind']> = new Set([
  'Attribute',
  'Await',
  'BinOp',
  'BoolOp',
  'Call',
  'IfExp',
  'Name',
  'NamedExpr',
  'Subscript',
]);

/** Whether there may be something to warn of. */
export function isSuspect(node: Suspect): boolean {
  switch (node.kind) {
    case 'Call':
      return !OPEN.has(node.func.kind);
    case 'Compare':
      return node.ops.some((op) => op === 'Is' || op === 'IsNot') && hasLiteral(node);
    case 'Subscript':
      return node.ctx === 'Load' && !OPEN.has(node.value.kind);
    default:
      return node.test.kind === 'Tuple' || node.test.kind === 'Constant';
  }
}

/** Whether a number or a text is compared. */
function hasLiteral({ left, comparators }: Extract<Expression, { kind: 'Compare' }>): boolean {
  return [left, ...comparators].some(
    (node) => node.kind === 'Constant' && !['None', 'bool', 'Ellipsis'].includes(node.value.type),
  );
}
