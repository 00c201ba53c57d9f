import type { FileKind } from '../ports/file-system.ts';
import type { FileStatus } from '../system.ts';

/** Status of what has no file system: a pipe or a socket, by its number. */
export function anonymousStatus(kind: FileKind, inode: number): FileStatus {
  return {
    inode,
    kind,
    permissions: kind === 'socket' ? 0o777 : 0o600,
    links: 1,
    uid: 0,
    gid: 0,
    size: 0,
    blocks: 0,
    blockSize: 4096,
    device: { major: 0, minor: 0 },
    accessTime: 0,
    modifyTime: 0,
    changeTime: 0,
    birthTime: 0,
    deviceId: kind === 'socket' ? 8 : 13,
  };
}
