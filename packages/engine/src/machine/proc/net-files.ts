import { socketStatuses } from '../kernel/socket-status.ts';
import type { Process } from '../kernel/state.ts';
import type { SocketStatus, TcpState } from '../system.ts';

/** Numbers of the states of TCP in /proc/net/tcp. Source: Linux, include/net/tcp_states.h. */
const STATE_NUMBERS: Record<TcpState, number> = {
  ESTABLISHED: 1,
  SYN_SENT: 2,
  FIN_WAIT2: 5,
  CLOSE_WAIT: 8,
  LAST_ACK: 9,
  LISTEN: 10,
};

const hexadecimal = (value: number, digits: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');

/** An address as four bytes in the order of the machine, and a port: `0100007F:1388`. */
function addressField({ address, port }: SocketStatus['local']): string {
  const bytes = address.split('.').map(Number).reverse();
  return `${bytes.map((byte) => hexadecimal(byte, 2)).join('')}:${hexadecimal(port, 4)}`;
}

function socketLine(socket: SocketStatus, index: number): string {
  const { local, peer, state, uid, inode, receiveQueue } = socket;
  // The backlog is told by sock_diag(7) only.
  const sendQueue = state === 'LISTEN' ? 0 : socket.sendQueue;
  return [
    `${String(index).padStart(4)}:`,
    addressField(local),
    addressField(peer),
    hexadecimal(STATE_NUMBERS[state], 2),
    `${hexadecimal(sendQueue, 8)}:${hexadecimal(receiveQueue, 8)}`,
    '00:00000000',
    hexadecimal(0, 8),
    String(uid).padStart(5),
    String(0).padStart(8),
    String(inode),
    '1 0000000000000000 100 0 0 10 0',
  ].join(' ');
}

/** /proc/net/tcp: the sockets of a process's network namespace. Source: proc(5). */
export function tcpTable({ network }: Process): string {
  const heading =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const lines = [heading, ...socketStatuses(network).map(socketLine)];
  return lines.map((line) => `${line.padEnd(149)}\n`).join('');
}
