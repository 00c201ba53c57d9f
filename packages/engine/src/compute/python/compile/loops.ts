import type { Statement } from '../syntax/index.ts';
import type { Block } from './blocks.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { leaveToLoop, leaveValue } from './unwind.ts';

export function compileFor(compiler: Compiler, node: Extract<Statement, { kind: 'For' }>): void {
  const start = compiler.newBlock();
  const body = compiler.newBlock();
  const cleanup = compiler.newBlock();
  const exit = compiler.newBlock();
  compiler.within({ kind: 'for', start, exit, leave: leaveValue(compiler) }, () => {
    compiler.expression(node.iter);
    compiler.emit('GET_ITER');
    compiler.use(start);
    compiler.jump('FOR_ITER', cleanup);
    compiler.use(body);
    compiler.expression(node.target);
    compiler.statements(node.body);
    compiler.locate(undefined);
    compiler.jump('JUMP', start);
    compiler.use(cleanup);
  });
  compiler.statements(node.orelse);
  compiler.use(exit);
}

export function compileWhile(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'While' }>,
): void {
  const start = compiler.newBlock();
  const body = compiler.newBlock();
  const anchor = compiler.newBlock();
  const exit = compiler.newBlock();
  compiler.use(start);
  compiler.within({ kind: 'while', start, exit }, () => {
    jumpIf(compiler, node.test, anchor, false);
    compiler.use(body);
    compiler.statements(node.body);
    compiler.locate(node.position);
    jumpIf(compiler, node.test, body, true);
  });
  compiler.use(anchor);
  compiler.statements(node.orelse);
  compiler.use(exit);
}

export function compileBreak(compiler: Compiler): void {
  const loop = leaveInner(compiler, "'break' outside loop");
  loop.leave?.(false);
  compiler.jump('JUMP', loop.exit as Block);
}

export function compileContinue(compiler: Compiler): void {
  const loop = leaveInner(compiler, "'continue' not properly in loop");
  compiler.jump('JUMP', loop.start as Block);
}

function leaveInner(compiler: Compiler, message: string) {
  const { position } = compiler.unit;
  compiler.emit('NOP');
  const loop = leaveToLoop(compiler);
  if (loop !== undefined) return loop;
  compiler.locate(position);
  return compiler.refuse(message);
}
