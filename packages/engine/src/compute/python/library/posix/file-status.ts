import type { FileStatus, System } from '../../../../machine/index.ts';
import {
  defineAttributes,
  defineValue,
  PyFloat,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { integerIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { aboutFile } from '../../vm/os-errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { withSystemPath } from '../path-arguments.ts';
import { StructSequence, structSequenceType } from '../struct-sequence.ts';

/** Where among what has only names the times begin that are no whole seconds. */
const FIRST_TIME = 6;

export const statType = structSequenceType(
  'stat_result',
  'os',
  [
    'st_mode',
    'st_ino',
    'st_dev',
    'st_nlink',
    'st_uid',
    'st_gid',
    'st_size',
    'st_atime',
    'st_mtime',
    'st_ctime',
    'st_atime_ns',
    'st_mtime_ns',
    'st_ctime_ns',
    'st_blksize',
    'st_blocks',
    'st_rdev',
  ],
  10,
);
// As items the times are whole, as attributes not.
for (const [index, name] of ['st_atime', 'st_mtime', 'st_ctime'].entries()) {
  defineAttributes(statType, {
    [name]: (_thread, self: StructSequence) => self.more[FIRST_TIME + index] ?? null,
  });
}
defineValue(statType, 'n_fields', 19);
defineValue(statType, 'n_unnamed_fields', 3);

const MODES: Readonly<Record<string, number>> = {
  file: 0o100000,
  directory: 0o040000,
  'symbolic link': 0o120000,
  fifo: 0o010000,
  socket: 0o140000,
  'character device': 0o020000,
  'block device': 0o060000,
};

/** Nanoseconds since boot as seconds since 1970, and as whole nanoseconds. */
function moments(system: System, nanoseconds: number): { seconds: number; whole: bigint } {
  const whole = BigInt(system.bootSecond) * 1_000_000_000n + BigInt(Math.round(nanoseconds));
  return { seconds: Number(whole) / 1e9, whole };
}

/** What `os.stat` tells of a file. */
export function statResult(system: System, status: FileStatus): Value {
  const access = moments(system, status.accessTime);
  const modify = moments(system, status.modifyTime);
  const change = moments(system, status.changeTime);
  return new StructSequence(
    statType,
    [
      (MODES[status.kind] ?? 0) | status.permissions,
      status.inode,
      status.deviceId,
      status.links,
      status.uid,
      status.gid,
      status.size,
      Math.floor(access.seconds),
      Math.floor(modify.seconds),
      Math.floor(change.seconds),
    ],
    [
      access.whole,
      modify.whole,
      change.whole,
      4096,
      Math.ceil(status.blocks),
      0,
      new PyFloat(access.seconds),
      new PyFloat(modify.seconds),
      new PyFloat(change.seconds),
    ],
  );
}

/** `stat` of what a path or the number of an open file stands for. Raises TypeError, OSError. */
export function stat(thread: Thread, file: Value, follow: boolean): Result {
  return withSystemPath(thread, { call: 'stat', or: 'integer' }, file, (inner, path, shown) => {
    const descriptor = integerIn(shown);
    if (descriptor === undefined) return statusOfPath(inner, path, shown, follow);
    if (!follow) raise('ValueError', 'stat: cannot use fd and follow_symlinks together');
    const { system } = inner.interpreter;
    return statResult(system, system.statusOf(Number(descriptor)));
  });
}

/** `stat` of a path, which errors show. Raises OSError. */
export function statusOfPath(thread: Thread, path: string, shown: Value, follow: boolean): Value {
  const { system } = thread.interpreter;
  return statResult(
    system,
    aboutFile(() => system.status(path, { noFollow: !follow }), shown),
  );
}
