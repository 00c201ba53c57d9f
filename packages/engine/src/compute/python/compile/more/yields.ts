import type { Compiler } from '../compiler.ts';

/** Yields what is uppermost. */
export function emitYield(compiler: Compiler): void {
  const { scope } = compiler.unit;
  if (scope.generator && scope.coroutine) compiler.emit('ASYNC_GEN_WRAP');
  compiler.emit('YIELD_VALUE');
  compiler.emit('RESUME', 1);
}

/** Yields all that the iterator below the uppermost value yields. `resumed` is 2, or 3 for `await`. */
export function emitYieldFrom(compiler: Compiler, resumed: 2 | 3): void {
  const start = compiler.newBlock();
  const resume = compiler.newBlock();
  const exit = compiler.newBlock();
  compiler.use(start);
  compiler.jump('SEND', exit);
  compiler.use(resume);
  compiler.emit('YIELD_VALUE');
  compiler.emit('RESUME', resumed);
  compiler.jump('JUMP_NO_INTERRUPT', start);
  compiler.use(exit);
}

/** Awaits what is uppermost; `where` is 1 for `__aenter__`, 2 for `__aexit__`. */
export function emitAwait(compiler: Compiler, where: 0 | 1 | 2): void {
  compiler.emit('GET_AWAITABLE', where);
  compiler.loadConstant(null);
  emitYieldFrom(compiler, 3);
}
