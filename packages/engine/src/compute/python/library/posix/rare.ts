import type { System } from '../../../../machine/index.ts';
import { SystemError } from '../../../../machine/index.ts';
import { defineNew } from '../../builtins/construct.ts';
import type { PyModule, Value } from '../../objects/index.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';
import { defineModule } from '../define-module.ts';
import { onPath } from '../path-arguments.ts';
import { StructSequence, structSequenceType } from '../struct-sequence.ts';

const fileSystemType = structSequenceType(
  'statvfs_result',
  'os',
  [
    'f_bsize',
    'f_frsize',
    'f_blocks',
    'f_bfree',
    'f_bavail',
    'f_files',
    'f_ffree',
    'f_favail',
    'f_flag',
    'f_namemax',
    'f_fsid',
  ],
  10,
);
const waitType = structSequenceType('waitid_result', 'posix', [
  'si_pid',
  'si_uid',
  'si_signo',
  'si_status',
  'si_code',
]);
const schedulingType = structSequenceType('sched_param', 'posix', ['sched_priority']);
defineNew(
  schedulingType,
  'sched_priority',
  (_thread, _type, priority: Value) => new StructSequence(schedulingType, [priority]),
);

function fileSystemStatus(system: System, path: string): Value {
  const status = system.fileSystemStatus(path);
  const { blockSize, blocks, freeBlocks, inodes, freeInodes } = status;
  return new StructSequence(
    fileSystemType,
    [
      blockSize,
      blockSize,
      blocks,
      freeBlocks,
      status.availableBlocks,
      inodes,
      freeInodes,
      freeInodes,
      0,
      status.longestName,
    ],
    [0],
  );
}

function flagsOf({ interpreter: { system } }: Thread, descriptor: Value) {
  const flags = system.descriptorFlags(smallInteger(descriptor, -1));
  if (flags === undefined) throw new SystemError('EBADF');
  return flags;
}

const ownerIn = (value: Value): number | undefined => {
  const id = smallInteger(value, -1);
  return id < 0 ? undefined : id;
};

/** `_posix_more`: calls of the system that few programs make. */
export function createModule(): PyModule {
  return defineModule('posix', {
    functions: {
      'statvfs(path)': (thread, path: Value) =>
        onPath(thread, { call: 'statvfs', or: 'integer' }, path, fileSystemStatus),
      'lchown(path, uid, gid)': (thread, file: Value, uid: Value, gid: Value) =>
        onPath(thread, { call: 'lchown' }, file, (system, path) => {
          const owner = { uid: ownerIn(uid), gid: ownerIn(gid) };
          system.changeOwner(path, owner, { noFollow: true });
          return null;
        }),
      'chroot(path)': (thread, file: Value) =>
        onPath(thread, { call: 'chroot' }, file, (system, path) => {
          system.changeRoot(path);
          return null;
        }),
      'mknod(path, kind, permissions, major, minor, /)': (
        thread,
        file: Value,
        kind: Value,
        permissions: Value,
        major: Value,
        minor: Value,
      ) =>
        onPath(thread, { call: 'mknod', isNamed: false }, file, (system, path) => {
          if (kind !== 'fifo' && kind !== 'character device' && kind !== 'block device') {
            raise('ValueError', `no such kind of node: ${String(kind)}`);
          }
          const device = { major: smallInteger(major, 0), minor: smallInteger(minor, 0) };
          const isFifo = kind === 'fifo';
          system.makeNode(path, kind, smallInteger(permissions, 0), isFifo ? undefined : device);
          return null;
        }),
      'sync()': ({ interpreter: { system } }) => {
        system.synchronise();
        return null;
      },
      'get_inheritable(fd, /)': (thread, fd: Value) => flagsOf(thread, fd).closeOnExec !== true,
      'set_inheritable(fd, inheritable, /)': (thread, fd: Value, inheritable: Value) => {
        const closes = smallInteger(inheritable, 0) === 0;
        thread.interpreter.system.setCloseOnExec(smallInteger(fd, -1), closes);
        return null;
      },
      'get_blocking(fd, /)': (thread, fd: Value) => flagsOf(thread, fd).nonBlocking !== true,
      'session()': ({ interpreter: { system } }) => system.session(),
      'setsid()': ({ interpreter: { system } }) => {
        system.startSession();
        return null;
      },
      'setpgid(pid, pgrp, /)': (thread, pid: Value, group: Value) => {
        thread.interpreter.system.setGroup(smallInteger(pid, 0), smallInteger(group, 0));
        return null;
      },
      'setuid(uid, /)': ({ interpreter: { system } }, uid: Value) => {
        system.setUser(smallInteger(uid, 0), system.gid);
        return null;
      },
      'setgid(gid, /)': ({ interpreter: { system } }, gid: Value) => {
        system.setUser(system.uid, smallInteger(gid, 0));
        return null;
      },
      'setpriority(nice, /)': (thread, nice: Value) => {
        thread.interpreter.system.setNice(smallInteger(nice, 0));
        return null;
      },
      'tcgetpgrp(fd, /)': (thread, fd: Value) =>
        thread.interpreter.system.foregroundGroup(smallInteger(fd, -1)),
      'tcsetpgrp(fd, pgid, /)': (thread, fd: Value, group: Value) => {
        const { system } = thread.interpreter;
        system.setForegroundGroup(smallInteger(fd, -1), smallInteger(group, 0));
        return null;
      },
    },
    values: {
      statvfs_result: fileSystemType,
      waitid_result: waitType,
      sched_param: schedulingType,
    },
  });
}
