import type { Expression, Statement } from '../syntax/index.ts';

/** Expressions that stand in a simple statement, in the head of a compound one or in an expression, in CPython's order. */
export function childrenOf(node: Statement | Expression): readonly Expression[] {
  switch (node.kind) {
    case 'BinOp':
      return [node.left, node.right];
    case 'Attribute':
    case 'Starred':
    case 'Expr':
    case 'Await':
    case 'YieldFrom':
      return [node.value];
    case 'Call':
      return [node.func, ...node.args, ...node.keywords.map(({ value }) => value)];
    case 'Subscript':
      return [node.value, node.slice];
    case 'Compare':
      return [node.left, ...node.comparators];
    case 'Assign':
      return [...node.targets, node.value];
    case 'AugAssign':
      return [node.target, node.value];
    case 'BoolOp':
    case 'JoinedStr':
      return node.values;
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elts;
    case 'Dict':
      return [...node.keys.filter((key) => key !== null), ...node.values];
    case 'UnaryOp':
      return [node.operand];
    case 'IfExp':
      return [node.test, node.body, node.orelse];
    case 'Slice':
      return present(node.lower, node.upper, node.step);
    case 'FormattedValue':
      return present(node.value, node.formatSpec);
    case 'Return':
    case 'Yield':
      return present(node.value);
    case 'Delete':
      return node.targets;
    case 'For':
    case 'AsyncFor':
      return [node.target, node.iter];
    case 'While':
    case 'If':
      return [node.test];
    case 'Raise':
      return present(node.exc, node.cause);
    case 'Assert':
      return present(node.test, node.msg);
    default:
      return [];
  }
}

function present(...nodes: readonly (Expression | null)[]): Expression[] {
  return nodes.filter((node) => node !== null);
}
