import { pause, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { type HostLine, readHosts, readServices, type Services } from './hosts.ts';
import { type ProcessInformation, readProcesses } from './process-table.ts';
import { openDescriptors, readTcpSockets, type TcpSocket } from './socket-table.ts';

/** Longest command name that is shown, unless `+c` says otherwise. Source: lsof(8). */
const COMMAND_WIDTH = 9;

export const lsof: Command = {
  name: 'lsof',
  follows: 'lsof 4.95.0',
  summary: 'List open files of processes, sockets of TCP among them.',
  synopsis: [
    '[-p PID,...] [-u USER,...] [-c NAME] [-i [tcp][@HOST][:PORT]] [-d FD,...] [-anPt] [+L1] [FILE...]',
  ],
  parsing: 'own',
  options: [
    option('a', '', 'all conditions must be met, not just one'),
    option('c', '', 'processes whose name begins with VALUE', 'required'),
    option('d', '', 'descriptors: numbers, ranges, cwd, rtd, txt', 'required'),
    option('i', '', 'sockets of the internet: tcp, tcp:80, :80, @127.0.0.1', 'optional'),
    option('n', '', 'show addresses, not names of hosts'),
    option('p', '', 'processes by their numbers', 'required'),
    option('P', '', 'show numbers of ports, not names'),
    option('s', '', 'with a value such as TCP:LISTEN: sockets in that state', 'required'),
    option('t', '', 'write only the numbers of processes'),
    option('u', '', 'processes of users; ^ before one leaves it out', 'required'),
    option('U', '', 'sockets of the Unix domain, of which there are none'),
    option('w', '', '(ignored)'),
  ],
  unsupported: [
    '-b',
    '-D',
    '+d',
    '+D',
    '-E',
    '-F',
    '-g',
    '-h',
    '-k',
    '-K',
    '-l',
    '-m',
    '-N',
    '-o',
    '-O',
    '-r',
    '-R',
    '-S',
    '-T',
    '-v',
    '-V',
    '-x',
    '-X',
  ],
  *run(context) {
    const wanted = parseArguments(context.arguments);
    if (typeof wanted === 'string') {
      yield* context.complain(wanted);
      yield* writeErrors(context, ["Use the ``man lsof'' command to get more help information."]);
      return 1;
    }
    return yield* list(context, wanted);
  },
};

interface Inet {
  readonly protocol: string | undefined;
  readonly host: string | undefined;
  readonly ports: readonly string[];
}

interface Wanted {
  readonly and: boolean;
  readonly pids: readonly number[];
  readonly users: readonly string[];
  readonly names: readonly string[];
  readonly descriptors: readonly string[];
  readonly inet: readonly Inet[];
  readonly files: readonly string[];
  readonly unlinked: boolean;
  readonly state: string | undefined;
  readonly numericHosts: boolean;
  readonly numericPorts: boolean;
  readonly terse: boolean;
  readonly unixSockets: boolean;
}

function parseInet(text: string): Inet | undefined {
  const match = /^[46]?(tcp|udp)?(?:@([^:]+))?(?::(.+))?$/i.exec(text);
  if (match === null) return undefined;
  return { protocol: match[1]?.toLowerCase(), host: match[2], ports: match[3]?.split(',') ?? [] };
}

function parseArguments(args: readonly string[]): Wanted | string {
  const wanted = {
    and: false,
    pids: [] as number[],
    users: [] as string[],
    names: [] as string[],
    descriptors: [] as string[],
    inet: [] as Inet[],
    files: [] as string[],
    unlinked: false,
    state: undefined as string | undefined,
    numericHosts: false,
    numericPorts: false,
    terse: false,
    unixSockets: false,
  };
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '+L1') wanted.unlinked = true;
    else if (argument === '--') {
      wanted.files.push(...args.slice(index + 1));
      break;
    } else if (!argument.startsWith('-') || argument === '-') wanted.files.push(argument);
    else {
      for (let at = 1; at < argument.length; at++) {
        const letter = argument.charAt(at);
        const attached = argument.slice(at + 1);
        if (letter === 'a') wanted.and = true;
        else if (letter === 'n') wanted.numericHosts = true;
        else if (letter === 'P') wanted.numericPorts = true;
        else if (letter === 't') wanted.terse = true;
        else if (letter === 'U') wanted.unixSockets = true;
        else if (letter === 'w' || letter === 'l') continue;
        else if (letter === 'i' || letter === 's') {
          const next = args[index + 1];
          const takesNext =
            letter === 'i' &&
            attached === '' &&
            next !== undefined &&
            /^([46]?(tcp|udp)|@|:|[46]$)/i.test(next);
          const value = takesNext ? (args[++index] ?? '') : attached;
          if (letter === 's') wanted.state = value.split(':')[1]?.toUpperCase();
          else {
            const inet = parseInet(value);
            if (inet === undefined) return `unacceptable port specification in: -i ${value}`;
            wanted.inet.push(inet);
          }
          break;
        } else if ('pucd'.includes(letter)) {
          const value = attached === '' ? args[++index] : attached;
          if (value === undefined || value === '') return `no argument for -${letter}`;
          const parts = value.split(',').filter((part) => part !== '');
          if (letter === 'p') {
            const wrong = parts.find((part) => !/^[0-9]{1,10}$/.test(part));
            if (wrong !== undefined) return `illegal process ID: ${wrong}`;
            wanted.pids.push(...parts.map(Number));
          } else if (letter === 'u') wanted.users.push(...parts);
          else if (letter === 'c') wanted.names.push(value);
          else wanted.descriptors.push(...parts);
          break;
        } else return `illegal option character: ${letter}`;
      }
    }
  }
  return wanted;
}

/** An open file of a process. */
interface OpenFile {
  readonly process: ProcessInformation;
  readonly descriptor: string;
  readonly mode: string;
  readonly type: string;
  readonly device: string;
  readonly size: string;
  readonly links: number | undefined;
  readonly node: string;
  readonly name: string;
  readonly socket: TcpSocket | undefined;
  /** To compare with files that were asked for. */
  readonly key: string;
}

const TYPES = new Map([
  ['file', 'REG'],
  ['directory', 'DIR'],
  ['character device', 'CHR'],
  ['block device', 'BLK'],
  ['fifo', 'FIFO'],
  ['symbolic link', 'LINK'],
  ['socket', 'sock'],
]);

function* list(context: CommandContext, wanted: Wanted): Run<number> {
  const { system, output, complain } = context;
  const accounts = yield* readAccounts(system);
  const names: Names = {
    hosts: wanted.numericHosts ? [] : yield* readHosts(system),
    services: wanted.numericPorts ? undefined : yield* readServices(system),
  };
  for (const user of wanted.users) {
    const name = user.replace(/^\^/, '');
    if (accounts.userNamed(name) !== undefined || /^[0-9]+$/.test(name)) continue;
    yield* complain(`can't get UID for ${name}`);
    return 1;
  }
  const keys = new Map<string, string>();
  let status = 0;
  for (const path of wanted.files) {
    const found = attempt(() => system.status(path));
    if (found instanceof SystemError) {
      yield* complain(`status error on ${path}: ${found.message}`);
      status = 1;
    } else keys.set(`${found.deviceId}:${found.inode}`, path);
  }
  if (wanted.files.length > 0 && keys.size === 0) return 1;
  const sockets = new Map((yield* readTcpSockets(system)).map((socket) => [socket.inode, socket]));
  const files: OpenFile[] = [];
  for (const process of yield* readProcesses(system)) {
    if (process.pid === system.pid) continue;
    for (const file of filesOf(context, process, sockets, names)) {
      if (isWanted(file, wanted, accounts, keys)) files.push(file);
    }
    yield* pause(system, 20);
  }
  if (files.length === 0) return 1;
  if (wanted.terse) {
    const pids = [...new Set(files.map(({ process }) => process.pid))];
    yield* output.write(`${pids.join('\n')}\n`);
    return status;
  }
  yield* output.write(table(files, accounts, wanted.unlinked));
  return missing(files, wanted) ? 1 : status;
}

/** Whether something that was asked for by its number was not found. */
function missing(files: readonly OpenFile[], { pids }: Wanted): boolean {
  return pids.some((pid) => !files.some(({ process }) => process.pid === pid));
}

interface Names {
  readonly hosts: readonly HostLine[];
  readonly services: Services | undefined;
}

function filesOf(
  { system }: CommandContext,
  process: ProcessInformation,
  sockets: ReadonlyMap<number, TcpSocket>,
  names: Names,
): readonly OpenFile[] {
  const files: OpenFile[] = [];
  const add = (descriptor: string, mode: string, path: string): void => {
    const target = attempt(() => system.readLink(path));
    const status = attempt(() => system.status(path));
    if (target instanceof SystemError || target === '') return;
    const inode = Number(/^socket:\[([0-9]+)\]$/.exec(target)?.[1] ?? -1);
    const socket = sockets.get(inode);
    const base = { process, descriptor, mode };
    if (socket !== undefined) {
      files.push({
        ...base,
        type: 'IPv4',
        device: String(inode),
        size: '0t0',
        links: undefined,
        node: 'TCP',
        name: socketName(socket, names),
        socket,
        key: '',
      });
      return;
    }
    if (status instanceof SystemError) {
      const sock = inode >= 0;
      files.push({
        ...base,
        type: sock ? 'sock' : 'unknown',
        device: '',
        size: sock ? '0t0' : '',
        links: undefined,
        node: sock ? String(inode) : '',
        name: sock ? 'protocol: TCP' : target,
        socket: undefined,
        key: '',
      });
      return;
    }
    const device = status.kind === 'character device' || status.kind === 'block device';
    const sized = status.kind === 'file' || status.kind === 'directory';
    const id = device
      ? status.device
      : { major: Math.floor(status.deviceId / 256), minor: status.deviceId % 256 };
    files.push({
      ...base,
      type: inode >= 0 ? 'sock' : (TYPES.get(status.kind) ?? 'unknown'),
      device: `${id.major},${id.minor}`,
      size: sized ? String(status.size) : '0t0',
      links: sized || device ? status.links : undefined,
      node: String(status.inode),
      name: inode >= 0 ? 'protocol: TCP' : target.startsWith('pipe:[') ? 'pipe' : target,
      socket: undefined,
      key: `${status.deviceId}:${status.inode}`,
    });
  };
  add('cwd', '', `/proc/${process.pid}/cwd`);
  add('rtd', '', `/proc/${process.pid}/root`);
  add('txt', '', `/proc/${process.pid}/exe`);
  for (const { descriptor, reads, writes } of openDescriptors(system, process.pid)) {
    add(
      String(descriptor),
      reads && writes ? 'u' : writes ? 'w' : 'r',
      `/proc/${process.pid}/fd/${descriptor}`,
    );
  }
  return files;
}

function socketName({ local, peer, state }: TcpSocket, { hosts, services }: Names): string {
  const host = (address: string): string => {
    if (address === '0.0.0.0') return '*';
    return hosts.find((line) => line.address === address)?.names[0] ?? address;
  };
  const end = (address: string, port: number): string =>
    `${host(address)}:${port === 0 ? '*' : (services?.nameOf(port) ?? port)}`;
  const here = end(local.address, local.port);
  const there = peer.port === 0 ? '' : `->${end(peer.address, peer.port)}`;
  return `${here}${there} (${state})`;
}

/** Selections are alternatives unless `-a` is given; users with `^` are left out in any case. */
function isWanted(
  file: OpenFile,
  wanted: Wanted,
  accounts: Accounts,
  keys: ReadonlyMap<string, string>,
): boolean {
  const { process, socket } = file;
  const isUser = (user: string): boolean =>
    (accounts.userNamed(user)?.uid ?? Number(user)) === process.uid;
  const excluded = wanted.users.filter((user) => user.startsWith('^')).map((user) => user.slice(1));
  if (excluded.some(isUser)) return false;
  const users = wanted.users.filter((user) => !user.startsWith('^'));
  const tests: boolean[] = [];
  if (wanted.pids.length > 0) tests.push(wanted.pids.includes(process.pid));
  if (users.length > 0) tests.push(users.some(isUser));
  if (wanted.names.length > 0)
    tests.push(wanted.names.some((name) => process.name.startsWith(name)));
  if (wanted.descriptors.length > 0)
    tests.push(wanted.descriptors.some((text) => isDescriptor(file.descriptor, text)));
  if (wanted.inet.length > 0) {
    const inState = wanted.state === undefined || socket?.state === wanted.state;
    tests.push(socket !== undefined && inState && wanted.inet.some((inet) => isInet(socket, inet)));
  }
  if (wanted.unixSockets) tests.push(false);
  if (wanted.unlinked) tests.push(file.links === 0);
  if (wanted.files.length > 0) tests.push(keys.has(file.key));
  if (tests.length === 0) return true;
  return wanted.and ? tests.every((test) => test) : tests.some((test) => test);
}

function isDescriptor(descriptor: string, text: string): boolean {
  const range = /^([0-9]+)-([0-9]+)$/.exec(text);
  if (range === null) return text === descriptor;
  const number = Number(descriptor);
  return number >= Number(range[1]) && number <= Number(range[2]);
}

function isInet({ local, peer }: TcpSocket, { protocol, host, ports }: Inet): boolean {
  if (protocol === 'udp') return false;
  const hostFits =
    host === undefined ||
    local.address === host ||
    peer.address === host ||
    (host === 'localhost' && local.address === '127.0.0.1');
  const portFits =
    ports.length === 0 ||
    ports.some((text) => {
      const range = /^([0-9]+)(?:-([0-9]+))?$/.exec(text);
      if (range === null) return false;
      const [low, high] = [Number(range[1]), Number(range[2] ?? range[1])];
      return [local.port, peer.port].some((port) => port >= low && port <= high);
    });
  return hostFits && portFits;
}

function table(files: readonly OpenFile[], accounts: Accounts, withLinks: boolean): string {
  const rows = files.map((file) => [
    file.process.name.slice(0, COMMAND_WIDTH),
    String(file.process.pid),
    (accounts.userName(file.process.uid) ?? String(file.process.uid)).slice(0, 8),
    file.descriptor,
    file.type,
    file.device,
    file.size,
    ...(withLinks ? [file.links === undefined ? '' : String(file.links)] : []),
    file.node,
  ]);
  const headers = [
    'COMMAND',
    'PID',
    'USER',
    'FD',
    'TYPE',
    'DEVICE',
    'SIZE/OFF',
    ...(withLinks ? ['NLINK'] : []),
    'NODE',
  ];
  const least = [0, 5, 4, 4, 4, 6, 8, ...(withLinks ? [5] : []), 4];
  const widths = headers.map((header, index) =>
    rows.reduce(
      (most, row) => Math.max(most, row[index]?.length ?? 0),
      Math.max(header.length, least[index] ?? 0),
    ),
  );
  const line = (cells: readonly string[], mode: string, name: string): string => {
    const texts = cells.map((cell, index) => {
      const width = widths[index] ?? 0;
      if (index === 0) return cell.padEnd(width);
      // Behind the descriptor stand its mode and its lock.
      return index === 3 ? `${cell.padStart(width)}${mode.padEnd(2)}` : cell.padStart(width);
    });
    return `${texts.join(' ')} ${name}\n`;
  };
  return (
    line(headers, '', 'NAME') +
    files.map((file, index) => line(rows[index] ?? [], file.mode, file.name)).join('')
  );
}
