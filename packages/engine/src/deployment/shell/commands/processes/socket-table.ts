import {
  type Run,
  type SocketAddress,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import { attempt } from '../formats/attempt.ts';
import { readTextFile } from '../formats/read-file.ts';
import type { ProcessInformation } from './process-table.ts';

/** States of TCP by their numbers. Source: Linux, include/net/tcp_states.h. */
const STATES = [
  '',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
] as const;

type TcpState = Exclude<(typeof STATES)[number], ''>;

/** A line of `/proc/net/tcp`. Source: proc(5). */
export interface TcpSocket {
  readonly local: SocketAddress;
  readonly peer: SocketAddress;
  readonly state: TcpState;
  /** Bytes that wait to be sent, and to be read (of a listening socket: connections to be accepted). */
  readonly sendQueue: number;
  readonly receiveQueue: number;
  readonly uid: number;
  readonly inode: number;
}

/** `0100007F:1388`: four bytes in the order of the machine, and a port. */
function parseAddress(text: string): SocketAddress {
  const [address = '', port = ''] = text.split(':');
  const bytes = [6, 4, 2, 0].map((at) => Number.parseInt(address.slice(at, at + 2), 16));
  return { address: bytes.join('.'), port: Number.parseInt(port, 16) };
}

export function* readTcpSockets(system: System): Run<readonly TcpSocket[]> {
  return parseTcpSockets((yield* readTextFile(system, '/proc/net/tcp')) ?? '');
}

/** The sockets in the text of `/proc/net/tcp`. */
export function parseTcpSockets(text: string): readonly TcpSocket[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line): TcpSocket[] => {
      const [, local = '', peer = '', state = '', queues = '', , , uid = '', , inode = ''] = line
        .trim()
        .split(/\s+/);
      const name = STATES[Number.parseInt(state, 16)];
      if (local === '' || name === undefined || name === '') return [];
      const [send = '0', receive = '0'] = queues.split(':');
      return [
        {
          local: parseAddress(local),
          peer: parseAddress(peer),
          state: name,
          sendQueue: Number.parseInt(send, 16),
          receiveQueue: Number.parseInt(receive, 16),
          uid: Number(uid),
          inode: Number(inode),
        },
      ];
    });
}

/** A descriptor that a process has open. */
export interface OpenDescriptor {
  readonly descriptor: number;
  /** Where its link in `/proc/PID/fd` leads: a path, `pipe:[5]`, `socket:[7]`. */
  readonly target: string;
  readonly reads: boolean;
  readonly writes: boolean;
}

/** The open descriptors of a process, as far as they may be seen. */
export function openDescriptors(system: System, pid: number): readonly OpenDescriptor[] {
  const entries = attempt(() => system.readDirectory(`/proc/${pid}/fd`));
  if (entries instanceof SystemError) return [];
  const found: OpenDescriptor[] = [];
  for (const { name } of entries) {
    const path = `/proc/${pid}/fd/${name}`;
    const target = attempt(() => system.readLink(path));
    const link = attempt(() => system.status(path, { noFollow: true }));
    if (target instanceof SystemError || link instanceof SystemError) continue;
    const reads = (link.permissions & 0o400) !== 0;
    const writes = (link.permissions & 0o200) !== 0;
    found.push({ descriptor: Number(name), target, reads, writes });
  }
  return found.sort((a, b) => a.descriptor - b.descriptor);
}

/** A process that has a socket open. */
export interface SocketUser {
  readonly process: ProcessInformation;
  readonly descriptor: number;
}

/** Who has which socket open, by the inode of the socket. */
export function socketUsers(
  system: System,
  processes: readonly ProcessInformation[],
): ReadonlyMap<number, readonly SocketUser[]> {
  const users = new Map<number, SocketUser[]>();
  for (const process of processes) {
    for (const { descriptor, target } of openDescriptors(system, process.pid)) {
      const inode = /^socket:\[([0-9]+)\]$/.exec(target)?.[1];
      if (inode === undefined) continue;
      users.set(Number(inode), [...(users.get(Number(inode)) ?? []), { process, descriptor }]);
    }
  }
  return users;
}
