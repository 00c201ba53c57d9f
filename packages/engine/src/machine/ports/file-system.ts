/** Number of an inode, unique within its file system. */
export type InodeNumber = number;

export type FileKind =
  | 'file'
  | 'directory'
  | 'symbolic link'
  | 'fifo'
  | 'socket'
  | 'character device'
  | 'block device';

/** Which driver stands behind a device file, and which of its devices. */
export interface DeviceNumber {
  readonly major: number;
  readonly minor: number;
}

/** What `stat` says about an inode. Times are nanoseconds since boot, negative for before. */
export interface InodeStatus {
  readonly inode: InodeNumber;
  readonly kind: FileKind;
  /** The lowest twelve bits of the mode: set-user-id, set-group-id, sticky, and nine permissions. */
  readonly permissions: number;
  readonly links: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  /** Allocated, in units of 512 bytes. */
  readonly blocks: number;
  /** Bytes of a block of the file system. */
  readonly blockSize: number;
  /** Of a device file; 0 and 0 for others. */
  readonly device: DeviceNumber;
  readonly accessTime: number;
  readonly modifyTime: number;
  readonly changeTime: number;
  readonly birthTime: number;
}

/** What a new inode is to be. */
export interface NewInode {
  readonly kind: FileKind;
  readonly permissions: number;
  readonly uid: number;
  readonly gid: number;
  /** Nanoseconds since boot, for all its times. */
  readonly time: number;
  /** Where a symbolic link leads. */
  readonly target?: string;
  /** Of a device file. */
  readonly device?: DeviceNumber;
}

/** What can be set of an inode; the rest follows from what is done to it. */
export interface InodeChanges {
  readonly permissions?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly accessTime?: number;
  readonly modifyTime?: number;
  readonly changeTime?: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly inode: InodeNumber;
  readonly kind: FileKind;
}

/** What `statfs` says, in blocks of `blockSize` bytes. */
export interface FileSystemStatus {
  /** Such as `ext4`, `tmpfs`, `proc`, `overlay`. */
  readonly type: string;
  readonly blockSize: number;
  readonly blocks: number;
  readonly freeBlocks: number;
  /** Free to those who are not root. */
  readonly availableBlocks: number;
  readonly inodes: number;
  readonly freeInodes: number;
  /** Bytes of the longest name. */
  readonly longestName: number;
}

/**
 * A file system under the kernel's tree of names: directories that map names to inodes, and what
 * inodes hold. It knows nothing of paths, permissions, mounts or open files; those are the kernel's.
 * Every call fails with a `SystemError`: ENOSPC, EROFS, EEXIST, ENOENT, ENOTDIR, ENOTEMPTY, EFBIG …
 * A call that fails has changed nothing, but for a write, which may have written its first bytes.
 *
 * The kernel keeps the count of its own uses of an inode by `hold` and `release`: an inode without
 * name and without user is freed, so an unlinked file that is open keeps its blocks.
 */
export interface FileSystem {
  readonly root: InodeNumber;
  /** Refuses every change with EROFS. */
  readonly readOnly: boolean;
  status(): FileSystemStatus;
  inodeStatus(inode: InodeNumber): InodeStatus;
  change(inode: InodeNumber, changes: InodeChanges): void;
  hold(inode: InodeNumber): void;
  release(inode: InodeNumber): void;

  /** The inode of a name, `undefined` when there is none. `.` and `..` are the kernel's. ENOTDIR. */
  lookup(directory: InodeNumber, name: string): InodeNumber | undefined;
  /** Without `.` and `..`, in the order of the file system (not sorted). */
  entries(directory: InodeNumber): readonly DirectoryEntry[];
  /** Makes an inode under a new name. */
  create(directory: InodeNumber, name: string, inode: NewInode): InodeNumber;
  /** Gives a file another name. */
  link(directory: InodeNumber, name: string, inode: InodeNumber, time: number): void;
  /** Takes a name away; `rmdir` for directories (ENOTEMPTY), `unlink` for the others. */
  unlink(directory: InodeNumber, name: string, time: number): void;
  removeDirectory(directory: InodeNumber, name: string, time: number): void;
  /** As rename(2): replaces what has the new name, atomically. EINVAL into itself. */
  rename(
    from: { readonly directory: InodeNumber; readonly name: string },
    to: { readonly directory: InodeNumber; readonly name: string },
    time: number,
  ): void;
  /** Where a symbolic link leads. */
  readLink(inode: InodeNumber): string;

  /** At most `length` bytes from `offset`; fewer at the end of the file. Holes read as zeros. */
  read(inode: InodeNumber, offset: number, length: number): Uint8Array;
  /**
   * Writes at `offset`, which may lie beyond the end, and sets the times of change to `time`.
   * Returns the bytes written: fewer when space ran out after some, ENOSPC when there was none.
   */
  write(inode: InodeNumber, offset: number, bytes: Uint8Array, time: number): number;
  /** Cuts or extends (by a hole). */
  truncate(inode: InodeNumber, size: number, time: number): void;
  /** Nanoseconds that the device was busy with the calls since the last time this was asked. */
  takeBusyTime(): number;
}
