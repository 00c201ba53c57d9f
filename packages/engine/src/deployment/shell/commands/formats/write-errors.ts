import { createOutput, type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';

/** Writes lines to standard error as they are, after what the command has put out so far. */
export function* writeErrors(context: CommandContext, lines: readonly string[]): Run {
  yield* context.output.flush();
  try {
    yield* createOutput(context.system, 2, true).write(lines.map((line) => `${line}\n`).join(''));
  } catch (error) {
    // As error(3): a message that cannot be written is lost.
    if (!(error instanceof SystemError)) throw error;
  }
}
