import type { Comprehension, Expression, Position, Statement } from '../../syntax/index.ts';
import { mangle } from '../mangle.ts';
import type { OpenScopes } from '../open-scopes.ts';
import { problem } from '../problem.ts';
import type { Scope } from '../scopes.ts';
import type { Walker } from '../symbols.ts';

type ComprehensionNode = Extract<
  Expression,
  { kind: 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp' }
>;

const COMPREHENSIONS = {
  ListComp: ['<listcomp>', 'list comprehension'],
  SetComp: ['<setcomp>', 'set comprehension'],
  GeneratorExp: ['<genexpr>', 'generator expression'],
  DictComp: ['<dictcomp>', 'dict comprehension'],
} as const;

/** Notes what a statement does with names that not every program has. */
export function noteStatement(walker: Walker, node: Statement): void {
  switch (node.kind) {
    case 'ClassDef':
      walker.names.define(node.name, 'bound', node.position);
      for (const base of node.bases) walker.expression(base);
      for (const keyword of node.keywords) walker.expression(keyword.value);
      for (const decorator of node.decoratorList) walker.expression(decorator);
      walker.names.within(node, 'class', node.name, node.name, () => walker.statements(node.body));
      break;
    case 'AnnAssign':
      noteAnnotated(walker, node);
      break;
    case 'Try':
    case 'TryStar':
      walker.statements(node.body);
      walker.statements(node.orelse);
      for (const handler of node.handlers) {
        walker.optional(handler.type);
        if (handler.name !== null) walker.names.define(handler.name, 'bound', handler.position);
        walker.statements(handler.body);
      }
      walker.statements(node.finalbody);
      break;
    case 'With':
    case 'AsyncWith':
      for (const item of node.items) {
        walker.expression(item.contextExpr);
        walker.optional(item.optionalVars);
      }
      walker.statements(node.body);
      break;
    case 'Import':
    case 'ImportFrom':
      for (const alias of node.names) noteImport(walker, alias);
      break;
    case 'Global':
    case 'Nonlocal':
      for (const name of node.names) declare(walker.names, name, node);
      break;
    default:
  }
}

/** The same for an expression. */
export function noteExpression(walker: Walker, node: Expression): void {
  switch (node.kind) {
    case 'Lambda':
      walker.defaults(node.args);
      walker.names.within(node, 'lambda', '<lambda>', undefined, () => {
        walker.parameters(node.args);
        walker.expression(node.body);
      });
      break;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      noteComprehension(walker, node);
      break;
    case 'NamedExpr':
      notInAnnotation(walker, 'named expression', node);
      if (walker.scope.iterables > 0) {
        problem(
          'assignment expression cannot be used in a comprehension iterable expression',
          node.position,
        );
      }
      if (walker.scope.kind === 'comprehension') bindOutside(walker.names, node.target);
      walker.expression(node.value);
      walker.expression(node.target);
      break;
    case 'Yield':
    case 'YieldFrom': {
      notInAnnotation(walker, 'yield expression', node);
      walker.optional(node.value);
      const scope = walker.scope;
      scope.generator = true;
      if (scope.kind === 'comprehension') {
        const what = Object.values(COMPREHENSIONS).find(([name]) => name === scope.name);
        problem(`'yield' inside ${what?.[1]}`, node.position);
      }
      break;
    }
    case 'Await':
      notInAnnotation(walker, 'await expression', node);
      walker.expression(node.value);
      walker.scope.coroutine = true;
      break;
    default:
  }
}

function declare(
  names: OpenScopes,
  name: string,
  node: Extract<Statement, { kind: 'Global' | 'Nonlocal' }>,
): void {
  const { position } = node;
  const kind = node.kind === 'Global' ? 'global' : 'nonlocal';
  const use = names.scope.uses.get(mangle(name, names.scope.className));
  if (use?.parameter) problem(`name '${name}' is parameter and ${kind}`, position);
  if (use?.referenced) problem(`name '${name}' is used prior to ${kind} declaration`, position);
  if (use?.annotated) problem(`annotated name '${name}' can't be ${kind}`, position);
  if (use?.bound && !use.imported) {
    problem(`name '${name}' is assigned to before ${kind} declaration`, position);
  }
  names.define(name, kind, position);
  noteDirective(names, name, position);
}

function noteDirective(names: OpenScopes, name: string, position: Position): void {
  const { declarations, className } = names.scope;
  const mangled = mangle(name, className);
  if (!declarations.has(mangled)) declarations.set(mangled, position);
}

/** `:=` in a comprehension binds in the function or module around it. */
function bindOutside(
  names: OpenScopes,
  { id, position }: Extract<Expression, { kind: 'Name' }>,
): void {
  for (let index = names.around.length - 1; index >= 0; index -= 1) {
    const scope = names.around[index] as Scope;
    const use = scope.uses.get(mangle(id, names.scope.className));
    if (scope.kind === 'comprehension') {
      if (use?.iterated) {
        problem(
          `assignment expression cannot rebind comprehension iteration variable '${id}'`,
          position,
        );
      }
      continue;
    }
    if (scope.kind === 'class') {
      problem(
        'assignment expression within a comprehension cannot be used in a class body',
        position,
      );
    }
    const isModule = scope.kind === 'module';
    names.define(id, isModule || use?.global ? 'global' : 'nonlocal', position);
    noteDirective(names, id, position);
    names.define(id, isModule ? 'global' : 'bound', position, scope);
    return;
  }
}

function noteImport(
  walker: Walker,
  alias: Extract<Statement, { kind: 'Import' }>['names'][number],
): void {
  if (alias.name === '*') {
    if (walker.scope.kind !== 'module') {
      problem('import * only allowed at module level', alias.position);
    }
    return;
  }
  const name = alias.asname ?? (alias.name.split('.')[0] as string);
  walker.names.define(name, 'bound', alias.position).imported = true;
}

function noteAnnotated(walker: Walker, node: Extract<Statement, { kind: 'AnnAssign' }>): void {
  const { target, simple } = node;
  if (target.kind === 'Name') {
    const use = walker.scope.uses.get(mangle(target.id, walker.scope.className));
    if (simple && walker.scope.kind !== 'module' && (use?.global || use?.nonlocal)) {
      const what = use.global ? 'global' : 'nonlocal';
      problem(`annotated name '${target.id}' can't be ${what}`, node.position);
    }
    if (simple) walker.names.define(target.id, 'bound', target.position).annotated = true;
    else if (node.value !== null) walker.names.define(target.id, 'bound', target.position);
  } else walker.expression(target);
  noteAnnotation(walker, node.annotation);
  walker.optional(node.value);
}

/** Notes the names in the annotations of a function. */
export function noteAnnotations(
  walker: Walker,
  { args, returns }: Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>,
) {
  const { posonlyargs, args: plain, kwonlyargs, vararg, kwarg } = args;
  for (const one of [...posonlyargs, ...plain, vararg, kwarg, ...kwonlyargs]) {
    if (one?.annotation) noteAnnotation(walker, one.annotation);
  }
  if (returns !== null) noteAnnotation(walker, returns);
}

/** Annotations that become text bind and use nothing. */
function noteAnnotation(walker: Walker, node: Expression): void {
  if (!walker.futureAnnotations) walker.expression(node);
  else
    walker.names.within(node, 'annotation', '_annotation', undefined, () =>
      walker.expression(node),
    );
}

function notInAnnotation(walker: Walker, what: string, node: Expression): void {
  if (walker.scope.kind === 'annotation') {
    problem(`'${what}' can not be used within an annotation`, node.position);
  }
}

function noteComprehension(walker: Walker, node: ComprehensionNode): void {
  const [first, ...others] = node.generators as readonly [Comprehension, ...Comprehension[]];
  const outer = walker.scope;
  noteIterable(walker, first);
  let isAsync = false;
  walker.names.within(node, 'comprehension', COMPREHENSIONS[node.kind][0], undefined, (scope) => {
    scope.coroutine = first.isAsync;
    walker.names.define('.0', 'parameter', node.position);
    noteTarget(walker, first);
    for (const condition of first.ifs) walker.expression(condition);
    for (const part of others) {
      noteTarget(walker, part);
      noteIterable(walker, part);
      for (const condition of part.ifs) walker.expression(condition);
      scope.coroutine ||= part.isAsync;
    }
    if (node.kind === 'DictComp') {
      walker.expression(node.value);
      walker.expression(node.key);
    } else walker.expression(node.elt);
    scope.generator = node.kind === 'GeneratorExp';
    isAsync = scope.coroutine && !scope.generator;
  });
  outer.coroutine ||= isAsync;
}

function noteIterable(walker: Walker, part: Comprehension): void {
  walker.scope.iterables += 1;
  walker.expression(part.iter);
  walker.scope.iterables -= 1;
}

function noteTarget(walker: Walker, part: Comprehension): void {
  walker.scope.inTarget = true;
  walker.expression(part.target);
  walker.scope.inTarget = false;
}
