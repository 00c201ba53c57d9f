import { PyTuple } from '../../objects/index.ts';
import type { Arguments, Expression, Statement } from '../../syntax/index.ts';
import { beginBlock } from '../body.ts';
import { callWith } from '../calls.ts';
import type { Compiler } from '../compiler.ts';
import {
  checkParameters,
  defaults,
  type FunctionNode,
  firstLineOf,
  setParameters,
} from '../functions.ts';
import type { Unit } from '../unit.ts';

/** Flags of `MAKE_FUNCTION`. */
const KEYWORD_DEFAULTS = 2;
const ANNOTATIONS = 4;

/** Defaults of parameters that are given by name only. */
export function keywordDefaults(compiler: Compiler, args: Arguments): number {
  const names: string[] = [];
  for (const [index, { arg }] of args.kwonlyargs.entries()) {
    const value = args.kwDefaults[index] ?? null;
    if (value === null) continue;
    names.push(compiler.unit.mangled(arg));
    compiler.expression(value);
  }
  if (names.length > 0) {
    compiler.loadConstant(new PyTuple(names));
    compiler.emit('BUILD_CONST_KEY_MAP', names.length);
    return KEYWORD_DEFAULTS;
  }
  return 0;
}

/** Writes an annotation: its value, or its text under `from __future__ import annotations`. */
export function annotation(compiler: Compiler, node: Expression): void {
  if (compiler.future.annotations) compiler.loadConstant(compiler.annotationText(node));
  else compiler.expression(node);
}

/** Annotations of a function, onto the stack. */
export function annotations(compiler: Compiler, { args, returns }: FunctionNode): number {
  let count = 0;
  const add = (name: string, value: Expression | null | undefined) => {
    if (value === null || value === undefined) return;
    compiler.loadConstant(compiler.unit.mangled(name));
    if (value.kind === 'Starred' && !compiler.future.annotations) {
      compiler.expression(value.value);
      compiler.emit('UNPACK_SEQUENCE', 1);
    } else annotation(compiler, value);
    count += 2;
  };
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  for (const one of [...plain, ...posonlyargs, vararg, ...kwonlyargs, kwarg]) {
    if (one !== null) add(one.arg, one.annotation);
  }
  add('return', returns);
  if (count === 0) return 0;
  compiler.emit('BUILD_TUPLE', count);
  return ANNOTATIONS;
}

/** Calls decorators with what is uppermost. */
export function decorate(compiler: Compiler, decorators: readonly Expression[]): void {
  const { position } = compiler.unit;
  for (const decorator of [...decorators].reverse()) {
    compiler.locate(decorator.position);
    compiler.emit('PRECALL', 0);
    compiler.emit('CALL', 0);
  }
  compiler.locate(position);
}

export function compileLambda(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'Lambda' }>,
): void {
  checkParameters(compiler, node.args);
  const flags = defaults(compiler, node.args);
  const write = (unit: Unit) => {
    setParameters(unit, node.args);
    unit.constants.indexOf(null);
    compiler.expression(node.body);
    if (!unit.scope.generator) compiler.emit('RETURN_VALUE');
  };
  const made = compiler.inner(node, '<lambda>', node.position.line, write, false);
  compiler.makeFunction(made, flags);
}

export function compileClass(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'ClassDef' }>,
): void {
  compiler.expressions(node.decoratorList);
  const made = compiler.inner(node, node.name, firstLineOf(node), (unit) => {
    compiler.name('__name__', 'Load');
    compiler.name('__module__', 'Store');
    compiler.loadConstant(unit.qualifiedName);
    compiler.name('__qualname__', 'Store');
    compiler.statements(beginBlock(compiler, node.body));
    compiler.locate(undefined);
    if (unit.scope.needsClassCell) {
      compiler.emit('LOAD_CLOSURE', 0);
      compiler.emit('COPY', 1);
      compiler.name('__classcell__', 'Store');
    } else compiler.loadConstant(null);
    compiler.emit('RETURN_VALUE');
  });
  compiler.emit('PUSH_NULL');
  compiler.emit('LOAD_BUILD_CLASS');
  compiler.makeFunction(made, 0);
  compiler.loadConstant(node.name);
  callWith(compiler, 2, node.bases, node.keywords);
  decorate(compiler, node.decoratorList);
  compiler.name(node.name, 'Store');
}
