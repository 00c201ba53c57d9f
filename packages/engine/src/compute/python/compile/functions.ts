import { codeFlags } from '../bytecode/code.ts';
import { PyTuple } from '../objects/index.ts';
import type { Arguments, Expression, Statement } from '../syntax/index.ts';
import { beginBlock } from './body.ts';
import { callWith } from './calls.ts';
import type { Compiler } from './compiler.ts';
import { documentationOf } from './documentation.ts';
import type { Unit } from './unit.ts';

type FunctionNode = Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>;

/** Flags of `MAKE_FUNCTION`. */
const DEFAULTS = 1;
const KEYWORD_DEFAULTS = 2;
const ANNOTATIONS = 4;

function setParameters(unit: Unit, args: Arguments): void {
  unit.argumentCount = args.posonlyargs.length + args.args.length;
  unit.positionalOnlyCount = args.posonlyargs.length;
  unit.keywordOnlyCount = args.kwonlyargs.length;
  if (args.vararg !== null) unit.flags |= codeFlags.VARARGS;
  if (args.kwarg !== null) unit.flags |= codeFlags.VARKEYWORDS;
}

function checkParameters(compiler: Compiler, args: Arguments): void {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  for (const one of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg]) {
    if (one !== null) compiler.checkName(one.arg, 'Store');
  }
}

/** Defaults of parameters, onto the stack; returns the flags that say which there are. */
function defaults(compiler: Compiler, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    compiler.expressions(args.defaults);
    compiler.emit('BUILD_TUPLE', args.defaults.length);
    flags |= DEFAULTS;
  }
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
    flags |= KEYWORD_DEFAULTS;
  }
  return flags;
}

/** Writes an annotation: its value, or its text under `from __future__ import annotations`. */
export function annotation(compiler: Compiler, node: Expression): void {
  if (compiler.future.annotations) compiler.loadConstant(compiler.annotationText(node));
  else compiler.expression(node);
}

function annotations(compiler: Compiler, { args, returns }: FunctionNode): number {
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

function decorate(compiler: Compiler, decorators: readonly Expression[]): void {
  const { position } = compiler.unit;
  for (const decorator of [...decorators].reverse()) {
    compiler.locate(decorator.position);
    compiler.emit('PRECALL', 0);
    compiler.emit('CALL', 0);
  }
  compiler.locate(position);
}

function firstLineOf(node: FunctionNode | Extract<Statement, { kind: 'ClassDef' }>): number {
  return (node.decoratorList[0] ?? node).position.line;
}

export function compileFunction(compiler: Compiler, node: FunctionNode): void {
  checkParameters(compiler, node.args);
  compiler.expressions(node.decoratorList);
  let flags = defaults(compiler, node.args);
  flags |= annotations(compiler, node);
  const made = compiler.inner(node, node.name, firstLineOf(node), (unit) => {
    setParameters(unit, node.args);
    const documentation = documentationOf(node.body);
    unit.constants.indexOf(documentation ?? null);
    compiler.statements(documentation === undefined ? node.body : node.body.slice(1));
  });
  compiler.makeFunction(made, flags);
  decorate(compiler, node.decoratorList);
  compiler.name(node.name, 'Store');
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
