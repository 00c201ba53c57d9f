import type { Process, Socket } from '../kernel/state.ts';

/** Numbers of the states of TCP in /proc/net/tcp. Source: Linux, include/net/tcp_states.h. */
const STATE_NUMBERS = {
  connected: 1,
  connecting: 2,
  closed: 7,
  listening: 10,
  unconnected: 7,
} as const;

const hexadecimal = (value: number, digits: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');

/** An address as four bytes in the order of the machine, and a port: `0100007F:1388`. */
function addressField(address: string, port: number): string {
  const bytes = address.split('.').map(Number).reverse();
  return `${bytes.map((byte) => hexadecimal(byte, 2)).join('')}:${hexadecimal(port, 4)}`;
}

function socketLine(socket: Socket, index: number): string {
  const { local, peer, state, uid, number, receivedBytes, waiting } = socket;
  const queued = state === 'listening' ? waiting.length : receivedBytes;
  return [
    `${String(index).padStart(4)}:`,
    addressField(local?.address ?? '0.0.0.0', local?.port ?? 0),
    addressField(peer?.address ?? '0.0.0.0', peer?.port ?? 0),
    hexadecimal(STATE_NUMBERS[state], 2),
    `${hexadecimal(0, 8)}:${hexadecimal(queued, 8)}`,
    '00:00000000',
    hexadecimal(0, 8),
    String(uid).padStart(5),
    String(0).padStart(8),
    String(number),
    '1 0000000000000000 100 0 0 10 0',
  ].join(' ');
}

/** /proc/net/tcp: the sockets of a process's network namespace. Source: proc(5). */
export function tcpTable({ network }: Process): string {
  const heading =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const bound = [...network.sockets].filter(
    ({ local, state }) => local !== undefined && state !== 'unconnected',
  );
  return `${[heading.padEnd(149), ...bound.map((socket, index) => socketLine(socket, index).padEnd(149))].join('\n')}\n`;
}
