import { SystemError } from '../../machine/index.ts';
import { addBlock, blockOf, freeBlocksFrom } from './blocks.ts';
import type { Inode, Volume } from './volume.ts';

function refuseOtherKinds(inode: Inode): void {
  if (inode.kind === 'directory') throw new SystemError('EISDIR');
  if (inode.kind !== 'file') throw new SystemError('EINVAL');
}

function refuseNegative(value: number): void {
  if (!(value >= 0)) throw new SystemError('EINVAL');
}

/** At most `length` bytes of the content, without regard to what kind of inode it is. */
export function readContent(
  volume: Volume,
  inode: Inode,
  offset: number,
  length: number,
): Uint8Array {
  const { blockSize } = volume.device;
  const bytes = new Uint8Array(Math.max(0, Math.min(length, inode.size - offset)));
  for (let done = 0; done < bytes.length; ) {
    const position = offset + done;
    const inBlock = position % blockSize;
    const count = Math.min(blockSize - inBlock, bytes.length - done);
    const block = blockOf(inode, (position - inBlock) / blockSize);
    if (block !== undefined) {
      bytes.set(volume.device.read(block).subarray(inBlock, inBlock + count), done);
    }
    done += count;
  }
  return bytes;
}

/** Puts bytes into block `logical` of a file, from byte `inBlock` of it on. */
function writePart(
  volume: Volume,
  inode: Inode,
  logical: number,
  inBlock: number,
  part: Uint8Array,
): void {
  const { device } = volume;
  const present = blockOf(inode, logical);
  const whole = (): Uint8Array => {
    if (part.length === device.blockSize) return part;
    const bytes =
      present === undefined ? new Uint8Array(device.blockSize) : device.read(present).slice();
    bytes.set(part, inBlock);
    return bytes;
  };
  if (present !== undefined) device.write(present, whole());
  else addBlock(volume, inode, logical, (block) => device.write(block, whole()));
}

/**
 * Writes content, without regard to the kind of inode, its times or the largest file. Returns the
 * bytes written; throws what stopped it (ENOSPC, EIO) when there was none.
 */
export function writeContent(
  volume: Volume,
  inode: Inode,
  offset: number,
  bytes: Uint8Array,
): number {
  const { blockSize } = volume.device;
  let done = 0;
  while (done < bytes.length) {
    const position = offset + done;
    const inBlock = position % blockSize;
    const part = bytes.subarray(done, done + blockSize - inBlock);
    try {
      writePart(volume, inode, (position - inBlock) / blockSize, inBlock, part);
    } catch (error) {
      if (done === 0) throw error;
      break;
    }
    done += part.length;
  }
  if (done > 0) inode.size = Math.max(inode.size, offset + done);
  return done;
}

/** `read` of the port. */
export function readFile(volume: Volume, inode: Inode, offset: number, length: number): Uint8Array {
  refuseOtherKinds(inode);
  refuseNegative(offset);
  refuseNegative(length);
  return readContent(volume, inode, offset, length);
}

/** `write` of the port. */
export function writeFile(
  volume: Volume,
  inode: Inode,
  offset: number,
  bytes: Uint8Array,
  time: number,
): number {
  refuseOtherKinds(inode);
  refuseNegative(offset);
  if (bytes.length === 0) return 0;
  const { largestFile } = volume.layout;
  if (offset >= largestFile) throw new SystemError('EFBIG');
  const written = writeContent(volume, inode, offset, bytes.subarray(0, largestFile - offset));
  inode.modifyTime = time;
  inode.changeTime = time;
  return written;
}

/** `truncate` of the port. */
export function truncateFile(volume: Volume, inode: Inode, size: number, time: number): void {
  refuseOtherKinds(inode);
  refuseNegative(size);
  if (size > volume.layout.largestFile) throw new SystemError('EFBIG');
  const { device } = volume;
  const inBlock = size % device.blockSize;
  const last = (size - inBlock) / device.blockSize;
  const block = size < inode.size && inBlock > 0 ? blockOf(inode, last) : undefined;
  if (block !== undefined) {
    // What is cut must not come back when the file grows again.
    const bytes = device.read(block).slice();
    device.write(block, bytes.fill(0, inBlock));
  }
  freeBlocksFrom(volume, inode, inBlock > 0 ? last + 1 : last);
  inode.size = size;
  inode.modifyTime = time;
  inode.changeTime = time;
}
