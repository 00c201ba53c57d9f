import type { Comprehension, Expression } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { emitAwait, emitYield, emitYieldFrom, jumpIf } from './expressions.ts';
import { problem } from './problem.ts';
import { isFunction } from './symbols.ts';
import { Label } from './unit.ts';

type Node = Extract<
  Expression,
  { kind: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }
>;

/** Writes a comprehension: a function of its own that gets the iterator over the first iterable. */
export function compileComprehension(compiler: Compiler, node: Node): void {
  const { scope } = compiler.unit;
  const [first] = node.generators as readonly [Comprehension];
  const inner = compiler.scopeOf(node);
  if (inner.coroutine && node.kind !== 'GeneratorExp' && !scope.coroutine) {
    const allowed = isFunction(scope) && scope.kind === 'comprehension';
    if (!allowed) {
      problem('asynchronous comprehension outside of an asynchronous function', node.position);
    }
  }
  const made = compiler.inner(node, inner.name, node.position.line, (unit) => {
    unit.argumentCount = 1;
    compiler.at(node.position, () => {
      if (node.kind === 'ListComp') compiler.emit('BUILD_LIST', 0);
      else if (node.kind === 'SetComp') compiler.emit('BUILD_SET', 0);
      else if (node.kind === 'DictComp') compiler.emit('BUILD_MAP', 0);
      generator(compiler, node, 0, 0);
      if (node.kind !== 'GeneratorExp') compiler.emit('RETURN_VALUE');
    });
  });
  compiler.makeFunction(made, 0);
  compiler.expression(first.iter);
  compiler.emit(first.isAsync ? 'GET_AITER' : 'GET_ITER');
  compiler.emit('PRECALL', 0);
  compiler.emit('CALL', 0);
  if (inner.coroutine && node.kind !== 'GeneratorExp') emitAwait(compiler, 0);
}

/** One `for` of it with its conditions; the next one or the element inside. */
function generator(compiler: Compiler, node: Node, index: number, depth: number): void {
  const part = node.generators[index] as Comprehension;
  const skip = new Label();
  const start = new Label();
  const end = new Label();
  let loops = true;
  if (index === 0) compiler.emit('LOAD_FAST', 0);
  else if (part.isAsync) {
    compiler.expression(part.iter);
    compiler.emit('GET_AITER');
  } else {
    const single = onlyElement(part.iter);
    if (single === undefined) {
      compiler.expression(part.iter);
      compiler.emit('GET_ITER');
    } else {
      compiler.expression(single);
      loops = false;
    }
  }
  const inside = () => {
    compiler.expression(part.target);
    for (const condition of part.ifs) jumpIf(compiler, condition, skip, false);
    const inner = depth + (loops ? 1 : 0);
    if (index + 1 < node.generators.length) generator(compiler, node, index + 1, inner);
    else element(compiler, node, inner);
    compiler.mark(skip);
  };
  if (part.isAsync) {
    asyncLoop(compiler, start, inside);
    return;
  }
  if (loops) {
    compiler.mark(start);
    compiler.jump('FOR_ITER', end);
  }
  inside();
  if (loops) {
    compiler.jump('JUMP', start);
    compiler.mark(end);
  }
}

function asyncLoop(compiler: Compiler, start: Label, inside: () => void): void {
  const end = new Label();
  compiler.mark(start);
  compiler.within({ kind: 'async comprehension', start, exit: undefined, leave: undefined }, () => {
    compiler.jump('SETUP_FINALLY', end);
    compiler.emit('GET_ANEXT');
    compiler.unit.loadConstant(null);
    emitYieldFrom(compiler, 3);
    compiler.emit('POP_BLOCK');
    inside();
    compiler.jump('JUMP', start);
  });
  compiler.mark(end);
  compiler.emit('END_ASYNC_FOR');
}

/** `for x in [expression]` assigns and does not loop. */
function onlyElement(iterable: Expression): Expression | undefined {
  if (iterable.kind !== 'List' && iterable.kind !== 'Tuple') return undefined;
  const [only] = iterable.elts;
  return iterable.elts.length === 1 && only?.kind !== 'Starred' ? only : undefined;
}

function element(compiler: Compiler, node: Node, depth: number): void {
  switch (node.kind) {
    case 'GeneratorExp':
      compiler.expression(node.elt);
      compiler.at(node.elt.position, () => {
        emitYield(compiler);
        compiler.emit('POP_TOP');
      });
      break;
    case 'ListComp':
    case 'SetComp':
      compiler.expression(node.elt);
      compiler.at(node.elt.position, () =>
        compiler.emit(node.kind === 'ListComp' ? 'LIST_APPEND' : 'SET_ADD', depth + 1),
      );
      break;
    default:
      compiler.expression(node.key);
      compiler.expression(node.value);
      compiler.at(
        {
          ...node.key.position,
          endLine: node.value.position.endLine,
          endColumn: node.value.position.endColumn,
        },
        () => compiler.emit('MAP_ADD', depth + 1),
      );
  }
}
