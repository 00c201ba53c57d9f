import { type FileStatus, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { createAnswers } from '../formats/answers.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { modeString } from '../formats/permissions.ts';
import { quoteFileAlways } from '../quoting.ts';
import {
  BACKUP_OPTIONS,
  type BackupSettings,
  backUp,
  backupProblem,
  backupsOf,
} from './backups.ts';
import { canonicalPath } from './canonical-path.ts';
import { type CopySettings, createCopier, isSameFile } from './copy.ts';
import { DESTINATION_OPTIONS, type Placement, placementsOf } from './destination.ts';
import { remove } from './remove.ts';

export const mv: Command = {
  name: 'mv',
  follows: 'GNU coreutils 9.1',
  summary: 'Rename SOURCE to DEST, or move SOURCE(s) to DIRECTORY.',
  synopsis: [
    '[OPTION]... [-T] SOURCE DEST',
    '[OPTION]... SOURCE... DIRECTORY',
    '[OPTION]... -t DIRECTORY SOURCE...',
  ],
  options: [
    ...BACKUP_OPTIONS,
    option('f', 'force', 'do not prompt before overwriting'),
    option('i', 'interactive', 'prompt before overwrite'),
    option('n', 'no-clobber', 'do not overwrite an existing file'),
    ...DESTINATION_OPTIONS,
    option('u', 'update', 'move only when SOURCE is newer than the destination or it is missing'),
    option('v', 'verbose', 'explain what is being done'),
  ],
  unsupported: ['--strip-trailing-slashes', '-Z', '--context'],
  *run(context) {
    const placements = yield* placementsOf(context);
    if (typeof placements === 'number') return placements;
    const backup = yield* backupsOf(context);
    if (typeof backup === 'number') return backup;
    if (backup !== undefined && context.options.has('no-clobber')) {
      return yield* context.misuse('options --backup and --no-clobber are mutually exclusive');
    }
    const moved = new Set<string>();
    let status = 0;
    for (const placement of placements) {
      if (!(yield* move(context, placement, moved, backup))) status = 1;
      moved.add(placement.to);
    }
    return status;
  },
};

/** Across devices a move is a copy that keeps all, and a removal. */
const COPY_ALL: CopySettings = {
  recursive: true,
  follow: 'none',
  preserve: { mode: true, owner: true, times: true, links: true },
  overwrite: 'always',
  backup: undefined,
  onlyNewer: false,
  force: true,
  removeFirst: false,
  verbose: false,
  instead: 'copy',
  attributesOnly: false,
  oneFileSystem: false,
  moving: true,
  specialFiles: true,
};

function* move(
  context: CommandContext,
  { from, to }: Placement,
  moved: ReadonlySet<string>,
  backup: BackupSettings | undefined,
): Run<boolean> {
  const { system, options, output, complain } = context;
  const fail = function* (message: string): Run<false> {
    yield* complain(message);
    return false;
  };
  const source = attempt(() => system.status(from, { noFollow: true }));
  if (source instanceof SystemError) {
    return yield* fail(`cannot stat ${quoteFileAlways(from)}: ${source.message}`);
  }
  const target = attempt(() => system.status(to, { noFollow: true }));
  if (!(target instanceof SystemError)) {
    if (
      source.kind === 'symbolic link' &&
      target.links > 1 &&
      attempt(() => canonicalPath(system, from, 'all')) ===
        attempt(() => canonicalPath(system, to, 'all'))
    ) {
      return yield* fail(`${quoteFileAlways(from)} and ${quoteFileAlways(to)} are the same file`);
    }
    if (isSameFile(system, from, to)) {
      if (source.kind === 'directory') {
        return yield* fail(
          `cannot move ${quoteFileAlways(from)} to a subdirectory of itself, ${quoteFileAlways(to)}`,
        );
      }
      return yield* fail(`${quoteFileAlways(from)} and ${quoteFileAlways(to)} are the same file`);
    }
    if (!(yield* mayReplace(context, to, source, target))) return true;
    if (moved.has(to)) {
      return yield* fail(
        `will not overwrite just-created ${quoteFileAlways(to)} with ${quoteFileAlways(from)}`,
      );
    }
    if (target.kind === 'directory' && source.kind !== 'directory') {
      return yield* fail(`cannot overwrite directory ${quoteFileAlways(to)} with non-directory`);
    }
    if (target.kind !== 'directory' && source.kind === 'directory') {
      return yield* fail(
        `cannot overwrite non-directory ${quoteFileAlways(to)} with directory ${quoteFileAlways(from)}`,
      );
    }
  }
  let kept = '';
  if (backup !== undefined && !(target instanceof SystemError)) {
    const name = attempt(() => backUp(system, to, backup));
    if (name instanceof SystemError) return yield* fail(backupProblem(to, name));
    kept = ` (backup: ${quoteFileAlways(name)})`;
  }
  const error = attempt(() => system.rename(from, to));
  if (!(error instanceof SystemError)) {
    if (options.has('verbose')) {
      yield* output.write(`renamed ${quoteFileAlways(from)} -> ${quoteFileAlways(to)}${kept}\n`);
    }
    return true;
  }
  if (error.code === 'EINVAL') {
    return yield* fail(
      `cannot move ${quoteFileAlways(from)} to a subdirectory of itself, ${quoteFileAlways(to)}`,
    );
  }
  if (error.code !== 'EXDEV') {
    return yield* fail(
      `cannot move ${quoteFileAlways(from)} to ${quoteFileAlways(to)}: ${error.message}`,
    );
  }
  const verbose = options.has('verbose');
  if (!(yield* createCopier(context, { ...COPY_ALL, verbose }).copy(from, to))) return false;
  return yield* remove(context, from, {
    force: true,
    recursive: true,
    emptyDirectories: true,
    ask: 'never',
    verbose,
    oneFileSystem: false,
  });
}

/** Whether what is there may be replaced, by the options and perhaps the user. */
function* mayReplace(
  context: CommandContext,
  to: string,
  source: FileStatus,
  target: FileStatus,
): Run<boolean> {
  const { system, options } = context;
  const will = options.given.findLast(({ name }) =>
    ['force', 'interactive', 'no-clobber'].includes(name),
  )?.name;
  if (will === 'no-clobber') return false;
  if (options.has('update') && target.modifyTime >= source.modifyTime) return false;
  if (will === 'force') return true;
  const isProtected =
    target.kind !== 'symbolic link' &&
    attempt(() => system.access(to, { write: true })) instanceof SystemError;
  if (will !== 'interactive' && !(isProtected && system.isTerminal(0))) return true;
  const mode = target.permissions.toString(8).padStart(4, '0');
  const letters = modeString(target.kind, target.permissions).slice(1);
  const question = isProtected
    ? `replace ${quoteFileAlways(to)}, overriding mode ${mode} (${letters})? `
    : `overwrite ${quoteFileAlways(to)}? `;
  return yield* createAnswers(context).ask(question);
}
