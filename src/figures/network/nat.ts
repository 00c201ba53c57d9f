/** One end of a conversation: an address and a port. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

export interface Flow {
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/** A line of the table: who inside is known outside by which port, in talks with whom. */
export interface NatEntry {
  readonly inside: Endpoint;
  readonly outside: Endpoint;
  readonly peer: Endpoint;
}

export const text = ({ address, port }: Endpoint): string => `${address}:${port}`;

const same = (a: Endpoint, b: Endpoint) => a.address === b.address && a.port === b.port;

/**
 * The table of a translator with one public address after these flows went out. Each new flow gets
 * the next free port from `firstPort`; a flow that is known keeps its own. Answers are let in from
 * the peer alone (address- and port-dependent filtering of RFC 4787, the strictest kind).
 */
export function natTable(
  flows: readonly Flow[],
  publicAddress: string,
  firstPort: number,
): readonly NatEntry[] {
  const table: NatEntry[] = [];
  for (const { from, to } of flows) {
    if (table.some(({ inside, peer }) => same(inside, from) && same(peer, to))) continue;
    const outside = { address: publicAddress, port: firstPort + table.length };
    table.push({ inside: from, outside, peer: to });
  }
  return table;
}

/** Who inside gets a packet that comes from outside; `undefined` when it is dropped. */
export function inward(table: readonly NatEntry[], { from, to }: Flow): Endpoint | undefined {
  return table.find(({ outside, peer }) => same(outside, to) && same(peer, from))?.inside;
}

/** Two homes that never heard of each other, and a server. Public addresses are those kept for examples (RFC 5737). */
export const server: Endpoint = { address: '192.0.2.80', port: 443 };
const home = (publicAddress: string, devices: readonly (readonly [string, Endpoint])[]) => ({
  publicAddress,
  devices: devices.map(([name, from]) => ({ name, from })),
  table: natTable(
    devices.map(([, from]) => ({ from, to: server })),
    publicAddress,
    40001,
  ),
});
export const homes = [
  home('203.0.113.7', [
    ['Ada’s laptop', { address: '192.168.0.5', port: 50123 }],
    ['Ada’s phone', { address: '192.168.0.9', port: 50123 }],
  ]),
  home('198.51.100.20', [['Ben’s laptop', { address: '192.168.0.5', port: 50123 }]]),
] as const;
