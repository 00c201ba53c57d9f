import { describe, expect, test } from 'vitest';
import { pause, programFrom, read, sleep, wait, write } from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { print, run } from './machine.ts';

describe('threads of a process', () => {
  test('share its pid, memory, directory and descriptors, and have ids of their own', () => {
    const shared: string[] = [];
    const { stdout } = run(function* (system) {
      const { reader, writer } = system.pipe();
      const id = system.startThread(
        programFrom(function* (own) {
          shared.push(`${own.pid === system.pid} ${own.threadId !== system.threadId}`);
          own.changeDirectory('/etc');
          yield* write(own, writer, encodeUtf8('from the thread'));
          return 0;
        }),
      );
      const bytes = yield* read(system, reader, 100);
      yield* print(system, `${shared[0]} ${id !== system.pid}`);
      yield* print(system, `${decodeUtf8(bytes)} ${system.directory()}`);
      return 0;
    });
    expect(stdout).toBe('true true true\nfrom the thread /etc\n');
  });

  test('run at once on two cores, in turns on one', () => {
    const elapsed = (cores: number) => {
      const { stdout } = run(
        function* (system) {
          const began = system.now();
          let left = 2;
          for (let count = 0; count < 2; count += 1) {
            system.startThread(
              programFrom(function* (own) {
                for (let turn = 0; turn < 1000; turn += 1) yield* pause(own, 10_000);
                left -= 1;
                return 0;
              }),
            );
          }
          while (left > 0) yield* sleep(system, 1e6);
          yield* print(system, system.now() - began);
          return 0;
        },
        { cores },
      );
      return Number(stdout);
    };
    const ratio = elapsed(1) / elapsed(3);
    expect(ratio).toBeGreaterThan(1.8);
    expect(ratio).toBeLessThan(2.2);
  });

  test('end with the process: one that exits takes the others with it', () => {
    const { stdout } = run(function* (system) {
      const child = system.fork(
        programFrom(function* (own) {
          own.startThread(
            programFrom(function* (thread) {
              yield* sleep(thread, 10e9);
              yield* print(thread, 'never');
              return 0;
            }),
          );
          yield* sleep(own, 1e6);
          return 7;
        }),
      );
      const status = yield* wait(system, child);
      yield* print(system, `${status?.kind} ${status?.kind === 'exited' ? status.status : ''}`);
      yield* print(system, system.now() < 5e9);
      return 0;
    });
    expect(stdout).toBe('exited 7\ntrue\n');
  });

  test('a signal that ends the process ends all of them', () => {
    const { stdout } = run(function* (system) {
      const child = system.fork(
        programFrom(function* (own) {
          own.startThread(
            programFrom(function* (thread) {
              for (;;) yield* pause(thread, 1000);
            }),
          );
          for (;;) yield* pause(own, 1000);
        }),
      );
      yield* sleep(system, 5e6);
      system.kill(child, 'KILL');
      const status = yield* wait(system, child);
      yield* print(system, `${status?.kind} ${status?.kind === 'signaled' ? status.signal : ''}`);
      return 0;
    });
    expect(stdout).toBe('signaled KILL\n');
  });
});
