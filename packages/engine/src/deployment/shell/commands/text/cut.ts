import { createInput, type Input, type Run } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { option } from '../formats/option.ts';
import { fromByteText, toByteText } from './byte-text.ts';
import { work } from './costs.ts';
import { complementOf, type NumberRange, parseRanges } from './lists.ts';
import { forEachFile } from './operands.ts';

/** Prints parts of lines. */
export const cut: Command = {
  name: 'cut',
  follows: 'GNU coreutils 9.1',
  summary: 'Print parts of each line.',
  synopsis: ['OPTION... [FILE]...'],
  options: [
    option('b', 'bytes', 'print these bytes: N, N-, N-M or -M, several with commas', 'required'),
    option('c', 'characters', 'print these characters, which are taken as bytes', 'required'),
    option('d', 'delimiter', 'the character between fields instead of a tab', 'required'),
    option('f', 'fields', 'print these fields, and lines without a delimiter', 'required'),
    option('n', '', 'ignored'),
    option('', 'complement', 'print all but what is in the list'),
    option('s', 'only-delimited', 'print no lines without a delimiter'),
    option('', 'output-delimiter', 'print VALUE between the parts', 'required'),
    option('z', 'zero-terminated', 'lines end with a null character'),
  ],
  unsupported: [],
  *run(context) {
    const { options, system, output } = context;
    const settings = readSettings(context);
    if (typeof settings === 'string') return yield* context.misuse(settings);
    const separator = options.has('zero-terminated') ? '\0' : '\n';
    const well = yield* forEachFile(context, function* (descriptor) {
      const input = createInput(system, descriptor, separator);
      if (typeof settings !== 'function') {
        yield* cutLines(context, input, settings, separator);
        return;
      }
      const edit = settings;
      for (;;) {
        const lines = yield* input.lines();
        if (lines === undefined) return;
        let text = '';
        let characters = 0;
        for (const line of lines) {
          characters += line.length;
          const part = edit(line);
          if (part !== undefined) text += part + separator;
        }
        yield* work(system, characters);
        yield* output.write(text);
      }
    });
    return well ? 0 : 1;
  },
};

type Edit = (line: string) => string | undefined;

/** Lines themselves are the fields. */
interface LineFields {
  readonly ranges: readonly NumberRange[];
  readonly between: string;
}

/** What becomes of a line (`undefined` when it is left out), or what is wrong with the options. */
function readSettings({ options }: CommandContext): Edit | LineFields | string {
  const lists = options.given.filter(({ name }) =>
    ['bytes', 'characters', 'fields'].includes(name),
  );
  const [list] = lists;
  if (lists.length > 1) return 'only one list may be specified';
  const delimiter = options.value('delimiter');
  if (delimiter !== undefined && toByteText(delimiter).length > 1) {
    return 'the delimiter must be a single character';
  }
  if (list === undefined) return 'you must specify a list of bytes, characters, or fields';
  const byFields = list.name === 'fields';
  if (delimiter !== undefined && !byFields) {
    return 'an input delimiter may be specified only when operating on fields';
  }
  const onlyDelimited = options.has('only-delimited');
  if (onlyDelimited && !byFields) {
    return 'suppressing non-delimited lines makes sense\n\tonly when operating on fields';
  }
  const parsed = parseRanges(list.value, byFields ? 'field' : 'byte');
  if (typeof parsed === 'string') return parsed;
  const ranges = options.has('complement') ? complementOf(parsed) : parsed;
  const given = options.value('output-delimiter');
  // An empty one is a null character, as its C string is.
  const between = given === '' ? '\0' : given;
  if (!byFields) return cutBytes(ranges, toByteText(between ?? ''));
  const separator = delimiter === '' ? '\0' : (delimiter ?? '\t');
  if (separator === (options.has('zero-terminated') ? '\0' : '\n')) {
    return { ranges, between: between ?? separator };
  }
  return cutFields(ranges, separator, between ?? separator, onlyDelimited);
}

function* cutLines(
  { system, output }: CommandContext,
  input: Input,
  { ranges, between }: LineFields,
  separator: string,
): Run {
  let number = 0;
  let printed = false;
  for (;;) {
    const lines = yield* input.lines();
    if (lines === undefined) break;
    for (const line of lines) {
      number++;
      if (!ranges.some(({ first, last }) => first <= number && number <= last)) continue;
      yield* output.write((printed ? between : '') + line);
      printed = true;
    }
    yield* work(system, lines.join('').length);
  }
  if (number > 0) yield* output.write(separator);
}

function cutBytes(ranges: readonly NumberRange[], between: string): Edit {
  return (line) => {
    const bytes = toByteText(line);
    const parts: string[] = [];
    for (const { first, last } of ranges) {
      if (first > bytes.length) break;
      parts.push(bytes.slice(first - 1, last));
    }
    return fromByteText(parts.join(between));
  };
}

function cutFields(
  ranges: readonly NumberRange[],
  separator: string,
  between: string,
  onlyDelimited: boolean,
): Edit {
  return (line) => {
    if (!line.includes(separator)) return onlyDelimited ? undefined : line;
    const fields = line.split(separator);
    const parts: string[] = [];
    for (const { first, last } of ranges) {
      if (first > fields.length) break;
      for (const field of fields.slice(first - 1, last)) parts.push(field);
    }
    return parts.join(between);
  };
}
