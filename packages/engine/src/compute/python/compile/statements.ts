import { PyTuple } from '../objects/index.ts';
import type { Slices } from '../slices.ts';
import type { Expression, Root, Statement } from '../syntax/index.ts';
import { compileAssignment } from './assignments.ts';
import { beginBlock, hasAnnotations } from './body.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { constantOf } from './constants.ts';
import { compileClass, compileFunction } from './functions.ts';
import { LATE_FUTURE } from './future.ts';
import {
  compileAsyncFor,
  compileBreak,
  compileContinue,
  compileFor,
  compileWhile,
} from './loops.ts';
import { createPace } from './pace.ts';
import { isFunction } from './scopes.ts';
import { compileTry } from './try.ts';
import { leaveAll } from './unwind.ts';
import { compileWith } from './with.ts';

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

/** Writes the code of a statement that is not rare. */
export function compileStatement(compiler: Compiler, node: Statement): void {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      compileFunction(compiler, node);
      break;
    case 'ClassDef':
      compileClass(compiler, node);
      break;
    case 'Return':
      compileReturn(compiler, node);
      break;
    case 'Delete':
      compiler.expressions(node.targets);
      break;
    case 'Assign':
    case 'AugAssign':
    case 'AnnAssign':
      compileAssignment(compiler, node);
      break;
    case 'For':
      compileFor(compiler, node);
      break;
    case 'AsyncFor':
      compileAsyncFor(compiler, node);
      break;
    case 'While':
      compileWhile(compiler, node);
      break;
    case 'If':
      conditional(compiler, node);
      break;
    case 'Raise': {
      const given = [node.exc, node.cause].filter((value) => value !== null);
      compiler.expressions(given);
      compiler.emit('RAISE_VARARGS', given.length);
      break;
    }
    case 'Try':
      compileTry(compiler, node);
      break;
    case 'Assert':
      assertion(compiler, node);
      break;
    case 'Import':
      importModules(compiler, node);
      break;
    case 'ImportFrom':
      importFrom(compiler, node);
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
    case 'With':
    case 'AsyncWith':
      compileWith(compiler, node, 0);
      break;
    default:
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

function assertion(compiler: Compiler, node: Extract<Statement, { kind: 'Assert' }>): void {
  compiler.suspect(node);
  if (compiler.optimizes) return;
  const end = compiler.newBlock();
  jumpIf(compiler, node.test, end, true);
  compiler.emit('LOAD_ASSERTION_ERROR');
  if (node.msg !== null) {
    compiler.expression(node.msg);
    compiler.emit('PRECALL', 0);
    compiler.emit('CALL', 0);
  }
  compiler.emit('RAISE_VARARGS', 1);
  compiler.use(end);
}

function importModules(compiler: Compiler, node: Extract<Statement, { kind: 'Import' }>): void {
  const { unit } = compiler;
  for (const { name, asname } of node.names) {
    compiler.loadConstant(0);
    compiler.loadConstant(null);
    compiler.emit('IMPORT_NAME', unit.nameIndex(name));
    const [top, ...parts] = name.split('.') as [string, ...string[]];
    if (asname === null) compiler.name(top, 'Store');
    else {
      for (const [index, part] of parts.entries()) {
        if (index > 0) {
          compiler.emit('SWAP', 2);
          compiler.emit('POP_TOP');
        }
        compiler.emit('IMPORT_FROM', unit.names.indexOf(part));
      }
      compiler.name(asname, 'Store');
      if (parts.length > 0) compiler.emit('POP_TOP');
    }
  }
}

function importFrom(compiler: Compiler, node: Extract<Statement, { kind: 'ImportFrom' }>): void {
  const { unit } = compiler;
  compiler.loadConstant(node.level);
  if (node.module === '__future__' && node.position.line > compiler.future.line) {
    compiler.refuse(LATE_FUTURE);
  }
  compiler.loadConstant(new PyTuple(node.names.map(({ name }) => name)));
  compiler.emit('IMPORT_NAME', unit.nameIndex(node.module ?? ''));
  for (const { name, asname } of node.names) {
    if (name === '*') {
      compiler.emit('IMPORT_STAR');
      return;
    }
    compiler.emit('IMPORT_FROM', unit.nameIndex(name));
    compiler.name(asname ?? name, 'Store');
  }
  compiler.emit('POP_TOP');
}
