import { READ_SIZE, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { countByte, eachPiece, seekableSize, separatorByte } from './blocks.ts';
import { work } from './costs.ts';
import { parseCount } from './counts.ts';
import { END_MESSAGES } from './head.ts';
import { createHeaders } from './headers.ts';
import { openOperand } from './operands.ts';
import { type FollowedFile, follow } from './tail-follow.ts';

/** Bytes read at once when looking for lines from the end. Source: tail.c, BUFSIZ. */
const BACKWARD_READ = 8192;

/** Prints the end of files, and what is added to them. */
export const tail: Command = {
  name: 'tail',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the last lines or bytes of each file, and what is added to it.',
  synopsis: ['[OPTION]... [FILE]...', '-NUM[f] [FILE]', '+NUM[f] [FILE]'],
  options: [
    {
      name: 'bytes',
      short: 'c',
      long: 'bytes',
      value: 'required',
      help: 'print the last VALUE bytes; with a leading +, from byte VALUE on',
    },
    {
      name: 'follow',
      short: 'f',
      long: 'follow',
      value: 'optional',
      help: 'go on and print what is added; VALUE is descriptor (the default) or name',
    },
    { name: 'F', short: 'F', help: 'the same as --follow=name --retry' },
    {
      name: 'lines',
      short: 'n',
      long: 'lines',
      value: 'required',
      help: 'print the last VALUE lines instead of 10; with a leading +, from line VALUE on',
    },
    {
      name: 'pid',
      long: 'pid',
      value: 'required',
      help: 'with -f, end when the process VALUE has ended',
    },
    { name: 'quiet', short: 'q', long: 'quiet', help: 'print no headers with names' },
    { name: 'quiet', long: 'silent', help: 'the same as --quiet' },
    { name: 'retry', long: 'retry', help: 'try again to open a file that is not there' },
    {
      name: 'sleep-interval',
      short: 's',
      long: 'sleep-interval',
      value: 'required',
      help: 'with -f, look every VALUE seconds (1 by default)',
    },
    { name: 'verbose', short: 'v', long: 'verbose', help: 'always print headers with names' },
    { name: 'zero', short: 'z', long: 'zero-terminated', help: 'lines end with a null character' },
  ],
  unsupported: ['--max-unchanged-stats'],
  rewrite(args) {
    const [first = '', second, third] = args;
    const old = /^([-+])(\d+)([bcl]?)(f?)$/.exec(first);
    const operandLike = second === undefined || second === '-' || !second.startsWith('-');
    const few =
      args.length === 1 ||
      (args.length === 2 && operandLike) ||
      (second === '--' && (args.length === 2 || (args.length === 3 && third !== undefined)));
    if (old === null || !few) return args;
    const [, sign, digits, unit, following] = old;
    return [
      unit === 'c' || unit === 'b' ? '-c' : '-n',
      `${sign === '+' ? '+' : ''}${digits}${unit === 'b' ? 'b' : ''}`,
      ...(following === '' ? [] : ['-f']),
      ...args.slice(1),
    ];
  },
  *run(context) {
    const { options, operands, output } = context;
    const settings = yield* readSettings(context);
    if (settings === undefined) return 1;
    const header = createHeaders(context);
    const retry = options.has('retry') || options.has('F');
    const files: FollowedFile[] = [];
    let well = true;
    for (const name of operands.length === 0 ? ['-'] : operands) {
      const descriptor = yield* openOperand(context, name, END_MESSAGES);
      if (descriptor === undefined) {
        well = false;
        files.push({ name, descriptor });
        continue;
      }
      yield* header(name);
      const result = yield* attemptRun(printEnd(context, descriptor, settings));
      if (result instanceof SystemError) {
        yield* context.complain(END_MESSAGES.cannotRead(name, result.message));
        if (settings.following !== undefined && result.code === 'EISDIR') {
          const end = retry ? '' : '; giving up on this name';
          yield* context.complain(
            `${quoteFile(name)}: cannot follow end of this type of file${end}`,
          );
        }
        well = false;
        files.push({ name, descriptor: undefined });
      } else files.push({ name, descriptor });
      if (descriptor !== 0 && (settings.following === undefined || result instanceof SystemError)) {
        context.system.close(descriptor);
      }
    }
    if (settings.following !== undefined) {
      yield* output.flush();
      return yield* follow(context, files, header, {
        by: settings.following,
        retry,
        interval: settings.interval,
        pid: settings.pid,
      });
    }
    return well ? 0 : 1;
  },
};

interface Settings {
  readonly unit: 'bytes' | 'lines';
  /** Whether it counts from the beginning, from 1. */
  readonly fromStart: boolean;
  readonly count: number;
  readonly separator: number;
  readonly following: 'descriptor' | 'name' | undefined;
  /** Seconds. */
  readonly interval: number;
  readonly pid: number | undefined;
}

function* readSettings({ options, operands, complain }: CommandContext): Run<Settings | undefined> {
  const last = options.given.findLast(({ name }) => name === 'bytes' || name === 'lines');
  const unit = last?.name === 'bytes' ? 'bytes' : 'lines';
  const value = last?.value ?? '10';
  const number = /^[-+]/.test(value) ? value.slice(1) : value;
  const parsed = parseCount(number);
  if (parsed.kind === 'problem') {
    yield* complain(
      `invalid number of ${unit}: ${quote(value.startsWith('+') ? value : number)}${parsed.note}`,
    );
    return undefined;
  }
  const way = options.given.findLast(({ name }) => name === 'follow' || name === 'F');
  const byName = way?.name === 'F' || way?.value === 'name';
  const following = way === undefined ? undefined : byName ? 'name' : 'descriptor';
  const interval = options.value('sleep-interval') ?? '1';
  if (!/^(\d+\.?\d*|\.\d+)$/.test(interval)) {
    yield* complain(`invalid number of seconds: ${quote(interval)}`);
    return undefined;
  }
  const pid = options.value('pid');
  if (pid !== undefined && !/^\d+$/.test(pid)) {
    yield* complain(`invalid PID: ${quote(pid)}`);
    return undefined;
  }
  if (following === undefined) {
    if (options.has('retry')) {
      yield* complain('warning: --retry ignored; --retry is useful only when following');
    }
    if (pid !== undefined) {
      yield* complain('warning: PID ignored; --pid=PID is useful only when following');
    }
  }
  if (following === 'name' && (operands.length === 0 || operands.includes('-'))) {
    yield* complain(`cannot follow ${quoteFileAlways('-')} by name`);
    return undefined;
  }
  return {
    unit,
    fromStart: value.startsWith('+'),
    count: parsed.value,
    separator: separatorByte(options.has('zero')),
    following,
    interval: Number(interval),
    pid: pid === undefined ? undefined : Number(pid),
  };
}

/** Prints what is asked for, and leaves the descriptor at the end of the file. */
function* printEnd(context: CommandContext, descriptor: number, settings: Settings): Run {
  const { system, output } = context;
  const { unit, fromStart, count, separator } = settings;
  const size = seekableSize(system, descriptor);
  if (fromStart) {
    if (unit === 'lines') yield* skipLines(context, descriptor, count - 1, separator);
    else yield* skipBytes(context, descriptor, count - 1, size);
  } else if (size !== undefined) {
    const position = system.seek(descriptor, 0, 'current');
    const start =
      unit === 'bytes'
        ? Math.max(position, size - count)
        : yield* lastLinesStart(context, descriptor, { position, size, count, separator });
    system.seek(descriptor, Math.max(start, position), 'start');
  } else {
    yield* printLastOfStream(context, descriptor, settings);
    return;
  }
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    yield* output.bytes(bytes);
    return false;
  });
}

function* skipBytes(
  { system, output }: CommandContext,
  descriptor: number,
  count: number,
  size: number | undefined,
): Run {
  if (count <= 0) return;
  if (size !== undefined) {
    system.seek(descriptor, count, 'current');
    return;
  }
  let left = count;
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    if (left < bytes.length) {
      yield* output.bytes(bytes.subarray(left));
      return true;
    }
    left -= bytes.length;
    return left === 0;
  });
}

function* skipLines(
  { system, output }: CommandContext,
  descriptor: number,
  count: number,
  separator: number,
): Run {
  let left = count;
  if (left <= 0) return;
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    let start = 0;
    while (left > 0) {
      const found = bytes.indexOf(separator, start);
      if (found < 0) return false;
      start = found + 1;
      left--;
    }
    yield* output.bytes(bytes.subarray(start));
    return true;
  });
}

/** Where the last lines of a file begin, found from its end backwards. */
function* lastLinesStart(
  { system }: CommandContext,
  descriptor: number,
  range: {
    readonly position: number;
    readonly size: number;
    readonly count: number;
    readonly separator: number;
  },
): Run<number> {
  const { position, size, count, separator } = range;
  if (count === 0) return size;
  let left = count;
  let end = size;
  while (end > position) {
    const start = Math.max(position, end - BACKWARD_READ);
    system.seek(descriptor, start, 'start');
    let found: number | undefined;
    yield* eachPiece(system, descriptor, end - start, function* (bytes) {
      yield* work(system, bytes.length);
      // The separator at the very end closes the last line.
      let index = bytes.length - (end === size && bytes.at(-1) === separator ? 1 : 0);
      while (found === undefined && index > 0) {
        index = bytes.lastIndexOf(separator, index - 1);
        if (index < 0) break;
        left--;
        if (left === 0) found = start + index + 1;
      }
      return true;
    });
    if (found !== undefined) return found;
    end = start;
  }
  return position;
}

/** Keeps as many of the last pieces as are needed. */
function* printLastOfStream(
  { system, output }: CommandContext,
  descriptor: number,
  { unit, count, separator }: Settings,
): Run {
  const kept: { readonly bytes: Uint8Array; readonly units: number }[] = [];
  let total = 0;
  let lastByte = separator;
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    yield* work(system, bytes.length);
    const units = unit === 'bytes' ? bytes.length : countByte(bytes, separator);
    kept.push({ bytes, units });
    total += units;
    lastByte = bytes.at(-1) ?? lastByte;
    while (kept[0] !== undefined && total - kept[0].units > count) {
      total -= kept[0].units;
      kept.shift();
    }
    return false;
  });
  if (unit === 'lines' && lastByte !== separator) total++;
  let surplus = Math.max(0, total - count);
  for (const { bytes } of kept) {
    let start = 0;
    if (unit === 'bytes') start = Math.min(surplus, bytes.length);
    for (; unit === 'lines' && surplus > 0 && start < bytes.length; surplus--) {
      const found = bytes.indexOf(separator, start);
      if (found < 0) {
        start = bytes.length;
        break;
      }
      start = found + 1;
    }
    if (unit === 'bytes') surplus -= start;
    yield* output.bytes(bytes.subarray(start));
  }
}
