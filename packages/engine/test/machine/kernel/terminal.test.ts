import { describe, expect, test } from 'vitest';
import {
  programFrom,
  type Run,
  read,
  runKernel,
  type System,
  sleep,
  startProcess,
  takeScreen,
  typeAt,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, boot } from './machine.ts';

function* print(system: System, text: string): Run {
  yield* write(system, 1, encodeUtf8(text));
}

/** A session whose leader has the terminal as descriptors 0 to 2. */
function session(body: Body) {
  const machine = boot();
  const { kernel, terminal } = machine;
  const process = startProcess(
    machine,
    programFrom(function* (system) {
      system.startSession();
      system.open('/dev/pts/0', { read: true, write: true });
      system.duplicate(0);
      system.duplicate(0);
      system.takeTerminal(0);
      return yield* body(system);
    }),
    {
      uid: 1000,
      gid: 1000,
      directory: '/tmp',
      environment: new Map(),
      arguments: ['test'],
      files: [],
    },
  );
  const settle = () => {
    while (runKernel(kernel, 10_000, kernel.clock + 1e6).kind === 'busy');
  };
  settle();
  return {
    process,
    type(text: string) {
      typeAt(kernel, terminal, text);
      settle();
    },
    screen: () => takeScreen(kernel, terminal),
    pass(nanoseconds: number) {
      const until = kernel.clock + nanoseconds;
      while (runKernel(kernel, 10_000, until).kind === 'busy');
    },
  };
}

/** Prints each piece that it reads, in brackets. */
const echoer: Body = function* (system) {
  for (;;) {
    const bytes = yield* read(system, 0, 100);
    yield* print(system, `[${decodeUtf8(bytes)}]`);
    if (bytes.length === 0) return 0;
  }
};

describe('a terminal', () => {
  test('gives its input line by line and shows what is typed', () => {
    const { type, screen } = session(echoer);
    type('ab');
    expect(screen()).toBe('ab');
    type('c\r');
    expect(screen()).toBe('c\n[abc\n]');
  });

  test('lets erase what was typed', () => {
    const { type, screen } = session(echoer);
    type('abx\x7fc two\x17one\r');
    expect(screen()).toContain('[abc one\n]');
    type('nothing\x15all\r');
    expect(screen()).toContain('[all\n]');
  });

  test('ends the input at Ctrl-D, and hands over what was typed before', () => {
    const { type, screen, process } = session(echoer);
    type('part\x04');
    expect(screen()).toBe('part[part]');
    type('\x04');
    expect(screen()).toBe('[]');
    expect(process.end).toEqual({ kind: 'exited', status: 0 });
  });

  test('sends SIGINT to the group in the foreground at Ctrl-C, and forgets the line', () => {
    const { type, screen } = session(function* (system) {
      system.setDisposition('INT', 'catch');
      yield* sleep(system, 100e9);
      yield* print(system, `<${system.takeSignal()}>`);
      return yield* echoer(system);
    });
    type('lost\x03');
    expect(screen()).toBe('lost^C<INT>');
    type('kept\r');
    expect(screen()).toBe('kept\n[kept\n]');
  });

  test('stops at Ctrl-Z, and who reads in the background', () => {
    const { type, screen, pass } = session(function* (system) {
      system.setDisposition('TTOU', 'ignore');
      const child = system.fork(programFrom(echoer));
      system.setGroup(child, child);
      system.setForegroundGroup(0, child);
      const stopped = yield* wait(system, child, { untraced: true });
      system.setForegroundGroup(0, system.group());
      yield* print(
        system,
        `<${stopped?.kind} by ${stopped && 'signal' in stopped && stopped.signal}>`,
      );
      system.kill(-child, 'CONT');
      yield* sleep(system, 1e9);
      const again = yield* wait(system, child, { untraced: true });
      yield* print(system, `<${again && 'signal' in again && again.signal}>`);
      yield* sleep(system, 100e9);
      return 0;
    });
    type('\x1a');
    pass(2e9);
    expect(screen()).toBe('^Z<stopped by TSTP><TTIN>');
  });

  test('stops who reads in the background again when it is continued there', () => {
    const { screen, pass } = session(function* (system) {
      system.setDisposition('TTOU', 'ignore');
      const child = system.fork(programFrom(echoer));
      system.setGroup(child, child);
      for (let time = 0; time < 3; time++) {
        const stopped = yield* wait(system, child, { untraced: true });
        yield* print(system, `<${stopped && 'signal' in stopped && stopped.signal}>`);
        system.kill(child, 'CONT');
      }
      yield* sleep(system, 100e9);
      return 0;
    });
    pass(2e9);
    expect(screen()).toBe('<TTIN><TTIN><TTIN>');
  });

  test('makes a writer wait while nobody takes what is on the screen', () => {
    const { screen, pass } = session(function* (system) {
      for (;;) yield* print(system, 'y\n'.repeat(1000));
    });
    pass(1e9);
    const first = screen();
    expect(first.length).toBeLessThan(140_000);
    pass(1e9);
    expect(screen().length).toBeGreaterThan(60_000);
  });
});
