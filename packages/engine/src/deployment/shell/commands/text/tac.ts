import { createInput, READY, type Run } from '../../../../machine/index.ts';
import { compileRegex, RegexError, searchInSlices } from '../../../../text/regex/index.ts';
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
  follows: 'GNU coreutils 9.1',
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
      name: 'regex',
      short: 'r',
      long: 'regex',
      help: 'the separator is a regular expression, of the kind of Emacs',
    },
    {
      name: 'separator',
      short: 's',
      long: 'separator',
      value: 'required',
      help: 'lines end with VALUE instead of a line break',
    },
  ],
  unsupported: [],
  *run(context) {
    const { options } = context;
    const given = options.value('separator') ?? '\n';
    const separator = given === '' ? '\0' : given;
    const before = options.has('before');
    const finder = options.has('regex') ? patternFinder(context, separator) : textFinder(separator);
    if (typeof finder === 'string') {
      yield* context.complain(finder);
      return 1;
    }
    const well = yield* forEachFile(
      context,
      (descriptor) => reverse(context, descriptor, finder, before),
      MESSAGES,
    );
    return well ? 0 : 1;
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The last separator that ends at `end` or before. */
type Finder = (text: string, end: number) => Run<Place | undefined>;

function textFinder(separator: string): Finder {
  // biome-ignore lint/correctness/useYield: the other finder has to wait.
  return function* (text, end) {
    const from = end - separator.length;
    const start = from < 0 ? -1 : text.lastIndexOf(separator, from);
    return start < 0 ? undefined : { start, end: start + separator.length };
  };
}

/** Tries the places from the end on backwards, as tac does; returns what is wrong with a pattern. */
function patternFinder({ system }: CommandContext, pattern: string): Finder | string {
  const spend = (steps: number) => system.spend(steps);
  try {
    const regex = compileRegex(pattern, { dialect: 'emacs' });
    return function* (text, end) {
      for (let start = end - 1; start >= 0; start--) {
        const found = yield* searchInSlices(spend, READY, regex, text, start, {
          anchored: true,
          end,
          spanOnly: true,
        });
        if (found !== null && found.end > start) return { start, end: found.end };
      }
      return undefined;
    };
  } catch (error) {
    if (error instanceof RegexError) return error.message;
    throw error;
  }
}

function* reverse(
  { system, output }: CommandContext,
  descriptor: number,
  find: Finder,
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
  let found = yield* find(text, end);
  // A separator at the very end closes the last line; it does not begin an empty one.
  if (!before && found?.end === end) found = yield* find(text, found.start);
  while (end > 0) {
    const start = found === undefined ? 0 : before ? found.start : found.end;
    yield* output.write(text.slice(start, end));
    yield* work(system, end - start);
    end = start;
    if (found !== undefined) found = yield* find(text, found.start);
  }
}
