import type { Statement } from '../syntax/index.ts';
import type { Compiler } from './compiler.ts';
import { documentationOf } from './documentation.ts';

/** Writes the beginning of a module or class: its documentation becomes `__doc__`. Returns what follows. */
export function beginBlock(compiler: Compiler, body: readonly Statement[]): readonly Statement[] {
  const [first] = body;
  if (first !== undefined && compiler.unit.scope.kind === 'module') {
    compiler.locate(first.position);
  }
  if (hasAnnotations(body)) compiler.emit('SETUP_ANNOTATIONS');
  if (first?.kind !== 'Expr' || documentationOf(body) === undefined) {
    return body;
  }
  compiler.expression(first.value);
  compiler.locate(undefined);
  compiler.name('__doc__', 'Store');
  return body.slice(1);
}

/** Whether statements of this very block annotate a name. */
export function hasAnnotations(body: readonly Statement[]): boolean {
  return body.some((node) => {
    if (node.kind === 'AnnAssign') return true;
    if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef') return false;
    if (node.kind === 'ClassDef') return false;
    if (node.kind === 'Match') return node.cases.some((one) => hasAnnotations(one.body));
    if ('handlers' in node && node.handlers.some((one) => hasAnnotations(one.body))) return true;
    return (
      ('body' in node && hasAnnotations(node.body)) ||
      ('orelse' in node && hasAnnotations(node.orelse)) ||
      ('finalbody' in node && hasAnnotations(node.finalbody))
    );
  });
}
