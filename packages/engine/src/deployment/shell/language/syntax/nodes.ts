import type * as unbash from 'unbash';

/** Properties of the parser's nodes in which commands may be. */
const PARTS =
  'commands command clause then elif else body prefix suffix redirects name wordlist word items pattern value elements index target parts script operation operand replacement expression left right operands'.split(
    ' ',
  );

/** Calls back for the nodes inside a node, but for those of arithmetic, which is ours to parse and not the parser's. */
export function forEachPart(
  node: unbash.SyntaxNode,
  visit: (part: unbash.SyntaxNode) => void,
): void {
  if (/^Arithmetic(?:Command|Expansion)$/.test(node.type)) return;
  const parts = node as unknown as Readonly<Record<string, unknown>>;
  for (const name of PARTS) {
    const part = parts[name];
    for (const one of Array.isArray(part) ? part : [part]) if (isNode(one)) visit(one);
  }
}

function isNode(value: unknown): value is unbash.SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'pos' in value;
}
