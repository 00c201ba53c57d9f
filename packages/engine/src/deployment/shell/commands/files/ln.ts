import { type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { createAnswers } from '../formats/answers.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { baseName, directoryName, joinPath, relativePath } from '../formats/paths.ts';
import { quoteFile, quoteFileAlways } from '../quoting.ts';
import {
  BACKUP_OPTIONS,
  type BackupSettings,
  backUp,
  backupProblem,
  backupsOf,
} from './backups.ts';
import { canonicalPath } from './canonical-path.ts';
import { isSameFile } from './copy.ts';
import { DESTINATION_OPTIONS, isDirectory, type Placement } from './destination.ts';

export const ln: Command = {
  name: 'ln',
  follows: 'GNU coreutils 9.1',
  summary: 'Create a link to TARGET with the name LINK_NAME, or links to each TARGET in DIRECTORY.',
  synopsis: [
    '[OPTION]... [-T] TARGET LINK_NAME',
    '[OPTION]... TARGET',
    '[OPTION]... TARGET... DIRECTORY',
    '[OPTION]... -t DIRECTORY TARGET...',
  ],
  options: [
    ...BACKUP_OPTIONS,
    option('f', 'force', 'remove existing destination files'),
    option('i', 'interactive', 'prompt whether to remove destinations'),
    option('L', 'logical', 'dereference TARGETs that are symbolic links'),
    option(
      'n',
      'no-dereference',
      'treat LINK_NAME as a normal file if it is a symbolic link to a directory',
    ),
    option('P', 'physical', 'make hard links directly to symbolic links'),
    option('r', 'relative', 'with -s, create links relative to link location'),
    option('s', 'symbolic', 'make symbolic links instead of hard links'),
    ...DESTINATION_OPTIONS,
    option('v', 'verbose', 'print name of each linked file'),
  ],
  unsupported: ['-d', '-F', '--directory'],
  *run(context) {
    const { options, misuse } = context;
    if (options.has('relative') && !options.has('symbolic')) {
      yield* context.complain('cannot do --relative without --symbolic');
      return 1;
    }
    if (context.operands.length === 0) return yield* misuse('missing file operand');
    const placements = yield* linksOf(context);
    if (typeof placements === 'number') return placements;
    const backup = yield* backupsOf(context);
    if (typeof backup === 'number') return backup;
    const made = new Set<string>();
    let status = 0;
    for (const placement of placements) {
      if (!(yield* makeLink(context, placement, made, backup))) status = 1;
      made.add(placement.to);
    }
    return status;
  },
};

/** Which links are to be made where, or the status after telling what is wrong. */
function* linksOf(context: CommandContext): Run<readonly Placement[] | number> {
  const { system, options, operands, complain, misuse } = context;
  const given = options.value('target-directory');
  const into = (directory: string, targets: readonly string[]): readonly Placement[] =>
    targets.map((from) => ({ from, to: joinPath(directory, baseName(from)) }));
  if (given !== undefined) {
    if (isDirectory(system, given)) return into(given, operands);
    const error = attempt(() => system.status(given));
    const message = error instanceof SystemError ? error.message : 'Not a directory';
    yield* complain(`failed to access ${quoteFileAlways(given)}: ${message}`);
    return 1;
  }
  const [first = '', second, third] = operands;
  if (options.has('no-target-directory')) {
    if (second === undefined)
      return yield* misuse(`missing destination file operand after ${quoteFileAlways(first)}`);
    if (third !== undefined) return yield* misuse(`extra operand ${quoteFileAlways(third)}`);
    return [{ from: first, to: second }];
  }
  if (second === undefined) return into('.', operands);
  const last = operands[operands.length - 1] ?? '';
  if (isDirectory(system, last, options.has('no-dereference')))
    return into(last, operands.slice(0, -1));
  if (third !== undefined) {
    const error = attempt(() => system.status(last));
    const message = error instanceof SystemError ? error.message : 'Not a directory';
    yield* complain(`target ${quoteFileAlways(last)}: ${message}`);
    return 1;
  }
  return [{ from: first, to: second }];
}

function* makeLink(
  context: CommandContext,
  { from, to }: Placement,
  made: ReadonlySet<string>,
  backup: BackupSettings | undefined,
): Run<boolean> {
  const { system, options, output, complain } = context;
  const symbolic = options.has('symbolic');
  const fail = function* (message: string): Run<false> {
    yield* complain(message);
    return false;
  };
  let existing = from;
  if (!symbolic) {
    const follow =
      options.given.findLast(({ name }) => name === 'logical' || name === 'physical')?.name ===
      'logical';
    const status = attempt(() => system.status(from, { noFollow: !follow }));
    if (status instanceof SystemError) {
      return yield* fail(`failed to access ${quoteFileAlways(from)}: ${status.message}`);
    }
    if (status.kind === 'directory') {
      return yield* fail(`${quoteFile(from)}: hard link not allowed for directory`);
    }
    if (follow) existing = canonicalPath(system, from, 'all');
  } else if (options.has('relative')) {
    const target = attempt(() => canonicalPath(system, from, 'none'));
    const directory = attempt(() => canonicalPath(system, directoryName(to), 'none'));
    if (!(target instanceof SystemError || directory instanceof SystemError)) {
      existing = relativePath(target, directory);
    }
  }
  const present = attempt(() => system.status(to, { noFollow: true }));
  const replaces = options.given.findLast(
    ({ name }) => name === 'force' || name === 'interactive',
  )?.name;
  let kept = '';
  if (!(present instanceof SystemError) && (replaces !== undefined || backup !== undefined)) {
    if (made.has(to))
      return yield* fail(
        `will not overwrite just-created ${quoteFileAlways(to)} with ${quoteFileAlways(from)}`,
      );
    if (present.kind === 'directory')
      return yield* fail(`${quoteFile(to)}: cannot overwrite directory`);
    if (!symbolic && isSameFile(system, from, to)) {
      return yield* fail(`${quoteFileAlways(from)} and ${quoteFileAlways(to)} are the same file`);
    }
    if (
      replaces === 'interactive' &&
      !(yield* createAnswers(context).ask(`replace ${quoteFileAlways(to)}? `))
    )
      return true;
    const error = attempt(() => {
      if (backup === undefined) system.unlink(to);
      else kept = `${quoteFileAlways(backUp(system, to, backup))} ~ `;
    });
    if (error instanceof SystemError)
      return yield* fail(
        backup === undefined
          ? `cannot remove ${quoteFileAlways(to)}: ${error.message}`
          : backupProblem(to, error),
      );
  }
  const error = attempt(() =>
    symbolic ? system.symbolicLink(existing, to) : system.link(existing, to),
  );
  if (error instanceof SystemError) {
    const arrow = symbolic ? '->' : '=>';
    const shown = error.code !== 'EEXIST' && (!symbolic || existing === '');
    const target = shown ? ` ${arrow} ${quoteFileAlways(existing)}` : '';
    const what = symbolic ? 'symbolic' : 'hard';
    return yield* fail(
      `failed to create ${what} link ${quoteFileAlways(to)}${target}: ${error.message}`,
    );
  }
  if (options.has('verbose')) {
    yield* output.write(
      `${kept}${quoteFileAlways(to)} ${symbolic ? '->' : '=>'} ${quoteFileAlways(existing)}\n`,
    );
  }
  return true;
}
