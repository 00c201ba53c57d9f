import { Blocked } from '../ports/program.ts';
import { wakeAll } from './kernel.ts';
import { anonymousStatus } from './object-status.ts';
import type { Kernel, OpenFile, Process } from './state.ts';
import { createQueue } from './wait-queue.ts';

/** Takes what a program writes out of the machine. To the program it is a pipe. */
export interface HostSink {
  readonly file: OpenFile;
  /** Lets a writer go on that was told to wait. */
  resume(): void;
}

/** `take` gets the bytes and returns whether it did; if not, the writer waits for `resume`. */
export function createHostSink(
  kernel: Kernel,
  take: (bytes: Uint8Array, writer: Process) => boolean,
): HostSink {
  const number = ++kernel.lastObject;
  const toHaveRoom = createQueue(`room in pipe:[${number}]`);
  const file: OpenFile = {
    flags: { write: true },
    references: 0,
    name: () => `pipe:[${number}]`,
    status: () => anonymousStatus('fifo', number),
    read: () => new Uint8Array(0),
    write: (bytes, writer) =>
      take(bytes.slice(), writer) ? bytes.length : new Blocked([toHaveRoom]),
    ready: () => true,
    reopen: () => file,
    close: () => {},
  };
  return { file, resume: () => wakeAll(kernel, toHaveRoom) };
}

/** Gives a program bytes from outside of the machine, and then the end. To the program it is a pipe. */
export function createHostSource(kernel: Kernel, bytes: Uint8Array): OpenFile {
  const number = ++kernel.lastObject;
  let position = 0;
  const file: OpenFile = {
    flags: { read: true },
    references: 0,
    name: () => `pipe:[${number}]`,
    status: () => anonymousStatus('fifo', number),
    read(length) {
      const part = bytes.subarray(position, position + length);
      position += part.length;
      return part;
    },
    write: () => 0,
    ready: () => true,
    reopen: () => file,
    close: () => {},
  };
  return file;
}

/** Gives a program what comes from outside while it runs. */
export interface HostFeed {
  readonly file: OpenFile;
  /** Whether a program waits for more. */
  isAwaited(): boolean;
  give(bytes: Uint8Array): void;
  /** Nothing more comes. */
  end(): void;
}

/** To the program it is a pipe, whose other end is outside of the machine. */
export function createHostFeed(kernel: Kernel): HostFeed {
  const number = ++kernel.lastObject;
  const toBeRead = createQueue(`data in pipe:[${number}]`);
  const chunks: Uint8Array[] = [];
  let hasEnded = false;
  const file: OpenFile = {
    flags: { read: true },
    references: 0,
    name: () => `pipe:[${number}]`,
    status: () => anonymousStatus('fifo', number),
    read(length) {
      const chunk = chunks.shift();
      if (chunk === undefined) return hasEnded ? new Uint8Array(0) : new Blocked([toBeRead]);
      if (chunk.length > length) chunks.unshift(chunk.subarray(length));
      return chunk.subarray(0, length);
    },
    write: () => 0,
    ready: () => (chunks.length > 0 || hasEnded ? true : [toBeRead]),
    reopen: () => file,
    close: () => {},
  };
  return {
    file,
    isAwaited: () => chunks.length === 0 && !hasEnded && toBeRead.waiting.size > 0,
    give(bytes) {
      if (bytes.length > 0) chunks.push(bytes);
      wakeAll(kernel, toBeRead);
    },
    end() {
      hasEnded = true;
      wakeAll(kernel, toBeRead);
    },
  };
}
