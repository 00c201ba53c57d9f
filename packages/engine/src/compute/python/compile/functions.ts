import { codeFlags } from '../bytecode/code.ts';
import { PyTuple } from '../objects/index.ts';
import type { Arguments, Expression, Statement } from '../syntax/ast.ts';
import { callWith } from './calls.ts';
import type { Compiler } from './compiler.ts';
import { constantsOf } from './expressions.ts';
import { documentationOf } from './statements.ts';
import { problem } from './problem.ts';
import { mangle } from './mangle.ts';
import { unparse } from './unparse.ts';
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

/** Defaults of parameters, onto the stack; returns the flags that say which there are. */
function defaults(compiler: Compiler, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    const constants = constantsOf(args.defaults);
    if (constants === undefined) {
      compiler.expressions(args.defaults);
      compiler.emit('BUILD_TUPLE', args.defaults.length);
    } else compiler.unit.loadConstant(new PyTuple(constants));
    flags |= DEFAULTS;
  }
  const withDefault = args.kwonlyargs
    .map(({ arg }, index) => ({ arg, value: args.kwDefaults[index] ?? null }))
    .filter((one): one is { arg: string; value: Expression } => one.value !== null);
  if (withDefault.length > 0) {
    for (const { value } of withDefault) compiler.expression(value);
    const names = withDefault.map(({ arg }) => compiler.unit.mangled(arg));
    compiler.unit.loadConstant(new PyTuple(names));
    compiler.emit('BUILD_CONST_KEY_MAP', names.length);
    flags |= KEYWORD_DEFAULTS;
  }
  return flags;
}

/** Writes an annotation: its value, or its text under `from __future__ import annotations`. */
export function annotation(compiler: Compiler, node: Expression): void {
  if (compiler.futureAnnotations) compiler.unit.loadConstant(unparse(node));
  else compiler.expression(node);
}

function annotations(compiler: Compiler, node: FunctionNode): number {
  const { args, returns } = node;
  let count = 0;
  const add = (name: string, value: Expression | null) => {
    if (value === null) return;
    compiler.unit.loadConstant(mangle(name, compiler.unit.scope.className));
    if (value.kind === 'Starred') {
      compiler.expression(value.value);
      compiler.emit('UNPACK_SEQUENCE', 1);
    } else annotation(compiler, value);
    count += 2;
  };
  for (const one of [...args.args, ...args.posonlyargs]) add(one.arg, one.annotation);
  if (args.vararg !== null) add(args.vararg.arg, args.vararg.annotation);
  for (const one of args.kwonlyargs) add(one.arg, one.annotation);
  if (args.kwarg !== null) add(args.kwarg.arg, args.kwarg.annotation);
  add('return', returns);
  if (count === 0) return 0;
  compiler.emit('BUILD_TUPLE', count);
  return ANNOTATIONS;
}

function decorate(compiler: Compiler, decorators: readonly Expression[]): void {
  for (const decorator of [...decorators].reverse()) {
    compiler.at(decorator.position, () => {
      compiler.emit('PRECALL', 0);
      compiler.emit('CALL', 0);
    });
  }
}

function firstLineOf(node: { readonly position: { line: number }; decoratorList: readonly Expression[] }) {
  return node.decoratorList[0]?.position.line ?? node.position.line;
}

export function compileFunction(compiler: Compiler, node: FunctionNode): void {
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
  const flags = defaults(compiler, node.args);
  const made = compiler.inner(node, '<lambda>', node.position.line, (unit) => {
    setParameters(unit, node.args);
    unit.constants.indexOf(null);
    compiler.expression(node.body);
    if (unit.scope.generator) unit.emitNowhere('RETURN_VALUE');
    else compiler.at(node.body.position, () => compiler.emit('RETURN_VALUE'));
  });
  compiler.makeFunction(made, flags);
}

export function compileClass(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'ClassDef' }>,
): void {
  compiler.expressions(node.decoratorList);
  const made = compiler.inner(node, node.name, firstLineOf(node), (unit) => {
    const line = { line: firstLineOf(node), column: 0, endLine: firstLineOf(node), endColumn: 0 };
    compiler.at(line, () => {
      compiler.name('__name__', 'Load');
      compiler.name('__module__', 'Store');
      unit.loadConstant(unit.qualifiedName);
      compiler.name('__qualname__', 'Store');
    });
    classBody(compiler, node.body);
    compiler.at(undefined, () => {
      if (unit.scope.needsClassCell) {
        compiler.emit('LOAD_CLOSURE', compiler.sharedIndex('__class__'));
        compiler.emit('COPY', 1);
        compiler.name('__classcell__', 'Store');
      } else unit.loadConstant(null);
      compiler.emit('RETURN_VALUE');
    });
  });
  compiler.emit('PUSH_NULL');
  compiler.emit('LOAD_BUILD_CLASS');
  compiler.makeFunction(made, 0);
  compiler.unit.loadConstant(node.name);
  if (node.keywords.some(({ arg }) => arg === '__debug__')) {
    problem('cannot assign to __debug__', node.position);
  }
  callWith(compiler, 2, node.bases, node.keywords);
  decorate(compiler, node.decoratorList);
  compiler.name(node.name, 'Store');
}

function classBody(compiler: Compiler, body: readonly Statement[]): void {
  if (hasAnnotations(body)) compiler.emit('SETUP_ANNOTATIONS');
  const documentation = documentationOf(body);
  if (documentation !== undefined) {
    compiler.at(body[0]?.position, () => {
      compiler.unit.loadConstant(documentation);
      compiler.name('__doc__', 'Store');
    });
  }
  compiler.statements(documentation === undefined ? body : body.slice(1));
}

/** Whether statements of this very block annotate a name. */
export function hasAnnotations(body: readonly Statement[]): boolean {
  return body.some((node) => {
    switch (node.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(node.body) || hasAnnotations(node.orelse);
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(node.body);
      case 'Try':
      case 'TryStar':
        return (
          hasAnnotations(node.body) ||
          node.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(node.orelse) ||
          hasAnnotations(node.finalbody)
        );
      case 'Match':
        return node.cases.some((one) => hasAnnotations(one.body));
      default:
        return false;
    }
  });
}
