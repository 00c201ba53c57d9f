import { type Run, type System, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { baseName, joinPath } from '../formats/paths.ts';
import { quoteFileAlways } from '../quoting.ts';

/** A file and where it goes. */
export interface Placement {
  readonly from: string;
  readonly to: string;
}

/** Options of cp, mv and ln for where things go. */
export const DESTINATION_OPTIONS = [
  option('t', 'target-directory', 'put all SOURCE arguments into directory VALUE', 'required'),
  option('T', 'no-target-directory', 'treat DEST as a normal file'),
];

export function isDirectory(system: System, path: string, noFollow = false): boolean {
  const status = attempt(() => system.status(path, { noFollow }));
  return !(status instanceof SystemError) && status.kind === 'directory';
}

/**
 * What goes where by the operands of cp, mv or ln: `SOURCE DEST`, or `SOURCE... DIRECTORY`. After it has
 * said what is wrong, the exit status. Source: coreutils manual, "Target directory".
 */
export function* placementsOf(context: CommandContext): Run<readonly Placement[] | number> {
  const { system, options, operands, complain, misuse } = context;
  const given = options.value('target-directory');
  const plain = options.has('no-target-directory');
  const [first, second, third] = operands;
  if (first === undefined) return yield* misuse('missing file operand');
  if (given !== undefined) {
    if (plain) {
      yield* complain('cannot combine --target-directory (-t) and --no-target-directory (-T)');
      return 1;
    }
    const status = attempt(() => system.status(given));
    if (status instanceof SystemError || status.kind !== 'directory') {
      const message = status instanceof SystemError ? status.message : 'Not a directory';
      yield* complain(`target directory ${quoteFileAlways(given)}: ${message}`);
      return 1;
    }
    return operands.map((from) => ({ from, to: joinPath(given, baseName(from)) }));
  }
  if (second === undefined) {
    return yield* misuse(`missing destination file operand after ${quoteFileAlways(first)}`);
  }
  if (plain) {
    if (third !== undefined) return yield* misuse(`extra operand ${quoteFileAlways(third)}`);
    return [{ from: first, to: second }];
  }
  const target = operands[operands.length - 1] ?? '';
  const status = attempt(() => system.status(target));
  const directory = !(status instanceof SystemError) && status.kind === 'directory';
  if (directory) {
    return operands.slice(0, -1).map((from) => ({ from, to: joinPath(target, baseName(from)) }));
  }
  if (third !== undefined) {
    const message = status instanceof SystemError ? status.message : 'Not a directory';
    yield* complain(`target ${quoteFileAlways(target)}: ${message}`);
    return 1;
  }
  return [{ from: first, to: second }];
}
