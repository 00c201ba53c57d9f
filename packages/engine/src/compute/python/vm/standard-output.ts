import type { System } from '../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../text/index.ts';
import { type SystemRun, untilDone } from './system-work.ts';

const LONE_SURROGATE = /[\ud800-\udfff]/u;
/** UTF-16 units that are kept before they are written, as many as CPython keeps bytes. */
const BUFFER_SIZE = 8192;
/** Bytes that CPython would write past its buffer: they are lost when that fails. */
const PAST_BUFFER = 2 * BUFFER_SIZE;
const STANDARD_OUTPUT = 1;

/** Standard output of a program that has not imported `sys`: text that is gathered and written in one go. */
export class StandardOutput {
  readonly #system: System;
  /** Whether nothing is kept: `python3 -u`. */
  readonly #isUnbuffered: boolean;
  #text = '';
  #bytes: Uint8Array = new Uint8Array(0);
  #kind: 'closed' | 'terminal' | 'other' | undefined;
  #isTaken = false;

  constructor(system: System, isUnbuffered: boolean) {
    this.#system = system;
    this.#isUnbuffered = isUnbuffered;
  }

  /** Whether it deals with a text; if not, `sys.stdout` has to. */
  takes(text: string): boolean {
    return !this.#isTaken && !LONE_SURROGATE.test(text);
  }

  /** Adds text that it takes; returns whether it is time to write. */
  add(text: string): boolean {
    this.#kind ??= this.#kindOfOutput();
    if (this.#kind === 'closed') return false;
    this.#text += text;
    if (this.#isUnbuffered || this.#text.length >= BUFFER_SIZE) return true;
    return this.#kind === 'terminal' && text.includes('\n');
  }

  #kindOfOutput(): 'closed' | 'terminal' | 'other' {
    if (this.#system.descriptorFlags(STANDARD_OUTPUT) === undefined) return 'closed';
    return this.#system.isTerminal(STANDARD_OUTPUT) ? 'terminal' : 'other';
  }

  /** Writes all that there is. Throws SystemError; what was not written stays, if it is not too much to be kept. */
  *write(): SystemRun {
    while (this.#text !== '' || this.#bytes.length > 0) {
      if (this.#bytes.length === 0) {
        this.#bytes = encodeUtf8(this.#text);
        this.#text = '';
      }
      try {
        const written = yield* untilDone(() => this.#system.write(STANDARD_OUTPUT, this.#bytes));
        this.#bytes = this.#bytes.subarray(written);
      } catch (error) {
        if (this.#bytes.length > PAST_BUFFER) this.#bytes = new Uint8Array(0);
        throw error;
      }
    }
  }

  /** What has not been written; from now on `sys.stdout` takes all. */
  handOver(): string {
    this.#isTaken = true;
    const text = decodeUtf8(this.#bytes) + this.#text;
    this.#text = '';
    this.#bytes = new Uint8Array(0);
    return text;
  }
}
