import type { Statement, WithItem } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { emitAwait } from './expressions.ts';
import { problem } from './problem.ts';
import { Label } from './unit.ts';

type WithNode = Extract<Statement, { kind: 'With' | 'AsyncWith' }>;

/** Writes `with` from one of its items on. */
export function compileWith(compiler: Compiler, node: WithNode, index: number): void {
  const item = node.items[index] as WithItem;
  const isAsync = node.kind === 'AsyncWith';
  if (isAsync && !compiler.unit.scope.coroutine) {
    problem("'async with' outside async function", node.position);
  }
  const block = new Label();
  const final = new Label();
  const exit = new Label();
  const cleanup = new Label();
  compiler.expression(item.contextExpr);
  if (isAsync) {
    compiler.emit('BEFORE_ASYNC_WITH');
    emitAwait(compiler, 1);
  } else compiler.emit('BEFORE_WITH');
  compiler.jump('SETUP_WITH', final);
  compiler.mark(block);
  const leave = (keeps: boolean) => {
    compiler.unit.position = node.position;
    compiler.emit('POP_BLOCK');
    if (keeps) compiler.emit('SWAP', 2);
    callExit(compiler, isAsync);
    compiler.unit.position = undefined;
  };
  compiler.within(
    { kind: isAsync ? 'async with' : 'with', start: block, exit: final, leave },
    () => {
      if (item.optionalVars === null) compiler.emit('POP_TOP');
      else compiler.expression(item.optionalVars);
      if (index + 1 < node.items.length) compileWith(compiler, node, index + 1);
      else compiler.statements(node.body);
      compiler.emit('POP_BLOCK');
    },
  );
  callExit(compiler, isAsync);
  compiler.jump('JUMP', exit);
  compiler.mark(final);
  compiler.jump('SETUP_CLEANUP', cleanup);
  compiler.emit('PUSH_EXC_INFO');
  compiler.emit('WITH_EXCEPT_START');
  if (isAsync) emitAwait(compiler, 2);
  finishException(compiler, cleanup);
  compiler.mark(exit);
}

/** Calls the exit method without an exception. */
function callExit(compiler: Compiler, isAsync: boolean): void {
  for (let count = 0; count < 3; count += 1) compiler.unit.loadConstant(null);
  compiler.emit('PRECALL', 2);
  compiler.emit('CALL', 2);
  if (isAsync) emitAwait(compiler, 2);
  compiler.emit('POP_TOP');
}

/** After the exit method was told of an exception: goes on, or raises it again. */
function finishException(compiler: Compiler, cleanup: Label): void {
  const suppress = new Label();
  const exit = new Label();
  compiler.jump('POP_JUMP_IF_TRUE', suppress);
  compiler.emit('RERAISE', 2);
  compiler.mark(suppress);
  compiler.emit('POP_TOP');
  compiler.emit('POP_BLOCK');
  compiler.emit('POP_EXCEPT');
  compiler.emit('POP_TOP');
  compiler.emit('POP_TOP');
  compiler.jump('JUMP', exit);
  compiler.mark(cleanup);
  emitCleanup(compiler);
  compiler.mark(exit);
}

/** What a handler does when it fails itself: the exception in hand before is put back. */
export function emitCleanup(compiler: Compiler): void {
  compiler.unit.emitNowhere('COPY', 3);
  compiler.unit.emitNowhere('POP_EXCEPT');
  compiler.unit.emitNowhere('RERAISE', 1);
}
