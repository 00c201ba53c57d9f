import { describe, expect, test } from 'vitest';
import {
  open,
  programFrom,
  type Run,
  read,
  type System,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, codeOf, print, run } from './machine.ts';

function* save(system: System, path: string, text: string): Run {
  const file = system.open(path, { write: true, create: true, truncate: true }) as number;
  yield* write(system, file, encodeUtf8(text));
  system.close(file);
}

function* load(system: System, path: string): Run<string> {
  const file = system.open(path, { read: true }) as number;
  const text = decodeUtf8(yield* read(system, file, 10_000));
  system.close(file);
  return text;
}

/** What a program prints, line by line. */
const lines = (body: Body, uid = 1000) => run(body, { uid }).stdout.trimEnd().split('\n');

describe('paths', () => {
  test('lead through links, dots and slashes', () => {
    const printed = lines(function* (system) {
      system.makeDirectory('a');
      system.makeDirectory('a/b');
      system.symbolicLink('../b', 'a/b/self');
      system.symbolicLink('/tmp/a', 'absolute');
      yield* save(system, 'absolute/./b//self/../b/f', 'there');
      yield* print(system, yield* load(system, '/tmp/a/b/f'));
      system.changeDirectory('absolute/b/self');
      yield* print(system, system.directory());
      yield* print(system, system.readLink('/tmp/absolute'));
      return 0;
    });
    expect(printed).toEqual(['there', '/tmp/a/b', '/tmp/a']);
  });

  test('fail as path_resolution(7) says', () => {
    const printed = lines(function* (system) {
      yield* save(system, 'file', '');
      system.symbolicLink('two', 'one');
      system.symbolicLink('one', 'two');
      system.makeDirectory('closed', 0o600);
      const paths = ['', 'none/f', 'file/', 'file/f', 'one', 'closed/f', 'n'.repeat(256)];
      for (const path of [...paths, '/x'.repeat(2048)]) {
        yield* print(
          system,
          codeOf(() => system.status(path)),
        );
      }
      return 0;
    });
    expect(printed).toEqual([
      'ENOENT',
      'ENOENT',
      'ENOTDIR',
      'ENOTDIR',
      'ELOOP',
      'EACCES',
      'ENAMETOOLONG',
      'ENAMETOOLONG',
    ]);
  });

  test('a directory that is renamed is still where its processes are', () => {
    const printed = lines(function* (system) {
      system.makeDirectory('old');
      system.makeDirectory('other');
      system.makeDirectory('old/in');
      system.changeDirectory('old/in');
      system.rename('/tmp/old', '/tmp/other/new');
      yield* print(system, system.directory());
      yield* save(system, '../f', 'x');
      yield* print(system, system.status('/tmp/other/new/f').size);
      system.removeDirectory('/tmp/other/new/in');
      yield* print(
        system,
        codeOf(() => system.directory()),
      );
      yield* print(
        system,
        codeOf(() => system.makeDirectory('below')),
      );
      return 0;
    });
    expect(printed).toEqual(['/tmp/other/new/in', '1', 'ENOENT', 'ENOENT']);
  });
});

describe('files', () => {
  test('that are deleted and open keep their content and their space', () => {
    const printed = lines(function* (system) {
      const free = () => system.fileSystemStatus('/tmp').freeBlocks;
      const before = free();
      const file = system.open('big', { read: true, write: true, create: true }) as number;
      yield* write(system, file, new Uint8Array(1_000_000));
      system.unlink('big');
      yield* print(
        system,
        codeOf(() => system.status('big')),
      );
      yield* print(system, `${system.statusOf(file).links} ${system.statusOf(file).size}`);
      yield* print(system, system.readLink(`/proc/self/fd/${file}`));
      yield* print(system, before - free() >= 244);
      system.close(file);
      yield* print(system, before === free());
      return 0;
    });
    expect(printed).toEqual(['ENOENT', '0 1000000', '/tmp/big (deleted)', 'true', 'true']);
  });

  test('with holes take less than they are long', () => {
    const printed = lines(function* (system) {
      const file = system.open('sparse', { write: true, create: true }) as number;
      system.seek(file, 1_000_000, 'start');
      yield* write(system, file, encodeUtf8('end'));
      const { size, blocks } = system.status('sparse');
      yield* print(system, `${size} ${blocks}`);
      return 0;
    });
    expect(printed).toEqual(['1000003 8']);
  });

  test('are open with a position for each opening, and append at the end wherever that is', () => {
    const printed = lines(function* (system) {
      const first = system.open('f', { write: true, create: true }) as number;
      const second = system.open('f', { write: true, append: true }) as number;
      yield* write(system, first, encodeUtf8('one '));
      yield* write(system, second, encodeUtf8('two '));
      yield* write(system, first, encodeUtf8('ONE'));
      yield* print(system, `<${yield* load(system, 'f')}>`);
      return 0;
    });
    expect(printed).toEqual(['<one ONE >']);
  });

  test('are guarded by the permissions of owner, group and others', () => {
    const printed = lines(function* (system) {
      yield* save(system, 'secret', 'x');
      system.changePermissions('secret', 0o200);
      yield* print(
        system,
        codeOf(() => system.open('secret', { read: true })),
      );
      yield* print(
        system,
        codeOf(() => system.open('secret', { write: true })),
      );
      yield* print(
        system,
        codeOf(() => system.open('/etc/passwd', { write: true })),
      );
      yield* print(
        system,
        codeOf(() => system.changePermissions('/etc/passwd', 0o777)),
      );
      yield* print(
        system,
        codeOf(() => system.readDirectory('/root')),
      );
      yield* print(
        system,
        codeOf(() => system.unlink('/etc/passwd')),
      );
      return 0;
    });
    expect(printed).toEqual(['EACCES', 'no error', 'EACCES', 'EPERM', 'EACCES', 'EACCES']);
  });

  test('of others cannot be deleted from a sticky directory', () => {
    const printed = lines(function* (system) {
      yield* save(system, '/tmp/roots', 'x');
      const child = system.fork(
        programFrom(function* (user) {
          user.setUser(1000, 1000);
          yield* print(
            user,
            codeOf(() => user.unlink('/tmp/roots')),
          );
          yield* print(
            user,
            codeOf(() => user.setUser(0, 0)),
          );
          return 0;
        }),
      );
      yield* wait(system, child);
      return 0;
    }, 0);
    expect(printed).toEqual(['EPERM', 'EPERM']);
  });

  test('cannot be longer than the limit on their size', () => {
    const { stdout, end } = run(function* (system) {
      system.setLimit('file size', { soft: 10, hard: 10 });
      const file = system.open('f', { write: true, create: true }) as number;
      yield* print(system, system.write(file, new Uint8Array(20)));
      yield* write(system, file, new Uint8Array(1));
      return 0;
    });
    expect(stdout).toBe('10\n');
    expect(end).toEqual({ kind: 'signaled', signal: 'XFSZ' });
  });

  test('umask takes permissions from new ones', () => {
    const printed = lines(function* (system) {
      system.setUmask(0o027);
      yield* save(system, 'f', '');
      system.makeDirectory('d');
      yield* print(system, system.status('f').permissions.toString(8));
      yield* print(system, system.status('d').permissions.toString(8));
      return 0;
    });
    expect(printed).toEqual(['640', '750']);
  });
});

describe('devices', () => {
  test('null swallows, zero gives zeros, full is full', () => {
    const printed = lines(function* (system) {
      const open = (name: string) =>
        system.open(`/dev/${name}`, { read: true, write: true }) as number;
      yield* write(system, open('null'), encodeUtf8('gone'));
      yield* print(system, (yield* read(system, open('null'), 10)).length);
      yield* print(system, [...(yield* read(system, open('zero'), 3))].join());
      yield* print(
        system,
        codeOf(() => system.write(open('full'), new Uint8Array(1))),
      );
      yield* print(
        system,
        codeOf(() => system.open('/dev/tty', { read: true })),
      );
      return 0;
    });
    expect(printed).toEqual(['0', '0,0,0', 'ENOSPC', 'ENXIO']);
  });

  test('named pipes wait until both ends are open', () => {
    const printed = lines(function* (system) {
      system.makeNode('fifo', 'fifo', 0o600);
      system.fork(
        programFrom(function* (child) {
          const writer = yield* open(child, 'fifo', { write: true });
          yield* write(child, writer, encodeUtf8('through'));
          return 0;
        }),
      );
      const reader = yield* open(system, 'fifo', { read: true });
      yield* print(system, decodeUtf8(yield* read(system, reader, 100)));
      return 0;
    });
    expect(printed).toEqual(['through']);
  });
});

describe('mounts', () => {
  test('cover a directory until they are taken away, which they are not while in use', () => {
    const printed = lines(function* (system) {
      system.makeDirectory('/mnt/a');
      system.mount('tmpfs', '/mnt', { type: 'tmpfs', size: 40_960 });
      yield* print(system, system.readDirectory('/mnt').length);
      yield* print(system, system.fileSystemStatus('/mnt').blocks);
      system.changeDirectory('/mnt');
      yield* print(
        system,
        codeOf(() => system.unmount('/mnt')),
      );
      system.changeDirectory('/');
      system.unmount('/mnt');
      yield* print(
        system,
        system
          .readDirectory('/mnt')
          .map(({ name }) => name)
          .join(),
      );
      return 0;
    }, 0);
    expect(printed).toEqual(['0', '10', 'EBUSY', 'a']);
  });

  test('of a directory show the same files; read-only ones refuse changes', () => {
    const printed = lines(function* (system) {
      system.makeDirectory('/tmp/here');
      system.mount('/etc', '/tmp/here', { bind: true, readOnly: true });
      yield* print(system, (yield* load(system, '/tmp/here/hostname')).trim());
      yield* print(
        system,
        codeOf(() => system.unlink('/tmp/here/hostname')),
      );
      yield* print(
        system,
        codeOf(() => system.rename('/etc/hostname', '/tmp/here/x')),
      );
      return 0;
    }, 0);
    expect(printed).toEqual(['rackbook', 'EROFS', 'EROFS']);
  });

  test('need root', () => {
    const printed = lines(function* (system) {
      yield* print(
        system,
        codeOf(() => system.mount('tmpfs', '/mnt', { type: 'tmpfs' })),
      );
      return 0;
    });
    expect(printed).toEqual(['EPERM']);
  });
});
