import { PyTuple, type Value } from '../objects/index.ts';
import type { Expression } from '../syntax/index.ts';
import type { Compiler } from './compiler.ts';
import { ConstantSet, constantsOf } from './constants.ts';

/** From so many items on, what is built grows on the stack no more but in the container. */
export const STACK_GUIDELINE = 30;

const BUILDING = {
  list: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  tuple: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  set: { build: 'BUILD_SET', add: 'SET_ADD', extend: 'SET_UPDATE' },
} as const;

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
    buildConstants(compiler, constants, kind, pushed);
    return;
  }
  const many = items.length + pushed > STACK_GUIDELINE;
  if (!many && items.every((item) => item.kind !== 'Starred')) {
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

function buildConstants(
  compiler: Compiler,
  constants: readonly Value[],
  kind: 'list' | 'tuple' | 'set',
  pushed: number,
): void {
  const { build, extend } = BUILDING[kind];
  if (kind === 'tuple' && pushed === 0) {
    compiler.loadConstant(new PyTuple(constants));
    return;
  }
  compiler.emit(build, pushed);
  compiler.loadConstant(kind === 'set' ? new ConstantSet(constants) : new PyTuple(constants));
  compiler.emit(extend, 1);
  if (kind === 'tuple') compiler.emit('LIST_TO_TUPLE');
}
