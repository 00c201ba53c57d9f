import type { ExceptHandler, Statement } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { problem } from './problem.ts';
import { Label } from './unit.ts';
import { emitCleanup } from './with.ts';

type TryNode = Extract<Statement, { kind: 'Try' | 'TryStar' }>;

export function compileTry(compiler: Compiler, node: Extract<Statement, { kind: 'Try' }>): void {
  if (node.finalbody.length > 0) tryFinally(compiler, node, tryExcept);
  else tryExcept(compiler, node);
}

export function compileExceptStar(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'TryStar' }>,
): void {
  if (node.finalbody.length > 0) tryFinally(compiler, node, exceptStar);
  else exceptStar(compiler, node);
}

function tryFinally(
  compiler: Compiler,
  node: TryNode,
  withHandlers: (compiler: Compiler, node: TryNode) => void,
): void {
  const body = new Label();
  const end = new Label();
  const exit = new Label();
  const cleanup = new Label();
  compiler.jump('SETUP_FINALLY', end);
  compiler.mark(body);
  const leave = (keeps: boolean) => {
    compiler.emit('POP_BLOCK');
    if (keeps) {
      compiler.within({ kind: 'value', start: body, exit: undefined, leave: leaveValue(compiler) }, () =>
        compiler.statements(node.finalbody),
      );
    } else compiler.statements(node.finalbody);
    compiler.unit.position = undefined;
  };
  compiler.within({ kind: 'finally try', start: body, exit: end, leave }, () => {
    if (node.handlers.length > 0) withHandlers(compiler, node);
    else compiler.statements(node.body);
    compiler.unit.emitNowhere('POP_BLOCK');
  });
  compiler.statements(node.finalbody);
  compiler.unit.jumpNowhere('JUMP', exit);
  compiler.mark(end);
  const leaveEnd = (keeps: boolean) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_BLOCK');
    compiler.emit('POP_EXCEPT');
  };
  compiler.within({ kind: 'finally end', start: end, exit: undefined, leave: leaveEnd }, () => {
    compiler.unit.jumpNowhere('SETUP_CLEANUP', cleanup);
    compiler.unit.emitNowhere('PUSH_EXC_INFO');
    compiler.statements(node.finalbody);
    compiler.unit.emitNowhere('RERAISE', 0);
  });
  compiler.mark(cleanup);
  emitCleanup(compiler);
  compiler.mark(exit);
}

/** A value that is kept on the stack while `finally` runs is dropped when that leaves on its own. */
function leaveValue(compiler: Compiler): (keeps: boolean) => void {
  return (keeps) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
  };
}

/** What undoes a handler on the way out. */
function leaveHandler(compiler: Compiler, name: string | null): (keeps: boolean) => void {
  return (keeps) => {
    if (name !== null) compiler.emit('POP_BLOCK');
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_BLOCK');
    compiler.emit('POP_EXCEPT');
    if (name !== null) forget(compiler, name);
  };
}

/** The name of an exception is gone after its handler. */
function forget(compiler: Compiler, name: string): void {
  compiler.unit.loadConstant(null);
  compiler.name(name, 'Store');
  compiler.name(name, 'Del');
}

function leaveTry(compiler: Compiler): () => void {
  return () => compiler.emit('POP_BLOCK');
}

function checkHandlers(handlers: readonly ExceptHandler[]): void {
  for (const [index, handler] of handlers.entries()) {
    if (handler.type === null && index < handlers.length - 1) {
      problem("default 'except:' must be last", handler.position);
    }
  }
}

function tryExcept(compiler: Compiler, node: TryNode): void {
  checkHandlers(node.handlers);
  const body = new Label();
  const except = new Label();
  const end = new Label();
  const cleanup = new Label();
  compiler.jump('SETUP_FINALLY', except);
  compiler.mark(body);
  compiler.within({ kind: 'try', start: body, exit: undefined, leave: leaveTry(compiler) }, () =>
    compiler.statements(node.body),
  );
  compiler.unit.emitNowhere('POP_BLOCK');
  compiler.statements(node.orelse);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.mark(except);
  compiler.unit.jumpNowhere('SETUP_CLEANUP', cleanup);
  compiler.unit.emitNowhere('PUSH_EXC_INFO');
  compiler.within({ kind: 'handler', start: except, exit: undefined, leave: undefined }, () => {
    for (const handler of node.handlers) {
      compiler.at(handler.position, () => exceptHandler(compiler, handler, end));
    }
  });
  compiler.unit.emitNowhere('RERAISE', 0);
  compiler.mark(cleanup);
  emitCleanup(compiler);
  compiler.mark(end);
}

function exceptHandler(compiler: Compiler, handler: ExceptHandler, end: Label): void {
  const { type, name, body } = handler;
  const next = new Label();
  const inside = new Label();
  const { unit } = compiler;
  if (type !== null) {
    compiler.expression(type);
    compiler.emit('CHECK_EXC_MATCH');
    compiler.jump('POP_JUMP_IF_FALSE', next);
  }
  const cleanupEnd = new Label();
  if (name === null) compiler.emit('POP_TOP');
  else {
    compiler.name(name, 'Store');
    compiler.jump('SETUP_CLEANUP', cleanupEnd);
  }
  compiler.mark(inside);
  const leave = leaveHandler(compiler, name);
  compiler.within({ kind: 'handler cleanup', start: inside, exit: undefined, leave }, () =>
    compiler.statements(body),
  );
  compiler.at(undefined, () => {
    if (name !== null) unit.emit('POP_BLOCK');
    unit.emit('POP_BLOCK');
    unit.emit('POP_EXCEPT');
    if (name !== null) forget(compiler, name);
    unit.jump('JUMP', end);
    if (name !== null) {
      compiler.mark(cleanupEnd);
      forget(compiler, name);
      unit.emit('RERAISE', 1);
    }
  });
  compiler.mark(next);
}

function exceptStar(compiler: Compiler, node: TryNode): void {
  const body = new Label();
  const except = new Label();
  const otherwise = new Label();
  const end = new Label();
  const cleanup = new Label();
  const finish = new Label();
  const reraise = new Label();
  compiler.jump('SETUP_FINALLY', except);
  compiler.mark(body);
  compiler.within({ kind: 'try', start: body, exit: undefined, leave: leaveTry(compiler) }, () =>
    compiler.statements(node.body),
  );
  compiler.unit.emitNowhere('POP_BLOCK');
  compiler.unit.jumpNowhere('JUMP', otherwise);
  compiler.mark(except);
  compiler.unit.jumpNowhere('SETUP_CLEANUP', cleanup);
  compiler.unit.emitNowhere('PUSH_EXC_INFO');
  compiler.within({ kind: 'group handler', start: except, exit: undefined, leave: undefined }, () => {
    for (const [index, handler] of node.handlers.entries()) {
      compiler.at(handler.position, () =>
        starHandler(compiler, handler, index === 0, index === node.handlers.length - 1, finish),
      );
    }
  });
  compiler.mark(finish);
  compiler.unit.emitNowhere('PREP_RERAISE_STAR');
  compiler.unit.emitNowhere('COPY', 1);
  compiler.unit.jumpNowhere('POP_JUMP_IF_NOT_NONE', reraise);
  compiler.unit.emitNowhere('POP_TOP');
  compiler.unit.emitNowhere('POP_BLOCK');
  compiler.unit.emitNowhere('POP_EXCEPT');
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.mark(reraise);
  compiler.unit.emitNowhere('POP_BLOCK');
  compiler.unit.emitNowhere('SWAP', 2);
  compiler.unit.emitNowhere('POP_EXCEPT');
  compiler.unit.emitNowhere('RERAISE', 0);
  compiler.mark(cleanup);
  emitCleanup(compiler);
  compiler.mark(otherwise);
  compiler.statements(node.orelse);
  compiler.mark(end);
}

function starHandler(
  compiler: Compiler,
  handler: ExceptHandler,
  isFirst: boolean,
  isLast: boolean,
  finish: Label,
): void {
  const { unit } = compiler;
  const { type, name, body } = handler;
  const noMatch = new Label();
  const withError = new Label();
  const inside = new Label();
  const cleanupEnd = new Label();
  if (isFirst) {
    compiler.emit('BUILD_LIST', 0);
    compiler.emit('COPY', 2);
  }
  if (type !== null) {
    compiler.expression(type);
    compiler.emit('CHECK_EG_MATCH');
    compiler.emit('COPY', 1);
    compiler.jump('POP_JUMP_IF_NONE', noMatch);
  }
  if (name === null) compiler.emit('POP_TOP');
  else compiler.name(name, 'Store');
  compiler.jump('SETUP_CLEANUP', cleanupEnd);
  compiler.mark(inside);
  const leave = leaveHandler(compiler, name);
  compiler.within({ kind: 'handler cleanup', start: inside, exit: undefined, leave }, () =>
    compiler.statements(body),
  );
  compiler.at(undefined, () => {
    unit.emit('POP_BLOCK');
    if (name !== null) forget(compiler, name);
    unit.jump('JUMP', withError);
    compiler.mark(cleanupEnd);
    if (name !== null) forget(compiler, name);
    unit.emit('LIST_APPEND', 3);
    unit.emit('POP_TOP');
    unit.jump('JUMP', withError);
  });
  compiler.mark(noMatch);
  compiler.emit('POP_TOP');
  compiler.mark(withError);
  if (isLast) {
    compiler.emit('LIST_APPEND', 1);
    compiler.jump('JUMP', finish);
  }
}
