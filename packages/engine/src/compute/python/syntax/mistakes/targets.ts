import type { Expression } from '../tree/tree.ts';

/** What kind of statement wants to change the target. */
export type TargetUse = 'assignment' | 'for' | 'del';

/** How messages call an expression. */
export function expressionName(node: Expression): string {
  switch (node.kind) {
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'Constant':
      return constantName(node.value);
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    default:
      return node.kind.toLowerCase();
  }
}

function constantName(value: { readonly type: string; readonly value?: unknown }): string {
  if (value.type === 'None') return 'None';
  if (value.type === 'bool') return value.value === true ? 'True' : 'False';
  return value.type === 'Ellipsis' ? 'ellipsis' : 'literal';
}

/** The first part of `node` that cannot be a target; null when all can. */
export function invalidTarget(node: Expression, use: TargetUse): Expression | null {
  switch (node.kind) {
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    case 'List':
    case 'Tuple':
      for (const element of node.elts) {
        const invalid = invalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'del' ? node : invalidTarget(node.value, use);
    case 'Compare':
      // `for a in b` reads as a comparison; its left side is what was meant.
      if (use === 'for') return node.ops[0] === 'In' ? invalidTarget(node.left, use) : null;
      return node;
    default:
      return node;
  }
}
