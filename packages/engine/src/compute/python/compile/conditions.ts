import type { Expression } from '../syntax/index.ts';
import type { Block } from './blocks.ts';
import type { Compiler } from './compiler.ts';

export type Compare = Extract<Expression, { kind: 'Compare' }>;

/** Jumps when the truth of an expression is the one wanted; goes on else. */
export function jumpIf(compiler: Compiler, node: Expression, target: Block, wanted: boolean): void {
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op === 'Not') {
        jumpIf(compiler, node.operand, target, !wanted);
        return;
      }
      break;
    case 'BoolOp': {
      const isOr = node.op === 'Or';
      const end = isOr === wanted ? target : compiler.newBlock();
      const last = node.values.length - 1;
      for (const value of node.values.slice(0, last)) jumpIf(compiler, value, end, isOr);
      jumpIf(compiler, node.values[last] as Expression, target, wanted);
      if (end !== target) compiler.use(end);
      return;
    }
    case 'IfExp':
      compiler.more.jumpIfEither(compiler, node, target, wanted);
      return;
    case 'Compare':
      compiler.locate(node.position);
      if (node.ops.length > 1) {
        compiler.more.jumpIfChain(compiler, node, target, wanted);
        return;
      }
      break;
    default:
  }
  compiler.expression(node);
  compiler.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
}

/** Writes a comparison; `a < b < c` compares `b` twice and computes it once. */
export function compileComparison(compiler: Compiler, node: Compare): void {
  compiler.suspect(node);
  if (node.ops.length === 1) {
    compiler.expression(node.left);
    compiler.expression(node.comparators[0] as Expression);
    emitComparison(compiler, node.ops[0] as string);
    return;
  }
  compiler.more.compileChain(compiler, node);
}

const COMPARISONS = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE'];

/** Compares the two uppermost values. */
export function emitComparison(compiler: Compiler, operator: string): void {
  if (operator === 'Is' || operator === 'IsNot') {
    compiler.emit('IS_OP', operator === 'IsNot' ? 1 : 0);
  } else if (operator === 'In' || operator === 'NotIn') {
    compiler.emit('CONTAINS_OP', operator === 'NotIn' ? 1 : 0);
  } else compiler.emit('COMPARE_OP', COMPARISONS.indexOf(operator));
}
