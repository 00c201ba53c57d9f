/**
 * Records what the kernel's ext4, tmpfs and overlayfs do with random steps.
 *
 * Run as root on Debian 12 after `apt-get install e2fsprogs`:
 *   node packages/engine/test/conformance/file-system/record.ts
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statfsSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  INODES,
  KINDS,
  type Kind,
  type Run,
  randomSteps,
  SIZES,
  type Step,
  TARGET,
} from './scenarios.ts';

const RUNS = 20;
const STEPS = 60;
const LOWER_STEPS = 60;

process.umask(0);
const work = mkdtempSync(join(tmpdir(), 'file-system-'));
const command = (name: string, ...words: string[]): string =>
  execFileSync(name, words, { encoding: 'utf8' });

/** Does a step under a directory; returns what came of it. */
function perform(root: string, step: Step): string {
  const [verb, operand = '', second = '', third = ''] = step.split(' ');
  const path = join(root, operand);
  try {
    if (verb === 'mkdir') mkdirSync(path, 0o755);
    else if (verb === 'create') closeSync(openSync(path, 'wx', 0o644));
    else if (verb === 'symlink') symlinkSync(TARGET, path);
    else if (verb === 'link') linkSync(path, join(root, second));
    else if (verb === 'unlink') unlinkSync(path);
    else if (verb === 'rmdir') rmdirSync(path);
    else if (verb === 'rename') renameSync(path, join(root, second));
    else if (verb === 'truncate') truncateSync(path, Number(second));
    else if (verb === 'chmod') chmodSync(path, Number.parseInt(second, 8));
    else if (verb === 'write') {
      const descriptor = openSync(path, 'r+');
      try {
        const bytes = new Uint8Array(Number(third)).fill(7);
        return String(writeSync(descriptor, bytes, 0, bytes.length, Number(second)));
      } finally {
        // Blocks are allocated by now, not at some time later.
        fsyncSync(descriptor);
        closeSync(descriptor);
      }
    } else throw new Error(`no step ${step}`);
    return 'ok';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'directory';
  if (stats.isSymbolicLink()) return 'symbolic link';
  return stats.isCharacterDevice() ? 'whiteout' : 'file';
}

/** A line for every name below a directory. */
function list(root: string, line: (path: string, stats: Stats) => string, path = ''): string[] {
  return readdirSync(join(root, path))
    .filter((name) => name !== 'lost+found')
    .flatMap((name) => {
      const inner = join(path, name);
      const stats = lstatSync(join(root, inner));
      const own = line(inner, stats);
      return stats.isDirectory() ? [own, ...list(root, line, inner)] : [own];
    })
    .toSorted();
}

const describeInode =
  (kind: Kind) =>
  (path: string, stats: Stats): string => {
    const permissions = (stats.mode & 0o7777).toString(8);
    const words = [path, kindOf(stats), permissions, stats.nlink, stats.size];
    // An overlay shows the sizes of directories of its layers, where whiteouts and marks are.
    if (kind === 'overlay') return words.slice(0, stats.isDirectory() ? 4 : 5).join(' ');
    return [...words, stats.blocks].join(' ');
  };

/** Mounts a fresh file system of a kind; returns where, and the upper layer of an overlay. */
function mount(kind: Kind, lower: readonly Step[]): { root: string; upper: string | undefined } {
  const root = join(work, 'root');
  mkdirSync(root);
  if (kind === 'ext4') {
    const image = join(work, 'image');
    writeFileSync(image, '');
    truncateSync(image, SIZES.ext4);
    command('mke2fs', '-q', '-t', 'ext4', '-b', '4096', image);
    command('mount', '-o', 'loop', image, root);
    return { root, upper: undefined };
  }
  command(
    'mount',
    '-t',
    'tmpfs',
    '-o',
    `size=${SIZES[kind]},mode=755,nr_inodes=${INODES}`,
    'none',
    root,
  );
  if (kind === 'tmpfs') return { root, upper: undefined };
  const [below, upper, rest, merged] = ['lower', 'upper', 'work', 'merged'].map((name) => {
    mkdirSync(join(root, name));
    return join(root, name);
  });
  if (!below || !upper || !rest || !merged) throw new Error('not made');
  for (const step of lower) perform(below, step);
  const layers = `lowerdir=${below},upperdir=${upper},workdir=${rest}`;
  command('mount', '-t', 'overlay', '-o', layers, 'overlay', merged);
  return { root: merged, upper };
}

function unmount(): void {
  unmountIfMounted(join(work, 'root', 'merged'));
  unmountIfMounted(join(work, 'root'));
  rmSync(join(work, 'root'), { recursive: true });
}

function unmountIfMounted(target: string): void {
  if (command('mount').includes(` ${target} `)) command('umount', target);
}

function record(kind: Kind, seed: number): Run {
  const first = 100 * KINDS.indexOf(kind);
  const lower = kind === 'overlay' ? randomSteps(1000 + seed, LOWER_STEPS) : [];
  const { root, upper } = mount(kind, lower);
  try {
    const steps = randomSteps(first + seed, STEPS).map(
      (step) => [step, perform(root, step)] as const,
    );
    const { bfree, ffree } = statfsSync(root);
    return {
      lower,
      steps,
      tree: list(root, describeInode(kind)),
      upper: upper === undefined ? [] : list(upper, (path, stats) => `${path} ${kindOf(stats)}`),
      free: [bfree, ffree],
    };
  } finally {
    unmount();
  }
}

for (const kind of KINDS) {
  const runs = Array.from({ length: RUNS }, (_, seed) => record(kind, seed + 1));
  const file = new URL(`recordings/${kind}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ kernel: release(), runs }, undefined, 1)}\n`);
}
rmSync(work, { recursive: true });
