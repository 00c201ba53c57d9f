import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { Receiver, SocketAddress } from '../ports/transport.ts';
import { wakeAll } from './kernel.ts';
import { anonymousStatus } from './object-status.ts';
import { failWithSignal } from './signal-delivery.ts';
import type { Kernel, NetworkNamespace, OpenFile, Process, Socket } from './state.ts';
import { createQueue } from './wait-queue.ts';

/** The address of a socket that is bound to none. */
export const ANY_ADDRESS: SocketAddress = { address: '0.0.0.0', port: 0 };

/** Ports below this one are root's. Source: ip(7), ip_unprivileged_port_start. */
const FIRST_USER_PORT = 1024;

/** Ports that are given to sockets that ask for none. Source: ip(7), ip_local_port_range. */
const EPHEMERAL_PORTS = { first: 32_768, last: 60_999 };

/** Connections that may wait at most. Source: listen(2), somaxconn. */
const MOST_WAITING = 4096;

export function createSocket(
  kernel: Kernel,
  { network, uid }: Pick<Process, 'network' | 'uid'>,
): Socket {
  const number = ++kernel.lastObject;
  const socket: Socket = {
    number,
    network,
    uid,
    state: 'unconnected',
    local: undefined,
    peer: undefined,
    error: undefined,
    sender: undefined,
    received: [],
    receivedBytes: 0,
    peerFinished: false,
    finished: false,
    waiting: [],
    backlog: 0,
    changed: createQueue(`socket:[${number}]`),
  };
  network.sockets.add(socket);
  return socket;
}

const covers = (bound: string, wanted: string) =>
  bound === wanted || bound === ANY_ADDRESS.address || wanted === ANY_ADDRESS.address;

function isTaken(network: NetworkNamespace, { address, port }: SocketAddress): boolean {
  for (const { local, state } of network.sockets) {
    // A connection that was accepted shares its listener's port.
    const holds = state === 'listening' || state === 'unconnected' || state === 'connecting';
    if (holds && local?.port === port && covers(local.address, address)) return true;
  }
  return false;
}

function isOwnAddress({ interfaces }: NetworkNamespace, address: string): boolean {
  return (
    address === ANY_ADDRESS.address ||
    address.startsWith('127.') ||
    interfaces.some((one) => one.address === address)
  );
}

function ephemeralPort(network: NetworkNamespace, address: string): number {
  const { first, last } = EPHEMERAL_PORTS;
  for (let tries = 0; tries <= last - first; tries++) {
    const next = Math.max(first, network.lastEphemeralPort + 1);
    network.lastEphemeralPort = next > last ? first : next;
    const candidate = { address, port: network.lastEphemeralPort };
    const inUse = [...network.sockets].some(({ local }) => local?.port === candidate.port);
    if (!inUse) return candidate.port;
  }
  throw new SystemError('EADDRINUSE');
}

/** As bind(2). EACCES, EADDRNOTAVAIL, EADDRINUSE, EINVAL when it is bound already. */
export function bind(process: Process, socket: Socket, local: SocketAddress): void {
  if (socket.local !== undefined || socket.state !== 'unconnected') throw new SystemError('EINVAL');
  const { network } = socket;
  if (local.port !== 0 && local.port < FIRST_USER_PORT && process.uid !== 0) {
    throw new SystemError('EACCES');
  }
  if (!isOwnAddress(network, local.address)) throw new SystemError('EADDRNOTAVAIL');
  if (local.port !== 0 && isTaken(network, local)) throw new SystemError('EADDRINUSE');
  const port = local.port === 0 ? ephemeralPort(network, local.address) : local.port;
  socket.local = { address: local.address, port };
}

/** As listen(2). */
export function listen(kernel: Kernel, process: Process, socket: Socket, backlog: number): void {
  const most = Math.min(Math.max(backlog, 0), MOST_WAITING);
  if (socket.state === 'listening') {
    socket.backlog = most;
    return;
  }
  if (socket.state !== 'unconnected') throw new SystemError('EINVAL');
  if (socket.local === undefined) bind(process, socket, ANY_ADDRESS);
  const local = socket.local ?? ANY_ADDRESS;
  socket.network.transport.listen(local, {
    incoming(from, to, sender) {
      // The backlog counts those beyond the first. Source: listen(2), Linux.
      if (socket.waiting.length > socket.backlog) return undefined;
      const accepted = createSocket(kernel, socket);
      accepted.state = 'connected';
      accepted.local = to;
      accepted.peer = from;
      accepted.sender = sender;
      socket.waiting.push(accepted);
      wakeAll(kernel, socket.changed);
      return receiverOf(kernel, accepted);
    },
  });
  socket.state = 'listening';
  socket.backlog = most;
}

/** What the network tells a connected socket. */
function receiverOf(kernel: Kernel, socket: Socket): Receiver {
  const changed = () => wakeAll(kernel, socket.changed);
  return {
    receive(bytes) {
      if (socket.state === 'closed') {
        // Nobody will read it. Source: RFC 9293 section 3.5.2.
        socket.sender?.reset();
        return;
      }
      socket.received.push(bytes);
      socket.receivedBytes += bytes.length;
      changed();
    },
    finished() {
      socket.peerFinished = true;
      changed();
    },
    reset() {
      // Who knows of the end finds it out by writing. Source: Linux, net/ipv4/tcp_input.c, tcp_reset.
      if (!socket.peerFinished) socket.error = 'ECONNRESET';
      socket.state = 'closed';
      socket.peerFinished = true;
      changed();
    },
    writable: changed,
  };
}

/** As accept(2): a connection that waits. EINVAL when the socket does not listen. */
export function accept(socket: Socket): Socket | Blocked {
  if (socket.state !== 'listening') throw new SystemError('EINVAL');
  return socket.waiting.shift() ?? new Blocked([socket.changed]);
}

/** As connect(2); `undefined` when connected. */
export function connect(
  kernel: Kernel,
  process: Process,
  socket: Socket,
  peer: SocketAddress,
): Blocked | undefined {
  if (socket.error !== undefined) {
    const { error } = socket;
    socket.error = undefined;
    socket.state = 'unconnected';
    throw new SystemError(error);
  }
  // A program tries again after it waited; then it is connected.
  if (socket.state === 'connecting') return new Blocked([socket.changed]);
  if (socket.state === 'connected') {
    if (socket.peer?.port === peer.port && socket.peer.address === peer.address) return undefined;
    throw new SystemError('EISCONN');
  }
  if (socket.state === 'listening') throw new SystemError('EISCONN');
  if (socket.state !== 'unconnected') throw new SystemError('EINVAL');
  const { network } = socket;
  const address = sourceAddress(network, peer.address);
  if (address === undefined) throw new SystemError('ENETUNREACH');
  if (socket.local === undefined) bind(process, socket, { address, port: 0 });
  socket.state = 'connecting';
  socket.peer = peer;
  network.transport.connect({
    from: socket.local ?? ANY_ADDRESS,
    to: peer,
    receiver: receiverOf(kernel, socket),
    accepted(sender) {
      if (socket.state === 'closed') {
        sender.reset();
        return;
      }
      socket.sender = sender;
      socket.state = 'connected';
      wakeAll(kernel, socket.changed);
    },
    refused(why) {
      socket.error = why;
      socket.peer = undefined;
      wakeAll(kernel, socket.changed);
    },
  });
  return new Blocked([socket.changed]);
}

/** The own address from which a peer is reached: of the interface on its network, else of the first. */
function sourceAddress({ interfaces }: NetworkNamespace, peer: string): string | undefined {
  if (peer.startsWith('127.') || peer === ANY_ADDRESS.address) return '127.0.0.1';
  if (interfaces.some(({ address }) => address === peer)) return peer;
  const outside = interfaces.filter(({ name }) => name !== 'lo');
  const near = outside.find(({ address, prefix }) => sameNetwork(address, peer, prefix));
  return (near ?? outside[0])?.address;
}

function sameNetwork(a: string, b: string, prefix: number): boolean {
  const bits = (address: string) =>
    address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefix);
  return Math.floor(bits(a) / size) === Math.floor(bits(b) / size);
}

/** As shutdown(2). ENOTCONN. */
export function shutdown(kernel: Kernel, socket: Socket, what: 'read' | 'write' | 'both'): void {
  if (socket.state !== 'connected') throw new SystemError('ENOTCONN');
  if (what !== 'write') socket.peerFinished = true;
  if (what !== 'read' && !socket.finished) {
    socket.finished = true;
    socket.sender?.finish();
  }
  wakeAll(kernel, socket.changed);
}

/** The open file of a socket. */
export function openSocket(kernel: Kernel, socket: Socket): OpenFile {
  return {
    flags: { read: true, write: true },
    references: 0,
    socket,
    name: () => `socket:[${socket.number}]`,
    status: () => anonymousStatus('socket', socket.number),
    read(length) {
      const [first] = socket.received;
      if (first === undefined) {
        if (socket.error !== undefined) throw takeError(socket);
        if (socket.state === 'unconnected' || socket.state === 'listening') {
          throw new SystemError('ENOTCONN');
        }
        if (socket.peerFinished) return new Uint8Array(0);
        if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
        return new Blocked([socket.changed]);
      }
      const bytes = first.subarray(0, length);
      if (bytes.length === first.length) socket.received.shift();
      else socket.received[0] = first.subarray(bytes.length);
      socket.receivedBytes -= bytes.length;
      socket.sender?.acknowledge(bytes.length);
      return bytes;
    },
    write(bytes, process) {
      if (socket.error !== undefined) throw takeError(socket);
      if (socket.finished || socket.state !== 'connected' || socket.sender === undefined) {
        return failWithSignal(kernel, process, 'PIPE', 'EPIPE');
      }
      if (bytes.length === 0) return 0;
      const sent = socket.sender.send(bytes.slice());
      if (sent > 0) return sent;
      if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
      return new Blocked([socket.changed]);
    },
    ready(operation) {
      const isReady =
        operation === 'write'
          ? socket.state !== 'connecting'
          : socket.receivedBytes > 0 || socket.waiting.length > 0 || socket.peerFinished;
      return isReady ? true : [socket.changed];
    },
    close() {
      const { network, local, state } = socket;
      if (state === 'listening' && local !== undefined) {
        network.transport.unlisten(local);
        for (const waiting of socket.waiting) {
          waiting.sender?.reset();
          network.sockets.delete(waiting);
        }
      }
      // What was not read is lost, and the other side is told so. Source: RFC 9293 section 3.6.1.
      if (state === 'connected') {
        if (socket.receivedBytes > 0) socket.sender?.reset();
        else if (!socket.finished) socket.sender?.finish();
      }
      socket.finished = true;
      socket.state = 'closed';
      network.sockets.delete(socket);
    },
  };
}

function takeError(socket: Socket): SystemError {
  const error = new SystemError(socket.error ?? 'EIO');
  socket.error = undefined;
  return error;
}
