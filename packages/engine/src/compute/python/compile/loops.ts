import type { Statement } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { emitYieldFrom, jumpIf } from './expressions.ts';
import { problem } from './problem.ts';
import { Label } from './unit.ts';

export function compileFor(compiler: Compiler, node: Extract<Statement, { kind: 'For' }>): void {
  const start = new Label();
  const cleanup = new Label();
  const exit = new Label();
  compiler.expression(node.iter);
  compiler.at(node.iter.position, () => compiler.emit('GET_ITER'));
  const leave = (keeps: boolean) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
  };
  compiler.mark(start);
  compiler.within({ kind: 'for', start, exit, leave }, () => {
    compiler.at(node.iter.position, () => compiler.jump('FOR_ITER', cleanup));
    compiler.expression(node.target);
    compiler.statements(node.body);
    compiler.unit.jumpNowhere('JUMP', start);
  });
  compiler.mark(cleanup);
  compiler.statements(node.orelse);
  compiler.mark(exit);
}

export function compileAsyncFor(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'AsyncFor' }>,
): void {
  if (!compiler.unit.scope.coroutine) problem("'async for' outside async function", node.position);
  const start = new Label();
  const except = new Label();
  const exit = new Label();
  compiler.expression(node.iter);
  compiler.emit('GET_AITER');
  const leave = (keeps: boolean) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
  };
  compiler.mark(start);
  compiler.within({ kind: 'for', start, exit, leave }, () => {
    compiler.jump('SETUP_FINALLY', except);
    compiler.emit('GET_ANEXT');
    compiler.unit.loadConstant(null);
    emitYieldFrom(compiler, 3);
    compiler.emit('POP_BLOCK');
    compiler.expression(node.target);
    compiler.statements(node.body);
    compiler.unit.jumpNowhere('JUMP', start);
  });
  compiler.mark(except);
  compiler.at(node.iter.position, () => compiler.emit('END_ASYNC_FOR'));
  compiler.statements(node.orelse);
  compiler.mark(exit);
}

export function compileWhile(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'While' }>,
): void {
  const start = new Label();
  const body = new Label();
  const anchor = new Label();
  const exit = new Label();
  compiler.mark(start);
  compiler.within({ kind: 'while', start, exit, leave: undefined }, () => {
    jumpIf(compiler, node.test, anchor, false);
    compiler.mark(body);
    compiler.statements(node.body);
    jumpIf(compiler, node.test, body, true);
  });
  compiler.mark(anchor);
  compiler.statements(node.orelse);
  compiler.mark(exit);
}

/** `break` and `continue`: leaves what is between, and jumps. */
export function leaveLoop(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'Break' | 'Continue' }>,
): void {
  const { surroundings } = compiler.unit;
  compiler.emit('NOP');
  const index = surroundings.findLastIndex(({ kind }) => kind === 'for' || kind === 'while');
  const loop = surroundings[index];
  const crossed = surroundings.slice(index + 1).some(({ kind }) => kind === 'group handler');
  if (crossed) refuseInExceptStar(node);
  if (loop === undefined) {
    problem(
      node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop",
      node.position,
    );
  }
  const before = compiler.unit.position;
  leaveTo(compiler, index + 1, false);
  if (node.kind === 'Break') loop.leave?.(false);
  compiler.jump('JUMP', node.kind === 'Break' ? (loop.exit as Label) : loop.start);
  compiler.unit.position = before;
}

function refuseInExceptStar(node: Statement): never {
  problem("'break', 'continue' and 'return' cannot appear in an except* block", node.position);
}

/** Leaves everything from the innermost down to what stands at `index`. */
export function leaveTo(compiler: Compiler, index: number, keeps: boolean): void {
  const { unit } = compiler;
  const all = unit.surroundings;
  if (index === 0 && all.some(({ kind }) => kind === 'group handler')) {
    problem(
      "'break', 'continue' and 'return' cannot appear in an except* block",
      unit.position ?? { line: 1, column: 0, endLine: 1, endColumn: 0 },
    );
  }
  const left: typeof all = [];
  while (all.length > index) {
    const surrounding = all.pop();
    if (surrounding === undefined) break;
    left.unshift(surrounding);
    surrounding.leave?.(keeps);
  }
  all.push(...left);
}
