import { at } from '../../../src/base/index.ts';
import { createRandom } from '../../../src/sim/index.ts';

/** Kinds of file system that were recorded. */
export const KINDS = ['ext4', 'tmpfs', 'overlay'] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes of the recorded file systems: of ext4's device, of tmpfs, of each layer of the overlay. */
export const SIZES: Readonly<Record<Kind, number>> = {
  ext4: 16 * 2 ** 20,
  tmpfs: 4 * 4096,
  overlay: 2 ** 20,
};

/** Inodes of a recorded tmpfs. */
export const INODES = 100;

/** A command with its operands, such as `rename a/b b` or `write a 4095 100`. */
export type Step = string;

export interface Recording {
  readonly kernel: string;
  readonly runs: readonly Run[];
}

export interface Run {
  /** What was done to the lower layer of an overlay before it was mounted. */
  readonly lower: readonly Step[];
  /** Each step with what came of it: the name of an error, `ok`, or bytes that were written. */
  readonly steps: readonly (readonly [step: Step, outcome: string])[];
  /** Every name with kind, permissions, links, size and, but for an overlay, sectors. */
  readonly tree: readonly string[];
  /** Names of the upper layer of an overlay with their kinds. */
  readonly upper: readonly string[];
  /** Free blocks and inodes. */
  readonly free: readonly [blocks: number, inodes: number];
}

/** Where symbolic links lead: to nothing, and too far for their inode on ext4. */
export const TARGET = 'x'.repeat(70);

const SIZES_WRITTEN = [0, 1, 100, 4095, 4096, 4097, 8192, 20_000];
const OFFSETS = [0, 0, 1, 4000, 4096, 12_288, 50_000];

/** Steps on few names, so that much of it succeeds. */
export function randomSteps(seed: number, count: number): readonly Step[] {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    at(items, Math.floor(random.next() * items.length));
  const path = (): string => {
    const names = ['a', 'b'];
    return Array.from({ length: pick([1, 1, 2, 2, 3]) }, () => pick(names)).join('/');
  };
  const verbs = [
    ...['mkdir', 'mkdir', 'mkdir', 'create', 'create', 'create', 'symlink', 'link', 'unlink'],
    ...['unlink', 'rmdir', 'rmdir', 'rename', 'rename', 'rename', 'write', 'write', 'write'],
    ...['truncate', 'chmod'],
  ];
  return Array.from({ length: count }, () => {
    const verb = pick(verbs);
    const operands = [path()];
    if (verb === 'rename' || verb === 'link') operands.push(path());
    if (verb === 'write') operands.push(String(pick(OFFSETS)));
    if (verb === 'write' || verb === 'truncate') operands.push(String(pick(SIZES_WRITTEN)));
    if (verb === 'chmod') operands.push(pick(['0', '644', '1755', '7777']));
    return [verb, ...operands].join(' ');
  });
}
