import type { ExceptHandler, Statement } from '../../syntax/index.ts';
import type { Block } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import { leaveValue } from '../unwind.ts';
import { popExceptAndReraise } from './reraise.ts';

type Try = Extract<Statement, { kind: 'Try' }>;

export function compileTry(compiler: Compiler, node: Try): void {
  if (node.finalbody.length === 0) tryExcept(compiler, node);
  else {
    compileFinally(compiler, node.finalbody, () => {
      if (node.handlers.length > 0) tryExcept(compiler, node);
      else compiler.statements(node.body);
    });
  }
}

/** Writes `finally` around what `write` writes. Its statements stand in the code once for each way out. */
export function compileFinally(
  compiler: Compiler,
  finalBody: readonly Statement[],
  write: () => void,
): void {
  const body = compiler.newBlock();
  const end = compiler.newBlock();
  const exit = compiler.newBlock();
  const cleanup = compiler.newBlock();
  compiler.jump('SETUP_FINALLY', end);
  compiler.use(body);
  const leave = (keeps: boolean) => {
    compiler.emit('POP_BLOCK');
    const statements = () => compiler.statements(finalBody);
    if (keeps) compiler.within({ kind: 'other', leave: leaveValue(compiler) }, statements);
    else statements();
    compiler.locate(undefined);
  };
  compiler.within({ kind: 'other', leave }, () => {
    write();
    compiler.unit.emitNowhere('POP_BLOCK');
  });
  compiler.statements(finalBody);
  compiler.unit.jumpNowhere('JUMP', exit);
  compiler.use(end);
  compiler.locate(undefined);
  compiler.jump('SETUP_CLEANUP', cleanup);
  compiler.emit('PUSH_EXC_INFO');
  const leaveEnd = (keeps: boolean) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_BLOCK');
    compiler.emit('POP_EXCEPT');
  };
  compiler.within({ kind: 'other', leave: leaveEnd }, () => compiler.statements(finalBody));
  compiler.emit('RERAISE', 0);
  compiler.use(cleanup);
  popExceptAndReraise(compiler);
  compiler.use(exit);
}

/** What undoes a handler on the way out. */
export function leaveHandler(compiler: Compiler, name: string | null): (keeps: boolean) => void {
  return (keeps) => {
    if (name !== null) compiler.emit('POP_BLOCK');
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_BLOCK');
    compiler.emit('POP_EXCEPT');
    forget(compiler, name);
  };
}

/** The name of an exception is gone after its handler. */
export function forget(compiler: Compiler, name: string | null): void {
  if (name === null) return;
  compiler.loadConstant(null);
  compiler.name(name, 'Store');
  compiler.name(name, 'Del');
}

function tryExcept(compiler: Compiler, node: Try): void {
  const body = compiler.newBlock();
  const except = compiler.newBlock();
  const end = compiler.newBlock();
  const cleanup = compiler.newBlock();
  compileTryBody(compiler, node.body, body, except);
  compiler.statements(node.orelse);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.use(except);
  compiler.locate(undefined);
  compiler.jump('SETUP_CLEANUP', cleanup);
  compiler.emit('PUSH_EXC_INFO');
  compiler.within({ kind: 'other' }, () => {
    for (const [index, handler] of node.handlers.entries()) {
      compiler.locate(handler.position);
      if (handler.type === null && index < node.handlers.length - 1) {
        compiler.refuse("default 'except:' must be last");
      }
      exceptHandler(compiler, handler, end);
    }
    compiler.locate(undefined);
  });
  compiler.emit('RERAISE', 0);
  compiler.use(cleanup);
  popExceptAndReraise(compiler);
  compiler.use(end);
}

/** Writes what `except` protects. */
export function compileTryBody(
  compiler: Compiler,
  statements: readonly Statement[],
  body: Block,
  except: Block,
): void {
  compiler.jump('SETUP_FINALLY', except);
  compiler.use(body);
  compiler.within({ kind: 'other', leave: () => compiler.emit('POP_BLOCK') }, () =>
    compiler.statements(statements),
  );
  compiler.unit.emitNowhere('POP_BLOCK');
}

function exceptHandler(compiler: Compiler, { type, name, body }: ExceptHandler, end: Block): void {
  const next = compiler.newBlock();
  if (type !== null) {
    compiler.expression(type);
    compiler.emit('CHECK_EXC_MATCH');
    compiler.jump('POP_JUMP_IF_FALSE', next);
  }
  const afterwards = name === null ? undefined : compiler.newBlock();
  const inside = compiler.newBlock();
  if (name === null) compiler.emit('POP_TOP');
  else compiler.name(name, 'Store');
  if (afterwards !== undefined) compiler.jump('SETUP_CLEANUP', afterwards);
  compiler.use(inside);
  compiler.within({ kind: 'other', leave: leaveHandler(compiler, name) }, () =>
    compiler.statements(body),
  );
  compiler.locate(undefined);
  if (name !== null) compiler.emit('POP_BLOCK');
  compiler.emit('POP_BLOCK');
  compiler.emit('POP_EXCEPT');
  forget(compiler, name);
  compiler.jump('JUMP', end);
  if (afterwards !== undefined) {
    compiler.use(afterwards);
    forget(compiler, name);
    compiler.emit('RERAISE', 1);
  }
  compiler.use(next);
}
