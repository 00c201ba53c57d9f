/**
 * Requests that follow one another from one client to one server, with round trips alone as cost:
 * a TCP handshake takes one, a TLS 1.3 handshake one more, a request with its response one.
 */
export interface ConnectionPlan {
  readonly requests: number;
  /** In milliseconds. */
  readonly roundTrip: number;
  readonly encrypted: boolean;
  /** Whether all requests use one connection. */
  readonly keepAlive: boolean;
}

export interface Stretch {
  readonly kind: 'TCP' | 'TLS' | 'request';
  /** In milliseconds. */
  readonly start: number;
  readonly end: number;
}

export function timeline({ requests, roundTrip, encrypted, keepAlive }: ConnectionPlan): Stretch[] {
  const open = encrypted ? (['TCP', 'TLS'] as const) : (['TCP'] as const);
  const kinds = Array.from({ length: requests }, (_, index) =>
    index > 0 && keepAlive ? (['request'] as const) : ([...open, 'request'] as const),
  ).flat();
  return kinds.map((kind, index) => ({
    kind,
    start: index * roundTrip,
    end: (index + 1) * roundTrip,
  }));
}

/** When the last response is there, in milliseconds. */
export const totalTime = (plan: ConnectionPlan): number => timeline(plan).at(-1)?.end ?? 0;
