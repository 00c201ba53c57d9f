/** A B+ tree in the state after loading sorted keys: keys in the leaves, separators above. */
export interface TreeNode {
  readonly level: number;
  /** Keys of a leaf, or the smallest key of every child but the first. */
  readonly keys: readonly number[];
  readonly children: readonly TreeNode[];
  readonly smallest: number;
}

const chunk = <T>(items: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** The root of a tree over `keys` in which a node has at most `fanOut` keys or children. */
export function treeOf(keys: readonly number[], fanOut: number): TreeNode {
  const sorted = [...keys].sort((a, b) => a - b);
  let nodes: TreeNode[] = chunk(sorted, fanOut).map((part) => ({
    level: 0,
    keys: part,
    children: [],
    smallest: part[0] ?? 0,
  }));
  while (nodes.length > 1) {
    nodes = chunk(nodes, fanOut).map((children) => ({
      level: (children[0]?.level ?? 0) + 1,
      keys: children.slice(1).map(({ smallest }) => smallest),
      children,
      smallest: children[0]?.smallest ?? 0,
    }));
  }
  return nodes[0] ?? { level: 0, keys: [], children: [], smallest: 0 };
}

/** The nodes that a search for `key` reads, from the root to a leaf. */
export function pathTo(key: number, root: TreeNode): readonly TreeNode[] {
  const next = root.children.filter(({ smallest }) => smallest <= key).at(-1) ?? root.children[0];
  return next === undefined ? [root] : [root, ...pathTo(key, next)];
}

/** How many nodes lie on the way from the root to a leaf. */
export function levelsFor(keys: number, fanOut: number) {
  let levels = 1;
  for (let nodes = Math.ceil(keys / fanOut); nodes > 1; nodes = Math.ceil(nodes / fanOut)) levels++;
  return levels;
}

/** Pages read for `matches` rows with an index whose leaf holds all of them, each row on its own page. */
export const pagesWithIndex = (indexLevels: number, matches: number) => indexLevels + matches;
