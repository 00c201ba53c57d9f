import type { Slices } from '../slices.ts';
import type { Expression, Root, Statement } from '../syntax/index.ts';
import { beginBlock, hasAnnotations } from './body.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { constantOf } from './constants.ts';
import { compileFunction } from './functions.ts';
import { compileBreak, compileContinue, compileFor, compileWhile } from './loops.ts';
import { createPace } from './pace.ts';
import { isFunction } from './scopes.ts';
import { leaveAll } from './unwind.ts';

/** Writes a whole program. */
export function* compileBody(compiler: Compiler, root: Root): Slices<void> {
  if (root.kind === 'Expression') {
    compiler.expression(root.body);
    return;
  }
  let { body } = root;
  if (root.kind === 'Module') body = beginBlock(compiler, body);
  else if (hasAnnotations(body)) compiler.emit('SETUP_ANNOTATIONS');
  const isDue = createPace();
  for (const statement of body) {
    compiler.statements([statement]);
    if (isDue(statement)) yield;
  }
}

/** Writes the code of a statement that small programs have; the code for all others is fetched. */
export function compileStatement(compiler: Compiler, node: Statement): void {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      compileFunction(compiler, node);
      break;
    case 'Return':
      compileReturn(compiler, node);
      break;
    case 'Assign':
      assignment(compiler, node);
      break;
    case 'For':
      compileFor(compiler, node);
      break;
    case 'While':
      compileWhile(compiler, node);
      break;
    case 'If':
      conditional(compiler, node);
      break;
    case 'Expr':
      expressionStatement(compiler, node.value);
      break;
    case 'Pass':
      compiler.emit('NOP');
      break;
    case 'Break':
      compileBreak(compiler);
      break;
    case 'Continue':
      compileContinue(compiler);
      break;
    default:
      compiler.more.compileStatement(compiler, node);
  }
}

function assignment(compiler: Compiler, node: Extract<Statement, { kind: 'Assign' }>): void {
  compiler.expression(node.value);
  for (const [index, target] of node.targets.entries()) {
    if (index < node.targets.length - 1) compiler.emit('COPY', 1);
    compiler.expression(target);
  }
}

function expressionStatement(compiler: Compiler, value: Expression): void {
  if (compiler.interactive && compiler.unit.parent === undefined) {
    compiler.expression(value);
    compiler.emit('PRINT_EXPR');
  } else if (value.kind === 'Constant') compiler.emit('NOP');
  else {
    compiler.expression(value);
    compiler.locate(undefined);
    compiler.emit('POP_TOP');
  }
}

function compileReturn(compiler: Compiler, node: Extract<Statement, { kind: 'Return' }>): void {
  const { unit } = compiler;
  const { value } = node;
  if (!isFunction(unit.scope)) compiler.refuse("'return' outside function");
  if (value !== null && unit.scope.generator && unit.scope.coroutine) {
    compiler.refuse("'return' with value in async generator");
  }
  const keeps = value !== null && value.kind !== 'Constant';
  if (keeps) compiler.expression(value);
  else if (value !== null) {
    compiler.locate(value.position);
    compiler.emit('NOP');
  }
  if (value?.position.line !== node.position.line) {
    compiler.locate(node.position);
    compiler.emit('NOP');
  }
  leaveAll(compiler, keeps);
  if (value === null) compiler.loadConstant(null);
  else if (value.kind === 'Constant') compiler.loadConstant(constantOf(value.value));
  compiler.emit('RETURN_VALUE');
}

function conditional(compiler: Compiler, node: Extract<Statement, { kind: 'If' }>): void {
  const end = compiler.newBlock();
  const hasElse = node.orelse.length > 0;
  const otherwise = hasElse ? compiler.newBlock() : end;
  jumpIf(compiler, node.test, otherwise, false);
  compiler.statements(node.body);
  if (hasElse) {
    compiler.unit.jumpNowhere('JUMP', end);
    compiler.use(otherwise);
    compiler.statements(node.orelse);
  }
  compiler.use(end);
}
