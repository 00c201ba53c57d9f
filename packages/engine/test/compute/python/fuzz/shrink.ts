import { type Node, textOf } from './grammar.ts';

/** Tries after which what there is has to do. */
const MOST_TRIES = 400;

/** What stands for a symbol that is not needed. */
const STAND_INS: readonly string[] = ['0', "''", '[]'];

/** Symbols of whole statements. */
const STATEMENT =
  /^(block|statement|guarded|show|assignment|loop|conditional|try|try\w*|with|match|deletion|mutation|raising|definition|function|generator|class|coroutine|library|member|use|drive|report|yielding|awaiting|case|last|\w+use)$/;

/**
 * Makes a program smaller while `fails` says that it still shows what it showed: pieces are replaced by pieces of the
 * same kind within them, or by next to nothing.
 */
export async function shrink(
  program: Node,
  fails: (source: string) => Promise<boolean>,
): Promise<Node> {
  let best = program;
  let tries = 0;
  for (let changed = true; changed; ) {
    changed = false;
    // From the largest pieces to the smallest; a path names the same piece as long as those before it stay.
    const paths = pathsOf(best);
    for (const path of paths) {
      const node = nodeAt(best, path);
      if (node === undefined || textOf(node).length <= 1) continue;
      for (const smaller of replacements(node)) {
        if (tries++ > MOST_TRIES) return best;
        const candidate = replacedAt(best, path, smaller);
        if (!(await fails(textOf(candidate)))) continue;
        best = candidate;
        changed = true;
        break;
      }
    }
  }
  return best;
}

type Path = readonly number[];

/** Paths to the pieces of a program, those with more text first. */
function pathsOf(program: Node): readonly Path[] {
  const found: { path: Path; length: number }[] = [];
  const visit = (node: Node, path: Path) => {
    for (const [index, piece] of node.pieces.entries()) {
      if (typeof piece === 'string') continue;
      const inner = [...path, index];
      found.push({ path: inner, length: textOf(piece).length });
      visit(piece, inner);
    }
  };
  visit(program, []);
  return found.sort((a, b) => b.length - a.length).map(({ path }) => path);
}

function nodeAt(program: Node, path: Path): Node | undefined {
  let node: Node | undefined = program;
  for (const index of path) {
    const piece: string | Node | undefined = node?.pieces[index];
    node = typeof piece === 'object' ? piece : undefined;
  }
  return node;
}

function replacedAt(program: Node, [index, ...rest]: Path, by: Node): Node {
  if (index === undefined) return by;
  return {
    ...program,
    pieces: program.pieces.map((piece, at) =>
      at === index && typeof piece === 'object' ? replacedAt(piece, rest, by) : piece,
    ),
  };
}

/** What may stand in the place of a piece, the smallest first. */
function* replacements(node: Node): Generator<Node> {
  const text = textOf(node);
  for (const standIn of STATEMENT.test(node.symbol) ? ['pass'] : STAND_INS) {
    if (standIn.length < text.length) yield { symbol: node.symbol, pieces: [standIn] };
  }
  const seen = new Set<string>();
  const within: Node[] = [];
  const visit = (inner: Node) => {
    for (const piece of inner.pieces) {
      if (typeof piece === 'string') continue;
      within.push(piece);
      visit(piece);
    }
  };
  visit(node);
  for (const inner of within.slice(0, 12)) {
    const innerText = textOf(inner);
    if (innerText.length >= text.length || seen.has(innerText)) continue;
    seen.add(innerText);
    yield inner;
  }
}
