import type { ExceptHandler, Statement } from '../../syntax/index.ts';
import type { Block } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import {
  compileFinally,
  compileTryBody,
  forget,
  leaveHandler,
  popExceptAndReraise,
} from '../more/index.ts';

type TryStar = Extract<Statement, { kind: 'TryStar' }>;

export function compileTryStar(compiler: Compiler, node: TryStar): void {
  if (node.finalbody.length === 0) exceptStar(compiler, node);
  else compileFinally(compiler, node.finalbody, () => exceptStar(compiler, node));
}

function exceptStar(compiler: Compiler, node: TryStar): void {
  const body = compiler.newBlock();
  const except = compiler.newBlock();
  const otherwise = compiler.newBlock();
  const end = compiler.newBlock();
  const cleanup = compiler.newBlock();
  const finish = compiler.newBlock();
  compileTryBody(compiler, node.body, body, except);
  compiler.unit.jumpNowhere('JUMP', otherwise);
  compiler.use(except);
  compiler.locate(undefined);
  compiler.jump('SETUP_CLEANUP', cleanup);
  compiler.emit('PUSH_EXC_INFO');
  compiler.within({ kind: 'group handler' }, () => {
    for (const [index, handler] of node.handlers.entries()) {
      compiler.locate(handler.position);
      starHandler(compiler, handler, index === 0);
    }
    compiler.emit('LIST_APPEND', 1);
    compiler.jump('JUMP', finish);
    compiler.locate(undefined);
  });
  const reraise = compiler.newBlock();
  compiler.use(finish);
  compiler.emit('PREP_RERAISE_STAR');
  compiler.emit('COPY', 1);
  compiler.jump('POP_JUMP_IF_NOT_NONE', reraise);
  compiler.emit('POP_TOP');
  compiler.emit('POP_BLOCK');
  compiler.emit('POP_EXCEPT');
  compiler.jump('JUMP', end);
  compiler.use(reraise);
  compiler.emit('POP_BLOCK');
  compiler.emit('SWAP', 2);
  compiler.emit('POP_EXCEPT');
  compiler.emit('RERAISE', 0);
  compiler.use(cleanup);
  popExceptAndReraise(compiler);
  compiler.use(otherwise);
  compiler.statements(node.orelse);
  compiler.use(end);
}

/** One `except*`: what it raises is collected, what is left of the group goes to the next one. */
function starHandler(compiler: Compiler, handler: ExceptHandler, isFirst: boolean): void {
  const { type, name, body } = handler;
  const done: Block = compiler.newBlock();
  const withError = compiler.newBlock();
  const noMatch = compiler.newBlock();
  if (isFirst) {
    compiler.emit('COPY', 1);
    compiler.emit('BUILD_LIST', 0);
    compiler.emit('SWAP', 2);
  }
  if (type !== null) {
    compiler.expression(type);
    compiler.emit('CHECK_EG_MATCH');
    compiler.emit('COPY', 1);
    compiler.jump('POP_JUMP_IF_NONE', noMatch);
  }
  const afterwards = compiler.newBlock();
  const inside = compiler.newBlock();
  if (name === null) compiler.emit('POP_TOP');
  else compiler.name(name, 'Store');
  compiler.jump('SETUP_CLEANUP', afterwards);
  compiler.use(inside);
  compiler.within({ kind: 'other', leave: leaveHandler(compiler, name) }, () =>
    compiler.statements(body),
  );
  compiler.locate(undefined);
  compiler.emit('POP_BLOCK');
  forget(compiler, name);
  compiler.jump('JUMP', done);
  compiler.use(afterwards);
  forget(compiler, name);
  compiler.emit('LIST_APPEND', 3);
  compiler.emit('POP_TOP');
  compiler.jump('JUMP', withError);
  compiler.use(done);
  compiler.emit('NOP');
  compiler.jump('JUMP', withError);
  compiler.use(noMatch);
  compiler.emit('POP_TOP');
  compiler.use(withError);
}
