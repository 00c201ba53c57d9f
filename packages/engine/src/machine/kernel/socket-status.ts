import type { SocketStatus, TcpState } from '../system.ts';
import { ANY_ADDRESS } from './sockets.ts';
import type { NetworkNamespace, Socket } from './state.ts';

/** The state of TCP, `undefined` while there is none: not bound, or broken off. Source: RFC 9293 section 3.3.2. */
function stateOf({ state, finished, peerFinished }: Socket): TcpState | undefined {
  switch (state) {
    case 'listening':
      return 'LISTEN';
    case 'connecting':
      return 'SYN_SENT';
    case 'connected':
      if (finished) return peerFinished ? 'LAST_ACK' : 'FIN_WAIT2';
      return peerFinished ? 'CLOSE_WAIT' : 'ESTABLISHED';
    default:
      return undefined;
  }
}

/** As sock_diag(7) tells of the sockets of a network namespace, in the order in which they were made. */
export function socketStatuses({ sockets }: NetworkNamespace): readonly SocketStatus[] {
  return [...sockets].flatMap((socket): SocketStatus[] => {
    const state = stateOf(socket);
    if (state === undefined) return [];
    const { local = ANY_ADDRESS, peer = ANY_ADDRESS, uid, number, waiting } = socket;
    const listens = state === 'LISTEN';
    return [
      {
        local,
        peer,
        state,
        uid,
        inode: number,
        receiveQueue: listens ? waiting.length : socket.receivedBytes,
        sendQueue: listens ? socket.backlog : 0,
      },
    ];
  });
}
