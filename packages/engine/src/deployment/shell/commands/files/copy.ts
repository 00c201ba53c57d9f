import {
  type FileStatus,
  open,
  type Run,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { createAnswers } from '../formats/answers.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { baseName, directoryName, joinPath } from '../formats/paths.ts';
import { modeString } from '../formats/permissions.ts';
import { quoteFile, quoteFileAlways } from '../quoting.ts';
import { type BackupSettings, backUp, backupName, backupProblem } from './backups.ts';
import { copyBytes } from './copy-data.ts';
import { currentUmask } from './mkdir.ts';

/** What a copy is to do. */
export interface CopySettings {
  readonly recursive: boolean;
  /** Which symbolic links are followed. */
  readonly follow: 'all' | 'arguments' | 'none';
  readonly preserve: {
    readonly mode: boolean;
    readonly owner: boolean;
    readonly times: boolean;
    readonly links: boolean;
  };
  readonly overwrite: 'always' | 'ask' | 'never';
  /** How what is replaced is kept, if at all. */
  readonly backup: BackupSettings | undefined;
  readonly onlyNewer: boolean;
  /** Remove and try again what cannot be opened. */
  readonly force: boolean;
  readonly removeFirst: boolean;
  readonly verbose: boolean;
  readonly instead: 'copy' | 'hard link' | 'symbolic link';
  /** Only the attributes, not what files hold. */
  readonly attributesOnly: boolean;
  readonly oneFileSystem: boolean;
  /** For mv: what is said is about moving. */
  readonly moving: boolean;
  /** Special files are made anew, not read. */
  readonly specialFiles: boolean;
}

/** Copies trees. */
export interface Copier {
  /** Copies a file or tree; false when something failed, of which it has told. */
  copy(from: string, to: string): Run<boolean>;
}

/** A copier of one call of a command, which remembers what it has copied. */
export function createCopier(context: CommandContext, settings: CopySettings): Copier {
  const { system, output, complain } = context;
  const answers = createAnswers(context);
  const umask = currentUmask(system);
  /** Copies by their origins, for hard links among them. */
  const copied = new Map<string, string>();
  /** Directories that this call has made, by device and inode. */
  const made = new Set<string>();
  /** Files that this call has made, by their paths. */
  const created = new Map<string, string>();

  /** Names of backups, by what they are of. */
  const backups = new Map<string, string>();

  /** What the call in progress copies where. */
  let whole = { from: '', to: '' };

  const key = (status: FileStatus): string => `${status.deviceId}:${status.inode}`;

  function* fail(message: string): Run<false> {
    yield* complain(message);
    return false;
  }

  function* tell(from: string, to: string): Run {
    if (!settings.verbose) return;
    const kept = backups.get(to);
    const verb = settings.moving ? 'copied ' : '';
    yield* output.write(
      `${verb}${quoteFileAlways(from)} -> ${quoteFileAlways(to)}${
        kept === undefined ? '' : ` (backup: ${quoteFileAlways(kept)})`
      }\n`,
    );
  }

  function* copy(from: string, to: string): Run<boolean> {
    whole = { from, to };
    return yield* copyOne(from, to, true, undefined);
  }

  function* copyOne(
    from: string,
    to: string,
    argument: boolean,
    device: number | undefined,
  ): Run<boolean> {
    const follow = settings.follow === 'all' || (argument && settings.follow === 'arguments');
    const source = attempt(() => system.status(from, { noFollow: !follow }));
    if (source instanceof SystemError) {
      return yield* fail(`cannot stat ${quoteFileAlways(from)}: ${source.message}`);
    }
    if (source.kind === 'directory' && !settings.recursive) {
      return yield* fail(`-r not specified; omitting directory ${quoteFileAlways(from)}`);
    }
    const target = attempt(() => system.status(to, { noFollow: true }));
    let present = target instanceof SystemError ? undefined : target;
    if (target instanceof SystemError && target.code !== 'ENOENT') {
      if (target.code !== 'ENOTDIR' || source.kind !== 'directory') {
        return yield* fail(`failed to access ${quoteFileAlways(to)}: ${target.message}`);
      }
    }
    const { backup } = settings;
    if (backup !== undefined && settings.force && from === to && source.kind === 'file') {
      // A file copied onto itself with --force and --backup is a way to make its backup.
      return yield* copyFile(from, backupName(system, to, backup), source, undefined);
    }
    if (present !== undefined) {
      const ready = yield* overwrite(from, to, source, present);
      if (ready !== 'go on') return ready === 'done';
      const again = attempt(() => system.status(to, { noFollow: true }));
      present = again instanceof SystemError ? undefined : again;
    }
    if (source.kind === 'directory') return yield* copyDirectory(from, to, source, present, device);
    if (settings.preserve.links && source.links > 1) {
      const earlier = copied.get(key(source));
      if (earlier !== undefined) {
        const error = attempt(() => {
          if (present !== undefined) system.unlink(to);
          system.link(earlier, to);
        });
        if (error instanceof SystemError) {
          return yield* fail(
            `cannot create hard link ${quoteFileAlways(to)} to ${quoteFileAlways(earlier)}: ${error.message}`,
          );
        }
        yield* tell(from, to);
        return true;
      }
      copied.set(key(source), to);
    }
    created.set(to, key(source));
    yield* tell(from, to);
    return yield* copyFile(from, to, source, present);
  }

  /** Whether what is there may be replaced, and makes room for the new. */
  function* overwrite(
    from: string,
    to: string,
    source: FileStatus,
    present: FileStatus,
  ): Run<'go on' | 'done' | 'failed'> {
    const followed = attempt(() => system.status(to));
    const same =
      key(source) === key(present) ||
      (!(followed instanceof SystemError) &&
        key(source) === key(followed) &&
        settings.follow === 'all');
    if (same && source.kind !== 'directory' && settings.instead !== 'symbolic link') {
      if (settings.instead === 'hard link' && key(source) === key(present)) return 'done';
      const others = source.links > 1 && baseName(from) !== baseName(to);
      const keeps = settings.backup !== undefined && (key(source) !== key(present) || others);
      if (!keeps && !(settings.removeFirst && present.kind === 'symbolic link')) {
        yield* fail(`${quoteFileAlways(from)} and ${quoteFileAlways(to)} are the same file`);
        return 'failed';
      }
    }
    if (source.kind === 'directory') {
      const seen = followed instanceof SystemError ? present : followed;
      if (seen.kind !== 'directory') {
        yield* fail(
          `cannot overwrite non-directory ${quoteFileAlways(to)} with directory ${quoteFileAlways(from)}`,
        );
        return 'failed';
      }
      return 'go on';
    }
    if (settings.overwrite === 'never') return 'done';
    if (settings.onlyNewer && present.modifyTime >= source.modifyTime) return 'done';
    if (present.kind === 'directory') {
      yield* fail(`cannot overwrite directory ${quoteFileAlways(to)} with non-directory`);
      return 'failed';
    }
    if (settings.overwrite === 'ask' && !(yield* answers.ask(overwriteQuestion(to, present))))
      return 'done';
    if (created.get(to) === key(source)) {
      yield* complain(`warning: source file ${quoteFileAlways(from)} specified more than once`);
      return 'done';
    }
    if (created.has(to) && !settings.moving) {
      yield* fail(
        `will not overwrite just-created ${quoteFileAlways(to)} with ${quoteFileAlways(from)}`,
      );
      return 'failed';
    }
    if (settings.backup !== undefined) {
      const kept = settings.backup;
      const name = attempt(() => backUp(system, to, kept));
      if (name instanceof SystemError) {
        yield* fail(backupProblem(to, name));
        return 'failed';
      }
      backups.set(to, name);
      return 'go on';
    }
    const replaced =
      settings.removeFirst ||
      settings.moving ||
      (source.kind !== 'file' && settings.specialFiles) ||
      settings.instead !== 'copy';
    if (replaced && (settings.instead === 'copy' || settings.force)) {
      const error = attempt(() => system.unlink(to));
      if (error instanceof SystemError) {
        yield* fail(`cannot remove ${quoteFileAlways(to)}: ${error.message}`);
        return 'failed';
      }
      if (settings.verbose && !settings.moving)
        yield* output.write(`removed ${quoteFileAlways(to)}\n`);
    }
    return 'go on';
  }

  function overwriteQuestion(to: string, present: FileStatus): string {
    const writable = !(attempt(() => system.access(to, { write: true })) instanceof SystemError);
    if (present.kind === 'symbolic link' || writable) return `overwrite ${quoteFileAlways(to)}? `;
    const mode = present.permissions.toString(8).padStart(4, '0');
    const letters = modeString(present.kind, present.permissions).slice(1);
    return `${settings.force ? 'replace' : 'unwritable'} ${quoteFileAlways(to)}${
      settings.force ? ', overriding mode' : ' (mode'
    } ${mode}${settings.force ? ` (${letters})` : `, ${letters}); try anyway`}? `;
  }

  function* copyDirectory(
    from: string,
    to: string,
    source: FileStatus,
    present: FileStatus | undefined,
    device: number | undefined,
  ): Run<boolean> {
    if (device !== undefined && settings.oneFileSystem && device !== source.deviceId) return true;
    if (made.has(key(source))) {
      return yield* fail(
        `cannot copy a directory, ${quoteFileAlways(whole.from)}, into itself, ${quoteFileAlways(whole.to)}`,
      );
    }
    const permissions = source.permissions & ~(settings.preserve.mode ? 0 : umask);
    if (present === undefined) {
      const error = attempt(() => system.makeDirectory(to, (permissions & 0o777) | 0o700));
      if (error instanceof SystemError) {
        return yield* fail(`cannot create directory ${quoteFileAlways(to)}: ${error.message}`);
      }
      yield* tell(from, to);
      const status = attempt(() => system.status(to));
      if (!(status instanceof SystemError)) made.add(key(status));
    }
    const entries = attempt(() => system.readDirectory(from));
    if (entries instanceof SystemError) {
      return yield* fail(`cannot access ${quoteFileAlways(from)}: ${entries.message}`);
    }
    let fine = true;
    for (const entry of entries) {
      const inner = yield* copyOne(
        joinPath(from, entry.name),
        joinPath(to, entry.name),
        false,
        device ?? source.deviceId,
      );
      fine = inner && fine;
    }
    const kept = yield* preserve(to, source, false);
    if (present === undefined && !settings.preserve.mode) {
      attempt(() => system.changePermissions(to, permissions & 0o7777));
    }
    return kept && fine;
  }

  function* copyFile(
    from: string,
    to: string,
    source: FileStatus,
    present: FileStatus | undefined,
  ): Run<boolean> {
    if (settings.instead === 'hard link') {
      const error = attempt(() => system.link(from, to));
      if (!(error instanceof SystemError)) return true;
      return yield* fail(
        `cannot create hard link ${quoteFileAlways(to)} to ${quoteFileAlways(from)}: ${error.message}`,
      );
    }
    if (settings.instead === 'symbolic link') {
      if (!from.startsWith('/') && directoryName(to) !== '.') {
        return yield* fail(
          `${quoteFile(to)}: can make relative symbolic links only in current directory`,
        );
      }
      const error = attempt(() => system.symbolicLink(from, to));
      if (!(error instanceof SystemError)) return true;
      return yield* fail(
        `cannot create symbolic link ${quoteFileAlways(to)} to ${quoteFileAlways(from)}: ${error.message}`,
      );
    }
    const permissions = source.permissions & ~(settings.preserve.mode ? 0 : umask);
    if (source.kind === 'symbolic link') {
      const error = attempt(() => system.symbolicLink(system.readLink(from), to));
      if (error instanceof SystemError) {
        return yield* fail(`cannot create symbolic link ${quoteFileAlways(to)}: ${error.message}`);
      }
      return yield* preserve(to, source, true);
    }
    const { kind } = source;
    if (kind !== 'file' && settings.specialFiles) {
      if (kind === 'fifo' || kind === 'character device' || kind === 'block device') {
        const error = attempt(() => system.makeNode(to, kind, permissions, source.device));
        if (error instanceof SystemError) {
          const what = kind === 'fifo' ? 'fifo' : 'special file';
          return yield* fail(`cannot create ${what} ${quoteFileAlways(to)}: ${error.message}`);
        }
        return yield* preserve(to, source, false);
      }
      return yield* fail(`cannot copy ${quoteFileAlways(from)}: unknown file type`);
    }
    return yield* copyContent(from, to, source, present, permissions & 0o777);
  }

  function* copyContent(
    from: string,
    to: string,
    source: FileStatus,
    present: FileStatus | undefined,
    permissions: number,
  ): Run<boolean> {
    const input = yield* attemptRun(open(system, from, { read: true }));
    if (input instanceof SystemError) {
      return yield* fail(`cannot open ${quoteFileAlways(from)} for reading: ${input.message}`);
    }
    try {
      let target = yield* attemptRun(openTarget(to, present !== undefined, permissions));
      if (target instanceof SystemError && present !== undefined && settings.force) {
        const removed = attempt(() => system.unlink(to));
        if (removed instanceof SystemError) {
          return yield* fail(`cannot remove ${quoteFileAlways(to)}: ${removed.message}`);
        }
        target = yield* attemptRun(openTarget(to, false, permissions));
      }
      if (target instanceof SystemError) {
        const dangling = present?.kind === 'symbolic link' && target.code === 'ENOENT';
        if (dangling)
          return yield* fail(`not writing through dangling symlink ${quoteFileAlways(to)}`);
        return yield* fail(
          `cannot create regular file ${quoteFileAlways(to)}: ${notDirectory(to, target)}`,
        );
      }
      const output = target;
      try {
        if (!settings.attributesOnly) {
          const error = yield* attemptRun(copyBytes(system, input, output));
          if (error instanceof SystemError) {
            return yield* fail(
              `error copying ${quoteFileAlways(from)} to ${quoteFileAlways(to)}: ${error.message}`,
            );
          }
        }
      } finally {
        system.close(output);
      }
    } finally {
      system.close(input);
    }
    return yield* preserve(to, source, false);
  }

  function openTarget(to: string, exists: boolean, permissions: number): Run<number> {
    if (exists) return open(system, to, { write: true, truncate: true });
    return open(system, to, { write: true, create: true, exclusive: true }, permissions);
  }

  /** A name with a slash at its end is a directory that is not there. */
  function notDirectory(to: string, error: SystemError): string {
    return to.endsWith('/') && (error.code === 'ENOENT' || error.code === 'EISDIR')
      ? 'Not a directory'
      : error.message;
  }

  function* preserve(to: string, source: FileStatus, link: boolean): Run<boolean> {
    const wanted = settings.preserve;
    const options = link ? { noFollow: true } : {};
    if (wanted.times) {
      const times = { access: source.accessTime, modify: source.modifyTime };
      const error = attempt(() => system.changeTimes(to, times, options));
      if (error instanceof SystemError) {
        yield* fail(`preserving times for ${quoteFileAlways(to)}: ${error.message}`);
        return false;
      }
    }
    if (wanted.owner) {
      const error = attempt(() =>
        system.changeOwner(to, { uid: source.uid, gid: source.gid }, options),
      );
      // Who is not root cannot give files away, and is not told.
      if (error instanceof SystemError && error.code !== 'EPERM') {
        yield* fail(`failed to preserve ownership for ${quoteFileAlways(to)}: ${error.message}`);
        return false;
      }
    }
    if (wanted.mode && !link) {
      const error = attempt(() => system.changePermissions(to, source.permissions));
      if (error instanceof SystemError) {
        yield* fail(`preserving permissions for ${quoteFileAlways(to)}: ${error.message}`);
        return false;
      }
    }
    return true;
  }

  return { copy };
}

/** Two names of one file. */
export function isSameFile(system: System, a: string, b: string): boolean {
  const first = attempt(() => system.status(a, { noFollow: true }));
  const second = attempt(() => system.status(b, { noFollow: true }));
  if (first instanceof SystemError || second instanceof SystemError) return false;
  return first.inode === second.inode && first.deviceId === second.deviceId;
}
