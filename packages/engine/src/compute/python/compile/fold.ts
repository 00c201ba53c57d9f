import type { Root } from '../syntax/ast.ts';

/** A program with what can be computed beforehand computed. */
export function fold(root: Root, _futureAnnotations: boolean): Root {
  return root;
}
