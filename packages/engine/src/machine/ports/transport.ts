/** An end of a connection: an IPv4 address such as `127.0.0.1`, and a port. */
export interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

/** What a network does for the sockets of a machine: it carries bytes between addresses. */
export interface Transport {
  /**
   * Asks for a connection. The network answers at a later virtual time, by calling one of `answer`:
   * `accepted` with the end to send on, or `refused` with why.
   */
  connect(request: ConnectionRequest): void;
  /** From now on connections to this address come to `listener`. Throws EADDRINUSE. */
  listen(local: SocketAddress, listener: Listener): void;
  /** Connections to this address are refused again. */
  unlisten(local: SocketAddress): void;
}

export interface ConnectionRequest {
  readonly from: SocketAddress;
  readonly to: SocketAddress;
  /** Of the asking side: what arrives is given to it. */
  readonly receiver: Receiver;
  accepted(sender: Sender): void;
  refused(why: 'ECONNREFUSED' | 'ENETUNREACH' | 'EHOSTUNREACH' | 'ETIMEDOUT'): void;
}

export interface Listener {
  /** A peer asks; returns the receiver of this side, or `undefined` when the backlog is full. */
  incoming(from: SocketAddress, to: SocketAddress, sender: Sender): Receiver | undefined;
}

/** One direction of a connection, as its writer sees it. */
export interface Sender {
  /** Puts bytes on the way; returns how many found room in the window, perhaps 0. */
  send(bytes: Uint8Array): number;
  /** No more bytes will come (FIN). */
  finish(): void;
  /** Breaks the connection (RST). */
  reset(): void;
  /** The receiver has taken this many bytes, so that they may be sent on. */
  acknowledge(bytes: number): void;
}

/** What the network tells a side of a connection. */
export interface Receiver {
  receive(bytes: Uint8Array): void;
  /** The other side has finished. */
  finished(): void;
  reset(): void;
  /** There is room again to send. */
  writable(): void;
}
