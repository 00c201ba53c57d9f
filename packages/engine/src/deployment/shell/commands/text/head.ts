// cspell:ignore bckm
import { READ_SIZE, type Run } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { countByte, eachPiece, giveBack, SMALL_READ, separatorByte } from './blocks.ts';
import { parseCount } from './counts.ts';
import { createHeaders } from './headers.ts';
import { type FileMessages, forEachFile } from './operands.ts';

/** What `head` and `tail` say of files. */
export const END_MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `cannot open ${quoteFileAlways(name)} for reading: ${why}`,
  cannotRead: (name, why) =>
    `error reading ${quoteFileAlways(name === '-' ? 'standard input' : name)}: ${why}`,
};

/** Prints the beginning of files. */
export const head: Command = {
  name: 'head',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the first lines or bytes of each file.',
  synopsis: ['[OPTION]... [FILE]...', '-NUM [FILE]...'],
  options: [
    {
      name: 'bytes',
      short: 'c',
      long: 'bytes',
      value: 'required',
      help: 'print the first VALUE bytes; with a leading -, all but the last VALUE',
    },
    {
      name: 'lines',
      short: 'n',
      long: 'lines',
      value: 'required',
      help: 'print the first VALUE lines instead of 10; with a leading -, all but the last VALUE',
    },
    { name: 'quiet', short: 'q', long: 'quiet', help: 'print no headers with names' },
    { name: 'quiet', long: 'silent', help: 'the same as --quiet' },
    { name: 'verbose', short: 'v', long: 'verbose', help: 'always print headers with names' },
    {
      name: 'zero',
      short: 'z',
      long: 'zero-terminated',
      help: 'lines end with a null character',
    },
  ],
  unsupported: [],
  rewrite(args) {
    const old = /^-(\d+)([bckm]?)l?([qvz]*)$/.exec(args[0] ?? '');
    if (old === null) return args;
    const [, count = '', unit = '', flags = ''] = old;
    const option = unit === '' ? '-n' : '-c';
    const size = count + (unit === 'c' ? '' : unit.replace('k', 'K').replace('m', 'M'));
    return [option, size, ...(flags === '' ? [] : [`-${flags}`]), ...args.slice(1)];
  },
  explain(message, { args }) {
    // Numbers are options in the first argument only, and only these letters may follow them.
    const trailing =
      /^-\d+[bckmlqvz]*([^bckmlqvz])/.exec(args[0] ?? '') ??
      /^invalid option -- '(\d)'$/.exec(message);
    return trailing === null ? message : `invalid trailing option -- ${trailing[1]}`;
  },
  *run(context) {
    const { options, complain } = context;
    const last = options.given.findLast(({ name }) => name === 'bytes' || name === 'lines');
    const unit = last?.name === 'bytes' ? 'bytes' : 'lines';
    const value = last?.value ?? '10';
    const butLast = value.startsWith('-');
    const number = butLast ? value.slice(1) : value;
    const size = parseCount(number);
    if (size.kind === 'problem') {
      yield* complain(`invalid number of ${unit}: ${quote(number)}${size.note}`);
      return 1;
    }
    const header = createHeaders(context);
    const separator = separatorByte(options.has('zero'));
    const well = yield* forEachFile(
      context,
      function* (descriptor, name) {
        yield* header(name);
        if (unit === 'bytes') {
          if (butLast) yield* allButLastBytes(context, descriptor, size.value);
          else yield* firstBytes(context, descriptor, size.value);
        } else if (butLast) yield* allButLastLines(context, descriptor, size.value, separator);
        else yield* firstLines(context, descriptor, size.value, separator);
      },
      END_MESSAGES,
    );
    return well ? 0 : 1;
  },
};

function* firstBytes({ system, output }: CommandContext, descriptor: number, count: number): Run {
  let left = count;
  while (left > 0) {
    const before = left;
    yield* eachPiece(system, descriptor, Math.min(left, SMALL_READ), function* (bytes) {
      left -= bytes.length;
      yield* output.bytes(bytes);
      return true;
    });
    if (left === before) return;
  }
}

function* firstLines(
  { system, output }: CommandContext,
  descriptor: number,
  count: number,
  separator: number,
): Run {
  let left = count;
  if (left === 0) return;
  yield* eachPiece(system, descriptor, SMALL_READ, function* (bytes) {
    let end = 0;
    while (left > 0) {
      const found = bytes.indexOf(separator, end);
      if (found < 0) {
        yield* output.bytes(bytes);
        return false;
      }
      end = found + 1;
      left--;
    }
    yield* output.bytes(bytes.subarray(0, end));
    giveBack(system, descriptor, bytes.length - end);
    return true;
  });
}

/** Keeps back pieces until enough has come after them. */
function* allButLastBytes(
  { system, output }: CommandContext,
  descriptor: number,
  count: number,
): Run {
  const kept: Uint8Array[] = [];
  let total = 0;
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    kept.push(bytes);
    total += bytes.length;
    for (;;) {
      const [first] = kept;
      if (first === undefined || total - first.length < count) return false;
      kept.shift();
      total -= first.length;
      yield* output.bytes(first);
    }
  });
  for (const bytes of kept) {
    const printed = Math.min(bytes.length, total - count);
    if (printed <= 0) return;
    yield* output.bytes(bytes.subarray(0, printed));
    total -= bytes.length;
  }
}

function* allButLastLines(
  { system, output }: CommandContext,
  descriptor: number,
  count: number,
  separator: number,
): Run {
  const kept: { readonly bytes: Uint8Array; readonly lines: number }[] = [];
  let lines = 0;
  let lastByte = separator;
  yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
    const here = countByte(bytes, separator);
    kept.push({ bytes, lines: here });
    lines += here;
    lastByte = bytes.at(-1) ?? lastByte;
    for (;;) {
      const [first] = kept;
      // One line more may have begun behind the last separator.
      if (first === undefined || lines - first.lines <= count) return false;
      kept.shift();
      lines -= first.lines;
      yield* output.bytes(first.bytes);
    }
  });
  // A last line without its separator is a line too.
  let left = lines + (lastByte === separator ? 0 : 1) - count;
  for (const { bytes, lines: here } of kept) {
    if (left <= 0) return;
    if (left > here) {
      yield* output.bytes(bytes);
      left -= here;
      continue;
    }
    let end = 0;
    for (; left > 0; left--) end = bytes.indexOf(separator, end) + 1;
    yield* output.bytes(bytes.subarray(0, end));
  }
}
