import { type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { quoteFileAlways } from '../quoting.ts';
import { openText } from './read-file.ts';
import { writeErrors } from './write-errors.ts';

/**
 * The names of files that a command is given: its operands, or those of `--files0-from`, which end with a
 * null character. After it has said what is wrong, the exit status. Source: wc(1), du(1).
 */
export function* namesOf(context: CommandContext): Run<readonly string[] | number> {
  const { system, options, operands, complain } = context;
  const source = options.value('files0-from');
  if (source === undefined) return operands;
  const [extra] = operands;
  if (extra !== undefined) {
    yield* complain(`extra operand ${quoteFileAlways(extra)}`);
    yield* writeErrors(context, [
      'file operands cannot be combined with --files0-from',
      `Try '${context.name} --help' for more information.`,
    ]);
    return 1;
  }
  const text = yield* openText(system, source === '-' ? '/dev/stdin' : source);
  if (text instanceof SystemError) {
    yield* complain(`cannot open ${quoteFileAlways(source)} for reading: ${text.message}`);
    return 1;
  }
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}
