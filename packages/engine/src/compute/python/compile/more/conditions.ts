import type { Expression } from '../../syntax/index.ts';
import type { Block } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import { type Compare, emitComparison, jumpIf } from '../conditions.ts';

/** Jumps on the truth of `a if b else c`. */
export function jumpIfEither(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'IfExp' }>,
  target: Block,
  wanted: boolean,
): void {
  const end = compiler.newBlock();
  const otherwise = compiler.newBlock();
  jumpIf(compiler, node.test, otherwise, false);
  jumpIf(compiler, node.body, target, wanted);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.use(otherwise);
  jumpIf(compiler, node.orelse, target, wanted);
  compiler.use(end);
}

/** Jumps on the truth of `a < b < c`. */
export function jumpIfChain(
  compiler: Compiler,
  node: Compare,
  target: Block,
  wanted: boolean,
): void {
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

/** Writes `a < b < c`. */
export function compileChain(compiler: Compiler, node: Compare): void {
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
