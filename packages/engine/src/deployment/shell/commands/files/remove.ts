import { type FileStatus, pause, type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { type Answers, createAnswers } from '../formats/answers.ts';
import { attempt } from '../formats/attempt.ts';
import { baseName, joinPath } from '../formats/paths.ts';
import { describeKind } from '../formats/permissions.ts';
import { quoteFileAlways } from '../quoting.ts';

/** How things are removed. */
export interface RemoveSettings {
  readonly force: boolean;
  readonly recursive: boolean;
  readonly emptyDirectories: boolean;
  /** Ask about each, or only where writing is not allowed and a terminal is there, or never. */
  readonly ask: 'always' | 'protected' | 'never';
  readonly verbose: boolean;
  readonly oneFileSystem: boolean;
}

/** What became of a file: gone, left because the user said so, or failed (which has been told). */
type Outcome = 'gone' | 'kept' | 'failed';

/** Removes files and trees as rm does; returns whether nothing failed. */
export function* remove(
  context: CommandContext,
  path: string,
  settings: RemoveSettings,
): Run<boolean> {
  const answers = createAnswers(context);
  if (settings.recursive && ['.', '..'].includes(baseName(path))) {
    yield* context.complain(
      `refusing to remove '.' or '..' directory: skipping ${quoteFileAlways(path)}`,
    );
    return false;
  }
  const outcome = yield* removeOne(context, path, settings, answers, undefined);
  return outcome !== 'failed';
}

function* fail(context: CommandContext, path: string, message: string): Run<'failed'> {
  yield* context.complain(`cannot remove ${quoteFileAlways(path)}: ${message}`);
  return 'failed';
}

function* removeOne(
  context: CommandContext,
  path: string,
  settings: RemoveSettings,
  answers: Answers,
  device: number | undefined,
): Run<Outcome> {
  const { system } = context;
  yield* pause(system, 1);
  const status = attempt(() => system.status(path, { noFollow: true }));
  if (status instanceof SystemError) {
    if (settings.force && (status.code === 'ENOENT' || status.code === 'ENOTDIR')) return 'gone';
    return yield* fail(context, path, status.message);
  }
  if (status.kind !== 'directory') {
    if (!(yield* agreed(context, path, status, settings, answers, 'remove'))) return 'kept';
    const error = attempt(() => system.unlink(path));
    if (error instanceof SystemError) return yield* fail(context, path, error.message);
    if (settings.verbose) yield* context.output.write(`removed ${quoteFileAlways(path)}\n`);
    return 'gone';
  }
  if (!settings.recursive && !settings.emptyDirectories) {
    return yield* fail(context, path, 'Is a directory');
  }
  if (settings.oneFileSystem && device !== undefined && device !== status.deviceId) {
    yield* context.complain(`skipping ${quoteFileAlways(path)}, since it's on a different device`);
    return 'failed';
  }
  const entries = attempt(() => system.readDirectory(path));
  const empty = !(entries instanceof SystemError) && entries.length === 0;
  if (settings.recursive && !empty) {
    if (entries instanceof SystemError) return yield* fail(context, path, entries.message);
    if (!(yield* agreed(context, path, status, settings, answers, 'descend into'))) return 'kept';
    let worst: Outcome = 'gone';
    const slashed = attempt(() => system.status(path.replace(/\/+$/, ''), { noFollow: true }));
    if (
      path.endsWith('/') &&
      !(slashed instanceof SystemError) &&
      slashed.kind === 'symbolic link'
    ) {
      return yield* fail(context, path, 'Not a directory');
    }
    for (const entry of entries) {
      const inner = yield* removeOne(
        context,
        joinPath(path, entry.name),
        settings,
        answers,
        device ?? status.deviceId,
      );
      if (inner === 'failed' || (inner === 'kept' && worst === 'gone')) worst = inner;
    }
    if (worst === 'failed') return worst;
  }
  const asks = !(settings.recursive && !empty) || settings.ask === 'always';
  if (asks && !(yield* agreed(context, path, status, settings, answers, 'remove'))) return 'kept';
  const error = attempt(() => system.removeDirectory(path));
  if (error instanceof SystemError) return yield* fail(context, path, error.message);
  if (settings.verbose) yield* context.output.write(`removed directory ${quoteFileAlways(path)}\n`);
  return 'gone';
}

function* agreed(
  { system }: CommandContext,
  path: string,
  status: FileStatus,
  settings: RemoveSettings,
  answers: Answers,
  what: string,
): Run<boolean> {
  if (settings.ask === 'never') return true;
  const isProtected =
    status.kind !== 'symbolic link' &&
    attempt(() => system.access(path, { write: true })) instanceof SystemError;
  if (settings.ask === 'protected' && !(isProtected && system.isTerminal(0))) return true;
  const kind = describeKind(status.kind, status.size);
  const protection = isProtected ? 'write-protected ' : '';
  return yield* answers.ask(`${what} ${protection}${kind} ${quoteFileAlways(path)}? `);
}
