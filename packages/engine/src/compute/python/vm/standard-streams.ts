import { Blocked, type Request, type System } from '../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../text/index.ts';
import type { Result } from '../objects/index.ts';
import { refuseSurrogates } from '../text/index.ts';
import { pauseThen } from './continue.ts';
import type { Thread } from './thread.ts';

/** UTF-16 units that are kept before they are written, as many as CPython keeps bytes. */
const BUFFER_SIZE = 8192;
const STANDARD_INPUT = 0;
const STANDARD_OUTPUT = 1;

/** Standard output of a program: text that is gathered and written in one go. */
export class StandardOutput {
  readonly #system: System;
  #text = '';
  #bytes: Uint8Array = new Uint8Array(0);
  #isTerminal: boolean | undefined;

  constructor(system: System) {
    this.#system = system;
  }

  /** Adds text; returns whether it is time to flush. Raises UnicodeEncodeError. */
  add(text: string): boolean {
    refuseSurrogates(text);
    this.#text += text;
    if (this.#text.length >= BUFFER_SIZE) return true;
    this.#isTerminal ??= this.#system.isTerminal(STANDARD_OUTPUT);
    return this.#isTerminal && text.includes('\n');
  }

  /** Writes what it can; returns what to wait for when there is more. Throws SystemError. */
  write(): Request | undefined {
    if (this.#text !== '') {
      const more = encodeUtf8(this.#text);
      this.#text = '';
      const all = new Uint8Array(this.#bytes.length + more.length);
      all.set(this.#bytes);
      all.set(more, this.#bytes.length);
      this.#bytes = all;
    }
    while (this.#bytes.length > 0) {
      const written = this.#system.write(STANDARD_OUTPUT, this.#bytes);
      if (written instanceof Blocked) return written;
      this.#bytes = this.#bytes.subarray(written);
    }
    return undefined;
  }
}

/** Writes what standard output has gathered, and goes on. */
export function flushThen(thread: Thread, then: (thread: Thread) => Result): Result {
  const request = thread.interpreter.output.write();
  if (request === undefined) return then(thread);
  return pauseThen(thread, (inner) => flushThen(inner, then), undefined, request);
}

/** Standard input of a program, line by line. */
export class StandardInput {
  readonly #system: System;
  #bytes: Uint8Array = new Uint8Array(0);
  #ended = false;

  constructor(system: System) {
    this.#system = system;
  }

  /** The next line with its end, empty at the end of input; or what to wait for. Throws SystemError. */
  line(): string | Request {
    for (;;) {
      const end = this.#bytes.indexOf(10);
      if (end >= 0 || this.#ended) {
        const length = end < 0 ? this.#bytes.length : end + 1;
        const line = this.#bytes.subarray(0, length);
        this.#bytes = this.#bytes.subarray(length);
        // A terminal can go on after its end of file.
        if (length === 0) this.#ended = false;
        return decodeUtf8(line);
      }
      const more = this.#system.read(STANDARD_INPUT, BUFFER_SIZE);
      if (more instanceof Blocked) return more;
      if (more.length === 0) this.#ended = true;
      const all = new Uint8Array(this.#bytes.length + more.length);
      all.set(this.#bytes);
      all.set(more, this.#bytes.length);
      this.#bytes = all;
    }
  }
}

/** Reads a line of standard input, and goes on with it. */
export function readLineThen(
  thread: Thread,
  then: (thread: Thread, line: string) => Result,
): Result {
  const line = thread.interpreter.input.line();
  if (typeof line === 'string') return then(thread, line);
  return pauseThen(thread, (inner) => readLineThen(inner, then), undefined, line);
}
