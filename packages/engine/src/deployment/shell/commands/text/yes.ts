import { READY } from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { Command } from '../command.ts';
import { WriteFailure } from '../run-command.ts';

/** Bytes that are written at once, at most by half less. Source: yes.c, BUFSIZ. */
const BLOCK = 8192;

/** Prints a line for ever. */
export const yes: Command = {
  name: 'yes',
  follows: 'GNU coreutils 9.1',
  summary: 'Print a line again and again: the arguments, or y.',
  synopsis: ['[STRING]...'],
  options: [],
  unsupported: [],
  *run({ operands, output, complain }) {
    const line = encodeUtf8(`${operands.length === 0 ? 'y' : operands.join(' ')}\n`);
    const times = Math.max(1, Math.floor(BLOCK / line.length));
    const block = new Uint8Array(times * line.length);
    for (let index = 0; index < times; index++) block.set(line, index * line.length);
    try {
      for (;;) yield* output.bytes(block);
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error;
      // A signal that came with the error may end the process before it can say anything.
      if (error.error.code === 'EPIPE') yield READY;
      yield* complain(`standard output: ${error.message}`);
      return 1;
    }
  },
};
