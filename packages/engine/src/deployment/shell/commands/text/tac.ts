import { createInput, type Run } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { quoteFile, quoteFileAlways } from '../quoting.ts';
import { work } from './costs.ts';
import { type FileMessages, forEachFile } from './operands.ts';

const MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `failed to open ${quoteFileAlways(name)} for reading: ${why}`,
  cannotRead: (name, why) =>
    `${quoteFile(name === '-' ? 'standard input' : name)}: read error: ${why}`,
};

/** Prints files with the last line first. */
export const tac: Command = {
  name: 'tac',
  follows: 'coreutils 9.1',
  summary: 'Print each file with its last line first.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    {
      name: 'before',
      short: 'b',
      long: 'before',
      help: 'the separator belongs to what comes after it',
    },
    {
      name: 'separator',
      short: 's',
      long: 'separator',
      value: 'required',
      help: 'lines end with VALUE instead of a line break',
    },
  ],
  unsupported: ['-r', '--regex'],
  *run(context) {
    const { options } = context;
    const given = options.value('separator') ?? '\n';
    const separator = given === '' ? '\0' : given;
    const before = options.has('before');
    const well = yield* forEachFile(
      context,
      (descriptor) => reverse(context, descriptor, separator, before),
      MESSAGES,
    );
    return well ? 0 : 1;
  },
};

function* reverse(
  { system, output }: CommandContext,
  descriptor: number,
  separator: string,
  before: boolean,
): Run {
  const input = createInput(system, descriptor);
  const chunks: string[] = [];
  for (;;) {
    const chunk = yield* input.chunk();
    if (chunk === '') break;
    chunks.push(chunk);
    yield* work(system, chunk.length);
  }
  const text = chunks.join('');
  let end = text.length;
  let from = end - separator.length;
  // A separator at the very end closes the last line; it does not begin an empty one.
  if (!before && text.endsWith(separator)) from -= separator.length;
  while (end > 0) {
    const found = from < 0 ? -1 : text.lastIndexOf(separator, from);
    const start = found < 0 ? 0 : before ? found : found + separator.length;
    yield* output.write(text.slice(start, end));
    yield* work(system, end - start);
    end = start;
    from = found - separator.length;
  }
}
