import { describe, expect, test } from 'vitest';
import {
  execute,
  pause,
  programFrom,
  read,
  type System,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, codeOf, print, run } from './machine.ts';

const lines = (body: Body, programs: Readonly<Record<string, Body>> = {}) =>
  run(body, { programs }).stdout.trimEnd().split('\n');

/** What is open, as a program that was executed sees it. */
const show: Body = function* (system) {
  yield* print(system, system.descriptors().join());
  return 0;
};

const null_ = (system: System, closeOnExec = false) =>
  system.open('/dev/null', { read: true, write: true, closeOnExec }) as number;

describe('descriptors', () => {
  test('are the lowest that are free', () => {
    const printed = lines(function* (system) {
      const opened = [null_(system), null_(system), null_(system)];
      system.close(4);
      opened.push(null_(system), system.duplicate(1), system.duplicate(1, 10));
      opened.push(system.duplicate(1, 10), ...Object.values(system.pipe()));
      yield* print(system, opened.join());
      return 0;
    });
    expect(printed).toEqual(['3,4,5,4,6,10,11,7,8']);
  });

  test('that are copies share their position', () => {
    const printed = lines(function* (system) {
      const one = system.open('f', { read: true, write: true, create: true }) as number;
      yield* write(system, one, encodeUtf8('abcdef'));
      const two = system.duplicate(one);
      system.duplicateTo(one, 9);
      system.seek(two, 1, 'start');
      const read1 = decodeUtf8(yield* read(system, 9, 2));
      system.close(one);
      yield* print(system, read1 + decodeUtf8(yield* read(system, two, 2)));
      return 0;
    });
    expect(printed).toEqual(['bcde']);
  });

  test('duplicateTo closes what was there, and does nothing to itself', () => {
    const printed = lines(function* (system) {
      const { reader, writer } = system.pipe();
      yield* write(system, writer, encodeUtf8('left'));
      system.duplicateTo(writer, writer);
      system.duplicateTo(1, writer);
      yield* print(system, decodeUtf8(yield* read(system, reader, 100)));
      yield* print(system, (yield* read(system, reader, 100)).length);
      return 0;
    });
    expect(printed).toEqual(['left', '0']);
  });

  test('that are to be closed on exec are, their copies are not', () => {
    const printed = lines(
      function* (system) {
        const kept = null_(system);
        const closed = null_(system, true);
        const copy = system.duplicate(closed);
        system.duplicateTo(closed, 20);
        system.setCloseOnExec(kept, true);
        system.setCloseOnExec(kept, false);
        system.setCloseOnExec(copy, true);
        yield* print(system, `${kept} ${closed} ${copy}`);
        return yield* execute(system, '/usr/bin/show', ['show'], new Map());
      },
      { show },
    );
    expect(printed).toEqual(['3 4 5', '0,1,2,3,20']);
  });

  test('are inherited, those to be closed on exec too', () => {
    const printed = lines(function* (system) {
      null_(system);
      null_(system, true);
      const child = system.fork(programFrom(show));
      yield* wait(system, child);
      return 0;
    });
    expect(printed).toEqual(['0,1,2,3,4']);
  });

  test('a pipe ends for its reader only when every copy of its writer is closed', () => {
    const printed = lines(function* (system) {
      const { reader, writer } = system.pipe();
      const copy = system.duplicate(writer);
      const child = system.fork(
        programFrom(function* (holder) {
          yield* write(holder, copy, encodeUtf8('from the child'));
          return 0;
        }),
      );
      system.close(writer);
      system.close(copy);
      yield* wait(system, child);
      yield* print(system, decodeUtf8(yield* read(system, reader, 100)));
      yield* print(system, (yield* read(system, reader, 100)).length);
      return 0;
    });
    expect(printed).toEqual(['from the child', '0']);
  });

  test('fail as open(2), dup(2) and lseek(2) say', () => {
    const printed = lines(function* (system) {
      const readable = system.open('/etc/hostname', { read: true }) as number;
      const writable = system.open('f', { write: true, create: true }) as number;
      const { reader } = system.pipe();
      const calls = [
        () => system.read(99, 1),
        () => system.write(readable, new Uint8Array(1)),
        () => system.read(writable, 1),
        () => system.close(99),
        () => system.duplicate(99),
        () => system.duplicateTo(0, 1024),
        () => system.duplicateTo(99, 5),
        () => system.setCloseOnExec(99, true),
        () => system.statusOf(99),
        () => system.seek(reader, 0, 'start'),
        () => system.seek(writable, -1, 'start'),
        () => system.truncateDescriptor(readable, 0),
        () => system.read(system.open('/etc', { read: true }) as number, 1),
        () => system.isTerminal(99) && 0,
      ];
      yield* print(system, calls.map(codeOf).join());
      return 0;
    });
    expect(printed).toEqual([
      'EBADF,EBADF,EBADF,EBADF,EBADF,EBADF,EBADF,EBADF,EBADF,ESPIPE,EINVAL,EINVAL,EISDIR,no error',
    ]);
  });
});

describe('limits', () => {
  test('on open files: EMFILE for open, dup, pipe and sockets', () => {
    const printed = lines(function* (system) {
      system.setLimit('open files', { soft: 5, hard: 10 });
      null_(system);
      const calls = [
        () => system.pipe(),
        () => null_(system),
        () => null_(system),
        () => system.duplicate(0),
        () => system.socket(),
        () => system.duplicateTo(0, 5),
      ];
      yield* print(system, calls.map(codeOf).join());
      return 0;
    });
    // The pipe found room for one end only; that one stays free.
    expect(printed).toEqual(['EMFILE,no error,EMFILE,EMFILE,EMFILE,EBADF']);
  });

  test('on address space: ENOMEM', () => {
    const printed = lines(function* (system) {
      system.setLimit('address space', { soft: 50e6, hard: 50e6 });
      yield* print(system, [() => system.allocate(10e6), () => system.allocate(50e6)].map(codeOf));
      return 0;
    });
    expect(printed).toEqual(['no error,ENOMEM']);
  });

  test('on CPU time: SIGXCPU each second beyond the soft one, SIGKILL at the hard one', () => {
    const { stdout, end } = run(function* (system) {
      system.setDisposition('XCPU', 'catch');
      system.setLimit('cpu', { soft: 1, hard: 3 });
      for (;;) {
        yield* pause(system, 1000);
        if (system.takeSignal() === 'XCPU') {
          yield* print(system, `XCPU after ${Math.round(system.cpuTimes().self / 1e9)} s`);
        }
      }
    });
    expect(stdout).toBe('XCPU after 1 s\nXCPU after 2 s\n');
    expect(end).toEqual({ kind: 'signaled', signal: 'KILL' });
  });

  test('on CPU time end who does not catch the signal', () => {
    const { end } = run(function* (system) {
      system.setLimit('cpu', { soft: 1, hard: 3 });
      for (;;) yield* pause(system, 1000);
    });
    expect(end).toEqual({ kind: 'signaled', signal: 'XCPU' });
  });

  test('may be lowered by anyone and raised up to the hard one; that is for root to raise', () => {
    const printed = lines(function* (system) {
      const set = (soft: number, hard: number) => () =>
        system.setLimit('file size', { soft, hard });
      const calls = [set(10, 20), set(20, 20), set(21, 20), set(10, 30), set(5, 10), set(5, 20)];
      yield* print(system, calls.map(codeOf).join());
      yield* print(system, JSON.stringify(system.limit('file size')));
      return 0;
    });
    expect(printed).toEqual([
      'no error,no error,EINVAL,EPERM,no error,EPERM',
      '{"soft":5,"hard":10}',
    ]);
  });

  test('are inherited and stand in /proc', () => {
    const printed = lines(function* (system) {
      system.setLimit('open files', { soft: 100, hard: 200 });
      const child = system.fork(
        programFrom(function* (reader) {
          const file = reader.open('/proc/self/limits', { read: true }) as number;
          const text = decodeUtf8(yield* read(reader, file, 10_000));
          yield* print(
            reader,
            text.split('\n').find((line) => line.startsWith('Max open')),
          );
          return 0;
        }),
      );
      yield* wait(system, child);
      return 0;
    });
    expect(printed).toEqual(
      ['Max open files            100                  200                  files     '].map(
        (line) => line.trimEnd(),
      ),
    );
  });
});
