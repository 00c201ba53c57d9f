/**
 * A disk as the file system sees it: blocks of one size, read and written whole. `storage` provides
 * it; several file systems never share one.
 */
export interface BlockDevice {
  /** Bytes of a block. */
  readonly blockSize: number;
  /** Number of blocks; they are numbered from 0. */
  readonly blockCount: number;
  /** Bytes of a block; zeros when it was never written. The caller does not change them. */
  read(block: number): Uint8Array;
  /** Writes a whole block; the device keeps its own copy. Throws `SystemError` EIO. */
  write(block: number, bytes: Uint8Array): void;
  /** Forgets what a block held (TRIM); it reads as zeros again. */
  discard(block: number): void;
  /** Nanoseconds that the reads and writes since the last call have kept the device busy. */
  takeBusyTime(): number;
}
