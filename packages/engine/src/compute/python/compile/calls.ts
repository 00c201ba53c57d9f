import { PyTuple } from '../objects/index.ts';
import type { Expression, Keyword, Position } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { buildFrom, STACK_GUIDELINE } from './expressions.ts';
import { problem } from './problem.ts';

type Call = Extract<Expression, { kind: 'Call' }>;

/** Writes a call; one of a method that is looked up only to be called makes no bound method. */
export function compileCall(compiler: Compiler, node: Call): void {
  checkKeywords(node.keywords);
  if (asMethod(compiler, node)) return;
  compiler.emit('PUSH_NULL');
  compiler.expression(node.func);
  callWith(compiler, 0, node.args, node.keywords);
}

function checkKeywords(keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const { arg, position } of keywords) {
    if (arg === null) continue;
    if (arg === '__debug__') problem('cannot assign to __debug__', position);
    if (seen.has(arg)) problem(`keyword argument repeated: ${arg}`, position);
    seen.add(arg);
  }
}

function asMethod(compiler: Compiler, node: Call): boolean {
  const { func, args, keywords } = node;
  if (func.kind !== 'Attribute' || func.ctx !== 'Load') return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_GUIDELINE) return false;
  if (args.some((argument) => argument.kind === 'Starred')) return false;
  if (keywords.some(({ arg }) => arg === null)) return false;
  compiler.expression(func.value);
  const place = lastLineOf(func);
  compiler.at(place, () =>
    compiler.emit('LOAD_METHOD', compiler.unit.nameIndex(func.attr)),
  );
  compiler.expressions(args);
  for (const keyword of keywords) compiler.expression(keyword.value);
  const call = methodCallPosition(node, func);
  compiler.at(call, () => {
    if (keywords.length > 0) keywordNames(compiler, keywords);
    const count = args.length + keywords.length;
    compiler.emit('PRECALL', count);
    compiler.emit('CALL', count);
  });
  return true;
}

/** A method on a line of its own is found there, not where the expression begins. */
function lastLineOf(func: Extract<Expression, { kind: 'Attribute' }>): Position {
  const { position } = func;
  if (position.line === position.endLine) return position;
  return { ...position, line: position.endLine, column: position.endColumn - func.attr.length };
}

function methodCallPosition(node: Call, func: Extract<Expression, { kind: 'Attribute' }>): Position {
  const { position } = func;
  if (position.line === position.endLine) return node.position;
  const column = position.endColumn - func.attr.length;
  return { ...node.position, line: position.endLine, column };
}

function keywordNames(compiler: Compiler, keywords: readonly Keyword[]): void {
  const names = keywords.map(({ arg }) => arg as string);
  compiler.emit('KW_NAMES', compiler.unit.constants.indexOf(new PyTuple(names)));
}

/** Writes arguments and the call of what is below them; `pushed` arguments are there already. */
export function callWith(
  compiler: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  const many = args.length + keywords.length * 2 > STACK_GUIDELINE;
  const unpacks =
    args.some((argument) => argument.kind === 'Starred') ||
    keywords.some(({ arg }) => arg === null);
  if (unpacks || many) {
    callUnpacking(compiler, pushed, args, keywords);
    return;
  }
  compiler.expressions(args);
  for (const keyword of keywords) compiler.expression(keyword.value);
  if (keywords.length > 0) keywordNames(compiler, keywords);
  const count = pushed + args.length + keywords.length;
  compiler.emit('PRECALL', count);
  compiler.emit('CALL', count);
}

function callUnpacking(
  compiler: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only?.kind === 'Starred') compiler.expression(only.value);
  else buildFrom(compiler, args, 'tuple', pushed);
  if (keywords.length > 0) mergedKeywords(compiler, keywords);
  compiler.emit('CALL_FUNCTION_EX', keywords.length > 0 ? 1 : 0);
}

function mergedKeywords(compiler: Compiler, keywords: readonly Keyword[]): void {
  let begun = false;
  let waiting: Keyword[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    namedArguments(compiler, waiting);
    if (begun) compiler.emit('DICT_MERGE', 1);
    begun = true;
    waiting = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      waiting.push(keyword);
      continue;
    }
    flush();
    if (!begun) compiler.emit('BUILD_MAP', 0);
    begun = true;
    compiler.expression(keyword.value);
    compiler.emit('DICT_MERGE', 1);
  }
  flush();
}

function namedArguments(compiler: Compiler, keywords: readonly Keyword[]): void {
  const many = keywords.length * 2 > STACK_GUIDELINE;
  if (keywords.length > 1 && !many) {
    for (const keyword of keywords) compiler.expression(keyword.value);
    compiler.unit.loadConstant(new PyTuple(keywords.map(({ arg }) => arg as string)));
    compiler.emit('BUILD_CONST_KEY_MAP', keywords.length);
    return;
  }
  if (many) compiler.emit('BUILD_MAP', 0);
  for (const { arg, value } of keywords) {
    compiler.unit.loadConstant(arg as string);
    compiler.expression(value);
    if (many) compiler.emit('MAP_ADD', 1);
  }
  if (!many) compiler.emit('BUILD_MAP', keywords.length);
}
