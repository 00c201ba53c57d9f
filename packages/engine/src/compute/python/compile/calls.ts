import { PyTuple } from '../objects/index.ts';
import type { Attribute, Expression, Keyword, Position } from '../syntax/index.ts';
import type { Compiler } from './compiler.ts';
import { STACK_GUIDELINE } from './displays.ts';

type Call = Extract<Expression, { kind: 'Call' }>;

/** Writes a call; one of a method that is looked up only to be called makes no bound method. */
export function compileCall(compiler: Compiler, node: Call): void {
  checkKeywords(compiler, node.keywords);
  const method = methodOf(compiler, node);
  if (method !== undefined) {
    callMethod(compiler, node, method);
    return;
  }
  compiler.suspect(node);
  compiler.locate(node.func.position);
  compiler.emit('PUSH_NULL');
  compiler.locate(node.position);
  compiler.expression(node.func);
  callWith(compiler, 0, node.args, node.keywords);
}

function checkKeywords(compiler: Compiler, keywords: readonly Keyword[]): void {
  const repeated = firstRepeated(keywords);
  for (const { arg } of keywords) {
    if (arg === null) continue;
    compiler.checkName(arg, 'Store');
    if (arg !== repeated?.arg) continue;
    compiler.locate(repeated.position);
    compiler.refuse(`keyword argument repeated: ${arg}`);
  }
}

/** The second of the keywords of which the first has the name. */
function firstRepeated(keywords: readonly Keyword[]): Keyword | undefined {
  const counts = new Map<string | null, number>([[null, 1]]);
  for (const { arg } of keywords) if (arg !== null) counts.set(arg, (counts.get(arg) ?? 0) + 1);
  const first = keywords.find(({ arg }) => counts.get(arg) !== 1);
  return keywords.find((one) => one !== first && one.arg === first?.arg);
}

/** The method that a call calls, if it need not be bound first. What is imported has functions, not methods. */
function methodOf(compiler: Compiler, { func, args, keywords }: Call): Attribute | undefined {
  if (func.kind !== 'Attribute' || func.ctx !== 'Load') return undefined;
  const { value } = func;
  if (value.kind === 'Name' && compiler.top.uses.get(value.id)?.imported === true) return undefined;
  const count = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  return count >= STACK_GUIDELINE || unpacks(args, keywords) ? undefined : func;
}

function unpacks(args: readonly Expression[], keywords: readonly Keyword[]): boolean {
  return args.some(({ kind }) => kind === 'Starred') || keywords.some(({ arg }) => arg === null);
}

function callMethod(compiler: Compiler, node: Call, method: Attribute): void {
  const { args, keywords } = node;
  compiler.expression(method.value);
  compiler.locate(attributePosition(method.position, method));
  compiler.emit('LOAD_METHOD', compiler.unit.nameIndex(method.attr));
  compiler.expressions(args);
  keywordArguments(compiler, keywords);
  compiler.locate(attributePosition(node.position, method));
  emitCall(compiler, args.length + keywords.length);
}

function emitCall(compiler: Compiler, count: number): void {
  compiler.emit('PRECALL', count);
  compiler.emit('CALL', count);
}

/** An attribute that stands on a later line than its expression begins is found where its name stands. */
export function attributePosition(position: Position, node: Attribute): Position {
  const { endLine, endColumn } = node.position;
  if (position.line === endLine) return position;
  const column = endColumn - node.attr.length;
  if (column < 0) return { ...position, line: endLine, column: -1, endColumn: -1 };
  return { ...position, line: endLine, column };
}

function keywordArguments(compiler: Compiler, keywords: readonly Keyword[]): void {
  if (keywords.length === 0) return;
  for (const { value } of keywords) compiler.expression(value);
  compiler.emit('KW_NAMES', compiler.unit.constants.indexOf(namesOf(keywords)));
}

export function namesOf(keywords: readonly Keyword[]): PyTuple {
  return new PyTuple(keywords.map(({ arg }) => arg));
}

/** Writes arguments and the call of what is below them; `pushed` arguments are there already. */
export function callWith(
  compiler: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  checkKeywords(compiler, keywords);
  if (args.length + keywords.length * 2 > STACK_GUIDELINE || unpacks(args, keywords)) {
    compiler.more.callUnpacking(compiler, pushed, args, keywords);
    return;
  }
  compiler.expressions(args);
  keywordArguments(compiler, keywords);
  emitCall(compiler, pushed + args.length + keywords.length);
}
