import type { Value } from '../objects/index.ts';
import type { Expression } from '../syntax/ast.ts';

/** An expression as text, as annotations show under `from __future__ import annotations`. */
export function unparse(node: Expression): string {
  return node.kind === 'Name' ? node.id : node.kind;
}

/** A constant as `repr` shows it. */
export function constantText(value: Value): string {
  return String(value);
}
