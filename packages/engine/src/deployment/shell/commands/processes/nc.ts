import {
  Blocked,
  READ_SIZE,
  type Run,
  read,
  type SocketAddress,
  SystemError,
  write,
} from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { acceptFrom, connectTo, listenAt, TimeIsUp } from './connections.ts';
import { readHosts, readServices, resolveHost } from './hosts.ts';

const USAGE = [
  'usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]',
  '\t  [-m minttl] [-O length] [-P proxy_username] [-p source_port]',
  '\t  [-q seconds] [-s sourceaddr] [-T keyword] [-V rtable] [-W recvlimit]',
  '\t  [-w timeout] [-X proxy_protocol] [-x proxy_address[:port]]',
  '\t  [destination] [port]',
];

export const nc: Command = {
  name: 'nc',
  follows: 'netcat-openbsd 1.219',
  summary: 'Read and write over connections of TCP, or listen for them.',
  synopsis: [
    '[-Nnvz] [-p PORT] [-w SECONDS] HOST PORT[-PORT]',
    '-l [-kNnv] [-p PORT] [HOST] [PORT]',
  ],
  options: [
    option('4', '', '(ignored: there is no IPv6)'),
    option('d', '', 'do not read from standard input'),
    option('k', '', 'with -l: wait for another connection when one is over'),
    option('l', '', 'listen for a connection'),
    option('N', '', 'end the connection when standard input ends'),
    option('n', '', 'do not look up names'),
    option('p', '', 'the port of this side', 'required'),
    option('q', '', 'end so many seconds after standard input has ended', 'required'),
    option('s', '', 'the address of this side', 'required'),
    option('t', '', '(ignored)'),
    option('v', '', 'tell what happens'),
    option('w', '', 'give up after so many seconds without a connection or data', 'required'),
    option('z', '', 'only see whether somebody listens'),
  ],
  unsupported: [
    '-6',
    '-C',
    '-D',
    '-F',
    '-I',
    '-i',
    '-M',
    '-m',
    '-O',
    '-P',
    '-r',
    '-S',
    '-T',
    '-U',
    '-u',
    '-V',
    '-W',
    '-X',
    '-x',
    '-Z',
  ],
  *run(context) {
    const { system, options, operands, complain } = context;
    const waitText = options.value('w');
    if (waitText !== undefined && !/^[0-9]{1,7}$/.test(waitText)) {
      yield* complain(`timeout invalid: ${waitText}`);
      return 1;
    }
    const seconds = waitText === undefined ? Number.POSITIVE_INFINITY : Number(waitText);
    const [first, second, extra] = operands;
    if (extra !== undefined || (first === undefined && !options.has('l'))) {
      yield* writeErrors(context, USAGE);
      return 1;
    }
    if (options.has('l')) return yield* listen(context, first, second);
    if (second === undefined) {
      yield* complain('missing port number');
      return 1;
    }
    const ports = yield* portsOf(context, second);
    if (ports === undefined) {
      yield* complain(`port number invalid: ${second}`);
      return 1;
    }
    const address = yield* resolveHost(system, first ?? '');
    if (address === undefined) {
      yield* complain(`getaddrinfo for host "${first}" port ${second}: Name or service not known`);
      return 1;
    }
    return yield* connectPorts(context, first ?? '', address, ports, seconds);
  },
};

/** A port, a range of them, or the name of a service. */
function* portsOf({ system }: CommandContext, text: string): Run<readonly number[] | undefined> {
  const range = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text);
  if (range === null) {
    const port = (yield* readServices(system)).portOf(text);
    return port === undefined ? undefined : [port];
  }
  const [low, high] = [Number(range[1]), Number(range[2] ?? range[1])].sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (low < 1 || high > 65_535) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function* connectPorts(
  context: CommandContext,
  host: string,
  address: string,
  ports: readonly number[],
  seconds: number,
): Run<number> {
  const { system, options, complain } = context;
  const shown = host === address ? host : `${host} (${address})`;
  const services = yield* readServices(system);
  const localPort = options.value('p');
  const local: SocketAddress | undefined =
    localPort === undefined && !options.has('s')
      ? undefined
      : { address: options.value('s') ?? '0.0.0.0', port: Number(localPort ?? 0) };
  let status = 1;
  for (const port of ports) {
    let failure: string | undefined;
    let descriptor = -1;
    try {
      const found = yield* connectTo(
        system,
        { address, port },
        system.now() + seconds * 1e9,
        local,
      );
      if (found instanceof SystemError) failure = found.message;
      else descriptor = found;
    } catch (error) {
      if (!(error instanceof TimeIsUp)) throw error;
      failure = 'Operation now in progress';
    }
    if (failure !== undefined) {
      if (options.has('v'))
        yield* complain(`connect to ${shown} port ${port} (tcp) failed: ${failure}`);
      continue;
    }
    status = 0;
    if (options.has('v')) {
      const service = options.has('n') ? '*' : (services.nameOf(port) ?? '*');
      yield* writeErrors(context, [
        `Connection to ${shown} ${port} port [tcp/${service}] succeeded!`,
      ]);
    }
    if (!options.has('z')) yield* relay(context, descriptor, seconds);
    system.close(descriptor);
    if (!options.has('z')) break;
  }
  return status;
}

function* listen(
  context: CommandContext,
  first: string | undefined,
  second: string | undefined,
): Run<number> {
  const { system, options, complain } = context;
  const portText = options.value('p') ?? second ?? first;
  const host =
    options.value('p') === undefined ? (second === undefined ? undefined : first) : first;
  if (portText === undefined) {
    yield* complain('missing port number');
    return 1;
  }
  const [port] = (yield* portsOf(context, portText)) ?? [];
  if (port === undefined) {
    yield* complain('getaddrinfo: Servname not supported for ai_socktype');
    return 1;
  }
  const address = host === undefined ? '0.0.0.0' : yield* resolveHost(system, host);
  if (address === undefined) {
    yield* complain('getaddrinfo: Name or service not known');
    return 1;
  }
  const listener = listenAt(system, { address, port }, 1);
  if (listener instanceof SystemError) {
    yield* complain(listener.message);
    return 1;
  }
  if (options.has('v')) yield* writeErrors(context, [`Listening on ${address} ${port}`]);
  const hosts = options.has('n') ? [] : yield* readHosts(system);
  do {
    const { descriptor, peer } = yield* acceptFrom(system, listener);
    if (!options.has('k')) system.close(listener);
    if (options.has('v')) {
      const name = hosts.find((line) => line.address === peer.address)?.names[0] ?? peer.address;
      yield* writeErrors(context, [`Connection received on ${name} ${peer.port}`]);
    }
    yield* relay(context, descriptor, Number.POSITIVE_INFINITY);
    system.close(descriptor);
  } while (options.has('k'));
  return 0;
}

/**
 * Carries bytes both ways. It is over when the other side has ended (for a listener at once, else when there is
 * nothing more to send either), or after so many seconds in which nothing happened.
 */
function* relay(context: CommandContext, descriptor: number, seconds: number): Run {
  const { system, options } = context;
  let reading = !options.has('d');
  let receiving = true;
  const linger = options.value('q');
  let deadline = system.now() + seconds * 1e9;
  while (receiving || (reading && !options.has('l'))) {
    const wanted = [
      ...(reading ? [{ descriptor: 0, for: 'read' as const }] : []),
      ...(receiving ? [{ descriptor, for: 'read' as const }] : []),
    ];
    const ready = system.poll(wanted);
    if (ready instanceof Blocked) {
      if (system.now() >= deadline) return;
      if ((yield new Blocked(ready.on, deadline)) === 'interrupted') return;
      continue;
    }
    if (linger === undefined || reading) deadline = system.now() + seconds * 1e9;
    if (ready.includes(descriptor)) {
      const bytes = yield* attemptRun(read(system, descriptor, READ_SIZE));
      if (bytes instanceof SystemError) return;
      if (bytes.length === 0) receiving = false;
      else yield* context.output.bytes(bytes);
    }
    if (reading && ready.includes(0)) {
      const bytes = yield* attemptRun(read(system, 0, READ_SIZE));
      if (bytes instanceof SystemError || bytes.length === 0) {
        reading = false;
        if (options.has('N')) attempt(() => system.shutdown(descriptor, 'write'));
        if (linger !== undefined && Number(linger) >= 0)
          deadline = system.now() + Number(linger) * 1e9;
      } else {
        const error = yield* attemptRun(write(system, descriptor, bytes));
        if (error instanceof SystemError) return;
      }
    }
  }
}
