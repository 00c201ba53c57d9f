import type { Comprehension, Expression } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { jumpIf } from '../conditions.ts';
import { emitNextAwaited } from './async-loops.ts';
import { emitAwait, emitYield } from './yields.ts';

type Node = Extract<Expression, { kind: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

const BUILDING = {
  ListComp: ['BUILD_LIST', 'LIST_APPEND'],
  SetComp: ['BUILD_SET', 'SET_ADD'],
  DictComp: ['BUILD_MAP', 'MAP_ADD'],
} as const;

/** Writes a comprehension: a function of its own that gets the iterator over the first iterable. */
export function compileComprehension(compiler: Compiler, node: Node): void {
  const { scope } = compiler.unit;
  const [first] = node.generators as readonly [Comprehension];
  const { name, coroutine } = compiler.scopeOf(node);
  const isAwaited = coroutine && node.kind !== 'GeneratorExp';
  const made = compiler.inner(node, name, node.position.line, (unit) => {
    compiler.locate(node.position);
    if (isAwaited && !scope.isAsync && scope.kind !== 'comprehension') {
      compiler.refuse('asynchronous comprehension outside of an asynchronous function');
    }
    unit.argumentCount = 1;
    if (node.kind !== 'GeneratorExp') compiler.emit(BUILDING[node.kind][0], 0);
    generator(compiler, node, 0, 0);
    if (node.kind !== 'GeneratorExp') compiler.emit('RETURN_VALUE');
  });
  compiler.makeFunction(made, 0);
  compiler.expression(first.iter);
  compiler.emit(first.isAsync ? 'GET_AITER' : 'GET_ITER');
  compiler.emit('PRECALL', 0);
  compiler.emit('CALL', 0);
  if (isAwaited) emitAwait(compiler, 0);
}

/** One `for` of it with its conditions; the next one or the element inside. */
function generator(compiler: Compiler, node: Node, index: number, depth: number): void {
  const part = node.generators[index] as Comprehension;
  if (part.isAsync) asyncGenerator(compiler, node, index, depth);
  else syncGenerator(compiler, node, index, depth);
}

function syncGenerator(compiler: Compiler, node: Node, index: number, depth: number): void {
  const part = node.generators[index] as Comprehension;
  const start = compiler.newBlock();
  const skip = compiler.newBlock();
  const end = compiler.newBlock();
  const only = index === 0 ? undefined : onlyElement(part.iter);
  if (index === 0) compiler.emit('LOAD_FAST', 0);
  else compiler.expression(only ?? part.iter);
  if (only === undefined) {
    if (index > 0) compiler.emit('GET_ITER');
    compiler.use(start);
    compiler.jump('FOR_ITER', end);
  }
  compiler.expression(part.target);
  for (const condition of part.ifs) jumpIf(compiler, condition, skip, false);
  inside(compiler, node, index, only === undefined ? depth + 1 : depth);
  compiler.use(skip);
  if (only === undefined) {
    compiler.jump('JUMP', start);
    compiler.use(end);
  }
}

function asyncGenerator(compiler: Compiler, node: Node, index: number, depth: number): void {
  const part = node.generators[index] as Comprehension;
  const start = compiler.newBlock();
  const except = compiler.newBlock();
  const skip = compiler.newBlock();
  if (index === 0) compiler.emit('LOAD_FAST', 0);
  else {
    compiler.expression(part.iter);
    compiler.emit('GET_AITER');
  }
  compiler.use(start);
  compiler.within({ kind: 'other' }, () => {
    emitNextAwaited(compiler, except);
    compiler.expression(part.target);
    for (const condition of part.ifs) jumpIf(compiler, condition, skip, false);
    inside(compiler, node, index, depth + 1);
    compiler.use(skip);
    compiler.jump('JUMP', start);
  });
  compiler.use(except);
  compiler.emit('END_ASYNC_FOR');
}

/** `for x in [expression]` assigns and does not loop. */
function onlyElement(iterable: Expression): Expression | undefined {
  if (iterable.kind !== 'List' && iterable.kind !== 'Tuple') return undefined;
  const [only] = iterable.elts;
  return iterable.elts.length === 1 && only?.kind !== 'Starred' ? only : undefined;
}

function inside(compiler: Compiler, node: Node, index: number, depth: number): void {
  if (index + 1 < node.generators.length) {
    generator(compiler, node, index + 1, depth);
    return;
  }
  if (node.kind === 'DictComp') {
    compiler.expression(node.key);
    compiler.expression(node.value);
  } else compiler.expression(node.elt);
  if (node.kind === 'GeneratorExp') {
    emitYield(compiler);
    compiler.emit('POP_TOP');
  } else compiler.emit(BUILDING[node.kind][1], depth + 1);
}
