import { open, type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { quoteFile } from '../quoting.ts';

/** What a command says of a file that it cannot open or read. */
export interface FileMessages {
  cannotOpen(name: string, why: string): string;
  cannotRead(name: string, why: string): string;
}

/** `cat: x: No such file or directory`, as most commands say it. */
const PLAIN_MESSAGES: FileMessages = {
  cannotOpen: (name, why) => `${quoteFile(name)}: ${why}`,
  cannotRead: (name, why) => `${quoteFile(name)}: ${why}`,
};

/**
 * Opens each of the files in turn and runs `body` with its descriptor; `-` is standard input, and so
 * is no operand at all. A file that cannot be opened or read is told of, and the next is taken.
 * Returns whether all went well.
 */
export function* forEachFile(
  context: CommandContext,
  body: (descriptor: number, name: string) => Run,
  messages: FileMessages = PLAIN_MESSAGES,
  operands: readonly string[] = context.operands,
): Run<boolean> {
  let well = true;
  for (const name of operands.length === 0 ? ['-'] : operands) {
    const descriptor = yield* openOperand(context, name, messages);
    if (descriptor === undefined) {
      well = false;
      continue;
    }
    try {
      yield* body(descriptor, name);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      yield* context.complain(messages.cannotRead(name, error.message));
      well = false;
    }
    if (descriptor !== 0) context.system.close(descriptor);
  }
  return well;
}

/** The descriptor of a file to read, 0 for `-`; `undefined` after a message when it cannot be opened. */
export function* openOperand(
  context: CommandContext,
  name: string,
  messages: FileMessages = PLAIN_MESSAGES,
): Run<number | undefined> {
  if (name === '-') return 0;
  try {
    return yield* open(context.system, name, { read: true });
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    yield* context.complain(messages.cannotOpen(name, error.message));
    return undefined;
  }
}
