import type { Statement, WithItem } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { popExceptAndReraise } from './reraise.ts';
import { emitAwait } from './yields.ts';

type WithNode = Extract<Statement, { kind: 'With' | 'AsyncWith' }>;

/** Writes `with` from one of its items on. */
export function compileWith(compiler: Compiler, node: WithNode, index: number): void {
  const item = node.items[index] as WithItem;
  const isAsync = node.kind === 'AsyncWith';
  if (isAsync && !compiler.unit.scope.isAsync) {
    compiler.refuse("'async with' outside async function");
  }
  const body = compiler.newBlock();
  const final = compiler.newBlock();
  const exit = compiler.newBlock();
  const cleanup = compiler.newBlock();
  compiler.expression(item.contextExpr);
  if (isAsync) {
    compiler.emit('BEFORE_ASYNC_WITH');
    emitAwait(compiler, 1);
  } else compiler.emit('BEFORE_WITH');
  compiler.jump('SETUP_WITH', final);
  compiler.use(body);
  const leave = (keeps: boolean) => {
    compiler.locate(node.position);
    compiler.emit('POP_BLOCK');
    if (keeps) compiler.emit('SWAP', 2);
    callExit(compiler, isAsync);
    compiler.locate(undefined);
  };
  compiler.within({ kind: 'other', leave }, () => {
    if (item.optionalVars === null) compiler.emit('POP_TOP');
    else compiler.expression(item.optionalVars);
    if (index + 1 < node.items.length) compileWith(compiler, node, index + 1);
    else compiler.statements(node.body);
    if (!isAsync) compiler.locate(undefined);
    compiler.emit('POP_BLOCK');
  });
  compiler.locate(node.position);
  callExit(compiler, isAsync);
  compiler.jump('JUMP', exit);
  compiler.use(final);
  compiler.jump('SETUP_CLEANUP', cleanup);
  compiler.emit('PUSH_EXC_INFO');
  compiler.emit('WITH_EXCEPT_START');
  if (isAsync) emitAwait(compiler, 2);
  compiler.locate(undefined);
  const suppressed = compiler.newBlock();
  compiler.jump('POP_JUMP_IF_TRUE', suppressed);
  compiler.emit('RERAISE', 2);
  compiler.use(cleanup);
  popExceptAndReraise(compiler);
  compiler.use(suppressed);
  compiler.emit('POP_TOP');
  compiler.emit('POP_BLOCK');
  compiler.emit('POP_EXCEPT');
  compiler.emit('POP_TOP');
  compiler.emit('POP_TOP');
  compiler.use(exit);
}

/** Calls the exit method without an exception. */
function callExit(compiler: Compiler, isAsync: boolean): void {
  for (let count = 0; count < 3; count += 1) compiler.loadConstant(null);
  compiler.emit('PRECALL', 2);
  compiler.emit('CALL', 2);
  if (isAsync) emitAwait(compiler, 2);
  compiler.emit('POP_TOP');
}
