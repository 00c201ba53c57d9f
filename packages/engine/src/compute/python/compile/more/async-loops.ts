import type { Statement } from '../../syntax/index.ts';
import type { Block } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import { leaveValue } from '../unwind.ts';
import { emitYieldFrom } from './yields.ts';

export function compileAsyncFor(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'AsyncFor' }>,
): void {
  if (!compiler.unit.scope.isAsync) compiler.refuse("'async for' outside async function");
  const start = compiler.newBlock();
  const except = compiler.newBlock();
  const exit = compiler.newBlock();
  compiler.expression(node.iter);
  compiler.emit('GET_AITER');
  compiler.use(start);
  compiler.within({ kind: 'for', start, exit, leave: leaveValue(compiler) }, () => {
    emitNextAwaited(compiler, except);
    compiler.expression(node.target);
    compiler.statements(node.body);
    compiler.locate(undefined);
    compiler.jump('JUMP', start);
  });
  compiler.use(except);
  compiler.locate(node.iter.position);
  compiler.emit('END_ASYNC_FOR');
  compiler.statements(node.orelse);
  compiler.use(exit);
}

/** Awaits the next value of the asynchronous iterator that is uppermost; its end goes to `except`. */
export function emitNextAwaited(compiler: Compiler, except: Block): void {
  compiler.jump('SETUP_FINALLY', except);
  compiler.emit('GET_ANEXT');
  compiler.loadConstant(null);
  emitYieldFrom(compiler, 3);
  compiler.emit('POP_BLOCK');
}
