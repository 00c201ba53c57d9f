import {
  type ChildStatus,
  open,
  type Run,
  SystemError,
  signalNumber,
  wait,
  write,
} from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { CommandContext } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { launch } from '../formats/launch.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFile } from '../quoting.ts';

/** A child ended so that no more may be started. The status is that of `xargs`. */
export class Abort extends Error {
  override readonly name = 'Abort';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export interface ChildOptions {
  /** Children at a time; `Infinity` for no limit. */
  readonly most: number;
  /** Whether command lines are shown. */
  readonly verbose: boolean;
  /** What children have as their standard input; `undefined` leaves it as it is. */
  readonly stdin: string | undefined;
}

/** Starts commands and looks after them. */
export interface Children {
  /** Waits for a place first. Throws {@link Abort}. */
  start(words: readonly string[]): Run;
  /** Waits for all. Throws {@link Abort}. */
  finish(): Run;
  readonly started: number;
  /** Whether one failed with a status from 1 to 125. */
  readonly failed: boolean;
}

/** Exit statuses. Source: xargs(1), "EXIT STATUS". */
const EXITED_255 = 124;
const KILLED = 125;
const CANNOT_RUN = 126;
const NOT_FOUND = 127;

export function createChildren(context: CommandContext, options: ChildOptions): Children {
  const { system } = context;
  const running = new Map<number, string>();
  // What a child could not run, and why: the real one tells its parent through a pipe.
  const notRun = new Map<number, { readonly message: string; readonly status: number }>();
  let started = 0;
  let failed = false;

  function* reap(): Run {
    const status = yield* wait(system, -1);
    if (status === undefined) return;
    const name = running.get(status.pid);
    if (name === undefined) return;
    running.delete(status.pid);
    judge(status, name);
  }

  function judge(status: ChildStatus, name: string): void {
    const problem = notRun.get(status.pid);
    if (problem !== undefined) throw new Abort(problem.message, problem.status);
    if (status.kind === 'signaled') {
      throw new Abort(`${name}: terminated by signal ${signalNumber(status.signal)}`, KILLED);
    }
    if (status.kind !== 'exited' || status.status === 0) return;
    if (status.status === 255) {
      throw new Abort(`${name}: exited with status 255; aborting`, EXITED_255);
    }
    failed = true;
  }

  return {
    *start(words) {
      while (running.size >= options.most) yield* reap();
      if (options.verbose) yield* writeErrors(context, [words.map(quoteFile).join(' ')]);
      const [name = ''] = words;
      const pid = launch(
        system,
        words,
        // biome-ignore lint/correctness/useYield: what goes on in place of a program is a generator.
        function* (child, error) {
          const status = error.code === 'ENOENT' ? NOT_FOUND : CANNOT_RUN;
          notRun.set(child.pid, { message: `${name}: ${error.message}`, status });
          return status;
        },
        function* (child) {
          if (options.stdin === undefined) return;
          const descriptor = yield* attemptRun(open(child, options.stdin, { read: true }));
          if (descriptor instanceof SystemError) {
            const message = `${context.name}: ${quote(options.stdin)}: ${descriptor.message}\n`;
            yield* attemptRun(write(child, 2, encodeUtf8(message)));
            child.close(0);
            return;
          }
          child.duplicateTo(descriptor, 0);
          child.close(descriptor);
        },
      );
      running.set(pid, name);
      started++;
    },
    *finish() {
      while (running.size > 0) yield* reap();
    },
    get started() {
      return started;
    },
    get failed() {
      return failed;
    },
  };
}
