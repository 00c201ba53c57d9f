import type { Tree } from '../automaton/index.ts';

/**
 * Code points of every match of a tree; undefined when matches may differ in that. `groupWidth` tells
 * it of a group that is referred to.
 */
export function fixedWidth(
  tree: Tree,
  groupWidth: (index: number) => number | undefined,
): number | undefined {
  const widthOf = (item: Tree): number | undefined => fixedWidth(item, groupWidth);
  switch (tree.kind) {
    case 'empty':
    case 'assert':
    case 'look':
      return 0;
    case 'set':
      return 1;
    case 'sequence': {
      const widths = tree.items.map(widthOf);
      return widths.reduce((sum, width) => add(sum, width), 0);
    }
    case 'back-reference':
      return groupWidth(tree.index);
    case 'condition': {
      const width = widthOf(tree.matched);
      return width === widthOf(tree.unmatched) ? width : undefined;
    }
    case 'choice': {
      const [first, ...others] = tree.items.map(widthOf);
      return others.every((width) => width === first) ? first : undefined;
    }
    case 'repeat': {
      const width = widthOf(tree.item);
      return width === undefined || tree.minimum !== tree.maximum
        ? undefined
        : width * tree.minimum;
    }
    case 'group':
    case 'atomic':
      return widthOf(tree.item);
    default:
      return undefined;
  }
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
