import { type FileStatus, type System, SystemError } from '../../../machine/index.ts';

/** Permission bits. Source: inode(7). */
const SET_USER_ID = 0o4000;
const SET_GROUP_ID = 0o2000;
const STICKY = 0o1000;

/** Whether `-f file` and its kin hold, for operators that are about a file. Source: test(1). */
export function isFileCondition(system: System, operator: string, path: string): boolean {
  switch (operator) {
    case '-r':
      return mayAccess(system, path, { read: true });
    case '-w':
      return mayAccess(system, path, { write: true });
    case '-x':
      return mayAccess(system, path, { execute: true });
    case '-h':
    case '-L':
      return statusOf(system, path, true)?.kind === 'symbolic link';
    default: {
      const status = statusOf(system, path, false);
      return status !== undefined && testStatus(system, operator, status);
    }
  }
}

function testStatus(system: System, operator: string, status: FileStatus): boolean {
  switch (operator) {
    case '-f':
      return status.kind === 'file';
    case '-d':
      return status.kind === 'directory';
    case '-b':
      return status.kind === 'block device';
    case '-c':
      return status.kind === 'character device';
    case '-p':
      return status.kind === 'fifo';
    case '-S':
      return status.kind === 'socket';
    case '-s':
      return status.size > 0;
    case '-u':
      return (status.permissions & SET_USER_ID) !== 0;
    case '-g':
      return (status.permissions & SET_GROUP_ID) !== 0;
    case '-k':
      return (status.permissions & STICKY) !== 0;
    case '-O':
      return status.uid === system.uid;
    case '-G':
      return status.gid === system.gid;
    case '-N':
      return status.modifyTime > status.accessTime;
    default:
      return true;
  }
}

function statusOf(system: System, path: string, noFollow: boolean): FileStatus | undefined {
  try {
    return system.status(path, { noFollow });
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

function mayAccess(
  system: System,
  path: string,
  wanted: { read?: boolean; write?: boolean; execute?: boolean },
): boolean {
  try {
    system.access(path, wanted);
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Whether a descriptor is that of a terminal. */
export function isTerminalDescriptor(system: System, descriptor: number): boolean {
  try {
    return system.isTerminal(descriptor);
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** Whether `a -nt b`, `a -ot b` or `a -ef b` holds. */
export function testFiles(
  system: System,
  operator: '-nt' | '-ot' | '-ef',
  left: string,
  right: string,
): boolean {
  const first = statusOf(system, left, false);
  const second = statusOf(system, right, false);
  switch (operator) {
    case '-nt':
      return first !== undefined && (second === undefined || first.modifyTime > second.modifyTime);
    case '-ot':
      return second !== undefined && (first === undefined || first.modifyTime < second.modifyTime);
    case '-ef':
      return (
        first !== undefined &&
        second !== undefined &&
        first.inode === second.inode &&
        first.deviceId === second.deviceId
      );
  }
}
