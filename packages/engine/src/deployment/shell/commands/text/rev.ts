import { createInput, type Run } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { work } from './costs.ts';
import { type FileMessages, forEachFile } from './operands.ts';

const MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `cannot open ${name}: ${why}`,
  cannotRead: (name, why) => `${name === '-' ? 'stdin' : name}: 0: ${why}`,
};

/** Turns the characters of each line round. */
export const rev: Command = {
  name: 'rev',
  follows: 'util-linux 2.38',
  summary: 'Print the characters of each line in reverse.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [],
  unsupported: [],
  *run(context) {
    const well = yield* forEachFile(
      context,
      (descriptor) => reverseLines(context, descriptor),
      MESSAGES,
    );
    return well ? 0 : 1;
  },
};

function* reverseLines({ system, output }: CommandContext, descriptor: number): Run {
  const input = createInput(system, descriptor);
  for (;;) {
    const lines = yield* input.lines();
    if (lines === undefined) return;
    const reversed = lines.map((line) => Array.from(line).reverse().join('')).join('\n');
    yield* output.write(input.endsWithNewline ? `${reversed}\n` : reversed);
    yield* work(system, reversed.length);
  }
}
