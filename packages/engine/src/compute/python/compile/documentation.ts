import type { Statement } from '../syntax/index.ts';

/** The text that documents a function, class or module: its first statement, if that is a string. */
export function documentationOf(body: readonly Statement[]): string | undefined {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return undefined;
  return first.value.value.type === 'str' ? first.value.value.value : undefined;
}
