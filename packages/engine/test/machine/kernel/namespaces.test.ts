import { describe, expect, test } from 'vitest';
import {
  type ChildStatus,
  type ForkOptions,
  pause,
  programFrom,
  read,
  SystemError,
  sleep,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, print, run } from './machine.ts';

/** What a child with namespaces of its own prints, and its parent after it. */
function printed(own: ForkOptions, child: Body, parent: Body, uid = 0) {
  return run(
    function* (system) {
      try {
        const pid = system.fork(programFrom(child), own);
        yield* wait(system, pid);
      } catch (error) {
        if (!(error instanceof SystemError)) throw error;
        yield* print(system, error.code);
      }
      return yield* parent(system);
    },
    { uid },
  ).stdout;
}

const nothing: Body = function* (system) {
  yield* pause(system, 1);
  return 0;
};

describe('namespaces', () => {
  test('of pids: the first process in one is 1, and sees no other', () => {
    const text = printed(
      { namespaces: ['pid', 'mount'] },
      function* (system) {
        system.mount('proc', '/proc', { type: 'proc' });
        const names = system.readDirectory('/proc').map(({ name }) => name);
        yield* print(
          system,
          `${system.pid} ${system.parent()} ${names.filter((name) => /^\d/.test(name)).join()}`,
        );
        return 0;
      },
      function* (system) {
        const names = system.readDirectory('/proc').map(({ name }) => name);
        yield* print(system, names.filter((name) => /^\d/.test(name)).join());
        return 0;
      },
    );
    expect(text).toBe('1 0 1\n1,2\n');
  });

  test('of mounts: what is mounted in one is not in the other', () => {
    const text = printed(
      { namespaces: ['mount'] },
      function* (system) {
        system.mount('tmpfs', '/home', { type: 'tmpfs' });
        yield* print(system, system.readDirectory('/home').length);
        return 0;
      },
      function* (system) {
        yield* print(system, system.readDirectory('/home').length);
        return 0;
      },
    );
    expect(text).toBe('0\n1\n');
  });

  test('of networks: both can listen at the same port', () => {
    const listen: Body = function* (system) {
      const socket = system.socket();
      system.bind(socket, { address: '127.0.0.1', port: 80 });
      system.listen(socket, 5);
      yield* print(system, 'listens');
      return 0;
    };
    const text = printed(
      { namespaces: ['network'] },
      function* (system) {
        system.fork(programFrom(listen));
        yield* wait(system, -1);
        return yield* listen(system);
      },
      listen,
    );
    expect(text).toBe('listens\nlistens\nlistens\n');
  });

  test('of host names', () => {
    const text = printed(
      { namespaces: ['host name'] },
      function* (system) {
        system.setHostName('box');
        yield* print(system, system.hostName());
        return 0;
      },
      function* (system) {
        yield* print(system, system.hostName());
        return 0;
      },
    );
    expect(text).toBe('box\nrackbook\n');
  });

  test('a process may be given another root, above which it does not get', () => {
    const text = printed(
      {},
      function* (system) {
        system.makeDirectory('/tmp/inside');
        system.changeRoot('/tmp/inside');
        system.changeDirectory('/');
        system.makeDirectory('/../../etc');
        yield* print(system, `${system.directory()} ${system.readDirectory('/..').length}`);
        return 0;
      },
      function* (system) {
        yield* print(
          system,
          system
            .readDirectory('/tmp/inside')
            .map(({ name }) => name)
            .join(),
        );
        return 0;
      },
    );
    expect(text).toBe('/ 1\netc\n');
  });

  test('need root', () => {
    expect(printed({ namespaces: ['pid'] }, nothing, nothing, 1000)).toBe('EPERM\n');
  });
});

describe('resource groups', () => {
  test('bound the CPU time of their processes', () => {
    const text = printed(
      { resources: { name: 'half', cpu: 0.5 } },
      function* (system) {
        const start = system.now();
        while (system.cpuTimes().self < 500e6) yield* pause(system, 1000);
        yield* print(system, ((system.now() - start) / 500e6).toFixed(1));
        return 0;
      },
      nothing,
    );
    expect(Number(text)).toBeCloseTo(2, 0);
  });

  test('bound memory: who takes more than the group has is killed', () => {
    const { stdout } = run(
      function* (system) {
        const pid = system.fork(
          programFrom(function* (child) {
            child.allocate(5_000_000);
            yield* print(child, 'has 5 MB');
            child.allocate(5_000_000);
            yield* pause(child, 1);
            yield* print(child, 'not reached');
            return 0;
          }),
          { resources: { name: 'small', memory: 12_000_000 } },
        );
        yield* print(system, JSON.stringify(yield* wait(system, pid)));
        return 0;
      },
      { uid: 0 },
    );
    const [first, second = ''] = stdout.split('\n');
    expect(first).toBe('has 5 MB');
    expect(JSON.parse(second)).toMatchObject({ kind: 'signaled', signal: 'KILL' });
  });

  test('kill who holds most of the memory, not who asks, and not who is outside', () => {
    const hold = (bytes: number): Body =>
      function* (system) {
        system.allocate(bytes);
        yield* sleep(system, 1000e9);
        return 0;
      };
    const { stdout } = run(
      function* (system) {
        const outside = system.fork(programFrom(hold(500_000_000)));
        system.fork(
          programFrom(function* (inside) {
            const large = inside.fork(programFrom(hold(50_000_000)));
            const small = inside.fork(programFrom(hold(10_000_000)));
            yield* sleep(inside, 1e9);
            inside.allocate(30_000_000);
            const fates = [large, small].map(
              (pid) => (inside.wait(pid, { noHang: true }) as ChildStatus | undefined)?.kind,
            );
            yield* print(inside, fates.join());
            return 0;
          }),
          { resources: { name: 'web', memory: 80_000_000 } },
        );
        yield* sleep(system, 5e9);
        yield* print(system, system.wait(outside, { noHang: true }));
        return 0;
      },
      { uid: 0 },
    );
    expect(stdout).toBe('signaled,\nundefined\n');
  });

  test('hold within those around them', () => {
    const { stdout } = run(
      function* (system) {
        const pid = system.fork(
          programFrom(function* (outer) {
            const inner = outer.fork(
              programFrom(function* (child) {
                child.allocate(15_000_000);
                yield* pause(child, 1);
                return 0;
              }),
              { resources: { name: 'outer/inner', memory: 100_000_000 } },
            );
            const status = yield* wait(outer, inner);
            yield* print(outer, status?.kind);
            return 0;
          }),
          { resources: { name: 'outer', memory: 20_000_000 } },
        );
        yield* wait(system, pid);
        return 0;
      },
      { uid: 0 },
    );
    expect(stdout).toBe('signaled\n');
  });

  test('the memory of the machine has an end too', () => {
    const { end } = run(
      function* (system) {
        for (;;) {
          system.allocate(100_000_000);
          yield* pause(system, 1);
        }
      },
      { memory: 1024 ** 3 },
    );
    expect(end).toEqual({ kind: 'signaled', signal: 'KILL' });
  });

  test('bound the number of processes', () => {
    const text = printed(
      { resources: { name: 'few', processes: 3 } },
      function* (system) {
        let children = 0;
        try {
          for (;;) {
            system.fork(programFrom(nothing));
            children++;
          }
        } catch (error) {
          yield* print(system, `${children} ${(error as SystemError).code}`);
        }
        return 0;
      },
      nothing,
    );
    expect(text).toBe('2 EAGAIN\n');
  });

  test('are named in /proc/self/cgroup', () => {
    const text = printed(
      { resources: { name: 'web' } },
      function* (system) {
        const file = system.open('/proc/self/cgroup', { read: true }) as number;
        yield* write(system, 1, encodeUtf8(decodeUtf8(yield* read(system, file, 100))));
        return 0;
      },
      nothing,
    );
    expect(text).toBe('0::/web\n');
  });
});
