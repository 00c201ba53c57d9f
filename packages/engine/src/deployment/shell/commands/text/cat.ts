import {
  createInput,
  type FileStatus,
  READ_SIZE,
  type Run,
  read,
  SystemError,
} from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { quoteFile } from '../quoting.ts';
import { work } from './costs.ts';
import { forEachFile } from './operands.ts';

/** Copies files to its output. */
export const cat: Command = {
  name: 'cat',
  follows: 'GNU coreutils 9.1',
  summary: 'Concatenate files to standard output.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    { name: 'show-all', short: 'A', long: 'show-all', help: 'the same as -vET' },
    {
      name: 'number-nonblank',
      short: 'b',
      long: 'number-nonblank',
      help: 'number lines that are not empty; overrides -n',
    },
    { name: 'e', short: 'e', help: 'the same as -vE' },
    { name: 'show-ends', short: 'E', long: 'show-ends', help: 'show $ at the end of each line' },
    { name: 'number', short: 'n', long: 'number', help: 'number all lines' },
    {
      name: 'squeeze-blank',
      short: 's',
      long: 'squeeze-blank',
      help: 'print one empty line for several in a row',
    },
    { name: 't', short: 't', help: 'the same as -vT' },
    { name: 'show-tabs', short: 'T', long: 'show-tabs', help: 'show tabs as ^I' },
    { name: 'u', short: 'u', help: 'ignored' },
    {
      name: 'show-nonprinting',
      short: 'v',
      long: 'show-nonprinting',
      help: 'show control characters as ^X and bytes above 127 as M-X, but for line breaks and tabs',
    },
  ],
  unsupported: [],
  *run(context) {
    const { options } = context;
    const plain = options.given.every(({ name }) => name === 'u');
    const decorate = plain ? undefined : createDecorator(options);
    const target = attempt(() => context.system.statusOf(1));
    if (target instanceof SystemError) {
      yield* context.complain(`standard output: ${target.message}`);
      return 1;
    }
    let well = true;
    const allRead = yield* forEachFile(context, function* (descriptor, name) {
      if (isOwnOutput(context, descriptor, target)) {
        yield* context.complain(`${quoteFile(name)}: input file is output file`);
        well = false;
      } else if (decorate === undefined) {
        yield* copy(context, descriptor);
      } else {
        yield* copyDecorated(context, descriptor, decorate);
      }
    });
    return well && allRead ? 0 : 1;
  },
};

/** Whether what is written would come back as input for ever. */
function isOwnOutput({ system }: CommandContext, descriptor: number, output: FileStatus): boolean {
  if (output.kind !== 'file') return false;
  const input = system.statusOf(descriptor);
  if (input.inode !== output.inode || input.deviceId !== output.deviceId) return false;
  return system.seek(descriptor, 0, 'current') < input.size;
}

function* copy({ system, output }: CommandContext, descriptor: number): Run {
  for (;;) {
    const bytes = yield* read(system, descriptor, READ_SIZE);
    if (bytes.length === 0) return;
    yield* output.bytes(bytes);
  }
}

function* copyDecorated(
  { system, output }: CommandContext,
  descriptor: number,
  decorate: (text: string) => string,
): Run {
  const input = createInput(system, descriptor);
  for (;;) {
    const text = yield* input.chunk();
    if (text === '') return;
    yield* output.write(decorate(text));
    yield* work(system, text.length);
    // What was read has been shown before the next input is waited for.
    yield* output.flush();
  }
}

/** Text as the options want it; it goes on from call to call, also inside of a line. */
function createDecorator(options: Options): (text: string) => string {
  const all = options.has('show-all');
  const showEnds = all || options.has('e') || options.has('show-ends');
  const showTabs = all || options.has('t') || options.has('show-tabs');
  const showNonprinting =
    all || options.has('e') || options.has('t') || options.has('show-nonprinting');
  const numberNonblank = options.has('number-nonblank');
  const numbered = numberNonblank || options.has('number');
  const squeeze = options.has('squeeze-blank');
  let lineNumber = 0;
  let atStart = true;
  let afterBlank = false;

  function show(text: string, ended: boolean): string {
    let shown = showNonprinting ? showControls(text) : text;
    if (showTabs) shown = shown.replaceAll('\t', '^I');
    // The break of a text from DOS would hide the end.
    if (showEnds && ended && shown.endsWith('\r')) shown = `${shown.slice(0, -1)}^M`;
    return shown;
  }

  return (text) => {
    let decorated = '';
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start);
      const ended = found >= 0;
      const end = ended ? found : text.length;
      const blank = atStart && end === start;
      const next = ended ? end + 1 : end;
      if (!(blank && squeeze && afterBlank)) {
        if (atStart && numbered && !(blank && numberNonblank)) {
          lineNumber++;
          decorated += `${String(lineNumber).padStart(6)}\t`;
        }
        decorated += show(text.slice(start, end), ended);
        if (ended) decorated += showEnds ? '$\n' : '\n';
      }
      if (atStart) afterBlank = blank;
      atStart = ended;
      start = next;
    }
    return decorated;
  };
}

/** What `showControls` must change. */
const NOT_PLAIN = /[^\t\x20-\x7e]/;

/** Control characters as `^X`, bytes above 127 as `M-` and what they are without their highest bit. */
function showControls(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  let shown = '';
  for (const byte of encodeUtf8(text)) {
    const low = byte & 0x7f;
    if (byte >= 0x80) shown += 'M-';
    if (low === 0x7f) shown += '^?';
    else if (low >= 0x20 || byte === 9) shown += String.fromCharCode(low);
    else shown += `^${String.fromCharCode(low + 64)}`;
  }
  return shown;
}
