import { at, InputError } from '../../base/index.ts';
import { type ClusterLayout, checkLayout, type LayoutMachine } from './cluster-layout.ts';
import { DEFAULT_BLOCK_SIZE, MAXIMUM_BLOCKS } from './costs.ts';

/**
 * The layout that a text describes: replicas placed by hand. One line a rack or a block:
 *
 * ```
 * rack r1: M1 M2 M3      the machines of a rack
 * slots: 4               blocks that each machine holds; as many as needed when left out
 * A.1: M1 M2 M4          a block and the machines that hold it
 * ```
 *
 * A block's file is the part of its name before the last dot, or the whole name when it has none;
 * its blocks are full and in the order of their lines, and the file's replication is the largest
 * number of replicas among them. Empty lines and what follows a `#` are left out.
 *
 * Throws `InputError` with line and column for a line that is none of these, and as
 * {@link checkLayout} does for a layout that cannot exist.
 */
export function parseLayout(text: string): ClusterLayout {
  const machines: LayoutMachine[] = [];
  const blocks = new Map<string, readonly string[]>();
  const files = new Map<string, string[]>();
  let slots = MAXIMUM_BLOCKS;
  text.split('\n').forEach((written, index) => {
    const line = at(written.split('#'), 0);
    if (line.trim() === '') return;
    const fail = (message: string, column: number, expected: string): never => {
      throw new InputError(message, { place: { line: index + 1, column }, expected });
    };
    const colon = line.indexOf(':');
    if (colon < 0) {
      fail('a line without a colon', line.length, '"rack r1: M1 M2", "slots: 4" or "A.1: M1 M2"');
    }
    const head = line.slice(0, colon).trim().split(/\s+/);
    const words = line
      .slice(colon + 1)
      .split(/\s+/)
      .filter((word) => word !== '');
    const name = head[0] ?? '';
    if (name === 'rack' && head.length === 2) {
      const rack = at(head, 1);
      for (const id of words) machines.push({ id, rack, slots: 0 });
    } else if (name === '' || head.length > 1) {
      fail(`"${head.join(' ')}" is not a name`, 1, 'one word, or "rack" and one word');
    } else if (name === 'slots') {
      slots = Number(words[0]);
      if (words.length !== 1 || !Number.isSafeInteger(slots) || slots < 0) {
        fail(`"${words.join(' ')}" is not a number of slots`, colon + 2, 'a whole number');
      }
    } else {
      if (blocks.has(name)) fail(`block ${name} is named twice`, 1, 'one line for each block');
      for (const word of words) {
        if (!machines.some((machine) => machine.id === word)) {
          fail(
            `there is no machine ${word}`,
            line.indexOf(word, colon) + 1,
            'a machine of a rack above',
          );
        }
      }
      blocks.set(name, words);
      const dot = name.lastIndexOf('.');
      const file = dot > 0 ? name.slice(0, dot) : name;
      files.set(file, [...(files.get(file) ?? []), name]);
    }
  });
  const layout: ClusterLayout = {
    machines: machines.map((machine) => ({ ...machine, slots })),
    files: Array.from(files, ([name, names]) => ({
      name,
      bytes: names.length * DEFAULT_BLOCK_SIZE,
      blockSize: DEFAULT_BLOCK_SIZE,
      replication: Math.max(1, ...names.map((block) => blocks.get(block)?.length ?? 0)),
      blocks: names,
    })),
    replicas: Object.fromEntries(blocks),
  };
  checkLayout(layout);
  return layout;
}
