import { type Value, PyTuple } from '../objects/index.ts';
import type {
  BinaryOperator,
  Dict,
  Expression,
  Slice,
} from '../syntax/ast.ts';
import { compileCall } from './calls.ts';
import { type Compiler, constantOf } from './compiler.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileLambda } from './functions.ts';
import { problem } from './problem.ts';
import { isFunction } from './symbols.ts';
import { codeFlags } from '../bytecode/code.ts';
import { Label } from './unit.ts';

/** From so many items on, what is built grows on the stack no more but in the container. */
export const STACK_GUIDELINE = 30;

export const operatorArguments: Readonly<Record<BinaryOperator, number>> = {
  Add: 0,
  BitAnd: 1,
  FloorDiv: 2,
  LShift: 3,
  MatMult: 4,
  Mult: 5,
  Mod: 6,
  BitOr: 7,
  Pow: 8,
  RShift: 9,
  Sub: 10,
  Div: 11,
  BitXor: 12,
};

/** Writes the code of an expression: its value ends up on the stack, or it is assigned or deleted. */
export function compileExpression(compiler: Compiler, node: Expression): void {
  switch (node.kind) {
    case 'Constant':
      compiler.unit.loadConstant(constantOf(node.value));
      break;
    case 'Name':
      compiler.name(node.id, node.ctx);
      break;
    case 'NamedExpr':
      compiler.expression(node.value);
      compiler.emit('COPY', 1);
      compiler.expression(node.target);
      break;
    case 'BoolOp':
      booleanOperation(compiler, node);
      break;
    case 'BinOp':
      compiler.expression(node.left);
      compiler.expression(node.right);
      compiler.emit('BINARY_OP', operatorArguments[node.op]);
      break;
    case 'UnaryOp':
      compiler.expression(node.operand);
      compiler.emit(
        (
          {
            Invert: 'UNARY_INVERT',
            Not: 'UNARY_NOT',
            UAdd: 'UNARY_POSITIVE',
            USub: 'UNARY_NEGATIVE',
          } as const
        )[node.op],
      );
      break;
    case 'Lambda':
      compileLambda(compiler, node);
      break;
    case 'IfExp':
      conditional(compiler, node);
      break;
    case 'Dict':
      dictDisplay(compiler, node);
      break;
    case 'Set':
      buildFrom(compiler, node.elts, 'set', 0);
      break;
    case 'GeneratorExp':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      compileComprehension(compiler, node);
      break;
    case 'Yield':
      checkYield(compiler, node, "'yield' outside function");
      if (node.value === null) compiler.unit.loadConstant(null);
      else compiler.expression(node.value);
      emitYield(compiler);
      break;
    case 'YieldFrom':
      checkYield(compiler, node, "'yield' outside function");
      if ((compiler.unit.flags & codeFlags.ASYNC_GENERATOR) !== 0 || compiler.unit.scope.coroutine) {
        problem("'yield from' inside async function", node.position);
      }
      compiler.expression(node.value);
      compiler.emit('GET_YIELD_FROM_ITER');
      compiler.unit.loadConstant(null);
      emitYieldFrom(compiler, 2);
      break;
    case 'Await':
      checkYield(compiler, node, "'await' outside function");
      if (!compiler.unit.scope.coroutine) problem("'await' outside async function", node.position);
      compiler.expression(node.value);
      emitAwait(compiler, 0);
      break;
    case 'Compare':
      comparison(compiler, node);
      break;
    case 'Call':
      compileCall(compiler, node);
      break;
    case 'JoinedStr':
      formattedText(compiler, node);
      break;
    case 'FormattedValue':
      formattedValue(compiler, node);
      break;
    case 'Attribute':
      attribute(compiler, node);
      break;
    case 'Subscript':
      compiler.expression(node.value);
      compiler.expression(node.slice);
      compiler.emit(
        ({ Load: 'BINARY_SUBSCR', Store: 'STORE_SUBSCR', Del: 'DELETE_SUBSCR' } as const)[node.ctx],
      );
      break;
    case 'Starred':
      if (node.ctx === 'Store') {
        problem('starred assignment target must be in a list or tuple', node.position);
      }
      problem("can't use starred expression here", node.position);
      break;
    case 'List':
      if (node.ctx === 'Load') buildFrom(compiler, node.elts, 'list', 0);
      else if (node.ctx === 'Store') unpackTo(compiler, node.elts, node);
      else compiler.expressions(node.elts);
      break;
    case 'Tuple':
      if (node.ctx === 'Load') buildFrom(compiler, node.elts, 'tuple', 0);
      else if (node.ctx === 'Store') unpackTo(compiler, node.elts, node);
      else compiler.expressions(node.elts);
      break;
    case 'Slice':
      slice(compiler, node);
      break;
    default:
  }
}

function checkYield(compiler: Compiler, node: Expression, message: string): void {
  if (!isFunction(compiler.unit.scope)) problem(message, node.position);
}

/** Yields what is uppermost. */
export function emitYield(compiler: Compiler): void {
  const { scope } = compiler.unit;
  if (scope.generator && scope.coroutine) compiler.emit('ASYNC_GEN_WRAP');
  compiler.emit('YIELD_VALUE');
  compiler.emit('RESUME', 1);
}

/** Yields all that the iterator below the uppermost value yields. `resumed` is 2, or 3 for `await`. */
export function emitYieldFrom(compiler: Compiler, resumed: 2 | 3): void {
  const start = new Label();
  const exit = new Label();
  compiler.mark(start);
  compiler.jump('SEND', exit);
  compiler.emit('YIELD_VALUE');
  compiler.emit('RESUME', resumed);
  compiler.jump('JUMP_NO_INTERRUPT', start);
  compiler.mark(exit);
}

/** Awaits what is uppermost; `where` is 1 for `__aenter__`, 2 for `__aexit__`. */
export function emitAwait(compiler: Compiler, where: 0 | 1 | 2): void {
  compiler.emit('GET_AWAITABLE', where);
  compiler.unit.loadConstant(null);
  emitYieldFrom(compiler, 3);
}

function booleanOperation(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'BoolOp' }>,
): void {
  const end = new Label();
  const jump = node.op === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP';
  for (const [index, value] of node.values.entries()) {
    compiler.expression(value);
    if (index < node.values.length - 1) compiler.jump(jump, end);
  }
  compiler.mark(end);
}

function conditional(compiler: Compiler, node: Extract<Expression, { kind: 'IfExp' }>): void {
  const otherwise = new Label();
  const end = new Label();
  jumpIf(compiler, node.test, otherwise, false);
  compiler.expression(node.body);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.mark(otherwise);
  compiler.expression(node.orelse);
  compiler.mark(end);
}

/** Jumps when the truth of an expression is the one wanted; goes on else. */
export function jumpIf(
  compiler: Compiler,
  node: Expression,
  target: Label,
  wanted: boolean,
): void {
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op === 'Not') {
        jumpIf(compiler, node.operand, target, !wanted);
        return;
      }
      break;
    case 'BoolOp': {
      const isOr = node.op === 'Or';
      const end = isOr === wanted ? target : new Label();
      const last = node.values.length - 1;
      for (const value of node.values.slice(0, last)) jumpIf(compiler, value, end, isOr);
      jumpIf(compiler, node.values[last] as Expression, target, wanted);
      if (end !== target) compiler.mark(end);
      return;
    }
    case 'IfExp': {
      const end = new Label();
      const otherwise = new Label();
      jumpIf(compiler, node.test, otherwise, false);
      jumpIf(compiler, node.body, target, wanted);
      compiler.unit.jumpNowhere('JUMP', end);
      compiler.mark(otherwise);
      jumpIf(compiler, node.orelse, target, wanted);
      compiler.mark(end);
      return;
    }
    case 'Compare':
      if (node.ops.length > 1) {
        compiler.at(node.position, () => jumpIfChain(compiler, node, target, wanted));
        return;
      }
      break;
    default:
  }
  compiler.expression(node);
  compiler.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
}

function jumpIfChain(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'Compare' }>,
  target: Label,
  wanted: boolean,
): void {
  const cleanup = new Label();
  const end = new Label();
  const last = node.ops.length - 1;
  compiler.expression(node.left);
  for (let index = 0; index < last; index += 1) {
    compiler.expression(node.comparators[index] as Expression);
    compiler.emit('SWAP', 2);
    compiler.emit('COPY', 2);
    emitComparison(compiler, node.ops[index] as string);
    compiler.jump('POP_JUMP_IF_FALSE', cleanup);
  }
  compiler.expression(node.comparators[last] as Expression);
  emitComparison(compiler, node.ops[last] as string);
  compiler.jump(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.mark(cleanup);
  compiler.emit('POP_TOP');
  if (!wanted) compiler.unit.jumpNowhere('JUMP', target);
  compiler.mark(end);
}

function comparison(compiler: Compiler, node: Extract<Expression, { kind: 'Compare' }>): void {
  const last = node.ops.length - 1;
  compiler.expression(node.left);
  if (last === 0) {
    compiler.expression(node.comparators[0] as Expression);
    emitComparison(compiler, node.ops[0] as string);
    return;
  }
  const cleanup = new Label();
  const end = new Label();
  for (let index = 0; index < last; index += 1) {
    compiler.expression(node.comparators[index] as Expression);
    compiler.emit('SWAP', 2);
    compiler.emit('COPY', 2);
    emitComparison(compiler, node.ops[index] as string);
    compiler.jump('JUMP_IF_FALSE_OR_POP', cleanup);
  }
  compiler.expression(node.comparators[last] as Expression);
  emitComparison(compiler, node.ops[last] as string);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.mark(cleanup);
  compiler.emit('SWAP', 2);
  compiler.emit('POP_TOP');
  compiler.mark(end);
}

const COMPARISONS = ['Lt', 'LtE', 'Eq', 'NotEq', 'Gt', 'GtE'];

function emitComparison(compiler: Compiler, operator: string): void {
  if (operator === 'Is' || operator === 'IsNot') {
    compiler.emit('IS_OP', operator === 'IsNot' ? 1 : 0);
  } else if (operator === 'In' || operator === 'NotIn') {
    compiler.emit('CONTAINS_OP', operator === 'NotIn' ? 1 : 0);
  } else compiler.emit('COMPARE_OP', COMPARISONS.indexOf(operator));
}

function attribute(compiler: Compiler, node: Extract<Expression, { kind: 'Attribute' }>): void {
  compiler.expression(node.value);
  const index = compiler.unit.nameIndex(node.attr);
  if (node.ctx === 'Load') compiler.emit('LOAD_ATTR', index);
  else compiler.emit(node.ctx === 'Store' ? 'STORE_ATTR' : 'DELETE_ATTR', index);
}

function slice(compiler: Compiler, node: Slice): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound === null) compiler.unit.loadConstant(null);
    else compiler.expression(bound);
  }
  if (node.step !== null) compiler.expression(node.step);
  compiler.emit('BUILD_SLICE', node.step === null ? 2 : 3);
}

/** Assigns what is uppermost to several targets, of which one may take the rest. */
function unpackTo(compiler: Compiler, targets: readonly Expression[], node: Expression): void {
  const star = targets.findIndex((target) => target.kind === 'Starred');
  if (star < 0) compiler.emit('UNPACK_SEQUENCE', targets.length);
  else {
    const after = targets.length - star - 1;
    if (star >= 256 || after >= 1 << 23) {
      problem('too many expressions in star-unpacking assignment', node.position);
    }
    if (targets.slice(star + 1).some((target) => target.kind === 'Starred')) {
      problem('multiple starred expressions in assignment', node.position);
    }
    compiler.emit('UNPACK_EX', star + (after << 8));
  }
  for (const target of targets) {
    compiler.expression(target.kind === 'Starred' ? target.value : target);
  }
}

const BUILDING = {
  list: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  tuple: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  set: { build: 'BUILD_SET', add: 'SET_ADD', extend: 'SET_UPDATE' },
} as const;

/** The constants that expressions are, if all are; `undefined` else. */
export function constantsOf(nodes: readonly Expression[]): Value[] | undefined {
  const values: Value[] = [];
  for (const node of nodes) {
    if (node.kind !== 'Constant') return undefined;
    values.push(constantOf(node.value));
  }
  return values;
}

/** Builds a list, tuple or set of items, some of which may be unpacked; `pushed` are there already. */
export function buildFrom(
  compiler: Compiler,
  items: readonly Expression[],
  kind: 'list' | 'tuple' | 'set',
  pushed: number,
): void {
  const { build, add, extend } = BUILDING[kind];
  const isTuple = kind === 'tuple';
  const constants = items.length > 2 ? constantsOf(items) : undefined;
  if (constants !== undefined) {
    if (isTuple && pushed === 0) compiler.unit.loadConstant(new PyTuple(constants));
    else {
      compiler.emit(build, pushed);
      compiler.unit.loadConstant(new PyTuple(constants));
      compiler.emit(extend, 1);
      if (isTuple) compiler.emit('LIST_TO_TUPLE');
    }
    return;
  }
  const stars = items.some((item) => item.kind === 'Starred');
  const many = items.length + pushed > STACK_GUIDELINE;
  if (!stars && !many) {
    compiler.expressions(items);
    compiler.emit(isTuple ? 'BUILD_TUPLE' : build, items.length + pushed);
    return;
  }
  let built = many;
  if (many) compiler.emit(build, pushed);
  for (const [index, item] of items.entries()) {
    if (item.kind === 'Starred') {
      if (!built) compiler.emit(build, index + pushed);
      built = true;
      compiler.expression(item.value);
      compiler.emit(extend, 1);
    } else {
      compiler.expression(item);
      if (built) compiler.emit(add, 1);
    }
  }
  if (isTuple) compiler.emit('LIST_TO_TUPLE');
}

function dictDisplay(compiler: Compiler, node: Dict): void {
  const { keys, values } = node;
  let begun = false;
  let waiting = 0;
  const flush = (end: number) => {
    if (waiting === 0) return;
    entries(compiler, node, end - waiting, end);
    if (begun) compiler.emit('DICT_UPDATE', 1);
    begun = true;
    waiting = 0;
  };
  for (const [index, key] of keys.entries()) {
    if (key === null) {
      flush(index);
      if (!begun) compiler.emit('BUILD_MAP', 0);
      begun = true;
      compiler.expression(values[index] as Expression);
      compiler.emit('DICT_UPDATE', 1);
    } else if (waiting * 2 > STACK_GUIDELINE) {
      waiting += 1;
      flush(index + 1);
    } else waiting += 1;
  }
  flush(keys.length);
  if (!begun) compiler.emit('BUILD_MAP', 0);
}

function entries(compiler: Compiler, node: Dict, begin: number, end: number): void {
  const keys = node.keys.slice(begin, end) as Expression[];
  const values = node.values.slice(begin, end);
  const many = keys.length * 2 > STACK_GUIDELINE;
  const constants = keys.length > 1 && !many ? constantsOf(keys) : undefined;
  if (constants !== undefined) {
    compiler.expressions(values);
    compiler.unit.loadConstant(new PyTuple(constants));
    compiler.emit('BUILD_CONST_KEY_MAP', keys.length);
    return;
  }
  if (many) compiler.emit('BUILD_MAP', 0);
  for (const [index, key] of keys.entries()) {
    compiler.expression(key);
    compiler.expression(values[index] as Expression);
    if (many) compiler.emit('MAP_ADD', 1);
  }
  if (!many) compiler.emit('BUILD_MAP', keys.length);
}

function formattedText(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'JoinedStr' }>,
): void {
  const { values } = node;
  if (values.length > STACK_GUIDELINE) {
    compiler.unit.loadConstant('');
    compiler.emit('LOAD_METHOD', compiler.unit.nameIndex('join'));
    compiler.emit('BUILD_LIST', 0);
    for (const value of values) {
      compiler.expression(value);
      compiler.emit('LIST_APPEND', 1);
    }
    compiler.emit('PRECALL', 1);
    compiler.emit('CALL', 1);
    return;
  }
  compiler.expressions(values);
  if (values.length !== 1) compiler.emit('BUILD_STRING', values.length);
}

function formattedValue(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'FormattedValue' }>,
): void {
  compiler.expression(node.value);
  let flags = node.conversion === null ? 0 : { s: 1, r: 2, a: 3 }[node.conversion];
  if (node.formatSpec !== null) {
    compiler.expression(node.formatSpec);
    flags |= 4;
  }
  compiler.emit('FORMAT_VALUE', flags);
}
