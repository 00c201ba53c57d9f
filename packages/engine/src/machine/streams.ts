import { decodeUtf8, encodeUtf8, unfinishedTail } from '../text/index.ts';
import { type Run, read, write } from './calls.ts';
import type { System } from './system.ts';

/** Bytes that a program reads at once. Source: GNU coreutils, `IO_BUFSIZE` is 128 KiB; a pipe gives 64 KiB at most. */
export const READ_SIZE = 131_072;

/** Characters that are kept back before they are written. Source: glibc's stdio takes `st_blksize`, 4096. */
const WRITE_SIZE = 4096;

/** The input of a program as text: by chunks, or by lines. */
export interface Input {
  /** The next chunk, never cut inside a character; empty at the end. */
  chunk(): Run<string>;
  /**
   * The next lines that have come, each without its line break; `undefined` at the end. A last line that
   * has no line break is among them, and `endsWithNewline` is then false.
   */
  lines(): Run<readonly string[] | undefined>;
  /** Whether the input so far ended with a line break; true when it was empty. */
  readonly endsWithNewline: boolean;
}

/** Reads a descriptor as text. `separator` is what ends a line. */
export function createInput(system: System, descriptor: number, separator = '\n'): Input {
  let kept: Uint8Array | undefined;
  let ended = false;
  let partial = '';
  let endsWithNewline = true;

  function* chunk(): Run<string> {
    while (!ended) {
      const bytes = yield* read(system, descriptor, READ_SIZE);
      if (bytes.length === 0) ended = true;
      const whole = kept === undefined ? bytes : concatenate(kept, bytes);
      const tail = ended ? 0 : unfinishedTail(whole);
      kept = tail === 0 ? undefined : whole.slice(whole.length - tail);
      const text = decodeUtf8(tail === 0 ? whole : whole.subarray(0, whole.length - tail));
      if (text !== '') return text;
    }
    return '';
  }

  return {
    chunk,
    *lines() {
      for (;;) {
        const text = yield* chunk();
        if (text === '') {
          if (partial === '') return undefined;
          const last = partial;
          partial = '';
          endsWithNewline = false;
          return [last];
        }
        const lines = (partial + text).split(separator);
        partial = lines.pop() ?? '';
        if (lines.length > 0) return lines;
      }
    },
    get endsWithNewline() {
      return endsWithNewline;
    },
  };
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The output of a program: text that is gathered and written in pieces, as stdio does. */
export interface Output {
  /** Adds text; writes when enough has gathered, or at a line's end on a terminal. */
  write(text: string): Run;
  /** Writes what has gathered. */
  flush(): Run;
  /** Bytes as they are, after what has gathered. */
  bytes(bytes: Uint8Array): Run;
}

/** Writes text to a descriptor. `unbuffered` as standard error is. */
export function createOutput(system: System, descriptor: number, unbuffered = false): Output {
  const byLine = unbuffered || system.isTerminal(descriptor);
  let gathered = '';
  function* flush(): Run {
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    yield* write(system, descriptor, encodeUtf8(text));
  }
  return {
    *write(text) {
      gathered += text;
      if (gathered.length >= WRITE_SIZE || unbuffered || (byLine && text.includes('\n'))) {
        yield* flush();
      }
    },
    flush,
    *bytes(bytes) {
      yield* flush();
      yield* write(system, descriptor, bytes);
    },
  };
}
