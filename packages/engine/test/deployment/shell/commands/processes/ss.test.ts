import { expect, test } from 'vitest';
import { parseTcpSockets } from '../../../../../src/deployment/shell/commands/processes/socket-table.ts';
import {
  type SsRow,
  socketTable,
} from '../../../../../src/deployment/shell/commands/processes/ss.ts';

const row = (localAddress: string, localPort: string, process = ''): SsRow => ({
  state: 'LISTEN',
  receiveQueue: '0',
  sendQueue: localPort === '2024' ? '128' : '5',
  localAddress,
  localPort,
  peerAddress: '0.0.0.0',
  peerPort: '*',
  process,
});
const rows = [row('0.0.0.0', '2024'), row('127.0.0.1', '5055')];
const layout = { netid: false, header: true, width: undefined };

// What ss -tln of iproute2 6.1 wrote into a pipe and on terminals.
test('columns are as wide as what stands in them', () => {
  expect(socketTable(rows, layout)).toBe(
    'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n' +
      'LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*          \n' +
      'LISTEN 0      5          127.0.0.1:5055      0.0.0.0:*          \n',
  );
});

test('on a terminal what is left is spread over the columns', () => {
  expect(socketTable(rows, { ...layout, width: 80 })).toBe(
    'State    Recv-Q   Send-Q     Local Address:Port     Peer Address:Port  Process  \n' +
      'LISTEN   0        128              0.0.0.0:2024          0.0.0.0:*              \n' +
      'LISTEN   0        5              127.0.0.1:5055          0.0.0.0:*              \n',
  );
  expect(socketTable([], { ...layout, width: 100 })).toHaveLength(101);
});

test('without rows, with a list of processes, with kinds', () => {
  expect(socketTable([], layout)).toBe(
    'State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n',
  );
  expect(
    socketTable([row('127.0.0.1', '5055', ' users:(("python3",pid=7,fd=3))')], layout),
  ).toContain(':*    users:(("python3",pid=7,fd=3))\n');
  expect(socketTable([], { ...layout, netid: true })).toMatch(/^Netid State/);
});

test('lines of /proc/net/tcp', () => {
  const text =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n' +
    '   0: 0100007F:13BF 00000000:0000 0A 00000000:00000002 00:00000000 00000000  1000        0 652 1 0000000000000000 100 0 0 10 0\n';
  expect(parseTcpSockets(text)).toEqual([
    {
      local: { address: '127.0.0.1', port: 5055 },
      peer: { address: '0.0.0.0', port: 0 },
      state: 'LISTEN',
      sendQueue: 0,
      receiveQueue: 2,
      uid: 1000,
      inode: 652,
    },
  ]);
});
