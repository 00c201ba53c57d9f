import type { SocketStatus, TcpState } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { option } from '../formats/option.ts';
import { readServices, type Services } from './hosts.ts';
import { readProcesses } from './process-table.ts';
import { type SocketUser, socketUsers } from './socket-table.ts';

/** States as ss names them. */
const NAMES: Record<TcpState, string> = {
  ESTABLISHED: 'ESTAB',
  SYN_SENT: 'SYN-SENT',
  FIN_WAIT2: 'FIN-WAIT-2',
  CLOSE_WAIT: 'CLOSE-WAIT',
  LAST_ACK: 'LAST-ACK',
  LISTEN: 'LISTEN',
};

export const ss: Command = {
  name: 'ss',
  follows: 'iproute2 6.1.0',
  summary: 'Show sockets. This machine has sockets of TCP over IPv4 only.',
  synopsis: ['[OPTIONS]'],
  options: [
    option('n', 'numeric', "don't resolve service names"),
    option('a', 'all', 'display all sockets'),
    option('l', 'listening', 'display listening sockets'),
    option('p', 'processes', 'show process using socket'),
    option('t', 'tcp', 'display only TCP sockets'),
    option('u', 'udp', 'display only UDP sockets'),
    option('x', 'unix', 'display only Unix domain sockets'),
    option('w', 'raw', 'display only RAW sockets'),
    option('4', 'ipv4', 'display only IP version 4 sockets'),
    option('6', 'ipv6', 'display only IP version 6 sockets'),
    option('H', 'no-header', 'suppress header line'),
    option('O', 'oneline', "socket's data printed on a single line"),
  ],
  unsupported: [
    '-r',
    '--resolve',
    '-o',
    '--options',
    '-e',
    '--extended',
    '-m',
    '--memory',
    '-i',
    '--info',
    '-s',
    '--summary',
    '-E',
    '--events',
    '-K',
    '--kill',
    '-f',
    '--family',
    '-A',
    '--query',
    '-D',
    '--diag',
    '-F',
    '--filter',
    'FILTER',
  ],
  *run({ system, options, output }) {
    const services = options.has('numeric') ? undefined : yield* readServices(system);
    const kinds = ['tcp', 'udp', 'unix', 'raw'].filter((kind) => options.has(kind));
    const withTcp =
      (kinds.length === 0 || kinds.includes('tcp')) &&
      !(options.has('ipv6') && !options.has('ipv4'));
    const sockets = (withTcp ? system.streamSockets() : []).filter(
      ({ state }) => options.has('all') || (state === 'LISTEN') === options.has('listening'),
    );
    const users = options.has('processes')
      ? socketUsers(system, yield* readProcesses(system))
      : undefined;
    const rows = sockets.map((socket) => rowOf(socket, services, users?.get(socket.inode)));
    const layout: SsLayout = {
      netid: kinds.length !== 1,
      header: !options.has('no-header'),
      width: system.isTerminal(1) ? system.terminalSize(1).columns : undefined,
    };
    yield* output.write(socketTable(rows, layout));
    return 0;
  },
};

/** One socket as texts, without the kind. */
export interface SsRow {
  readonly state: string;
  readonly receiveQueue: string;
  readonly sendQueue: string;
  readonly localAddress: string;
  readonly localPort: string;
  readonly peerAddress: string;
  readonly peerPort: string;
  readonly process: string;
}

function rowOf(
  socket: SocketStatus,
  services: Services | undefined,
  users: readonly SocketUser[] | undefined,
): SsRow {
  const port = (number: number): string =>
    number === 0 ? '*' : (services?.nameOf(number) ?? String(number));
  const list = (users ?? []).map(
    ({ process, descriptor }) => `("${process.name}",pid=${process.pid},fd=${descriptor})`,
  );
  return {
    state: NAMES[socket.state],
    receiveQueue: String(socket.receiveQueue),
    sendQueue: String(socket.sendQueue),
    localAddress: socket.local.address,
    localPort: port(socket.local.port),
    peerAddress: socket.peer.address,
    peerPort: port(socket.peer.port),
    process: list.length === 0 ? '' : ` users:(${list.join(',')})`,
  };
}

export interface SsLayout {
  /** Whether the kind of socket is shown. */
  readonly netid: boolean;
  readonly header: boolean;
  /** Columns of the terminal, over which what is left is spread. */
  readonly width: number | undefined;
}

interface Column {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** What stands between it and the column before. */
  readonly before: string;
  readonly text: (row: SsRow) => string;
}

const COLUMNS: readonly Column[] = [
  { header: 'State', align: 'left', before: ' ', text: ({ state }) => state },
  { header: 'Recv-Q', align: 'left', before: ' ', text: ({ receiveQueue }) => receiveQueue },
  { header: 'Send-Q', align: 'left', before: ' ', text: ({ sendQueue }) => sendQueue },
  {
    header: 'Local Address',
    align: 'right',
    before: ' ',
    text: ({ localAddress }) => localAddress,
  },
  { header: 'Port', align: 'left', before: ':', text: ({ localPort }) => localPort },
  { header: 'Peer Address', align: 'right', before: ' ', text: ({ peerAddress }) => peerAddress },
  { header: 'Port', align: 'left', before: ':', text: ({ peerPort }) => peerPort },
  { header: 'Process', align: 'left', before: '', text: ({ process }) => process },
];

const NETID: Column = { header: 'Netid', align: 'left', before: '', text: () => 'tcp' };

/** The table of ss. */
export function socketTable(rows: readonly SsRow[], layout: SsLayout): string {
  const columns = layout.netid ? [NETID, ...COLUMNS] : COLUMNS;
  const widths = columns.map(({ header, text }, index) => {
    // The list of processes may be longer than the line.
    if (index === columns.length - 1) return header.length;
    return rows.reduce((most, row) => Math.max(most, text(row).length), header.length);
  });
  const delimiters = columns.map(({ before }, index) => (index === 0 ? '' : before));
  const used = widths.reduce(
    (sum, width, index) => sum + width + (delimiters[index] ?? '').length,
    0,
  );
  const spare = Math.max(0, (layout.width ?? 0) - used);
  const each = Math.floor(spare / columns.length);
  const rest = spare % columns.length;
  const spread = widths.map(
    (width, index) => width + each + (index >= columns.length - rest ? 1 : 0),
  );
  const line = (texts: readonly string[]): string =>
    `${texts
      .map((text, index) => {
        const width = spread[index] ?? 0;
        const cell = columns[index]?.align === 'right' ? text.padStart(width) : text.padEnd(width);
        return (delimiters[index] ?? '') + cell;
      })
      .join('')}\n`;
  const header = layout.header ? line(columns.map((column) => column.header)) : '';
  return header + rows.map((row) => line(columns.map(({ text }) => text(row)))).join('');
}
