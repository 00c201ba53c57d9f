import {
  open,
  pause,
  type Run,
  read,
  type System,
  SystemError,
  write,
} from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { humanSize, parseSize } from '../formats/sizes.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

const DEFAULT_BLOCK = 512;
/** Largest block, so that a buffer fits into the memory of the page. */
const LARGEST_BLOCK = 64 * 1024 ** 2;

const CONVERSIONS = new Set([
  'notrunc',
  'noerror',
  'sync',
  'fsync',
  'fdatasync',
  'excl',
  'nocreat',
  'ucase',
  'lcase',
  'swab',
]);
const FLAGS = new Set([
  'append',
  'fullblock',
  'count_bytes',
  'skip_bytes',
  'seek_bytes',
  'direct',
  'dsync',
  'sync',
  'nonblock',
  'noatime',
  'nofollow',
  'directory',
]);

export const dd: Command = {
  name: 'dd',
  follows: 'GNU coreutils 9.1',
  summary:
    'Copy a file, converting and formatting according to the operands: if= of= bs= ibs= obs= count= skip= seek= conv= iflag= oflag= status=.',
  synopsis: ['[OPERAND]...'],
  options: [],
  unsupported: [
    'cbs=',
    'conv=ascii',
    'conv=ebcdic',
    'conv=ibm',
    'conv=block',
    'conv=unblock',
    'conv=sparse',
  ],
  *run(context) {
    const settings = settingsOf(context);
    if ('problem' in settings) {
      if (settings.usage) return yield* context.misuse(settings.problem);
      yield* context.complain(settings.problem);
      return 1;
    }
    const { system } = context;
    const opened: number[] = [];
    try {
      let input = 0;
      let output = 1;
      if (settings.input !== undefined) {
        const found = yield* attemptRun(open(system, settings.input, { read: true }));
        if (found instanceof SystemError) return yield* openFailed(context, settings.input, found);
        opened.push(found);
        input = found;
      }
      if (settings.output !== undefined) {
        const { conversions } = settings;
        const truncate = !conversions.has('notrunc') && settings.seek === 0;
        const found = yield* attemptRun(
          open(
            system,
            settings.output,
            {
              write: true,
              create: !conversions.has('nocreat'),
              exclusive: conversions.has('excl'),
              truncate,
              append: settings.outputFlags.has('append'),
            },
            0o666,
          ),
        );
        if (found instanceof SystemError) return yield* openFailed(context, settings.output, found);
        opened.push(found);
        output = found;
        if (!truncate && !conversions.has('notrunc')) {
          attempt(() => system.truncateDescriptor(found, settings.seek));
        }
      }
      return yield* transfer(context, settings, input, output);
    } finally {
      for (const descriptor of opened) system.close(descriptor);
    }
  },
};

function* openFailed({ complain }: CommandContext, path: string, error: SystemError): Run<number> {
  yield* complain(`failed to open ${quoteFileAlways(path)}: ${error.message}`);
  return 1;
}

interface Settings {
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly inputBlock: number;
  readonly outputBlock: number;
  /** `bs=`: each block that is read is written as it came. */
  readonly direct: boolean;
  /** In blocks, or bytes with `countBytes`. */
  readonly count: number | undefined;
  readonly countBytes: boolean;
  /** Bytes. */
  readonly skip: number;
  readonly seek: number;
  readonly conversions: ReadonlySet<string>;
  readonly inputFlags: ReadonlySet<string>;
  readonly outputFlags: ReadonlySet<string>;
  readonly status: 'all' | 'noxfer' | 'none';
}

interface Problem {
  readonly problem: string;
  readonly usage: boolean;
}

/** A number such as `2x1M`; `undefined` when it is none. */
function numberOf(text: string): number | undefined {
  let product = 1;
  for (const part of text.split('x')) {
    const size = /^[0-9]/.test(part) ? parseSize(part, 'bcwkKMGTPE') : undefined;
    if (size === undefined) return undefined;
    product *= size;
  }
  return product;
}

function settingsOf({ operands }: CommandContext): Settings | Problem {
  const numbers = new Map<string, number>();
  const bytes = new Set<string>();
  const sets = { conv: new Set<string>(), iflag: new Set<string>(), oflag: new Set<string>() };
  let input: string | undefined;
  let output: string | undefined;
  let status: Settings['status'] = 'all';
  for (const operand of operands) {
    const equals = operand.indexOf('=');
    const key = equals < 0 ? '' : operand.slice(0, equals);
    const value = operand.slice(equals + 1);
    if (key === 'if') input = value;
    else if (key === 'of') output = value;
    else if (key === 'conv' || key === 'iflag' || key === 'oflag') {
      for (const one of value.split(',')) {
        if (!(key === 'conv' ? CONVERSIONS : FLAGS).has(one)) {
          const what = { conv: 'conversion', iflag: 'input flag', oflag: 'output flag' }[key];
          return { problem: `invalid ${what}: ${quote(one)}`, usage: true };
        }
        sets[key].add(one);
      }
    } else if (key === 'status') {
      if (value !== 'none' && value !== 'noxfer' && value !== 'progress') {
        return { problem: `invalid status level: ${quote(value)}`, usage: true };
      }
      status = value === 'progress' ? 'all' : value;
    } else if (['bs', 'ibs', 'obs', 'count', 'skip', 'seek', 'iseek', 'oseek'].includes(key)) {
      const number = numberOf(value);
      const isBlock = key.endsWith('bs');
      if (number === undefined || (isBlock && (number === 0 || number > LARGEST_BLOCK))) {
        const large = number !== undefined && number > LARGEST_BLOCK;
        return {
          problem: `invalid number: ${quote(value)}${large ? ': Value too large for defined data type' : ''}`,
          usage: false,
        };
      }
      const name = { iseek: 'skip', oseek: 'seek' }[key] ?? key;
      numbers.set(name, number);
      if (!isBlock && value.endsWith('B')) bytes.add(name);
      else bytes.delete(name);
    } else return { problem: `unrecognized operand ${quote(operand)}`, usage: true };
  }
  const block = numbers.get('bs');
  const inputBlock = block ?? numbers.get('ibs') ?? DEFAULT_BLOCK;
  const outputBlock = block ?? numbers.get('obs') ?? DEFAULT_BLOCK;
  const offset = (name: string, size: number, inBytes: boolean): number =>
    (numbers.get(name) ?? 0) * (inBytes || bytes.has(name) ? 1 : size);
  return {
    input,
    output,
    inputBlock,
    outputBlock,
    direct: block !== undefined,
    count: numbers.get('count'),
    countBytes: sets.iflag.has('count_bytes') || bytes.has('count'),
    skip: offset('skip', inputBlock, sets.iflag.has('skip_bytes')),
    seek: offset('seek', outputBlock, sets.oflag.has('seek_bytes')),
    conversions: sets.conv,
    inputFlags: sets.iflag,
    outputFlags: sets.oflag,
    status,
  };
}

interface Counts {
  inFull: number;
  inPartial: number;
  outFull: number;
  outPartial: number;
  bytes: number;
}

function* transfer(
  context: CommandContext,
  settings: Settings,
  input: number,
  output: number,
): Run<number> {
  const { system, complain } = context;
  const began = system.now();
  const counts: Counts = { inFull: 0, inPartial: 0, outFull: 0, outPartial: 0, bytes: 0 };
  const inputName = quoteFileAlways(settings.input ?? 'standard input');
  const outputName = quoteFileAlways(settings.output ?? 'standard output');
  let failure: string | undefined;
  // dd tells what it has done so far on this signal.
  system.setDisposition('USR1', 'catch');
  const skipped = yield* attemptRun(skip(system, input, settings));
  if (skipped instanceof SystemError) failure = `${inputName}: cannot skip: ${skipped.message}`;
  if (skipped === false) yield* complain(`${inputName}: cannot skip to specified offset`);
  if (settings.seek > 0 && !settings.outputFlags.has('append')) {
    const sought = attempt(() => system.seek(output, settings.seek, 'current'));
    if (sought instanceof SystemError) failure = `${outputName}: cannot seek: ${sought.message}`;
  }
  const limit = settings.count ?? Number.POSITIVE_INFINITY;
  let left = settings.countBytes ? limit : limit * settings.inputBlock;
  let waiting: Uint8Array[] = [];
  let waitingLength = 0;

  function* put(block: Uint8Array): Run {
    yield* write(system, output, block);
    counts.bytes += block.length;
    if (block.length === settings.outputBlock) counts.outFull++;
    else counts.outPartial++;
  }
  function* gather(block: Uint8Array): Run {
    if (settings.direct) {
      yield* put(block);
      return;
    }
    waiting.push(block);
    waitingLength += block.length;
    while (waitingLength >= settings.outputBlock) {
      const all = joinBytes(waiting, waitingLength);
      const whole = all.subarray(0, settings.outputBlock);
      waiting = [all.subarray(settings.outputBlock)];
      waitingLength -= settings.outputBlock;
      yield* put(whole);
    }
  }

  let records = 0;
  while (failure === undefined && left > 0 && (settings.countBytes || records < limit)) {
    if (system.takeSignal() === 'USR1') yield* report(context, settings, counts, began);
    const wanted = Math.min(settings.inputBlock, left);
    const block = yield* attemptRun(
      readBlock(system, input, wanted, settings.inputFlags.has('fullblock')),
    );
    if (block instanceof SystemError) {
      if (block.code === 'EINTR') continue;
      failure = `error reading ${inputName}: ${block.message}`;
      break;
    }
    if (block.length === 0) break;
    records++;
    if (settings.countBytes) left -= block.length;
    if (block.length === settings.inputBlock) counts.inFull++;
    else counts.inPartial++;
    const error = yield* attemptRun(gather(convert(block, settings)));
    if (error instanceof SystemError) failure = `error writing ${outputName}: ${error.message}`;
    yield* pause(system, 1 + (block.length >> 10));
  }
  if (failure === undefined && waitingLength > 0) {
    const error = yield* attemptRun(put(joinBytes(waiting, waitingLength)));
    if (error instanceof SystemError) failure = `error writing ${outputName}: ${error.message}`;
  }
  if (failure !== undefined) yield* complain(failure);
  else if (settings.conversions.has('fsync') || settings.conversions.has('fdatasync'))
    system.synchronise();
  yield* report(context, settings, counts, began);
  return failure === undefined ? 0 : 1;
}

/** Reads a block; with `full` until it is full or the input ends. */
function* readBlock(system: System, input: number, length: number, full: boolean): Run<Uint8Array> {
  const first = yield* read(system, input, length);
  if (!full || first.length === length || first.length === 0) return first;
  const parts = [first];
  let total = first.length;
  while (total < length) {
    const next = yield* read(system, input, length - total);
    if (next.length === 0) break;
    parts.push(next);
    total += next.length;
  }
  return joinBytes(parts, total);
}

/** Leaves out the beginning of the input; false when there was less. */
function* skip(system: System, input: number, { skip: bytes, inputBlock }: Settings): Run<boolean> {
  if (bytes === 0) return true;
  const status = attempt(() => system.statusOf(input));
  const sought = attempt(() => system.seek(input, bytes, 'current'));
  if (!(sought instanceof SystemError)) {
    return status instanceof SystemError || status.kind !== 'file' || sought <= status.size;
  }
  for (let left = bytes; left > 0; ) {
    const block = yield* read(system, input, Math.min(inputBlock, left));
    if (block.length === 0) return false;
    left -= block.length;
  }
  return true;
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function convert(block: Uint8Array, { conversions, inputBlock }: Settings): Uint8Array {
  let bytes = block;
  if (conversions.has('sync') && bytes.length < inputBlock) {
    const padded = new Uint8Array(inputBlock);
    padded.set(bytes);
    bytes = padded;
  }
  if (conversions.has('swab')) {
    bytes = bytes.map((byte, index) => block[index ^ 1] ?? byte);
  }
  if (conversions.has('ucase'))
    return bytes.map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
  if (conversions.has('lcase'))
    return bytes.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
  return bytes;
}

function* report(context: CommandContext, settings: Settings, counts: Counts, began: number): Run {
  if (settings.status === 'none') return;
  const lines = [
    `${counts.inFull}+${counts.inPartial} records in`,
    `${counts.outFull}+${counts.outPartial} records out`,
  ];
  if (settings.status === 'all')
    lines.push(transferText(counts.bytes, context.system.now() - began));
  yield* writeErrors(context, lines);
}

/** The last line of a report: `1048576 bytes (1.0 MB, 1.0 MiB) copied, 0.00125 s, 839 MB/s`. */
function transferText(bytes: number, nanoseconds: number): string {
  const seconds = nanoseconds / 1e9;
  const decimal = `${spaced(humanSize(bytes, 1000, 'nearest'))}B`;
  const binary = `${spaced(humanSize(bytes, 1024, 'nearest'))}iB`;
  const sizes = bytes < 1000 ? '' : bytes < 1024 ? ` (${decimal})` : ` (${decimal}, ${binary})`;
  const speed =
    seconds > 0 ? `${spaced(humanSize(bytes / seconds, 1000, 'nearest'))}B/s` : 'Infinity B/s';
  const slow = bytes / seconds < 1000 ? `${(bytes / seconds / 1000).toFixed(1)} kB/s` : speed;
  const unit = bytes === 1 ? 'byte' : 'bytes';
  return `${bytes} ${unit}${sizes} copied, ${general(seconds)} s, ${seconds > 0 ? slow : speed}`;
}

function spaced(size: string): string {
  return size.replace(/([A-Za-z]?)$/, ' $1');
}

/** A number as C's `%g` writes it. */
function general(value: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent < -4 || exponent >= 6) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([-+])([0-9])$/, 'e$10$2');
  }
  const text = value.toPrecision(6);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
