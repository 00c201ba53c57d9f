import { open, pause, READ_SIZE, type Run, read, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { parseSize } from '../formats/sizes.ts';
import { writeErrors } from '../formats/write-errors.ts';

const TROUBLE = 2;

export const cmp: Command = {
  name: 'cmp',
  follows: 'GNU diffutils 3.8',
  summary: 'Compare two files byte by byte.',
  synopsis: ['[OPTION]... FILE1 [FILE2 [SKIP1 [SKIP2]]]'],
  usageStatus: TROUBLE,
  options: [
    option('b', 'print-bytes', 'print differing bytes'),
    option(
      'i',
      'ignore-initial',
      'skip first VALUE bytes of both inputs, or SKIP1:SKIP2',
      'required',
    ),
    option('l', 'verbose', 'output byte numbers and differing byte values'),
    option('n', 'bytes', 'compare at most VALUE bytes', 'required'),
    option('s', 'quiet', 'suppress all normal output'),
    { name: 'quiet', long: 'silent', help: 'suppress all normal output' },
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, complain } = context;
    const usage = function* (message: string): Run<number> {
      yield* complain(message);
      yield* complain(`Try '${context.name} --help' for more information.`);
      return TROUBLE;
    };
    const [first, second = '-', skipFirst, skipSecond, extra] = operands;
    if (first === undefined) return yield* usage(`missing operand after '${context.name}'`);
    const given = options.value('ignore-initial')?.split(':') ?? [];
    const skips: number[] = [];
    for (const text of [
      given[0] ?? skipFirst ?? '0',
      given[1] ?? given[0] ?? skipSecond ?? skipFirst ?? '0',
    ]) {
      const size = parseSize(text, 'kKMGTPE');
      if (size === undefined) return yield* usage(`invalid --ignore-initial value '${text}'`);
      skips.push(size);
    }
    if (extra !== undefined) return yield* usage(`extra operand '${extra}'`);
    const limitText = options.value('bytes');
    const limit =
      limitText === undefined ? Number.POSITIVE_INFINITY : parseSize(limitText, 'kKMGTPE');
    if (limit === undefined) return yield* usage(`invalid --bytes value '${limitText}'`);
    if (options.has('verbose') && options.has('quiet'))
      return yield* usage('options -l and -s are incompatible');
    const opened: number[] = [];
    try {
      for (const [index, path] of [first, second].entries()) {
        const found = path === '-' ? 0 : yield* attemptRun(open(system, path, { read: true }));
        if (found instanceof SystemError) {
          if (!options.has('quiet')) yield* complain(`${path}: ${found.message}`);
          return TROUBLE;
        }
        opened.push(found);
        const skipped = skips[index] ?? 0;
        if (skipped > 0) attempt(() => system.seek(found, skipped, 'current'));
      }
      const [left = 0, right = 0] = opened;
      return yield* compare(context, { left, right, first, second, limit });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield* complain(error.message);
      return TROUBLE;
    } finally {
      for (const descriptor of opened) if (descriptor > 2) system.close(descriptor);
    }
  },
};

/** One of the two cannot be read. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

function* readFrom({ system }: CommandContext, descriptor: number, path: string): Run<Uint8Array> {
  const bytes = yield* attemptRun(read(system, descriptor, READ_SIZE));
  if (bytes instanceof SystemError) throw new UnreadableError(`${path}: ${bytes.message}`);
  return bytes;
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly first: string;
  readonly second: string;
  readonly limit: number;
}

function* compare(context: CommandContext, pair: Pair): Run<number> {
  const { system, options, output } = context;
  let offset = 0;
  let lines = 1;
  let status = 0;
  let lastByte = 0;
  let left: Uint8Array = new Uint8Array();
  let right: Uint8Array = new Uint8Array();
  const width = options.has('verbose') ? yield* offsetWidth(context, pair) : 1;
  while (offset < pair.limit) {
    if (left.length === 0) left = yield* readFrom(context, pair.left, pair.first);
    if (right.length === 0) right = yield* readFrom(context, pair.right, pair.second);
    const shorter = Math.min(left.length, right.length, pair.limit - offset);
    if (shorter === 0) {
      if (left.length === right.length) return status;
      return yield* ended(
        context,
        left.length === 0 ? pair.first : pair.second,
        offset,
        lines,
        lastByte,
      );
    }
    for (let index = 0; index < shorter; index++) {
      const a = left[index] ?? 0;
      const b = right[index] ?? 0;
      if (a !== b) {
        if (options.has('quiet')) return 1;
        status = 1;
        const octal = (byte: number): string => byte.toString(8).padStart(3);
        if (options.has('verbose')) {
          const number = String(offset + index + 1).padStart(width);
          yield* output.write(
            options.has('print-bytes')
              ? `${number} ${octal(a)} ${visible(a).padEnd(4)} ${octal(b)} ${visible(b)}\n`
              : `${number} ${octal(a)} ${octal(b)}\n`,
          );
        } else {
          const bytes = options.has('print-bytes')
            ? ` is ${octal(a)} ${visible(a)} ${octal(b)} ${visible(b)}`
            : '';
          yield* output.write(
            `${pair.first} ${pair.second} differ: byte ${offset + index + 1}, line ${lines}${bytes}\n`,
          );
          return 1;
        }
      }
      if (a === 10) lines++;
      lastByte = a;
    }
    offset += shorter;
    left = left.subarray(shorter);
    right = right.subarray(shorter);
    yield* pause(system, shorter >> 6);
  }
  return status;
}

/** Digits of the largest offset that can come. */
function* offsetWidth({ system }: CommandContext, { left, right, limit }: Pair): Run<number> {
  let size = limit;
  for (const descriptor of [left, right]) {
    const status = attempt(() => system.statusOf(descriptor));
    if (!(status instanceof SystemError) && status.kind === 'file')
      size = Math.min(size, status.size);
  }
  return Number.isFinite(size) ? String(size).length : 20;
}

function* ended(
  context: CommandContext,
  path: string,
  offset: number,
  lines: number,
  lastByte: number,
): Run<number> {
  const { options, name } = context;
  if (options.has('quiet')) return 1;
  let where = 'which is empty';
  if (offset > 0) {
    const line = options.has('verbose')
      ? ''
      : lastByte === 10
        ? `, line ${lines - 1}`
        : `, in line ${lines}`;
    where = `after byte ${offset}${line}`;
  }
  yield* writeErrors(context, [`${name}: EOF on ${path} ${where}`]);
  return 1;
}

/** A byte as `cat -t` shows it: `^M`, `M-a`. */
function visible(byte: number): string {
  if (byte >= 128) return `M-${visible(byte - 128)}`;
  if (byte < 32) return `^${String.fromCharCode(byte + 64)}`;
  return byte === 127 ? '^?' : String.fromCharCode(byte);
}
