import {
  type ConnectionRequest,
  type Listener,
  type Receiver,
  type Sender,
  type SocketAddress,
  SystemError,
  type Transport,
} from '../../machine/index.ts';
import {
  CONNECTION_RETRANSMISSIONS,
  CONNECTION_WINDOW,
  FIRST_RETRANSMISSION,
  LINK_LATENCY,
  LOOPBACK_LATENCY,
} from './costs.ts';

/** A machine, or a network namespace of one, at the network. */
export interface HostOptions {
  /** Its IPv4 addresses, without that of the loopback interface, which all have. */
  readonly addresses: readonly string[];
  /** Calls `action` after so many nanoseconds of the host's time. */
  after(nanoseconds: number, action: () => void): void;
}

/** A network of hosts that reach each other in one hop, without loss. */
export interface LocalNetwork {
  /** Adds a host; returns what its kernel sends through. */
  attach(host: HostOptions): Transport;
}

interface Host extends HostOptions {
  /** By address and port, `0.0.0.0` for all addresses. */
  readonly listeners: Map<string, Listener>;
}

const ANY = '0.0.0.0';

const keyOf = ({ address, port }: SocketAddress) => `${address}:${port}`;

/**
 * A switch and the hosts on it. Connections are streams of bytes with a window; the bytes of one arrive in
 * order after the latency of the way. What a transport protocol does about loss and congestion is the matter
 * of another model.
 */
export function createLocalNetwork(): LocalNetwork {
  const hosts: Host[] = [];

  /** The host that an address belongs to, seen from another. */
  const hostOf = (from: Host, address: string) =>
    address.startsWith('127.') || address === ANY
      ? from
      : hosts.find(({ addresses }) => addresses.includes(address));

  function connect(from: Host, request: ConnectionRequest, attempt = 0): void {
    const to = hostOf(from, request.to.address);
    const latency = to === from ? LOOPBACK_LATENCY : LINK_LATENCY;
    if (to === undefined) {
      from.after(latency, () => request.refused('EHOSTUNREACH'));
      return;
    }
    to.after(latency, () => {
      const { port } = request.to;
      const listener =
        to.listeners.get(keyOf(request.to)) ?? to.listeners.get(keyOf({ address: ANY, port }));
      const answer = createDirection(from, latency);
      if (listener === undefined) {
        from.after(latency, () => request.refused('ECONNREFUSED'));
        return;
      }
      const accepted = listener.incoming(request.from, request.to, answer.sender);
      if (accepted === undefined) {
        // A listener with a full backlog keeps silent, so the other side asks again.
        from.after(FIRST_RETRANSMISSION * 2 ** attempt, () => {
          if (attempt < CONNECTION_RETRANSMISSIONS) connect(from, request, attempt + 1);
          else request.refused('ETIMEDOUT');
        });
        return;
      }
      const forth = createDirection(to, latency);
      joinDirections(forth, answer, accepted, request.receiver);
      from.after(latency, () => request.accepted(forth.sender));
    });
  }

  return {
    attach(options) {
      const host: Host = { ...options, listeners: new Map() };
      hosts.push(host);
      return {
        connect: (request) => connect(host, request),
        listen(local, listener) {
          if (host.listeners.has(keyOf(local))) throw new SystemError('EADDRINUSE');
          host.listeners.set(keyOf(local), listener);
        },
        unlisten: (local) => void host.listeners.delete(keyOf(local)),
      };
    },
  };
}

/** One way of a connection. */
interface Direction {
  readonly sender: Sender;
  /** Who gets what is sent, and who sends. */
  receiver: Receiver | undefined;
  source: Receiver | undefined;
  /** The other way, on which this side's acknowledgements free room. */
  opposite: Direction | undefined;
  /** Bytes that were sent and not taken by the receiver. */
  onTheWay: number;
  /** At the sender's side. */
  readonly to: Host;
  readonly latency: number;
}

function createDirection(to: Host, latency: number): Direction {
  const direction: Direction = {
    to,
    latency,
    receiver: undefined,
    source: undefined,
    opposite: undefined,
    onTheWay: 0,
    sender: {
      send(bytes) {
        const sent = bytes.subarray(0, CONNECTION_WINDOW - direction.onTheWay);
        if (sent.length === 0) return 0;
        direction.onTheWay += sent.length;
        to.after(latency, () => direction.receiver?.receive(sent));
        return sent.length;
      },
      finish: () => to.after(latency, () => direction.receiver?.finished()),
      reset: () => to.after(latency, () => direction.receiver?.reset()),
      acknowledge(bytes) {
        const { opposite } = direction;
        if (opposite === undefined) return;
        // Tells the other side, whose bytes these were.
        to.after(latency, () => {
          opposite.onTheWay -= bytes;
          opposite.source?.writable();
        });
      },
    },
  };
  return direction;
}

function joinDirections(
  forth: Direction,
  back: Direction,
  server: Receiver,
  client: Receiver,
): void {
  Object.assign(forth, { receiver: server, source: client, opposite: back });
  Object.assign(back, { receiver: client, source: server, opposite: forth });
}
