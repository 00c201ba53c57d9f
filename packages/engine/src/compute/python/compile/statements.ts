import { PyTuple } from '../objects/index.ts';
import type { Expression, Root, Statement } from '../syntax/ast.ts';
import { type Compiler, constantOf } from './compiler.ts';
import { compileExceptStar, compileTry } from './try.ts';
import { jumpIf, operatorArguments } from './expressions.ts';
import { annotation, compileClass, compileFunction, hasAnnotations } from './functions.ts';
import { compileAsyncFor, compileFor, compileWhile, leaveLoop, leaveTo } from './loops.ts';
import { compileMatch } from './match.ts';
import { problem } from './problem.ts';
import { isFunction } from './symbols.ts';
import { Label } from './unit.ts';
import { compileWith } from './with.ts';

/** The text that documents a function, class or module: its first statement, if that is a string. */
export function documentationOf(body: readonly Statement[]): string | undefined {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return undefined;
  return first.value.value.type === 'str' ? first.value.value.value : undefined;
}

/** Writes a whole program. */
export function compileBody(compiler: Compiler, root: Root): void {
  if (root.kind === 'Expression') {
    compiler.expression(root.body);
    compiler.at(root.body.position, () => compiler.emit('RETURN_VALUE'));
    return;
  }
  checkFuture(compiler, root.body);
  if (hasAnnotations(root.body)) compiler.emit('SETUP_ANNOTATIONS');
  const documentation = root.kind === 'Module' ? documentationOf(root.body) : undefined;
  if (documentation !== undefined) {
    compiler.at(root.body[0]?.position, () => {
      compiler.unit.loadConstant(documentation);
      compiler.name('__doc__', 'Store');
    });
  }
  compiler.statements(documentation === undefined ? root.body : root.body.slice(1));
}

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** `from __future__ import …` stands at the very beginning and names what there is. */
function checkFuture(compiler: Compiler, body: readonly Statement[]): void {
  let beginning = true;
  for (const [index, node] of body.entries()) {
    if (node.kind === 'ImportFrom' && node.module === '__future__' && node.level === 0) {
      if (!beginning) {
        problem('from __future__ imports must occur at the beginning of the file', node.position);
      }
      for (const { name } of node.names) {
        if (name === 'braces') problem('not a chance', node.position);
        if (!FEATURES.has(name)) problem(`future feature ${name} is not defined`, node.position);
        if (name === 'annotations') compiler.futureAnnotations = true;
      }
    } else if (index > 0 || documentationOf(body) === undefined) beginning = false;
  }
}

/** Writes the code of a statement. */
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
      compiler.expression(node.value);
      for (const [index, target] of node.targets.entries()) {
        if (index < node.targets.length - 1) compiler.emit('COPY', 1);
        compiler.expression(target);
      }
      break;
    case 'AugAssign':
      augmented(compiler, node);
      break;
    case 'AnnAssign':
      annotated(compiler, node);
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
    case 'Match':
      compileMatch(compiler, node);
      break;
    case 'Raise':
      if (node.exc !== null) compiler.expression(node.exc);
      if (node.cause !== null) compiler.expression(node.cause);
      compiler.emit('RAISE_VARARGS', (node.exc === null ? 0 : 1) + (node.cause === null ? 0 : 1));
      break;
    case 'Try':
      compileTry(compiler, node);
      break;
    case 'TryStar':
      compileExceptStar(compiler, node);
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
      expressionStatement(compiler, node);
      break;
    case 'Pass':
      compiler.emit('NOP');
      break;
    case 'Break':
    case 'Continue':
      leaveLoop(compiler, node);
      break;
    case 'With':
    case 'AsyncWith':
      compileWith(compiler, node, 0);
      break;
    default:
  }
}

function expressionStatement(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'Expr' }>,
): void {
  if (compiler.interactive && compiler.unit.parent === undefined) {
    compiler.expression(node.value);
    compiler.emit('PRINT_EXPR');
    return;
  }
  if (node.value.kind === 'Constant') {
    compiler.emit('NOP');
    return;
  }
  compiler.expression(node.value);
  compiler.unit.emitNowhere('POP_TOP');
}

function compileReturn(compiler: Compiler, node: Extract<Statement, { kind: 'Return' }>): void {
  const { unit } = compiler;
  if (!isFunction(unit.scope)) problem("'return' outside function", node.position);
  const { value } = node;
  if (value !== null && unit.scope.generator && unit.scope.coroutine) {
    problem("'return' with value in async generator", node.position);
  }
  const keeps = value !== null && value.kind !== 'Constant';
  if (keeps) compiler.expression(value);
  else if (value !== null) compiler.at(value.position, () => compiler.emit('NOP'));
  if (value === null || value.position.line !== node.position.line) compiler.emit('NOP');
  leaveTo(compiler, 0, keeps);
  if (value === null) unit.loadConstant(null);
  else if (!keeps && value.kind === 'Constant') unit.loadConstant(constantOf(value.value));
  compiler.emit('RETURN_VALUE');
}

function augmented(compiler: Compiler, node: Extract<Statement, { kind: 'AugAssign' }>): void {
  const { target } = node;
  const operate = () => {
    compiler.expression(node.value);
    compiler.emit('BINARY_OP', operatorArguments[node.op] + IN_PLACE);
  };
  const atTarget = (write: () => void) => compiler.at(target.position, write);
  switch (target.kind) {
    case 'Name':
      atTarget(() => compiler.name(target.id, 'Load'));
      operate();
      atTarget(() => compiler.name(target.id, 'Store'));
      break;
    case 'Attribute': {
      compiler.expression(target.value);
      const index = compiler.unit.nameIndex(target.attr);
      atTarget(() => {
        compiler.emit('COPY', 1);
        compiler.emit('LOAD_ATTR', index);
      });
      operate();
      atTarget(() => {
        compiler.emit('SWAP', 2);
        compiler.emit('STORE_ATTR', index);
      });
      break;
    }
    default:
      compiler.expression(target.value);
      compiler.expression(target.slice);
      atTarget(() => {
        compiler.emit('COPY', 2);
        compiler.emit('COPY', 2);
        compiler.emit('BINARY_SUBSCR');
      });
      operate();
      atTarget(() => {
        compiler.emit('SWAP', 3);
        compiler.emit('SWAP', 2);
        compiler.emit('STORE_SUBSCR');
      });
  }
}

/** In-place operators stand so far behind the others among the arguments of `BINARY_OP`. */
const IN_PLACE = 13;

function annotated(compiler: Compiler, node: Extract<Statement, { kind: 'AnnAssign' }>): void {
  const { target, value } = node;
  if (value !== null) {
    compiler.expression(value);
    compiler.expression(target);
  }
  const keeps = !isFunction(compiler.unit.scope);
  if (target.kind === 'Name') {
    if (node.simple && keeps) {
      annotation(compiler, node.annotation);
      compiler.emit('LOAD_NAME', compiler.unit.nameIndex('__annotations__'));
      compiler.unit.loadConstant(compiler.unit.mangled(target.id));
      compiler.emit('STORE_SUBSCR');
      return;
    }
  } else if (value === null) {
    evaluate(compiler, target.value);
    if (target.kind === 'Subscript') evaluate(compiler, target.slice);
  }
  if (!node.simple && keeps && !compiler.futureAnnotations) evaluate(compiler, node.annotation);
}

/** For the effect: its value is dropped. */
function evaluate(compiler: Compiler, node: Expression): void {
  if (node.kind === 'Tuple') {
    for (const item of node.elts) evaluate(compiler, item);
    return;
  }
  compiler.expression(node);
  compiler.emit('POP_TOP');
}

function conditional(compiler: Compiler, node: Extract<Statement, { kind: 'If' }>): void {
  const end = new Label();
  const otherwise = node.orelse.length > 0 ? new Label() : end;
  jumpIf(compiler, node.test, otherwise, false);
  compiler.statements(node.body);
  if (node.orelse.length > 0) {
    compiler.unit.jumpNowhere('JUMP', end);
    compiler.mark(otherwise);
    compiler.statements(node.orelse);
  }
  compiler.mark(end);
}

function assertion(compiler: Compiler, node: Extract<Statement, { kind: 'Assert' }>): void {
  const end = new Label();
  jumpIf(compiler, node.test, end, true);
  compiler.emit('LOAD_ASSERTION_ERROR');
  if (node.msg !== null) {
    compiler.expression(node.msg);
    compiler.emit('PRECALL', 0);
    compiler.emit('CALL', 0);
  }
  compiler.emit('RAISE_VARARGS', 1);
  compiler.mark(end);
}

function importModules(compiler: Compiler, node: Extract<Statement, { kind: 'Import' }>): void {
  const { unit } = compiler;
  for (const { name, asname } of node.names) {
    unit.loadConstant(0);
    unit.loadConstant(null);
    compiler.emit('IMPORT_NAME', unit.names.indexOf(name));
    const parts = name.split('.');
    if (asname === null) compiler.name(parts[0] as string, 'Store');
    else {
      for (const part of parts.slice(1)) {
        compiler.emit('IMPORT_FROM', unit.names.indexOf(part));
        compiler.emit('SWAP', 2);
        compiler.emit('POP_TOP');
      }
      compiler.name(asname, 'Store');
    }
  }
}

function importFrom(compiler: Compiler, node: Extract<Statement, { kind: 'ImportFrom' }>): void {
  const { unit } = compiler;
  unit.loadConstant(node.level);
  unit.loadConstant(new PyTuple(node.names.map(({ name }) => name)));
  compiler.emit('IMPORT_NAME', unit.names.indexOf(node.module ?? ''));
  for (const { name, asname } of node.names) {
    if (name === '*') {
      compiler.emit('IMPORT_STAR');
      return;
    }
    compiler.emit('IMPORT_FROM', unit.names.indexOf(name));
    compiler.name(asname ?? name, 'Store');
  }
  compiler.emit('POP_TOP');
}
