import { describe, expect, test } from 'vitest';
import { pause, type System, SystemError } from '../../../src/machine/index.ts';
import { run } from './machine.ts';

/** `ok`, or what a call fails with. */
function outcome(call: () => unknown): string {
  try {
    call();
    return 'ok';
  } catch (error) {
    if (error instanceof SystemError) return error.code;
    throw error;
  }
}

type Call = (system: System) => unknown;

const remove =
  (path: string): Call =>
  (system) =>
    system.removeDirectory(path);
const unlink =
  (path: string): Call =>
  (system) =>
    system.unlink(path);
const rename =
  (from: string, to: string): Call =>
  (system) =>
    system.rename(from, to);
const make =
  (path: string): Call =>
  (system) =>
    system.makeDirectory(path);
const create =
  (path: string, exclusive = false): Call =>
  (system) =>
    system.open(path, { write: true, create: true, exclusive });
const read =
  (path: string): Call =>
  (system) =>
    system.open(path, { read: true });

/** Two directories, a file, and links to a directory, a file, and nothing. */
function prepare(system: System): void {
  system.makeDirectory('d');
  system.makeDirectory('e');
  system.close(system.open('f', { write: true, create: true }) as number);
  system.symbolicLink('d', 'link');
  system.symbolicLink('f', 'flink');
  system.symbolicLink('none', 'dangling');
}

/** Makes calls as a process in `/tmp`. */
function inProcess(calls: (system: System) => void): void {
  run(function* (system) {
    calls(system);
    yield* pause(system, 1);
    return 0;
  });
}

/** What a call gives in a directory that was prepared. */
function answer(call: Call): string {
  let answered = '';
  inProcess((system) => {
    prepare(system);
    answered = outcome(() => call(system));
  });
  return answered;
}

/** Every answer is that of Linux 6.18 to the same call. */
describe('the last part of a path', () => {
  test.each<[string, Call, string]>([
    ['rmdir link', remove('link'), 'ENOTDIR'],
    ['rmdir link/', remove('link/'), 'ENOTDIR'],
    ['rmdir dangling/', remove('dangling/'), 'ENOTDIR'],
    ['rmdir f/', remove('f/'), 'ENOTDIR'],
    ['rmdir none/', remove('none/'), 'ENOENT'],
    ['rmdir d/', remove('d/'), 'ok'],
    ['rmdir d/.', remove('d/.'), 'EINVAL'],
    ['rmdir d/..', remove('d/..'), 'ENOTEMPTY'],
    ['rmdir /', remove('/'), 'EBUSY'],
    ['unlink link/', unlink('link/'), 'ENOTDIR'],
    ['unlink d/', unlink('d/'), 'EISDIR'],
    ['unlink d', unlink('d'), 'EISDIR'],
    ['unlink f/', unlink('f/'), 'ENOTDIR'],
    ['unlink dangling/', unlink('dangling/'), 'ENOTDIR'],
    ['unlink none/', unlink('none/'), 'ENOENT'],
    ['rename f new/', rename('f', 'new/'), 'ENOTDIR'],
    ['rename f/ new', rename('f/', 'new'), 'ENOTDIR'],
    ['rename f d/', rename('f', 'd/'), 'ENOTDIR'],
    ['rename f d', rename('f', 'd'), 'EISDIR'],
    ['rename f dangling/', rename('f', 'dangling/'), 'ENOTDIR'],
    ['rename d f', rename('d', 'f'), 'ENOTDIR'],
    ['rename d f/', rename('d', 'f/'), 'ENOTDIR'],
    ['rename d new/', rename('d', 'new/'), 'ok'],
    ['rename d/ new/', rename('d/', 'new/'), 'ok'],
    ['rename d e/', rename('d', 'e/'), 'ok'],
    ['rename link new', rename('link', 'new'), 'ok'],
    ['rename link/ new', rename('link/', 'new'), 'ENOTDIR'],
    ['rename link new/', rename('link', 'new/'), 'ENOTDIR'],
    ['rename e link', rename('e', 'link'), 'ENOTDIR'],
    ['rename e link/', rename('e', 'link/'), 'ENOTDIR'],
    ['rename e dangling/', rename('e', 'dangling/'), 'ENOTDIR'],
    ['rename e dangling', rename('e', 'dangling'), 'ENOTDIR'],
    ['rename none new/', rename('none', 'new/'), 'ENOENT'],
    ['rename e none/x', rename('e', 'none/x'), 'ENOENT'],
    ['rename e e/x', rename('e', 'e/x'), 'EINVAL'],
    ['rename . x', rename('.', 'x'), 'EBUSY'],
    ['rename e ..', rename('e', '..'), 'EBUSY'],
    ['rename e/.. x', rename('e/..', 'x'), 'EBUSY'],
    ['rename / x', rename('/', 'x'), 'EBUSY'],
    ['mkdir new/', make('new/'), 'ok'],
    ['mkdir link/', make('link/'), 'EEXIST'],
    ['mkdir dangling/', make('dangling/'), 'EEXIST'],
    ['mkdir dangling', make('dangling'), 'EEXIST'],
    ['mkdir .', make('.'), 'EEXIST'],
    ['mkdir ..', make('..'), 'EEXIST'],
    ['mkdir /', make('/'), 'EEXIST'],
    ['open O_CREAT new/', create('new/'), 'EISDIR'],
    ['open O_CREAT f/', create('f/'), 'EISDIR'],
    ['open f/', read('f/'), 'ENOTDIR'],
    ['open O_CREAT|O_EXCL dangling', create('dangling', true), 'EEXIST'],
    ['open O_CREAT|O_EXCL link', create('link', true), 'EEXIST'],
    ['open O_CREAT|O_EXCL d', create('d', true), 'EEXIST'],
    ['symlink new/', (system) => system.symbolicLink('x', 'new/'), 'ENOENT'],
    ['symlink f/', (system) => system.symbolicLink('x', 'f/'), 'EEXIST'],
    ['symlink d/', (system) => system.symbolicLink('x', 'd/'), 'EEXIST'],
    ['link f new/', (system) => system.link('f', 'new/'), 'ENOENT'],
    ['link f/ new', (system) => system.link('f/', 'new'), 'ENOTDIR'],
    ['mkfifo new/', (system) => system.makeNode('new/', 'fifo', 0o600), 'ENOENT'],
    ['readlink link/', (system) => system.readLink('link/'), 'EINVAL'],
    ['readlink flink/', (system) => system.readLink('flink/'), 'ENOTDIR'],
    ['lstat link/', (system) => system.status('link/', { noFollow: true }), 'ok'],
    ['lstat flink/', (system) => system.status('flink/', { noFollow: true }), 'ENOTDIR'],
    ['lstat dangling/', (system) => system.status('dangling/', { noFollow: true }), 'ENOENT'],
    ['truncate d', (system) => system.truncate('d', 0), 'EISDIR'],
    ['open O_TRUNC d', (system) => system.open('d', { read: true, truncate: true }), 'EISDIR'],
  ])('%s', (_, call, expected) => {
    expect(answer(call)).toBe(expected);
  });

  test('creates what a dangling link names', () => {
    let kind = '';
    inProcess((system) => {
      prepare(system);
      system.open('dangling', { write: true, create: true });
      kind = system.status('none').kind;
    });
    expect(kind).toBe('file');
  });

  test('rename with a slash leaves the link itself where it was', () => {
    let kinds: readonly string[] = [];
    inProcess((system) => {
      prepare(system);
      outcome(() => system.rename('link/', 'new'));
      kinds = system.readDirectory('.').map(({ name }) => name);
    });
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['d', 'link']));
    expect(kinds).not.toContain('new');
  });
});

/** A process that stands in `/tmp/p/q`, which is deleted, with its parent too when `both`. */
function afterDeletion(call: (system: System) => unknown, both = false): string {
  let answered = '';
  inProcess((system) => {
    system.close(system.open('f', { write: true, create: true }) as number);
    system.makeDirectory('p');
    system.makeDirectory('p/q');
    system.changeDirectory('p/q');
    system.removeDirectory('/tmp/p/q');
    if (both) system.removeDirectory('/tmp/p');
    let value: unknown;
    const code = outcome(() => {
      value = call(system);
    });
    answered = code === 'ok' ? String(value) : code;
  });
  return answered;
}

/** Every answer is that of Linux 6.18 to the same call. */
describe('a deleted directory', () => {
  test.each<[string, Call, string]>([
    ['has no links', (system) => system.status('.').links, '0'],
    ['is empty', (system) => system.readDirectory('.').length, '0'],
    ['can be opened', (system) => system.open('.', { read: true }), '3'],
    ['can be entered', (system) => system.changeDirectory('.'), 'undefined'],
    ['can be changed', (system) => system.changePermissions('.', 0o700), 'undefined'],
    ['has no path', (system) => system.directory(), 'ENOENT'],
    ['is marked in /proc', (system) => system.readLink('/proc/self/cwd'), '/tmp/p/q (deleted)'],
    ['holds no name', read('x'), 'ENOENT'],
    ['takes no file', create('x'), 'ENOENT'],
    ['takes no directory', make('x'), 'ENOENT'],
    ['takes no link', (system) => system.symbolicLink('a', 'b'), 'ENOENT'],
    ['takes no other name', (system) => system.link('/tmp/f', 'f'), 'ENOENT'],
    ['takes nothing that is renamed', rename('/tmp/f', 'f'), 'ENOENT'],
    ['cannot be removed as .', remove('.'), 'EINVAL'],
    ['cannot be removed as ..', remove('..'), 'ENOTEMPTY'],
    ['leads up', (system) => system.status('..').inode === system.status('/tmp/p').inode, 'true'],
    ['leads to what is above', (system) => system.readDirectory('..').length, '0'],
    ['lets make files above', create('../x'), '3'],
  ])('%s', (_, call, expected) => {
    expect(afterDeletion(call)).toBe(expected);
  });

  test.each<[string, Call, string]>([
    ['leads up to it', (system) => system.status('..').links, '0'],
    ['finds it empty', (system) => system.readDirectory('..').length, '0'],
    ['makes nothing in it', create('../x'), 'ENOENT'],
    ['leads beyond it', (s) => s.status('../..').inode === s.status('/tmp').inode, 'true'],
    ['makes files beyond it', create('../../x'), '3'],
    [
      'walks out of it',
      (system) => {
        system.changeDirectory('..');
        system.changeDirectory('..');
        return system.directory();
      },
      '/tmp',
    ],
  ])('whose parent is deleted %s', (_, call, expected) => {
    expect(afterDeletion(call, true)).toBe(expected);
  });
});
