import type { Pattern, Statement } from '../../syntax/index.ts';
import type { Walker } from '../symbols.ts';

/** Notes what `match` does with names. */
export function noteMatch(walker: Walker, node: Extract<Statement, { kind: 'Match' }>): void {
  walker.expression(node.subject);
  for (const { pattern, guard, body } of node.cases) {
    notePattern(walker, pattern);
    walker.optional(guard);
    walker.statements(body);
  }
}

function notePattern(walker: Walker, node: Pattern): void {
  if (node.kind === 'MatchValue') walker.expression(node.value);
  if (node.kind === 'MatchClass') walker.expression(node.cls);
  if ('keys' in node) for (const key of node.keys) walker.expression(key);
  if ('patterns' in node) for (const one of node.patterns) notePattern(walker, one);
  if ('kwdPatterns' in node) for (const one of node.kwdPatterns) notePattern(walker, one);
  if ('pattern' in node && node.pattern !== null) notePattern(walker, node.pattern);
  const name = 'rest' in node ? node.rest : 'name' in node ? node.name : null;
  if (name !== null) walker.names.define(name, 'bound', node.position);
}
