import { createInput, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quoteFile } from '../quoting.ts';
import { work } from './costs.ts';
import { openOperand } from './operands.ts';

/** Puts the lines of files side by side. */
export const paste: Command = {
  name: 'paste',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the lines of the files side by side.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    option('d', 'delimiters', 'put the characters of VALUE in turn between lines', 'required'),
    option('s', 'serial', 'put the lines of each file in one line'),
    option('z', 'zero-terminated', 'lines end with a null character'),
  ],
  unsupported: [],
  *run(context) {
    const { options, operands } = context;
    const list = options.value('delimiters') ?? '\t';
    const delimiters = parseDelimiters(list);
    if (delimiters === undefined) {
      yield* context.complain(`delimiter list ends with an unescaped backslash: ${list}`);
      return 1;
    }
    const names = operands.length === 0 ? ['-'] : operands;
    const separator = options.has('zero-terminated') ? '\0' : '\n';
    const pasting = { names, delimiters, separator };
    const well = options.has('serial')
      ? yield* pasteSerially(context, pasting)
      : yield* pasteSideBySide(context, pasting);
    return well ? 0 : 1;
  },
};

interface Pasting {
  readonly names: readonly string[];
  readonly delimiters: readonly string[];
  readonly separator: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** The delimiters of a list, `\0` being none; `undefined` when a backslash ends it. */
function parseDelimiters(list: string): readonly string[] | undefined {
  if (list === '') return [''];
  const delimiters: string[] = [];
  const characters = Array.from(list);
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    if (character !== '\\') {
      delimiters.push(character);
      continue;
    }
    const next = characters[++index];
    if (next === undefined) return undefined;
    delimiters.push(ESCAPES[next] ?? next);
  }
  return delimiters;
}

/** Gives the lines of a file one by one. */
interface LineSource {
  readonly name: string;
  /** `undefined` at the end. */
  next(): Run<string | undefined>;
}

function createSource(
  context: CommandContext,
  name: string,
  descriptor: number,
  separator: string,
): LineSource {
  const input = createInput(context.system, descriptor, separator);
  let lines: readonly string[] = [];
  let index = 0;
  return {
    name,
    *next() {
      if (index >= lines.length) {
        lines = (yield* input.lines()) ?? [];
        index = 0;
      }
      return lines[index++];
    },
  };
}

function* pasteSideBySide(
  context: CommandContext,
  { names, delimiters, separator }: Pasting,
): Run<boolean> {
  const sources: (LineSource | undefined)[] = [];
  let well = true;
  // All places that name standard input take its lines in turn.
  let standard: LineSource | undefined;
  for (const name of names) {
    const descriptor = yield* openOperand(context, name);
    if (descriptor === undefined) return false;
    const source =
      descriptor === 0 && standard !== undefined
        ? standard
        : createSource(context, name, descriptor, separator);
    if (descriptor === 0) standard = source;
    sources.push(source);
  }
  for (;;) {
    let text = '';
    let found = false;
    for (const [index, source] of sources.entries()) {
      const line: string | undefined | SystemError =
        source === undefined ? undefined : yield* attemptRun(source.next());
      if (line instanceof SystemError) {
        yield* context.complain(`${quoteFile(source?.name ?? '-')}: ${line.message}`);
        well = false;
      }
      if (typeof line === 'string') {
        found = true;
        text += line;
      } else sources[index] = undefined;
      if (index < sources.length - 1) text += delimiters[index % delimiters.length] ?? '';
    }
    if (!found) return well;
    yield* context.output.write(text + separator);
    yield* work(context.system, text.length);
  }
}

function* pasteSerially(
  context: CommandContext,
  { names, delimiters, separator }: Pasting,
): Run<boolean> {
  let well = true;
  for (const name of names) {
    const descriptor = yield* openOperand(context, name);
    if (descriptor === undefined) {
      well = false;
      continue;
    }
    const source = createSource(context, name, descriptor, separator);
    for (let count = 0; ; count++) {
      const line: string | undefined | SystemError = yield* attemptRun(source.next());
      if (line instanceof SystemError) {
        yield* context.complain(`${quoteFile(name)}: ${line.message}`);
        well = false;
        break;
      }
      if (line === undefined) break;
      const before = count === 0 ? '' : (delimiters[(count - 1) % delimiters.length] ?? '');
      yield* context.output.write(before + line);
      yield* work(context.system, line.length);
    }
    yield* context.output.write(separator);
    if (descriptor !== 0) context.system.close(descriptor);
  }
  return well;
}
