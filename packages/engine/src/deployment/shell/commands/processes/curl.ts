import { open, type Run, SystemError, write } from '../../../../machine/index.ts';
import { encodeUtf8, utf8Length } from '../../../../text/index.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { unescapeAt } from '../formats/directive.ts';
import { baseName } from '../formats/paths.ts';
import { openText } from '../formats/read-file.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { createOptions } from '../options.ts';
import { WriteFailure } from '../run-command.ts';
import { connectTo, TimeIsUp } from './connections.ts';
import { CURL_OPTIONS, parseCurl } from './curl-options.ts';
import { createProgress, type Progress } from './curl-progress.ts';
import { resolveHost } from './hosts.ts';
import { createResponseReader, type ResponseHead, TransferError } from './http-client.ts';
import { type HttpUrl, parseUrl, resolveUrl } from './url.ts';

const VERSION = '7.88.1';

/** Redirects followed at most. Source: curl(1), `--max-redirs`. */
const MOST_REDIRECTS = 50;

export const curl: Command = {
  name: 'curl',
  follows: `curl ${VERSION}`,
  summary: 'Transfer a URL over HTTP.',
  synopsis: ['[options...] <url>'],
  usageStatus: 2,
  parsing: 'own',
  options: CURL_OPTIONS,
  unsupported: [
    '-c',
    '--cookie-jar',
    '-C',
    '--continue-at',
    '--compressed',
    '-D',
    '--dump-header',
    '-F',
    '--form',
    '-K',
    '--config',
    '-r',
    '--range',
    '--retry',
    '-T',
    '--upload-file',
    '--unix-socket',
    '-x',
    '--proxy',
    '-Z',
    '--parallel',
    'https and other protocols',
  ],
  *run(outer) {
    const parsed = parseCurl(outer.arguments);
    const hint = `${outer.name}: try '${outer.name} --help' or '${outer.name} --manual' for more information`;
    if (typeof parsed === 'string' || parsed.urls.length === 0) {
      yield* writeErrors(
        outer,
        typeof parsed === 'string' ? [`${outer.name}: ${parsed}`, hint] : [hint],
      );
      return 2;
    }
    const context = { ...outer, options: createOptions(parsed.given) };
    const outputs = [...parsed.given].filter(
      ({ name }) => name === 'output' || name === 'remote-name',
    );
    let status = 0;
    for (const [index, url] of parsed.urls.entries()) {
      const target = outputs[index];
      const file =
        target === undefined
          ? undefined
          : target.name === 'output'
            ? target.value
            : remoteName(url);
      status = yield* transfer(context, url, file === '-' ? undefined : file);
    }
    return status;
  },
};

function remoteName(url: string): string {
  const path = (parseUrl(url)?.target ?? '').replace(/\?.*$/s, '');
  return path.endsWith('/') ? '' : baseName(path);
}

/** What a transfer has come to, for `--write-out`. */
interface Account {
  url: string;
  head: ResponseHead | undefined;
  received: number;
  headerBytes: number;
  redirects: number;
  address: string;
  port: number;
  readonly began: number;
  connected: number;
  method: string;
}

function* transfer(context: CommandContext, url: string, file: string | undefined): Run<number> {
  const { system, options, output } = context;
  const silent = options.has('silent');
  const account: Account = {
    url,
    head: undefined,
    received: 0,
    headerBytes: 0,
    redirects: 0,
    address: '',
    port: 0,
    began: system.now(),
    connected: 0,
    method: 'GET',
  };
  const meter =
    !silent && !options.has('no-progress-meter') && (file !== undefined || !system.isTerminal(1));
  const progress = createProgress(context, meter);
  let failure: TransferError | undefined;
  try {
    if (file === '') throw new TransferError(23, 'Remote file name has no length');
    yield* follow(context, account, file, progress);
    yield* progress.finish(account.received, system.now() - account.began);
  } catch (error) {
    if (error instanceof TransferError) failure = error;
    else if (error instanceof TimeIsUp) failure = timeFailure(context, account);
    else if (error instanceof WriteFailure)
      failure = new TransferError(23, 'Failure writing output to destination');
    else throw error;
    yield* progress.fail(failure.status);
  }
  if (failure !== undefined && (!silent || options.has('show-error'))) {
    yield* writeErrors(context, [`curl: (${failure.status}) ${failure.message}`]);
  }
  const status = failure?.status ?? 0;
  const format = options.value('write-out');
  if (format !== undefined) yield* output.write(writeOut(format, account, status, system.now()));
  return status;
}

function milliseconds(context: CommandContext, account: Account): number {
  return Math.floor((context.system.now() - account.began) / 1e6);
}

function timeFailure(context: CommandContext, account: Account): TransferError {
  const time = milliseconds(context, account);
  if (
    account.connected === 0 &&
    context.options.has('connect-timeout') &&
    !context.options.has('max-time')
  ) {
    const url = parseUrl(account.url);
    return new TransferError(
      28,
      `Failed to connect to ${url?.host} port ${url?.port} after ${time} ms: Timeout was reached`,
    );
  }
  const total = account.head?.headers.get('content-length');
  const out = total === undefined ? '' : ` out of ${total}`;
  return new TransferError(
    28,
    `Operation timed out after ${time} milliseconds with ${account.received}${out} bytes received`,
  );
}

/** Makes requests until one is not redirected. */
function* follow(
  context: CommandContext,
  account: Account,
  file: string | undefined,
  progress: Progress,
): Run {
  const { options } = context;
  const most = Number(options.value('max-redirs') ?? MOST_REDIRECTS);
  for (;;) {
    const url = parseUrl(account.url);
    if (url === undefined)
      throw new TransferError(3, 'URL using bad/illegal format or missing URL');
    if (url.scheme !== 'http' && url.scheme !== 'https') {
      throw new TransferError(1, `Protocol "${url.scheme}" not supported or disabled in libcurl`);
    }
    const location = yield* request(context, account, url, file, progress);
    if (location === undefined || !options.has('location')) return;
    if (account.redirects >= most)
      throw new TransferError(47, `Maximum (${most}) redirects followed`);
    account.redirects++;
    account.url = resolveUrl(url, location);
  }
}

function* verbose({ options, ...context }: CommandContext, lines: readonly string[]): Run {
  if (options.has('verbose')) yield* writeErrors({ options, ...context }, lines);
}

/** One request and its answer; returns where it is redirected to. */
function* request(
  context: CommandContext,
  account: Account,
  url: HttpUrl,
  file: string | undefined,
  progress: Progress,
): Run<string | undefined> {
  const { system, options } = context;
  const maximum = Number(options.value('max-time') ?? Number.POSITIVE_INFINITY);
  const deadline = account.began + maximum * 1e9;
  const connectDeadline = Math.min(
    deadline,
    system.now() + Number(options.value('connect-timeout') ?? Number.POSITIVE_INFINITY) * 1e9,
  );
  yield* progress.start();
  const address = yield* resolveHost(system, url.host);
  if (address === undefined) {
    const problem = `Could not resolve host: ${url.host}`;
    yield* verbose(context, [`* ${problem}`, '* Closing connection 0']);
    throw new TransferError(6, problem);
  }
  yield* verbose(context, [`*   Trying ${address}:${url.port}...`]);
  const socket = yield* connectTo(system, { address, port: url.port }, connectDeadline);
  if (socket instanceof SystemError) {
    const problem = `Failed to connect to ${url.host} port ${url.port} after ${milliseconds(context, account)} ms: Couldn't connect to server`;
    yield* verbose(context, [
      `* connect to ${address} port ${url.port} failed: ${socket.message}`,
      `* ${problem}`,
      '* Closing connection 0',
    ]);
    throw new TransferError(7, problem);
  }
  try {
    account.connected = system.now();
    account.address = address;
    account.port = url.port;
    if (url.scheme === 'https') {
      throw new TransferError(35, 'error:0A00010B:SSL routines::wrong version number');
    }
    yield* verbose(context, [`* Connected to ${url.host} (${address}) port ${url.port} (#0)`]);
    const body = yield* bodyOf(context);
    const message = requestMessage(url, options, body, account.redirects > 0);
    account.method = message.method;
    yield* verbose(context, [...message.lines.map((line) => `> ${line}`), '> ']);
    const bytes = encodeUtf8(`${[...message.lines, '', ''].join('\r\n')}${message.body}`);
    const sent = yield* attemptRun(write(system, socket, bytes));
    if (sent instanceof SystemError) throw new TransferError(55, `Send failure: ${sent.message}`);
    return yield* receive(context, account, url, socket, file, message.method, deadline);
  } finally {
    system.close(socket);
  }
}

/** What is posted, `undefined` for nothing. */
function* bodyOf({ system, options, input }: CommandContext): Run<string | undefined> {
  const parts: string[] = [];
  for (const { name, value } of options.given) {
    if (name === 'data-raw') parts.push(value);
    else if (
      name === 'data' ||
      name === 'data-ascii' ||
      name === 'data-binary' ||
      name === 'json'
    ) {
      let text = value;
      if (value === '@-') {
        text = '';
        for (let chunk = yield* input.chunk(); chunk !== ''; chunk = yield* input.chunk())
          text += chunk;
      } else if (value.startsWith('@')) {
        const content = yield* openText(system, value.slice(1));
        if (content instanceof SystemError)
          throw new TransferError(26, `Failed to open ${value.slice(1)}`);
        text = content;
      }
      const stripped = value.startsWith('@') && (name === 'data' || name === 'data-ascii');
      parts.push(stripped ? text.replace(/[\r\n]/g, '') : text);
    }
  }
  return parts.length === 0 ? undefined : parts.join(options.has('json') ? '' : '&');
}

interface Message {
  readonly method: string;
  readonly lines: readonly string[];
  readonly body: string;
}

function requestMessage(
  url: HttpUrl,
  options: Options,
  data: string | undefined,
  redirected: boolean,
): Message {
  const inUrl = options.has('get') && data !== undefined;
  const posts = data !== undefined && !inUrl && !redirected;
  const usual = options.has('head') ? 'HEAD' : posts ? 'POST' : 'GET';
  const method = options.value('request') ?? usual;
  const target = inUrl ? `${url.target}${url.target.includes('?') ? '&' : '?'}${data}` : url.target;
  const port = url.port === 80 ? '' : `:${url.port}`;
  const headers = new Map<string, string>([['Host', `${url.host}${port}`]]);
  const user = options.value('user') ?? url.user;
  if (user !== undefined) headers.set('Authorization', `Basic ${base64(encodeUtf8(user))}`);
  headers.set('User-Agent', options.value('user-agent') ?? `curl/${VERSION}`);
  headers.set('Accept', options.has('json') ? 'application/json' : '*/*');
  const referer = options.value('referer');
  if (referer !== undefined) headers.set('Referer', referer);
  const cookie = options.value('cookie');
  if (cookie?.includes('=') === true) headers.set('Cookie', cookie);
  if (posts) {
    headers.set('Content-Length', String(utf8Length(data)));
    headers.set(
      'Content-Type',
      options.has('json') ? 'application/json' : 'application/x-www-form-urlencoded',
    );
  }
  for (const custom of options.values('header')) {
    const match = /^([^:;]+)([:;])\s*(.*)$/s.exec(custom);
    if (match === null) continue;
    const [, name = '', mark, value = ''] = match;
    const known = [...headers.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
    if (mark === ':' && value === '') {
      if (known !== undefined) headers.delete(known);
    } else {
      if (known !== undefined && known !== 'Host') headers.delete(known);
      headers.set(known === 'Host' ? 'Host' : name, value);
    }
  }
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`.trimEnd()),
  ];
  return { method: options.has('head') ? 'HEAD' : method, lines, body: posts ? data : '' };
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Source: RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - index;
    text += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    text += left > 1 ? BASE64.charAt((bits >> 6) & 63) : '=';
    text += left > 2 ? BASE64.charAt(bits & 63) : '=';
  }
  return text;
}

function* receive(
  context: CommandContext,
  account: Account,
  url: HttpUrl,
  socket: number,
  file: string | undefined,
  method: string,
  deadline: number,
): Run<string | undefined> {
  const { system, options, output } = context;
  const reader = createResponseReader(system, socket, method, deadline);
  const head = yield* reader.head();
  account.head = head;
  account.received = 0;
  const closes = head.version === '1.0' || /\bclose\b/i.test(head.headers.get('connection') ?? '');
  const heads = [head.statusLine, ...head.lines];
  account.headerBytes = heads.reduce((sum, line) => sum + utf8Length(line) + 2, 2);
  if (head.version === '1.0') yield* verbose(context, ['* HTTP 1.0, assume close after body']);
  yield* verbose(context, [...heads.map((line) => `< ${line}`), '< ']);
  const failing = head.status >= 400;
  if (failing && options.has('fail')) {
    yield* verbose(context, [
      `* The requested URL returned error: ${head.status}`,
      '* Closing connection 0',
    ]);
    throw new TransferError(22, `The requested URL returned error: ${head.status}`);
  }
  const location =
    head.status >= 300 && head.status < 400 ? head.headers.get('location') : undefined;
  const skipsBody = location !== undefined && options.has('location');
  const descriptor = file === undefined ? undefined : yield* openFile(context, file);
  try {
    const put = function* (bytes: Uint8Array): Run {
      if (descriptor === undefined) yield* output.bytes(bytes);
      else {
        const error = yield* attemptRun(write(system, descriptor, bytes));
        if (error instanceof SystemError)
          throw new TransferError(23, 'Failure writing output to destination');
      }
    };
    if (options.has('include') || options.has('head'))
      yield* put(encodeUtf8(`${heads.join('\r\n')}\r\n\r\n`));
    for (let part = yield* reader.body(); part.length > 0; part = yield* reader.body()) {
      account.received += part.length;
      if (!skipsBody) yield* put(part);
      if (!system.isTerminal(1) || file !== undefined)
        yield* verbose(context, [`{ [${part.length} bytes data]`]);
    }
  } finally {
    if (descriptor !== undefined) system.close(descriptor);
  }
  yield* verbose(context, [
    closes ? '* Closing connection 0' : `* Connection #0 to host ${url.host} left intact`,
  ]);
  if (failing && options.has('fail-with-body')) {
    throw new TransferError(22, `The requested URL returned error: ${head.status}`);
  }
  return location;
}

function* openFile({ system }: CommandContext, file: string): Run<number> {
  const flags = { write: true, create: true, truncate: true };
  const descriptor = yield* attemptRun(open(system, file, flags, 0o666));
  if (descriptor instanceof SystemError)
    throw new TransferError(23, 'Failure writing output to destination');
  return descriptor;
}

function writeOut(format: string, account: Account, status: number, now: number): string {
  const seconds = (time: number): string => (Math.max(0, time - account.began) / 1e9).toFixed(6);
  const code = String(account.head?.status ?? 0).padStart(3, '0');
  const values = new Map<string, string>([
    ['http_code', code],
    ['response_code', code],
    ['http_version', account.head === undefined ? '0' : account.head.version],
    ['size_download', String(account.received)],
    ['size_header', String(account.headerBytes)],
    ['url', account.url],
    [
      'url_effective',
      /:\/\//.test(account.url)
        ? account.url
        : `http://${account.url}${account.url.includes('/') ? '' : '/'}`,
    ],
    ['content_type', account.head?.headers.get('content-type') ?? ''],
    ['method', account.method],
    ['num_redirects', String(account.redirects)],
    ['redirect_url', account.head?.headers.get('location') ?? ''],
    ['remote_ip', account.address],
    ['remote_port', String(account.port)],
    ['scheme', 'HTTP'],
    ['exitcode', String(status)],
    ['time_connect', seconds(account.connected)],
    ['time_namelookup', '0.000000'],
    ['time_total', seconds(now)],
  ]);
  let text = '';
  let index = 0;
  while (index < format.length) {
    const character = format.charAt(index);
    const variable = /^%\{([a-z_]+)\}/.exec(format.slice(index, index + 64));
    if (variable !== null) {
      text += values.get(variable[1] ?? '') ?? '';
      index += variable[0].length;
    } else if (character === '\\' && /[nrt]/.test(format.charAt(index + 1))) {
      text += unescapeAt(format, index + 1)?.text ?? '';
      index += 2;
    } else if (character === '%' && format.charAt(index + 1) === '%') {
      text += '%';
      index += 2;
    } else {
      text += character;
      index++;
    }
  }
  return text;
}
