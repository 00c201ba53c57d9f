import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { FileStatus, OpenFlags } from '../system.ts';
import { PIPE_ATOMIC, PIPE_CAPACITY } from './costs.ts';
import { presentTime, wakeAll } from './kernel.ts';
import { anonymousStatus } from './object-status.ts';
import { failWithSignal } from './signal-delivery.ts';
import type { Kernel, OpenFile, Pipe, Process } from './state.ts';
import { createQueue } from './wait-queue.ts';

export function createPipe(kernel: Kernel): Pipe {
  const number = ++kernel.lastObject;
  return {
    number,
    chunks: [],
    size: 0,
    readers: 0,
    writers: 0,
    readerOpenings: 0,
    writerOpenings: 0,
    written: 0,
    toBeRead: createQueue(`data in pipe:[${number}]`),
    toHaveRoom: createQueue(`room in pipe:[${number}]`),
  };
}

/** Bytes taken from the front of the buffer. */
function take(pipe: Pipe, length: number): Uint8Array {
  const first = pipe.chunks[0];
  if (first === undefined) return new Uint8Array(0);
  const wanted = Math.min(length, pipe.size);
  if (first.length > wanted) {
    pipe.chunks[0] = first.subarray(wanted);
    pipe.size -= wanted;
    return first.subarray(0, wanted);
  }
  if (pipe.chunks.length === 1 || first.length === wanted) {
    pipe.chunks.shift();
    pipe.size -= first.length;
    return first;
  }
  const taken = new Uint8Array(wanted);
  let filled = 0;
  let used = 0;
  while (filled < wanted) {
    const chunk = pipe.chunks[used] ?? new Uint8Array(0);
    const part = Math.min(chunk.length, wanted - filled);
    taken.set(part === chunk.length ? chunk : chunk.subarray(0, part), filled);
    filled += part;
    if (part === chunk.length) used++;
    else pipe.chunks[used] = chunk.subarray(part);
  }
  pipe.chunks.splice(0, used);
  pipe.size -= wanted;
  return taken;
}

/** An end of a pipe; `named` is the file of a named one. */
export function openPipe(
  kernel: Kernel,
  pipe: Pipe,
  flags: OpenFlags,
  named?: { readonly name: () => string; readonly status: () => FileStatus; release(): void },
): OpenFile {
  if (flags.read === true) {
    pipe.readers++;
    pipe.readerOpenings++;
  }
  if (flags.write === true) {
    pipe.writers++;
    pipe.writerOpenings++;
  }
  wakeAll(kernel, pipe.toBeRead);
  wakeAll(kernel, pipe.toHaveRoom);
  const happened = (kind: 'wrote' | 'read', { id }: Process, bytes: number) =>
    kernel.log.append({
      kind,
      time: presentTime(kernel),
      process: id,
      pipe: pipe.number,
      bytes,
    });
  return {
    flags,
    references: 0,
    name: named?.name ?? (() => `pipe:[${pipe.number}]`),
    status: named?.status ?? (() => anonymousStatus('fifo', pipe.number)),
    read(length, process) {
      if (pipe.size > 0) {
        const bytes = take(pipe, length);
        happened('read', process, bytes.length);
        wakeAll(kernel, pipe.toHaveRoom);
        return bytes;
      }
      if (pipe.writers === 0) return new Uint8Array(0);
      if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
      return new Blocked([pipe.toBeRead]);
    },
    write(bytes, process) {
      if (pipe.readers === 0) return failWithSignal(kernel, process, 'PIPE', 'EPIPE');
      if (bytes.length === 0) return 0;
      const room = PIPE_CAPACITY - pipe.size;
      const needed = bytes.length <= PIPE_ATOMIC ? bytes.length : 1;
      if (room < needed) {
        if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
        return new Blocked([pipe.toHaveRoom]);
      }
      // The writer may use its array again, so the pipe keeps a copy.
      const chunk = bytes.slice(0, room);
      pipe.chunks.push(chunk);
      pipe.size += chunk.length;
      pipe.written += chunk.length;
      happened('wrote', process, chunk.length);
      wakeAll(kernel, pipe.toBeRead);
      return chunk.length;
    },
    ready(operation) {
      if (operation === 'read') {
        return pipe.size > 0 || pipe.writers === 0 ? true : [pipe.toBeRead];
      }
      return PIPE_CAPACITY - pipe.size >= PIPE_ATOMIC || pipe.readers === 0
        ? true
        : [pipe.toHaveRoom];
    },
    reopen: (again) => openPipe(kernel, pipe, again, named),
    close() {
      if (flags.read === true) pipe.readers--;
      if (flags.write === true) pipe.writers--;
      wakeAll(kernel, pipe.toBeRead);
      wakeAll(kernel, pipe.toHaveRoom);
      named?.release();
    },
  };
}
