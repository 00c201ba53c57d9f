import type { Expression } from '../syntax/index.ts';
import type { Block } from './blocks.ts';
import type { Compiler } from './compiler.ts';

type Compare = Extract<Expression, { kind: 'Compare' }>;

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
    case 'IfExp': {
      const end = compiler.newBlock();
      const otherwise = compiler.newBlock();
      jumpIf(compiler, node.test, otherwise, false);
      jumpIf(compiler, node.body, target, wanted);
      compiler.unit.jumpNowhere('JUMP', end);
      compiler.use(otherwise);
      jumpIf(compiler, node.orelse, target, wanted);
      compiler.use(end);
      return;
    }
    case 'Compare':
      compiler.locate(node.position);
      if (node.ops.length > 1) {
        jumpIfChain(compiler, node, target, wanted);
        return;
      }
      break;
    default:
  }
  compiler.expression(node);
  compiler.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
}

function jumpIfChain(compiler: Compiler, node: Compare, target: Block, wanted: boolean): void {
  compiler.suspect(node);
  const cleanup = compiler.newBlock();
  const end = comparisons(
    compiler,
    node,
    () => compiler.jump('POP_JUMP_IF_FALSE', cleanup),
    () => {
      compiler.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
    },
  );
  compiler.use(cleanup);
  compiler.emit('POP_TOP');
  if (!wanted) compiler.unit.jumpNowhere('JUMP', target);
  compiler.use(end);
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
  const cleanup = compiler.newBlock();
  const end = comparisons(
    compiler,
    node,
    () => compiler.jump('JUMP_IF_FALSE_OR_POP', cleanup),
    () => {},
  );
  compiler.use(cleanup);
  compiler.emit('SWAP', 2);
  compiler.emit('POP_TOP');
  compiler.use(end);
}

/** All comparisons of a chain, and the jump over what a false one needs; returns where that leads. */
function comparisons(
  compiler: Compiler,
  node: Compare,
  afterEach: () => void,
  afterLast: () => void,
): Block {
  const last = node.ops.length - 1;
  compiler.expression(node.left);
  for (const [index, operator] of node.ops.entries()) {
    compiler.expression(node.comparators[index] as Expression);
    if (index < last) {
      compiler.emit('SWAP', 2);
      compiler.emit('COPY', 2);
    }
    emitComparison(compiler, operator);
    if (index < last) afterEach();
  }
  afterLast();
  const end = compiler.newBlock();
  compiler.unit.jumpNowhere('JUMP', end);
  return end;
}

const COMPARISONS = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE'];

function emitComparison(compiler: Compiler, operator: string): void {
  if (operator === 'Is' || operator === 'IsNot') {
    compiler.emit('IS_OP', operator === 'IsNot' ? 1 : 0);
  } else if (operator === 'In' || operator === 'NotIn') {
    compiler.emit('CONTAINS_OP', operator === 'NotIn' ? 1 : 0);
  } else compiler.emit('COMPARE_OP', COMPARISONS.indexOf(operator));
}
