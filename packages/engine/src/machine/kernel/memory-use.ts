import type { FileSystem } from '../ports/file-system.ts';
import type { Kernel } from './state.ts';

/** Bytes that the kernel keeps for itself. Source: the difference to 4 GiB that `free` shows on Debian 12. */
const KERNEL_SHARE = 0.04;

/** Bytes that processes can have. */
export const usableMemory = (bytes: number) => Math.floor(bytes * (1 - KERNEL_SHARE));

export interface MemoryUse {
  readonly total: number;
  readonly free: number;
  readonly available: number;
  /** Pages of files, those in tmpfs among them. */
  readonly cached: number;
  /** Pages of tmpfs. */
  readonly shared: number;
}

/**
 * Where the machine's memory is, in bytes. Pages that processes share are counted for each, as the model has
 * no page tables.
 */
export function memoryUse(kernel: Kernel): MemoryUse {
  const total = usableMemory(kernel.memory);
  const seen = new Set<FileSystem>();
  let used = 0;
  let shared = 0;
  for (const process of kernel.processes.processes.values()) {
    used += process.memory;
    for (const { fileSystem } of process.mounts.mounts) {
      if (seen.has(fileSystem)) continue;
      seen.add(fileSystem);
      const { type, blocks, freeBlocks, blockSize } = fileSystem.status();
      if (type === 'tmpfs') shared += (blocks - freeBlocks) * blockSize;
    }
  }
  const room = Math.max(0, total - used - shared);
  const pages = Math.min(room, kernel.pageCache.bytes);
  return {
    total,
    free: room - pages,
    available: room,
    cached: pages + shared,
    shared,
  };
}
