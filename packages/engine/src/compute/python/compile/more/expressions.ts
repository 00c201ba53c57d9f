import type { Expression } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { jumpIf } from '../conditions.ts';
import { buildFrom } from '../displays.ts';
import { isFunction } from '../scopes.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileLambda } from './definitions.ts';
import { compileDict } from './dictionaries.ts';
import { emitAwait, emitYield, emitYieldFrom } from './yields.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Writes the code of an expression that not every program has. */
export function compileExpression(compiler: Compiler, node: Expression): void {
  switch (node.kind) {
    case 'NamedExpr':
      compiler.expression(node.value);
      compiler.emit('COPY', 1);
      compiler.expression(node.target);
      break;
    case 'Lambda':
      compileLambda(compiler, node);
      break;
    case 'IfExp':
      conditional(compiler, node);
      break;
    case 'Dict':
      compileDict(compiler, node);
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
    case 'YieldFrom':
      yields(compiler, node);
      break;
    case 'Await':
      awaits(compiler, node);
      break;
    default: {
      const isTarget = node.kind === 'Starred' && node.ctx === 'Store';
      compiler.refuse(
        isTarget
          ? 'starred assignment target must be in a list or tuple'
          : "can't use starred expression here",
      );
    }
  }
}

function conditional(compiler: Compiler, node: ExpressionOf<'IfExp'>): void {
  const end = compiler.newBlock();
  const otherwise = compiler.newBlock();
  jumpIf(compiler, node.test, otherwise, false);
  compiler.expression(node.body);
  compiler.unit.jumpNowhere('JUMP', end);
  compiler.use(otherwise);
  compiler.expression(node.orelse);
  compiler.use(end);
}

function yields(compiler: Compiler, node: ExpressionOf<'Yield' | 'YieldFrom'>): void {
  const { scope } = compiler.unit;
  if (!isFunction(scope)) compiler.refuse("'yield' outside function");
  if (node.kind === 'Yield') {
    if (node.value === null) compiler.loadConstant(null);
    else compiler.expression(node.value);
    emitYield(compiler);
    return;
  }
  if (scope.isAsync) compiler.refuse("'yield from' inside async function");
  compiler.expression(node.value);
  compiler.emit('GET_YIELD_FROM_ITER');
  compiler.loadConstant(null);
  emitYieldFrom(compiler, 2);
}

function awaits(compiler: Compiler, node: ExpressionOf<'Await'>): void {
  const { scope } = compiler.unit;
  if (!isFunction(scope)) compiler.refuse("'await' outside function");
  if (!scope.isAsync && scope.kind !== 'comprehension') {
    compiler.refuse("'await' outside async function");
  }
  compiler.expression(node.value);
  emitAwait(compiler, 0);
}
