import type { Assertion, Tree } from '../automaton/index.ts';
import { onlyCharacter } from '../characters/index.ts';

/** What every match of a pattern must have, by which a search can leap over text. */
export interface Landmarks {
  /** The text that it begins with, perhaps none. */
  readonly prefix: string;
  /** A text that is somewhere in it, perhaps none. */
  readonly within: string;
  /** The pattern is `prefix` and nothing else. */
  readonly exact: boolean;
  /** The assertion that it begins with. */
  readonly begins: Assertion | undefined;
}

/** Characters of a landmark at most. */
const LONGEST = 64;

/** The landmarks of a pattern. */
export function landmarksOf(tree: Tree): Landmarks {
  const runs: string[] = [''];
  let exact = true;
  let begins: Assertion | undefined;
  /** Whether all so far is plain text, but for assertions at the start. */
  let leading = true;
  const breakRun = (): void => {
    exact = false;
    leading = false;
    runs.push('');
  };
  const visit = (node: Tree): void => {
    switch (node.kind) {
      case 'empty':
        return;
      case 'set': {
        const code = onlyCharacter(node.set);
        const run = runs.at(-1) ?? '';
        if (code === undefined || run.length >= LONGEST) breakRun();
        else runs[runs.length - 1] = run + String.fromCodePoint(code);
        return;
      }
      case 'sequence':
        for (const item of node.items) visit(item);
        return;
      case 'group':
        exact = false;
        visit(node.item);
        return;
      case 'assert':
        exact = false;
        if (leading && runs[0] === '' && begins === undefined) begins = node.assertion;
        return;
      case 'repeat':
        if (node.minimum > 0) visit(node.item);
        if (node.minimum !== 1 || node.maximum !== 1) breakRun();
        return;
      default:
        breakRun();
    }
  };
  visit(tree);
  const [prefix = ''] = runs;
  const within = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
  return { prefix, within, exact: exact && prefix !== '', begins };
}
