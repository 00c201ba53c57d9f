import type { MatchCase, Statement } from '../../syntax/index.ts';
import type { Block } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import { jumpIf } from '../conditions.ts';
import { compilePattern, emitFailures, failureBlock, isWildcard, Matching } from './patterns.ts';

/** Writes `match`. */
export function compileMatch(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'Match' }>,
): void {
  compiler.expression(node.subject);
  const end = compiler.newBlock();
  const { cases } = node;
  const last = cases.at(-1) as MatchCase;
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tried = hasDefault ? cases.slice(0, -1) : cases;
  for (const [index, { pattern, guard, body }] of tried.entries()) {
    compiler.locate(pattern.position);
    const isLast = index === tried.length - 1;
    if (!isLast) compiler.emit('COPY', 1);
    const matching = new Matching(guard !== null || index === cases.length - 1);
    compilePattern(compiler, pattern, matching);
    for (const name of matching.names) compiler.name(name, 'Store');
    if (guard !== null) jumpIf(compiler, guard, failureBlock(compiler, matching, 0), false);
    if (!isLast) compiler.emit('POP_TOP');
    compiler.statements(body);
    compiler.locate(undefined);
    compiler.jump('JUMP', end);
    compiler.locate(pattern.position);
    emitFailures(compiler, matching);
  }
  if (hasDefault) compileDefault(compiler, last, end);
  compiler.use(end);
}

/** A last `case _` needs no look at the subject. */
function compileDefault(compiler: Compiler, { pattern, guard, body }: MatchCase, end: Block): void {
  compiler.locate(pattern.position);
  compiler.emit('NOP');
  if (guard !== null) jumpIf(compiler, guard, end, false);
  compiler.statements(body);
  compiler.locate(undefined);
}
