import type { Expression, Statement } from '../../syntax/index.ts';
import { attributePosition } from '../calls.ts';
import type { Compiler } from '../compiler.ts';
import { operatorArguments } from '../operators.ts';
import { isFunction } from '../scopes.ts';
import { annotation } from './definitions.ts';

type AugAssign = Extract<Statement, { kind: 'AugAssign' }>;
type AnnAssign = Extract<Statement, { kind: 'AnnAssign' }>;

/** In-place operators stand so far behind the others among the arguments of `BINARY_OP`. */
const IN_PLACE = 13;

export function compileAugmented(compiler: Compiler, node: AugAssign): void {
  const { target } = node;
  const statement = node.position;
  compiler.locate(target.position);
  switch (target.kind) {
    case 'Name':
      compiler.name(target.id, 'Load');
      break;
    case 'Attribute':
      compiler.expression(target.value);
      compiler.emit('COPY', 1);
      compiler.locate(attributePosition(target.position, target));
      compiler.emit('LOAD_ATTR', compiler.unit.nameIndex(target.attr));
      break;
    default:
      compiler.expression(target.value);
      compiler.expression(target.slice);
      compiler.emit('COPY', 2);
      compiler.emit('COPY', 2);
      compiler.emit('BINARY_SUBSCR');
  }
  compiler.locate(statement);
  compiler.expression(node.value);
  compiler.emit('BINARY_OP', operatorArguments[node.op] + IN_PLACE);
  compiler.locate(target.position);
  switch (target.kind) {
    case 'Name':
      compiler.name(target.id, 'Store');
      break;
    case 'Attribute':
      compiler.locate(attributePosition(target.position, target));
      compiler.emit('SWAP', 2);
      compiler.emit('STORE_ATTR', compiler.unit.nameIndex(target.attr));
      break;
    default:
      compiler.emit('SWAP', 3);
      compiler.emit('SWAP', 2);
      compiler.emit('STORE_SUBSCR');
  }
}

export function compileAnnotated(compiler: Compiler, node: AnnAssign): void {
  const { target, value } = node;
  const keeps = !isFunction(compiler.unit.scope);
  if (value !== null) {
    compiler.expression(value);
    compiler.expression(target);
  }
  switch (target.kind) {
    case 'Name':
      compiler.checkName(target.id, 'Store');
      if (node.simple && keeps) {
        annotation(compiler, node.annotation);
        compiler.emit('LOAD_NAME', compiler.unit.nameIndex('__annotations__'));
        compiler.loadConstant(compiler.unit.mangled(target.id));
        compiler.emit('STORE_SUBSCR');
      }
      break;
    case 'Attribute':
      compiler.checkName(target.attr, 'Store');
      if (value === null) evaluate(compiler, target.value);
      break;
    default:
      if (value === null) {
        evaluate(compiler, target.value);
        evaluateSubscript(compiler, target.slice);
      }
  }
  if (!node.simple && keeps && !compiler.future.annotations) evaluate(compiler, node.annotation);
}

/** For the effect: its value is dropped. */
function evaluate(compiler: Compiler, node: Expression | null): void {
  if (node === null) return;
  compiler.expression(node);
  compiler.emit('POP_TOP');
}

function evaluateSubscript(compiler: Compiler, node: Expression): void {
  if (node.kind === 'Slice') {
    for (const bound of [node.lower, node.upper, node.step]) evaluate(compiler, bound);
  } else if (node.kind === 'Tuple') {
    for (const item of node.elts) evaluateSubscript(compiler, item);
  } else evaluate(compiler, node);
}
