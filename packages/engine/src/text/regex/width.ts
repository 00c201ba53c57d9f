import type { Tree } from '../automaton/index.ts';

/** Code points of every match of a tree; undefined when matches may differ in that. */
export function fixedWidth(tree: Tree): number | undefined {
  switch (tree.kind) {
    case 'empty':
    case 'assert':
    case 'look':
      return 0;
    case 'set':
      return 1;
    case 'sequence': {
      const widths = tree.items.map(fixedWidth);
      return widths.reduce((sum, width) => add(sum, width), 0);
    }
    case 'choice': {
      const [first, ...others] = tree.items.map(fixedWidth);
      return others.every((width) => width === first) ? first : undefined;
    }
    case 'repeat': {
      const width = fixedWidth(tree.item);
      return width === undefined || tree.minimum !== tree.maximum
        ? undefined
        : width * tree.minimum;
    }
    case 'group':
    case 'atomic':
      return fixedWidth(tree.item);
    default:
      return undefined;
  }
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
