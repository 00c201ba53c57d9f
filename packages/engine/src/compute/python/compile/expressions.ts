import type { Expression } from '../syntax/index.ts';
import { attributePosition, compileCall } from './calls.ts';
import type { Compiler } from './compiler.ts';
import { compileComparison } from './conditions.ts';
import { constantOf } from './constants.ts';
import { buildFrom } from './displays.ts';
import { operatorArguments } from './operators.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

const UNARY = {
  Invert: 'UNARY_INVERT',
  Not: 'UNARY_NOT',
  UAdd: 'UNARY_POSITIVE',
  USub: 'UNARY_NEGATIVE',
} as const;

const SUBSCRIPT = { Load: 'BINARY_SUBSCR', Store: 'STORE_SUBSCR', Del: 'DELETE_SUBSCR' } as const;
const ATTRIBUTE = { Load: 'LOAD_ATTR', Store: 'STORE_ATTR', Del: 'DELETE_ATTR' } as const;

/**
 * Writes the code of an expression: its value ends up on the stack, or it is assigned or deleted. What small programs do
 * without is written by code that is fetched.
 */
export function compileExpression(compiler: Compiler, node: Expression): void {
  switch (node.kind) {
    case 'Constant':
      compiler.loadConstant(constantOf(node.value));
      break;
    case 'Name':
      compiler.name(node.id, node.ctx);
      break;
    case 'BoolOp':
      booleanOperation(compiler, node);
      break;
    case 'BinOp':
      binaryOperations(compiler, node);
      break;
    case 'UnaryOp':
      compiler.expression(node.operand);
      compiler.emit(UNARY[node.op]);
      break;
    case 'Compare':
      compileComparison(compiler, node);
      break;
    case 'Call':
      compileCall(compiler, node);
      break;
    case 'Attribute':
      compiler.expression(node.value);
      compiler.locate(attributePosition(node.position, node));
      if (node.ctx === 'Store') compiler.checkName(node.attr, 'Store');
      compiler.emit(ATTRIBUTE[node.ctx], compiler.unit.nameIndex(node.attr));
      break;
    case 'Subscript':
      compiler.suspect(node);
      compiler.expression(node.value);
      compiler.expression(node.slice);
      compiler.emit(SUBSCRIPT[node.ctx]);
      break;
    case 'List':
    case 'Tuple':
      if (node.ctx === 'Store') unpackTo(compiler, node.elts);
      else if (node.ctx === 'Del') compiler.expressions(node.elts);
      else buildFrom(compiler, node.elts, node.kind === 'List' ? 'list' : 'tuple', 0);
      break;
    case 'JoinedStr':
    case 'FormattedValue':
      compiler.compileFormatted(node);
      break;
    case 'Slice':
      slice(compiler, node);
      break;
    default:
      compiler.more.compileExpression(compiler, node);
  }
}

/** `a + b + c …` leans to the left as deep as it is long: written without going into each. */
function binaryOperations(compiler: Compiler, node: ExpressionOf<'BinOp'>): void {
  const operations: ExpressionOf<'BinOp'>[] = [];
  let first: Expression = node;
  while (first.kind === 'BinOp') {
    operations.push(first);
    first = first.left;
  }
  compiler.expression(first);
  for (const operation of operations.reverse()) {
    compiler.locate(operation.position);
    compiler.expression(operation.right);
    compiler.emit('BINARY_OP', operatorArguments[operation.op]);
  }
}

function booleanOperation(compiler: Compiler, node: ExpressionOf<'BoolOp'>): void {
  const end = compiler.newBlock();
  const jump = node.op === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
  for (const [index, value] of node.values.entries()) {
    compiler.expression(value);
    if (index === node.values.length - 1) break;
    compiler.jump(jump, end);
    compiler.use(compiler.newBlock());
  }
  compiler.use(end);
}

function slice(compiler: Compiler, node: ExpressionOf<'Slice'>): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound === null) compiler.loadConstant(null);
    else compiler.expression(bound);
  }
  if (node.step !== null) compiler.expression(node.step);
  compiler.emit('BUILD_SLICE', node.step === null ? 2 : 3);
}

/** Assigns what is uppermost to several targets, of which one may take the rest. */
function unpackTo(compiler: Compiler, targets: readonly Expression[]): void {
  emitUnpack(
    compiler,
    targets.map(({ kind }) => kind === 'Starred'),
    'assignment',
  );
  for (const target of targets) {
    compiler.expression(target.kind === 'Starred' ? target.value : target);
  }
}

/** Takes what is uppermost apart; `starred` says of each part whether it takes the rest. */
export function emitUnpack(compiler: Compiler, starred: readonly boolean[], what: string): void {
  const star = starred.indexOf(true);
  if (star < 0) {
    compiler.emit('UNPACK_SEQUENCE', starred.length);
    return;
  }
  const after = starred.length - star - 1;
  if (star >= 256 || after >= 1 << 23) {
    compiler.refuse(`too many expressions in star-unpacking ${what}`);
  }
  if (starred.lastIndexOf(true) > star) {
    compiler.refuse(`multiple starred expressions in ${what}`);
  }
  compiler.emit('UNPACK_EX', star + (after << 8));
}
