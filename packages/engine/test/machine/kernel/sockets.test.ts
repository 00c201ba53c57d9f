import { describe, expect, test } from 'vitest';
import {
  programFrom,
  type Run,
  read,
  retry,
  type System,
  SystemError,
  sleep,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { type Body, codeOf, print, run } from './machine.ts';

const LOCAL = { address: '127.0.0.1', port: 5000 };

function listenAt(system: System, local = LOCAL, backlog = 5): number {
  const socket = system.socket();
  system.bind(socket, local);
  system.listen(socket, backlog);
  return socket;
}

function* connectTo(system: System, peer = LOCAL): Run<number> {
  const socket = system.socket();
  yield* retry(() => system.connect(socket, peer));
  return socket;
}

function* readAll(system: System, descriptor: number): Run<string> {
  let text = '';
  for (;;) {
    const bytes = yield* read(system, descriptor, 1000);
    if (bytes.length === 0) return text;
    text += decodeUtf8(bytes);
  }
}

/** What a program prints; an error ends it and is printed. */
const printedBy = (body: Body, uid = 1000) =>
  run(
    function* (system) {
      try {
        return yield* body(system);
      } catch (error) {
        if (!(error instanceof SystemError)) throw error;
        yield* print(system, error.code);
        return 1;
      }
    },
    { uid },
  ).stdout;

describe('sockets', () => {
  test('carry bytes both ways between two processes', () => {
    const printed = printedBy(function* (system) {
      const server = listenAt(system);
      system.fork(
        programFrom(function* (child) {
          const socket = yield* connectTo(child);
          yield* write(child, socket, encodeUtf8('question'));
          child.shutdown(socket, 'write');
          yield* print(child, `client got ${yield* readAll(child, socket)}`);
          return 0;
        }),
      );
      const { descriptor, peer } = yield* retry(() => system.accept(server));
      const asked = yield* readAll(system, descriptor);
      yield* print(system, `server got ${asked} from ${peer.address}`);
      yield* write(system, descriptor, encodeUtf8('answer'));
      system.close(descriptor);
      yield* wait(system, -1);
      return 0;
    });
    expect(printed).toBe('server got question from 127.0.0.1\nclient got answer\n');
  });

  test('are refused where nobody listens', () => {
    expect(printedBy((system) => connectTo(system))).toBe('ECONNREFUSED\n');
  });

  test('cannot reach a machine that is not there', () => {
    const nowhere = { address: '10.0.0.9', port: 80 };
    expect(printedBy((system) => connectTo(system, nowhere))).toBe('EHOSTUNREACH\n');
  });

  test('cannot listen where another does, but on another address they can', () => {
    const printed = printedBy(function* (system) {
      listenAt(system);
      listenAt(system, { address: '10.0.0.2', port: 5000 });
      yield* print(system, 'two');
      listenAt(system, { address: '0.0.0.0', port: 5000 });
      return 0;
    });
    expect(printed).toBe('two\nEADDRINUSE\n');
  });

  test('leave their port free when they are closed', () => {
    const printed = printedBy(function* (system) {
      system.close(listenAt(system));
      listenAt(system);
      yield* print(system, 'again');
      return 0;
    });
    expect(printed).toBe('again\n');
  });

  test('cannot have the address of another machine, nor a low port unless root', () => {
    const bindTo = (address: string, port: number, uid: number) =>
      printedBy(function* (system) {
        system.bind(system.socket(), { address, port });
        yield* print(system, 'bound');
        return 0;
      }, uid);
    expect(bindTo('10.0.0.9', 5000, 1000)).toBe('EADDRNOTAVAIL\n');
    expect(bindTo('127.0.0.1', 80, 1000)).toBe('EACCES\n');
    expect(bindTo('127.0.0.1', 80, 0)).toBe('bound\n');
  });

  test('make a writer wait that sends more than the other side reads', () => {
    const printed = printedBy(function* (system) {
      const server = listenAt(system);
      system.fork(
        programFrom(function* (child) {
          const socket = yield* connectTo(child);
          yield* write(child, socket, new Uint8Array(1_000_000).fill(120));
          return 0;
        }),
      );
      const { descriptor } = yield* retry(() => system.accept(server));
      yield* print(system, (yield* readAll(system, descriptor)).length);
      return 0;
    });
    expect(printed).toBe('1000000\n');
  });

  test('stand in /proc/net/tcp', () => {
    const printed = printedBy(function* (system) {
      listenAt(system);
      const table = system.open('/proc/net/tcp', { read: true }) as number;
      yield* print(
        system,
        decodeUtf8(yield* read(system, table, 10_000))
          .split('\n')[1]
          ?.slice(0, 37),
      );
      return 0;
    });
    expect(printed).toBe('   0: 0100007F:1388 00000000:0000 0A \n');
  });

  test('are told with what waits, and how much may', () => {
    const printed = printedBy(function* (system) {
      listenAt(system, LOCAL, 7);
      const client = yield* connectTo(system);
      yield* write(system, client, encodeUtf8('four'));
      system.shutdown(client, 'write');
      yield* sleep(system, 1e9);
      for (const { local, state, receiveQueue, sendQueue } of system.streamSockets()) {
        const port = local.port < 32_768 ? local.port : 'high';
        yield* print(system, `${port} ${state} ${receiveQueue} ${sendQueue}`);
      }
      return 0;
    });
    expect(printed).toBe('5000 LISTEN 1 7\nhigh FIN_WAIT2 0 0\n5000 CLOSE_WAIT 4 0\n');
  });

  test('let wait one connection more than the backlog; others try for 127 seconds', () => {
    const printed = printedBy(function* (system) {
      listenAt(system, LOCAL, 2);
      let connected = 0;
      try {
        for (; connected < 10; connected++) yield* connectTo(system);
      } catch (error) {
        const seconds = Math.round(system.now() / 1e9);
        yield* print(system, `${connected} ${(error as SystemError).code} at ${seconds} s`);
      }
      return 0;
    });
    expect(printed).toBe('3 ETIMEDOUT at 127 s\n');
  });

  test('connect when there is room again', () => {
    const printed = printedBy(function* (system) {
      const server = listenAt(system, LOCAL, 0);
      yield* connectTo(system);
      system.fork(
        programFrom(function* (child) {
          yield* connectTo(child);
          yield* print(child, `connected at ${Math.round(child.now() / 1e9)} s`);
          return 0;
        }),
      );
      yield* sleep(system, 2e9);
      system.accept(server);
      yield* wait(system, -1);
      return 0;
    });
    expect(printed).toBe('connected at 3 s\n');
  });

  test('that are not bound or not connected are not told', () => {
    const printed = printedBy(function* (system) {
      system.bind(system.socket(), LOCAL);
      system.socket();
      yield* print(system, system.streamSockets().length);
      return 0;
    });
    expect(printed).toBe('0\n');
  });

  test('fail as their calls say', () => {
    const printed = printedBy(function* (system) {
      const one = system.socket();
      const codes = [
        () => system.accept(one),
        () => system.read(one, 1),
        () => system.shutdown(one, 'both'),
        () => system.peerAddress(one),
        () => system.bind(0, LOCAL),
        () => system.bind(99, LOCAL),
        () => system.seek(one, 0, 'start'),
      ].map(codeOf);
      system.bind(one, LOCAL);
      codes.push(codeOf(() => system.bind(one, LOCAL)));
      system.listen(one, 1);
      codes.push(
        codeOf(() => system.listen(one, 3)),
        codeOf(() => system.connect(one, LOCAL)),
      );
      const two = yield* connectTo(system);
      codes.push(codeOf(() => system.connect(two, { ...LOCAL, port: 1 })));
      yield* print(system, codes.join());
      return 0;
    });
    expect(printed).toBe(
      'EINVAL,ENOTCONN,ENOTCONN,ENOTCONN,ENOTSOCK,EBADF,ESPIPE,EINVAL,no error,EISCONN,EISCONN\n',
    );
  });

  test('end a writer by SIGPIPE when they are not connected', () => {
    const { end } = run(function* (system) {
      yield* write(system, system.socket(), encodeUtf8('x'));
      return 0;
    });
    expect(end).toEqual({ kind: 'signaled', signal: 'PIPE' });
  });

  test('are reset when they send to who has gone', () => {
    const printed = printedBy(function* (system) {
      system.setDisposition('PIPE', 'ignore');
      const server = listenAt(system);
      const client = yield* connectTo(system);
      const { descriptor } = yield* retry(() => system.accept(server));
      system.close(descriptor);
      yield* sleep(system, 1e9);
      yield* print(system, (yield* read(system, client, 1)).length);
      yield* print(system, system.write(client, encodeUtf8('x')));
      yield* sleep(system, 1e9);
      const codes = [1, 2].map(() => codeOf(() => system.write(client, encodeUtf8('x'))));
      yield* print(system, codes.join());
      return 0;
    });
    expect(printed).toBe('0\n1\nEPIPE,EPIPE\n');
  });

  test('tell a reader, and a writer, of the reset once', () => {
    const printed = printedBy(function* (system) {
      system.setDisposition('PIPE', 'ignore');
      const server = listenAt(system);
      for (const first of ['read', 'write']) {
        const client = yield* connectTo(system);
        const { descriptor } = yield* retry(() => system.accept(server));
        yield* write(system, client, encodeUtf8('not read'));
        yield* sleep(system, 1e9);
        system.close(descriptor);
        yield* sleep(system, 1e9);
        const codes = [first, 'read', 'write'].map((call) =>
          codeOf(() =>
            call === 'read' ? system.read(client, 1) : system.write(client, encodeUtf8('x')),
          ),
        );
        yield* print(system, codes.join());
      }
      return 0;
    });
    expect(printed).toBe('ECONNRESET,no error,EPIPE\nECONNRESET,no error,EPIPE\n');
  });
});
