import { codeFlags } from '../bytecode/code.ts';
import type { Arguments, Statement } from '../syntax/index.ts';
import type { Compiler } from './compiler.ts';
import { documentationOf } from './documentation.ts';
import type { Unit } from './unit.ts';

export type FunctionNode = Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>;

/** Flag of `MAKE_FUNCTION`. */
const DEFAULTS = 1;

export function setParameters(unit: Unit, args: Arguments): void {
  unit.argumentCount = args.posonlyargs.length + args.args.length;
  unit.positionalOnlyCount = args.posonlyargs.length;
  unit.keywordOnlyCount = args.kwonlyargs.length;
  if (args.vararg !== null) unit.flags |= codeFlags.VARARGS;
  if (args.kwarg !== null) unit.flags |= codeFlags.VARKEYWORDS;
}

export function checkParameters(compiler: Compiler, args: Arguments): void {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  for (const one of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg]) {
    if (one !== null) compiler.checkName(one.arg, 'Store');
  }
}

/** Defaults of parameters, onto the stack; returns the flags that say which there are. */
export function defaults(compiler: Compiler, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    compiler.expressions(args.defaults);
    compiler.emit('BUILD_TUPLE', args.defaults.length);
    flags |= DEFAULTS;
  }
  return args.kwonlyargs.length === 0
    ? flags
    : flags | compiler.more.keywordDefaults(compiler, args);
}

export function firstLineOf(node: FunctionNode | Extract<Statement, { kind: 'ClassDef' }>): number {
  return (node.decoratorList[0] ?? node).position.line;
}

/** Whether a function has annotations. */
export function isAnnotated({ args, returns }: FunctionNode): boolean {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  const all = [...plain, ...posonlyargs, vararg, ...kwonlyargs, kwarg];
  return returns !== null || all.some((one) => one?.annotation);
}

export function compileFunction(compiler: Compiler, node: FunctionNode): void {
  checkParameters(compiler, node.args);
  compiler.expressions(node.decoratorList);
  let flags = defaults(compiler, node.args);
  if (isAnnotated(node)) flags |= compiler.more.annotations(compiler, node);
  const made = compiler.inner(node, node.name, firstLineOf(node), (unit) => {
    setParameters(unit, node.args);
    const documentation = documentationOf(node.body);
    unit.constants.indexOf(documentation ?? null);
    compiler.statements(documentation === undefined ? node.body : node.body.slice(1));
  });
  compiler.makeFunction(made, flags);
  if (node.decoratorList.length > 0) compiler.more.decorate(compiler, node.decoratorList);
  compiler.name(node.name, 'Store');
}
