import type { Expression } from './tree.ts';

/** The expression as a target; null when it cannot be one. */
export function asTarget(node: Expression, ctx: 'Store' | 'Del'): Expression | null {
  switch (node.kind) {
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return { ...node, ctx };
    case 'List':
    case 'Tuple': {
      const elts = asTargets(node.elts, ctx);
      return elts === null ? null : { ...node, elts, ctx };
    }
    case 'Starred': {
      if (ctx === 'Del' || node.value.kind === 'Starred') return null;
      const value = asTarget(node.value, ctx);
      return value === null ? null : { ...node, value, ctx };
    }
    default:
      return null;
  }
}

function asTargets(
  nodes: readonly Expression[],
  ctx: 'Store' | 'Del',
): readonly Expression[] | null {
  const targets: Expression[] = [];
  for (const node of nodes) {
    const target = asTarget(node, ctx);
    if (target === null) return null;
    targets.push(target);
  }
  return targets;
}
