import { createHostSink, type HostSink, type Kernel } from '../../machine/index.ts';
import { decodeUtf8, unfinishedTail } from '../../text/index.ts';

export type StreamName = 'stdout' | 'stderr';

/** Text that was written to one stream. */
export interface OutputPiece {
  readonly stream: StreamName;
  readonly text: string;
}

/** Bytes of output that are not taken before whoever writes has to wait. */
const UNTAKEN_LIMIT = 1_048_576;

/** The two streams of a command, gathered as text in the order in which they were written. */
export function createGathering(kernel: Kernel) {
  const pieces: { stream: StreamName; text: string }[] = [];
  const sinks: HostSink[] = [];
  let waiting = 0;
  const sink = (stream: StreamName) => {
    let tail: Uint8Array = new Uint8Array(0);
    const created = createHostSink(kernel, (bytes) => {
      if (waiting >= UNTAKEN_LIMIT) return false;
      waiting += bytes.length;
      const whole = joined(tail, bytes);
      const unfinished = unfinishedTail(whole);
      tail = whole.slice(whole.length - unfinished);
      const text = decodeUtf8(whole.subarray(0, whole.length - unfinished));
      const last = pieces.at(-1);
      if (last?.stream === stream) last.text += text;
      else pieces.push({ stream, text });
      return true;
    });
    sinks.push(created);
    return created.file;
  };
  return {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    /** Whether who writes has to wait for a `take`. */
    isFull: () => waiting >= UNTAKEN_LIMIT,
    /** What was written since the last call. */
    take(): OutputPiece[] {
      waiting = 0;
      for (const one of sinks) one.resume();
      return pieces.splice(0);
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
