import { describe, expect, test } from 'vitest';
import {
  execute,
  type KernelEvent,
  pause,
  programFrom,
  READY,
  type Run,
  SIGNALS,
  type SignalName,
  type System,
  sleep,
  wait,
} from '../../../src/machine/index.ts';
import { type Body, codeOf, print, run } from './machine.ts';

const sleeper: Body = function* (system) {
  yield* sleep(system, 1000e9);
  return 0;
};

const busy = (nanoseconds: number): Body =>
  function* (system) {
    const { self } = system.cpuTimes();
    while (system.cpuTimes().self - self < nanoseconds) yield* pause(system, 10);
    return 0;
  };

/** Prints each signal that it takes. */
const taker = (...caught: readonly SignalName[]): Body =>
  function* (system) {
    for (const signal of caught) system.setDisposition(signal, 'catch');
    for (;;) {
      yield* sleep(system, 1000e9);
      for (let signal = system.takeSignal(); signal !== undefined; signal = system.takeSignal()) {
        yield* print(system, signal);
        if (signal === 'TERM') return 0;
      }
    }
  };

/** Starts a child and lets it come to its wait. */
function* start(system: System, body: Body): Run<number> {
  const pid = system.fork(programFrom(body));
  yield* sleep(system, 1e9);
  return pid;
}

/** What has become of a child: how it ended or changed, or that it did not. */
function fateOf(system: System, pid: number): string {
  const status = system.wait(pid, { noHang: true, untraced: true, continued: true });
  if (status === undefined) return 'goes on';
  if ('on' in status) throw new Error('waits');
  return 'signal' in status ? `${status.kind} by ${status.signal}` : status.kind;
}

/** The default actions of Linux 6.18, each seen there. */
const STOP: readonly SignalName[] = ['STOP', 'TSTP', 'TTIN', 'TTOU'];
const IGNORED: readonly SignalName[] = ['CHLD', 'CONT', 'URG', 'WINCH'];

describe('by default', () => {
  test.each(SIGNALS)('%s does what signal(7) says', (signal) => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, sleeper);
      system.kill(pid, signal);
      yield* print(system, fateOf(system, pid));
      return 0;
    });
    const expected = STOP.includes(signal)
      ? `stopped by ${signal}`
      : IGNORED.includes(signal)
        ? 'goes on'
        : `signaled by ${signal}`;
    expect(stdout).toBe(`${expected}\n`);
  });
});

describe('a program may', () => {
  const free = SIGNALS.filter((signal) => signal !== 'KILL' && signal !== 'STOP');

  test.each(free)('catch %s', (signal) => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, taker(signal));
      system.kill(pid, signal);
      yield* sleep(system, 1e9);
      system.kill(pid, 'KILL');
      return 0;
    });
    expect(stdout).toBe(`${signal}\n`);
  });

  test.each(free)('ignore %s', (signal) => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, function* (child) {
        child.setDisposition(signal, 'ignore');
        return yield* sleeper(child);
      });
      system.kill(pid, signal);
      yield* print(system, fateOf(system, pid));
      return 0;
    });
    expect(stdout).toBe('goes on\n');
  });

  test.each(free)('block %s, which acts when it is not blocked any more', (signal) => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, function* (child) {
        child.setSignalMask([signal]);
        yield* sleep(child, 5e9);
        child.setSignalMask([]);
        return yield* sleeper(child);
      });
      system.kill(pid, signal);
      yield* print(system, fateOf(system, pid));
      yield* sleep(system, 5e9);
      yield* print(system, fateOf(system, pid));
      return 0;
    });
    const [before, after] = stdout.split('\n');
    // SIGCONT blocked still continues, but there is nothing to continue.
    expect(before).toBe('goes on');
    expect(after).toBe(
      STOP.includes(signal)
        ? `stopped by ${signal}`
        : IGNORED.includes(signal)
          ? 'goes on'
          : `signaled by ${signal}`,
    );
  });

  test.each(['KILL', 'STOP'] as const)('not block %s', (signal) => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, function* (child) {
        child.setSignalMask(SIGNALS);
        return yield* sleeper(child);
      });
      system.kill(pid, signal);
      yield* print(system, fateOf(system, pid));
      return 0;
    });
    expect(stdout).toBe(`${signal === 'KILL' ? 'signaled' : 'stopped'} by ${signal}\n`);
  });
});

describe('a stopped process', () => {
  /** What becomes of a stopped child that gets signals, and then CONT. */
  const fates = (body: Body, ...sent: readonly SignalName[]) =>
    run(function* (system) {
      const pid = yield* start(system, body);
      system.kill(pid, 'STOP');
      yield* print(system, fateOf(system, pid));
      for (const signal of sent) system.kill(pid, signal);
      yield* sleep(system, 1e9);
      yield* print(system, fateOf(system, pid));
      if (sent.includes('KILL')) return 0;
      system.kill(pid, 'CONT');
      yield* sleep(system, 1e9);
      yield* print(system, fateOf(system, pid));
      return 0;
    }).stdout.split('\n');

  test.each<SignalName>(['TERM', 'HUP', 'INT', 'QUIT', 'PIPE', 'ALRM', 'USR1', 'USR2'])(
    'dies of %s only when it continues',
    (signal) => {
      expect(fates(sleeper, signal)).toEqual([
        'stopped by STOP',
        'goes on',
        `signaled by ${signal}`,
        '',
      ]);
    },
  );

  test('dies of the lowest of several', () => {
    expect(fates(sleeper, 'TERM', 'USR1')[2]).toBe('signaled by USR1');
  });

  test('dies of KILL at once', () => {
    expect(fates(sleeper, 'KILL').slice(0, 2)).toEqual(['stopped by STOP', 'signaled by KILL']);
  });

  test('takes what it catches when it continues', () => {
    expect(fates(taker('USR1', 'TERM'), 'USR1', 'TERM')).toEqual([
      'stopped by STOP',
      'goes on',
      'USR1',
      'TERM',
      'exited',
      '',
    ]);
  });

  test('is not stopped a second time by what came before it continued', () => {
    expect(fates(sleeper, 'TSTP', 'STOP')).toEqual(['stopped by STOP', 'goes on', 'continued', '']);
  });

  test('does no work, and sleeps on to the time that it wanted', () => {
    const { stdout } = run(function* (system) {
      const pid = yield* start(system, function* (child) {
        yield* sleep(child, 4e9);
        yield* print(child, `woke at ${Math.round(child.now() / 1e9)}`);
        return 0;
      });
      system.kill(pid, 'STOP');
      yield* sleep(system, 9e9);
      yield* print(system, `continued at ${Math.round(system.now() / 1e9)}`);
      system.kill(pid, 'CONT');
      yield* wait(system, pid);
      return 0;
    });
    expect(stdout).toBe('continued at 10\nwoke at 10\n');
  });
});

describe('a signal that is pending', () => {
  test('is forgotten when it is ignored', () => {
    const { end } = run(function* (system) {
      system.setSignalMask(['USR1']);
      system.kill(system.pid, 'USR1');
      system.setDisposition('USR1', 'ignore');
      system.setDisposition('USR1', 'default');
      system.setSignalMask([]);
      yield READY;
      return 3;
    });
    expect(end).toEqual({ kind: 'exited', status: 3 });
  });

  test('is not inherited, but the mask and what is ignored are', () => {
    const { stdout } = run(function* (system) {
      system.setDisposition('INT', 'ignore');
      system.setSignalMask(['USR1']);
      system.kill(system.pid, 'USR1');
      const pid = yield* start(system, function* (child) {
        yield* print(child, `${child.setSignalMask([])} ${child.setDisposition('INT', 'default')}`);
        return 4;
      });
      yield* print(system, fateOf(system, pid));
      return 0;
    });
    expect(stdout).toBe('USR1 ignore\nexited\n');
  });

  test('and caught, but not taken yet, acts on the program that comes next', () => {
    const next: Body = function* (system) {
      yield* print(system, 'not reached');
      return 0;
    };
    const { stdout, end } = run(
      function* (system) {
        system.setDisposition('TERM', 'catch');
        system.kill(system.pid, 'TERM');
        yield READY;
        return yield* execute(system, '/usr/bin/next', ['next'], new Map());
      },
      { programs: { next } },
    );
    expect(stdout).toBe('');
    expect(end).toEqual({ kind: 'signaled', signal: 'TERM' });
  });
});

describe('execute', () => {
  test('keeps the mask and what is ignored; what was caught is default again', () => {
    const next: Body = function* (system) {
      const before = (['INT', 'HUP'] as const).map((s) => system.setDisposition(s, 'default'));
      yield* print(system, `${before} ${system.setSignalMask([])}`);
      return 0;
    };
    const { stdout } = run(
      function* (system) {
        system.setDisposition('INT', 'ignore');
        system.setDisposition('HUP', 'catch');
        system.setSignalMask(['TERM', 'ALRM']);
        return yield* execute(system, '/usr/bin/next', ['next'], new Map());
      },
      { programs: { next } },
    );
    expect(stdout).toBe('ignore,default ALRM,TERM\n');
  });
});

describe('an alarm', () => {
  test('can be caught, and leaves what was to come of the one before', () => {
    const { stdout } = run(function* (system) {
      system.setDisposition('ALRM', 'catch');
      system.alarm(10e9);
      yield* sleep(system, 4e9);
      yield* print(system, `${Math.round(system.alarm(3e9) / 1e9)} s left`);
      const left = yield* sleep(system, 100e9);
      yield* print(system, `${system.takeSignal()} after ${100 - Math.round(left / 1e9)} s`);
      system.alarm(5e9);
      yield* print(system, String(Math.round(system.alarm(0) / 1e9)));
      yield* print(system, `${yield* sleep(system, 20e9)}`);
      return 0;
    });
    expect(stdout).toBe('6 s left\nALRM after 3 s\n5\n0\n');
  });

  test('is not inherited', () => {
    const { stdout } = run(function* (system) {
      system.alarm(5e9);
      const pid = yield* start(system, function* (child) {
        yield* print(child, String(child.alarm(0)));
        return 0;
      });
      yield* wait(system, pid);
      return 0;
    });
    expect(stdout).toBe('0\n');
  });
});

describe('a group that nobody controls any more', () => {
  /** A session of three: its leader, a parent, and a child in a group of its own. */
  const orphan = (body: Body) =>
    run(function* (system) {
      const leader = system.fork(
        programFrom(function* (first) {
          first.startSession();
          const parent = first.fork(
            programFrom(function* (second) {
              second.fork(
                programFrom(function* (third) {
                  third.setGroup(0, 0);
                  return yield* body(third);
                }),
              );
              yield* sleep(second, 2e9);
              return 0;
            }),
          );
          yield* wait(first, parent);
          yield* sleep(first, 20e9);
          return 0;
        }),
      );
      yield* wait(system, leader);
      return 0;
    });

  test('gets HUP and CONT when a member is stopped', () => {
    const { kernel } = orphan(function* (system) {
      system.kill(system.pid, 'STOP');
      yield READY;
      return yield* sleeper(system);
    });
    const signals = kernel.log
      .entries()
      .filter((event): event is Extract<KernelEvent, { kind: 'signal' }> => event.kind === 'signal')
      .map(({ signal }) => signal)
      .filter((signal) => signal !== 'CHLD');
    expect(signals).toEqual(['STOP', 'HUP', 'CONT']);
  });

  test('is left alone when none is', () => {
    const { stdout } = orphan(function* (system) {
      yield* sleep(system, 5e9);
      yield* print(system, `parent ${system.parent()}`);
      return 0;
    });
    expect(stdout).toBe('parent 1\n');
  });

  test('is stopped by no key', () => {
    const { stdout } = orphan(function* (system) {
      yield* sleep(system, 5e9);
      for (const signal of ['TSTP', 'TTIN', 'TTOU'] as const) system.kill(system.pid, signal);
      yield READY;
      yield* print(system, 'goes on');
      return 0;
    });
    expect(stdout).toBe('goes on\n');
  });
});

describe('signals', () => {
  test('that are caught interrupt a wait, and are taken in order', () => {
    const { stdout } = run(function* (system) {
      system.setDisposition('USR1', 'catch');
      system.setDisposition('USR2', 'catch');
      const parent = system.pid;
      system.fork(
        programFrom(function* (child) {
          yield* sleep(child, 1e9);
          child.kill(parent, 'USR1');
          child.kill(parent, 'USR2');
          return 0;
        }),
      );
      const left = yield* sleep(system, 10e9);
      yield* print(system, `${Math.round(left / 1e9)} s left`);
      yield* sleep(system, 1e9);
      yield* print(system, `${system.takeSignal()} ${system.takeSignal()} ${system.takeSignal()}`);
      return 0;
    });
    expect(stdout).toBe('9 s left\nUSR1 USR2 undefined\n');
  });

  test('that are blocked wait until they are not', () => {
    const { stdout, end } = run(function* (system) {
      system.setSignalMask(['TERM']);
      system.kill(system.pid, 'TERM');
      yield READY;
      yield* print(system, 'still here');
      system.setSignalMask([]);
      yield READY;
      yield* print(system, 'not reached');
      return 0;
    });
    expect(stdout).toBe('still here\n');
    expect(end).toEqual({ kind: 'signaled', signal: 'TERM' });
  });

  test('KILL and STOP cannot be caught', () => {
    const { stdout } = run(function* (system) {
      const codes = (['KILL', 'STOP'] as const).map((signal) =>
        codeOf(() => system.setDisposition(signal, 'ignore')),
      );
      yield* print(system, codes.join());
      return 0;
    });
    expect(stdout).toBe('EINVAL,EINVAL\n');
  });

  test('STOP stops, CONT continues, and the parent is told of both', () => {
    const { stdout } = run(function* (system) {
      const pid = system.fork(programFrom(busy(5e6)));
      system.kill(pid, 'STOP');
      const stopped = yield* wait(system, pid, { untraced: true });
      yield* sleep(system, 1e9);
      const meanwhile = system.wait(pid, { noHang: true });
      system.kill(pid, 'CONT');
      const continued = yield* wait(system, pid, { continued: true });
      const ended = yield* wait(system, pid);
      yield* print(
        system,
        [stopped?.kind, meanwhile, continued?.kind, ended?.kind].map(String).join(),
      );
      return 0;
    });
    expect(stdout).toBe('stopped,undefined,continued,exited\n');
  });

  test('go only to processes of the same user', () => {
    const { stdout } = run(function* (system) {
      yield* print(
        system,
        codeOf(() => system.kill(1, 'TERM')),
      );
      yield* print(
        system,
        codeOf(() => system.kill(4711, 'TERM')),
      );
      return 0;
    });
    expect(stdout).toBe('EPERM\nESRCH\n');
  });

  test('ALRM comes when the alarm is due', () => {
    const { end, kernel } = run(function* (system) {
      system.alarm(3e9);
      yield* sleep(system, 60e9);
      return 0;
    });
    expect(end).toEqual({ kind: 'signaled', signal: 'ALRM' });
    expect(Math.round(kernel.clock / 1e9)).toBe(3);
  });
});
