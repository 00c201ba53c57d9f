// cspell:ignore fffd
import { READ_SIZE, type Run, read, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8, unfinishedTail } from '../../../../text/index.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { namesOf } from '../formats/name-list.ts';
import { quoteFile } from '../quoting.ts';
import { countByte } from './blocks.ts';
import { work } from './costs.ts';
import { openOperand } from './operands.ts';

const COUNTS = ['lines', 'words', 'chars', 'bytes', 'max-line-length'] as const;

type CountName = (typeof COUNTS)[number];

type Counts = Record<CountName, number>;

/** Width of the columns when it cannot be known how large numbers will be. */
const WIDTH_OF_UNKNOWN = 7;

/** Counts lines, words, characters and bytes. */
export const wc: Command = {
  name: 'wc',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the number of lines, words and bytes of each file, and their sums.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    { name: 'bytes', short: 'c', long: 'bytes', help: 'print the number of bytes' },
    { name: 'chars', short: 'm', long: 'chars', help: 'print the number of characters' },
    {
      name: 'files0-from',
      long: 'files0-from',
      value: 'required',
      help: 'read names of files, each ended by a null character, from VALUE',
    },
    { name: 'lines', short: 'l', long: 'lines', help: 'print the number of line breaks' },
    {
      name: 'max-line-length',
      short: 'L',
      long: 'max-line-length',
      help: 'print the greatest width of a line',
    },
    { name: 'words', short: 'w', long: 'words', help: 'print the number of words' },
  ],
  unsupported: [],
  *run(context) {
    const { options, system, output, complain } = context;
    const operands = yield* namesOf(context);
    if (typeof operands === 'number') return operands;
    const listed = options.has('files0-from');
    if (listed && operands.length === 0) return 0;
    const wanted = wantedCounts(options);
    // Names from a pipe are not known before they are read.
    const piped = options.value('files0-from') === '-';
    const width = piped ? 1 : columnWidth({ system, operands }, wanted.length);
    const total: Counts = noCounts();
    let status = 0;

    function* print(counts: Counts, name: string | undefined): Run {
      const columns = wanted.map((count) => String(counts[count]).padStart(width));
      yield* output.write(`${columns.join(' ')}${name === undefined ? '' : ` ${name}`}\n`);
    }

    for (const name of operands.length === 0 ? ['-'] : operands) {
      if (name === '') {
        yield* complain('invalid zero-length file name');
        status = 1;
        continue;
      }
      const descriptor = yield* openOperand(context, name);
      if (descriptor === undefined) {
        status = 1;
        continue;
      }
      const counts = noCounts();
      try {
        yield* count(context, descriptor, wanted, counts);
      } catch (error) {
        if (!(error instanceof SystemError)) throw error;
        yield* complain(`${quoteFile(name)}: ${error.message}`);
        status = 1;
      }
      if (descriptor !== 0) system.close(descriptor);
      yield* print(counts, operands.length === 0 ? undefined : name);
      for (const key of COUNTS) {
        total[key] =
          key === 'max-line-length' ? Math.max(total[key], counts[key]) : total[key] + counts[key];
      }
    }
    if (operands.length > 1) yield* print(total, 'total');
    return status;
  },
};

function noCounts(): Counts {
  return { lines: 0, words: 0, chars: 0, bytes: 0, 'max-line-length': 0 };
}

function wantedCounts(options: Options): readonly CountName[] {
  const given = COUNTS.filter((name) => options.has(name));
  return given.length > 0 ? given : ['lines', 'words', 'bytes'];
}

/** Room for the largest number that can come, which is the number of bytes of all files together. */
function columnWidth(
  { system, operands }: Pick<CommandContext, 'system' | 'operands'>,
  columns: number,
): number {
  if (operands.length <= 1 && columns === 1) return 1;
  let bytes = 0;
  let least = 1;
  for (const [index, name] of (operands.length === 0 ? ['-'] : operands).entries()) {
    try {
      const { kind, size } = name === '-' ? system.statusOf(0) : system.status(name);
      if (kind === 'file') bytes += size;
      else least = WIDTH_OF_UNKNOWN;
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      if (index === 0) return 1;
    }
  }
  return Math.max(least, String(bytes).length);
}

function* count(
  { system }: CommandContext,
  descriptor: number,
  wanted: readonly CountName[],
  counts: Counts,
): Run {
  const { kind, size } = system.statusOf(descriptor);
  if (wanted.length === 1 && wanted[0] === 'bytes' && kind === 'file' && size > 0) {
    // Nothing needs to be read.
    const position = system.seek(descriptor, 0, 'current');
    counts.bytes = Math.max(0, size - position);
    system.seek(descriptor, 0, 'end');
    return;
  }
  const counter = wanted.every((name) => name === 'lines' || name === 'bytes')
    ? undefined
    : createTextCounter(counts);
  let kept = new Uint8Array(0);
  for (;;) {
    const bytes = yield* read(system, descriptor, READ_SIZE);
    counts.bytes += bytes.length;
    counts.lines += countByte(bytes, 10);
    if (counter !== undefined) {
      const all = kept.length === 0 ? bytes : Uint8Array.from([...kept, ...bytes]);
      const tail = bytes.length === 0 ? 0 : unfinishedTail(all);
      kept = all.slice(all.length - tail);
      counter(decodeUtf8(all.subarray(0, all.length - tail)));
    }
    if (bytes.length === 0) break;
    yield* work(system, bytes.length);
  }
}

/** Spaces that end words beyond ASCII, those without break among them. Source: iswspace(3), wc(1). */
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2060\u3000]/;

const UNPRINTABLE = /[\p{Cc}\p{Cn}\p{Cs}]/u;

/** Counts words, characters and the width of lines, from call to call. */
function createTextCounter(counts: Counts): (text: string) => void {
  let inWord = false;
  let column = 0;
  return (text) => {
    for (let index = 0; index < text.length; index++) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index++;
      if (code >= 0xdc80 && code <= 0xdcff) continue; // a byte that is no character
      counts.chars++;
      if (code > 0x20 && code < 0x7f) {
        column++;
      } else if (code <= 0x20 || WIDE_SPACE.test(String.fromCodePoint(code))) {
        if (code === 0x0a || code === 0x0c || code === 0x0d) {
          counts['max-line-length'] = Math.max(counts['max-line-length'], column);
          column = 0;
        } else if (code === 9) column += 8 - (column % 8);
        else if (code >= 0x20) column += characterWidth(code);
        // Other controls neither end a word nor begin one.
        if (code < 0x20 && (code < 9 || code > 13)) continue;
        if (inWord) counts.words++;
        inWord = false;
        continue;
      } else {
        if (UNPRINTABLE.test(String.fromCodePoint(code))) continue;
        column += characterWidth(code);
      }
      inWord = true;
    }
    if (text === '') {
      if (inWord) counts.words++;
      inWord = false;
      counts['max-line-length'] = Math.max(counts['max-line-length'], column);
    }
  };
}

const COMBINING = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Columns that a character takes: 0, 1 or 2. Source: wcwidth(3), Unicode's East Asian Width. */
function characterWidth(code: number): number {
  const character = String.fromCodePoint(code);
  if (WIDE.test(character)) return 2;
  return COMBINING.test(character) ? 0 : 1;
}
