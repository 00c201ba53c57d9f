import {
  type FileStatus,
  open,
  READ_SIZE,
  type Run,
  SystemError,
  sleep,
} from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { quoteFile, quoteFileAlways } from '../quoting.ts';
import { eachPiece } from './blocks.ts';

/** A file that `tail` watches. */
export interface FollowedFile {
  readonly name: string;
  /** `undefined` while it cannot be read. */
  descriptor: number | undefined;
}

export interface FollowOptions {
  /** Whether a file is what its name leads to, or what was opened at first. */
  readonly by: 'descriptor' | 'name';
  /** Whether to wait for a file that is not there. */
  readonly retry: boolean;
  /** Seconds between two looks. */
  readonly interval: number;
  /** Ends when this process has ended. */
  readonly pid: number | undefined;
}

const NANOSECONDS = 1e9;

/** Seconds within which a change is noticed, of which inotify(7) would tell at once. */
const NOTICE = 0.1;

/**
 * Prints what is added to files, looking at them at intervals. It ends when none is left that could
 * grow, or with a process. Returns the exit status.
 */
export function* follow(
  context: CommandContext,
  files: readonly FollowedFile[],
  header: (name: string) => Run,
  { by, retry, interval, pid }: FollowOptions,
): Run<number> {
  const { system, output, complain } = context;
  let last = files.findLast(({ descriptor }) => descriptor !== undefined);
  // Where each was when it was last looked at; a file that is shorter now was cut.
  const positions = new Map<FollowedFile, number>();
  let watched = files.filter(
    (file) => (file.descriptor !== undefined && canGrow(context, file)) || retry,
  );
  for (const file of watched) {
    if (file.descriptor !== undefined) positions.set(file, positionOf(context, file.descriptor));
  }
  if (watched.length === 0 && files.every(({ descriptor }) => descriptor === undefined)) {
    yield* complain('no files remaining');
    return 1;
  }

  function* printNew(file: FollowedFile): Run {
    const { descriptor } = file;
    if (descriptor === undefined) return;
    const { size, kind } = system.statusOf(descriptor);
    const position = positions.get(file) ?? 0;
    if (kind === 'file' && size < position) {
      yield* complain(`${quoteFile(file.name)}: file truncated`);
      system.seek(descriptor, 0, 'start');
    } else if (kind === 'file' && size === position) return;
    yield* eachPiece(system, descriptor, READ_SIZE, function* (bytes) {
      if (last !== file) yield* header(file.name);
      last = file;
      yield* output.bytes(bytes);
      return false;
    });
    positions.set(file, positionOf(context, descriptor));
  }

  while (watched.length > 0) {
    // Asked before looking, so that what a process wrote last is still printed.
    const over = pid !== undefined && hasEnded(context, pid);
    for (const file of watched) {
      if (by === 'name' || file.descriptor === undefined) {
        yield* reopen(context, file, positions);
      }
      yield* printNew(file);
    }
    yield* output.flush();
    if (!retry) {
      watched = watched.filter(({ descriptor }) => descriptor !== undefined);
      if (watched.length === 0) {
        yield* complain('no files remaining');
        return 1;
      }
    }
    if (over) return 0;
    yield* sleep(system, Math.min(interval, NOTICE) * NANOSECONDS);
  }
  return 0;
}

/** A pipe at standard input is at its end for ever. */
function canGrow({ system }: CommandContext, { descriptor }: FollowedFile): boolean {
  if (descriptor === undefined) return false;
  return descriptor !== 0 || system.statusOf(descriptor).kind !== 'fifo';
}

function positionOf({ system }: CommandContext, descriptor: number): number {
  const position = attempt(() => system.seek(descriptor, 0, 'current'));
  return position instanceof SystemError ? 0 : position;
}

function hasEnded({ system }: CommandContext, pid: number): boolean {
  const result = attempt(() => system.kill(pid, 0));
  return result instanceof SystemError && result.code === 'ESRCH';
}

/** Looks at what the name leads to now, and takes that when it is another file. */
function* reopen(
  { system, complain }: CommandContext,
  file: FollowedFile,
  positions: Map<FollowedFile, number>,
): Run {
  const name = quoteFileAlways(file.name);
  const found = attempt(() => system.status(file.name));
  if (found instanceof SystemError) {
    if (file.descriptor === undefined) return;
    yield* complain(`${name} has become inaccessible: ${found.message}`);
    system.close(file.descriptor);
    file.descriptor = undefined;
    return;
  }
  if (file.descriptor !== undefined && isSame(system.statusOf(file.descriptor), found)) return;
  const opened = yield* attemptRun(open(system, file.name, { read: true }));
  if (opened instanceof SystemError) return;
  const change = file.descriptor === undefined ? 'has appeared' : 'has been replaced';
  yield* complain(`${name} ${change};  following new file`);
  if (file.descriptor !== undefined) system.close(file.descriptor);
  file.descriptor = opened;
  positions.set(file, 0);
}

function isSame(one: FileStatus, other: FileStatus): boolean {
  return one.inode === other.inode && one.deviceId === other.deviceId;
}
