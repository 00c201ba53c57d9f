import { describe, expect, test } from 'vitest';
import type { Receiver, Sender, Transport } from '../../../src/machine/index.ts';
import { createLocalNetwork } from '../../../src/network/local/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';

/** Hosts at one switch, with a clock that they share. */
function network(...addresses: readonly string[]) {
  const waiting: { readonly time: number; readonly action: () => void }[] = [];
  let now = 0;
  const local = createLocalNetwork();
  const hosts = addresses.map((address) =>
    local.attach({
      addresses: [address],
      after: (nanoseconds, action) => void waiting.push({ time: now + nanoseconds, action }),
    }),
  );
  return {
    hosts: hosts as readonly Transport[],
    now: () => now,
    /** Lets time pass until nothing is on the way. */
    settle() {
      for (;;) {
        waiting.sort((one, other) => one.time - other.time);
        const next = waiting.shift();
        if (next === undefined) return;
        now = next.time;
        next.action();
      }
    },
  };
}

/** What an end of a connection was told. */
function end() {
  const told: string[] = [];
  const receiver: Receiver = {
    receive: (bytes) => void told.push(decodeUtf8(bytes)),
    finished: () => void told.push('finished'),
    reset: () => void told.push('reset'),
    writable: () => void told.push('writable'),
  };
  return { told, receiver };
}

/** Listens on a host as an echo of what it was told; the sender of the last connection. */
function listen(host: Transport, address: string, port: number) {
  const server = { ...end(), sender: undefined as Sender | undefined, peers: [] as string[] };
  host.listen(
    { address, port },
    {
      incoming(from, _to, sender) {
        server.sender = sender;
        server.peers.push(`${from.address}:${from.port}`);
        return server.receiver;
      },
    },
  );
  return server;
}

/** Connects from a host; how it ended. */
function connect(host: Transport, from: string, to: string, port: number) {
  const client = { ...end(), sender: undefined as Sender | undefined, refused: '' };
  host.connect({
    from: { address: from, port: 40_000 },
    to: { address: to, port },
    receiver: client.receiver,
    accepted: (sender) => {
      client.sender = sender;
    },
    refused: (why) => {
      client.refused = why;
    },
  });
  return client;
}

describe('a switch and the hosts on it', () => {
  test('carries bytes between two machines, both ways and in order', () => {
    const { hosts, settle } = network('10.0.0.2', '10.0.0.3');
    const [one, two] = hosts as [Transport, Transport];
    const server = listen(two, '10.0.0.3', 80);
    const client = connect(one, '10.0.0.2', '10.0.0.3', 80);
    settle();
    expect(server.peers).toEqual(['10.0.0.2:40000']);
    client.sender?.send(encodeUtf8('GET '));
    client.sender?.send(encodeUtf8('/'));
    server.sender?.send(encodeUtf8('200'));
    client.sender?.finish();
    settle();
    expect(server.told).toEqual(['GET ', '/', 'finished']);
    expect(client.told).toEqual(['200']);
  });

  test('knows loopback addresses on every host for its own', () => {
    const { hosts, settle } = network('10.0.0.2', '10.0.0.3');
    const [one, two] = hosts as [Transport, Transport];
    listen(two, '127.0.0.1', 80);
    const inside = connect(two, '127.0.0.1', '127.0.0.1', 80);
    const outside = connect(one, '127.0.0.1', '127.0.0.1', 80);
    settle();
    expect(inside.sender).toBeDefined();
    expect(outside.refused).toBe('ECONNREFUSED');
  });

  test('refuses a port that nobody listens on, and an address that nobody has', () => {
    const { hosts, settle } = network('10.0.0.2', '10.0.0.3');
    const [one] = hosts as [Transport];
    const closed = connect(one, '10.0.0.2', '10.0.0.3', 81);
    const nowhere = connect(one, '10.0.0.2', '10.0.0.9', 80);
    settle();
    expect(closed.refused).toBe('ECONNREFUSED');
    expect(nowhere.refused).toBe('EHOSTUNREACH');
  });

  test('lets two machines listen on one port, and one machine only once', () => {
    const { hosts } = network('10.0.0.2', '10.0.0.3');
    const [one, two] = hosts as [Transport, Transport];
    listen(one, '0.0.0.0', 80);
    listen(two, '0.0.0.0', 80);
    expect(() => listen(one, '0.0.0.0', 80)).toThrow('Address already in use');
  });

  test('takes no more bytes than fit the window until they were read', () => {
    const { hosts, settle } = network('10.0.0.2', '10.0.0.3');
    const [one, two] = hosts as [Transport, Transport];
    const server = listen(two, '10.0.0.3', 80);
    const client = connect(one, '10.0.0.2', '10.0.0.3', 80);
    settle();
    const much = new Uint8Array(10_000_000);
    const sent = client.sender?.send(much) ?? 0;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(much.length);
    expect(client.sender?.send(much)).toBe(0);
    settle();
    server.sender?.acknowledge(1000);
    settle();
    expect(client.told).toEqual(['writable']);
    expect(client.sender?.send(much)).toBe(1000);
  });

  test('takes longer between machines than within one', () => {
    const far = network('10.0.0.2', '10.0.0.3');
    listen(far.hosts[1] as Transport, '10.0.0.3', 80);
    connect(far.hosts[0] as Transport, '10.0.0.2', '10.0.0.3', 80);
    far.settle();
    const near = network('10.0.0.2');
    listen(near.hosts[0] as Transport, '10.0.0.2', 80);
    connect(near.hosts[0] as Transport, '10.0.0.2', '10.0.0.2', 80);
    near.settle();
    expect(far.now()).toBeGreaterThan(near.now());
  });
});
