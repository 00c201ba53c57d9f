import { describe, expect, test } from 'vitest';
import {
  execute,
  pause,
  programFrom,
  READY,
  read,
  type System,
  type SystemError,
  sleep,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, codeOf, print, run } from './machine.ts';

/** Runs `body` in a child and waits for it. */
function* inChild(system: System, body: Body) {
  const pid = system.fork(programFrom(body));
  return yield* wait(system, pid);
}

const busy = (nanoseconds: number): Body =>
  function* (system) {
    const { self } = system.cpuTimes();
    while (system.cpuTimes().self - self < nanoseconds) yield* pause(system, 10);
    return 0;
  };

/** Ends at once. */
const ending = (status: number): Body =>
  function* (system) {
    yield* pause(system, 1);
    return status;
  };

describe('a process', () => {
  test('tells its parent how it ended', () => {
    const { stdout } = run(function* (system) {
      const first = yield* inChild(system, ending(3));
      const second = yield* inChild(system, function* (child) {
        yield* sleep(child, 1e6);
        child.kill(child.pid, 'TERM');
        yield READY;
        return 0;
      });
      yield* print(system, JSON.stringify([first, second]));
      return 0;
    });
    expect(JSON.parse(stdout)).toMatchObject([
      { kind: 'exited', status: 3 },
      { kind: 'signaled', signal: 'TERM' },
    ]);
  });

  test('is a zombie until its parent asks', () => {
    const { stdout } = run(function* (system) {
      const pid = system.fork(programFrom(ending(0)));
      yield* sleep(system, 1e9);
      const descriptor = system.open(`/proc/${pid}/stat`, { read: true }) as number;
      yield* print(system, decodeUtf8(yield* read(system, descriptor, 100)).split(' ')[2] ?? '');
      yield* wait(system, pid);
      yield* print(
        system,
        codeOf(() => system.status(`/proc/${pid}`)),
      );
      yield* print(
        system,
        codeOf(() => system.wait(pid)),
      );
      return 0;
    });
    expect(stdout).toBe('Z\nENOENT\nECHILD\n');
  });

  test('that loses its parent goes to process 1, which asks for its end', () => {
    const { stdout, kernel } = run(function* (system) {
      yield* inChild(system, function* (child) {
        yield* pause(child, 1);
        child.fork(
          programFrom(function* (grandchild) {
            yield* sleep(grandchild, 1e9);
            yield* print(grandchild, `parent ${grandchild.parent()}`);
            return 0;
          }),
        );
        return 0;
      });
      yield* sleep(system, 2e9);
      return 0;
    });
    expect(stdout).toBe('parent 1\n');
    expect(kernel.processes.processes.size).toBe(1);
  });

  test('gets copies: what a child changes, its parent does not see', () => {
    const { stdout } = run(function* (system) {
      yield* inChild(system, function* (child) {
        yield* pause(child, 1);
        child.changeDirectory('/');
        child.environment().set('X', '1');
        child.setUmask(0o77);
        child.close(0);
        return 0;
      });
      yield* print(
        system,
        [
          system.directory(),
          system.environment().get('X'),
          system.setUmask(0).toString(8),
          system.descriptors().join(),
        ].join(' '),
      );
      return 0;
    });
    expect(stdout).toBe('/tmp  22 0,1,2\n');
  });

  test('shares positions of files with its child', () => {
    const { stdout } = run(function* (system) {
      const file = system.open('f', { read: true, write: true, create: true }) as number;
      yield* write(system, file, encodeUtf8('abcdef'));
      system.seek(file, 0, 'start');
      yield* inChild(system, function* (child) {
        yield* read(child, file, 2);
        return 0;
      });
      yield* print(system, decodeUtf8(yield* read(system, file, 2)));
      return 0;
    });
    expect(stdout).toBe('cd\n');
  });

  test('goes on as another program; a script is run by the interpreter that it names', () => {
    const show: Body = function* (system) {
      yield* print(system, `${system.pid === system.group()} ${system.arguments().join('|')}`);
      return 7;
    };
    const { stdout, end } = run(
      function* (system) {
        const script = system.open('/tmp/script', { write: true, create: true }, 0o755) as number;
        yield* write(system, script, encodeUtf8('#!/usr/bin/show -x\nanything'));
        system.close(script);
        yield* print(
          system,
          codeOf(() => system.execute('/tmp/nothing', ['a'], new Map())),
        );
        yield* print(
          system,
          codeOf(() => system.execute('/tmp', ['a'], new Map())),
        );
        return yield* execute(system, '/tmp/script', ['script', 'one'], new Map());
      },
      { programs: { show } },
    );
    expect(stdout).toBe('ENOENT\nEACCES\nfalse /usr/bin/show|-x|/tmp/script|one\n');
    expect(end).toEqual({ kind: 'exited', status: 7 });
  });

  test('cannot be more than the limit of its user: fork fails with EAGAIN', () => {
    const { stdout } = run(function* (system) {
      system.setLimit('processes', { soft: 20, hard: 20 });
      let children = 0;
      for (;;) {
        try {
          system.fork(
            programFrom(function* (child) {
              yield* sleep(child, 1e9);
              return 0;
            }),
          );
          children++;
        } catch (error) {
          yield* print(system, `${children} ${(error as SystemError).code}`);
          return 0;
        }
      }
    });
    expect(stdout).toBe('19 EAGAIN\n');
  });
});

describe('the scheduler', () => {
  test('shares a core fairly among those that never wait', () => {
    const { stdout } = run(
      function* (system) {
        const pids = [1, 2, 3].map(() => system.fork(programFrom(busy(30e6))));
        const ends: number[] = [];
        for (const pid of pids) {
          yield* wait(system, pid);
          ends.push(system.now());
        }
        // All three end within a few slices of each other.
        const spread = Math.max(...ends) - Math.min(...ends);
        yield* print(system, String(spread < 10e6));
        return 0;
      },
      { cores: 1 },
    );
    expect(stdout).toBe('true\n');
  });

  test('does with two cores in half the time what takes one core all of it', () => {
    const time = (cores: number) => {
      const { stdout } = run(
        function* (system) {
          const start = system.now();
          for (const pid of [1, 2].map(() => system.fork(programFrom(busy(50e6))))) {
            yield* wait(system, pid);
          }
          yield* print(system, String(system.now() - start));
          return 0;
        },
        { cores },
      );
      return Number(stdout);
    };
    const ratio = time(1) / time(2);
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
  });

  test('lets no time pass for who sleeps but the time slept', () => {
    const { kernel, process } = run(function* (system) {
      yield* sleep(system, 3600e9);
      return 0;
    });
    expect(Math.round(kernel.clock / 1e9)).toBe(3600);
    expect(process.endedCpuTime + (process.threads[0]?.cpuTime ?? 0)).toBeLessThan(1e6);
  });

  test('runs the same program the same way every time', () => {
    const once = () =>
      run(
        function* (system) {
          for (const share of [1, 2, 3, 4]) system.fork(programFrom(busy(share * 1e6)));
          yield* print(system, String(system.random()));
          for (let child = 0; child < 4; child++) yield* wait(system, -1);
          return 0;
        },
        { cores: 2, seed: 5 },
      );
    const [first, second] = [once(), once()];
    expect(first.stdout).toBe(second.stdout);
    expect(first.kernel.log.entries()).toEqual(second.kernel.log.entries());
  });
});
