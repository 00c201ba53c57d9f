import { PyTuple } from '../../objects/index.ts';
import type { Statement } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { jumpIf } from '../conditions.ts';
import { LATE_FUTURE } from '../future.ts';
import { compileAnnotated, compileAugmented } from './assignments.ts';
import { compileAsyncFor } from './async-loops.ts';
import { compileClass } from './definitions.ts';
import { compileTry } from './try.ts';
import { compileWith } from './with.ts';

/** Writes the code of a statement that is neither rare nor in every program. */
export function compileStatement(compiler: Compiler, node: Statement): void {
  switch (node.kind) {
    case 'ClassDef':
      compileClass(compiler, node);
      break;
    case 'Delete':
      compiler.expressions(node.targets);
      break;
    case 'AugAssign':
      compileAugmented(compiler, node);
      break;
    case 'AnnAssign':
      compileAnnotated(compiler, node);
      break;
    case 'AsyncFor':
      compileAsyncFor(compiler, node);
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
    case 'With':
    case 'AsyncWith':
      compileWith(compiler, node, 0);
      break;
    default:
  }
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
