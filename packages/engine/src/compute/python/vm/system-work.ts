import { Blocked, READY, type Request, type System } from '../../../machine/index.ts';
import type { Result, Value } from '../objects/index.ts';
import { pauseThen } from './continue.ts';
import type { Thread } from './thread.ts';

/** Work of the library with the machine: it yields what it has to wait for. */
export type SystemRun<Answer = void> = Generator<Request, Answer, unknown>;

interface Working {
  readonly run: SystemRun<unknown>;
  readonly then: (thread: Thread, answer: unknown, state: unknown) => Result;
  readonly state: unknown;
}

/** Does work with the machine and goes on with its answer, at once when there is nothing to wait for. */
export function systemThen<Answer, State>(
  thread: Thread,
  run: SystemRun<Answer>,
  then: (thread: Thread, answer: Answer, state: State) => Result,
  state: State,
): Result {
  return goOn(thread, null, { run, then, state } as unknown as Working);
}

function goOn(thread: Thread, _value: Value, working: Working): Result {
  const step = working.run.next();
  if (step.done === true) return working.then(thread, step.value, working.state);
  // The machine has counted its own work.
  return pauseThen(thread, goOn, working, step.value, 0);
}

/**
 * Makes a call until it need not wait. A signal that comes meanwhile is handled by the program first; then the call
 * is made again, as PEP 475 says.
 */
export function* untilDone<Answer>(
  call: () => Answer | Blocked,
): SystemRun<Exclude<Answer, Blocked>> {
  for (;;) {
    const answer = call();
    if (!(answer instanceof Blocked)) return answer as Exclude<Answer, Blocked>;
    yield answer;
  }
}

/** Bytes that are written or read in one call, before others get their turn. */
export const CALL_BYTES = 65_536;

/** Writes all bytes to a descriptor. */
export function* writeAll(system: System, descriptor: number, bytes: Uint8Array): SystemRun {
  let written = 0;
  for (;;) {
    const rest = bytes.subarray(written, written + CALL_BYTES);
    if (rest.length === 0) return;
    written += yield* untilDone(() => system.write(descriptor, rest));
    if (written < bytes.length) yield READY;
  }
}

/** Waits for so many nanoseconds, signals notwithstanding. */
export function* sleepFor(system: System, nanoseconds: number): SystemRun {
  const until = system.now() + nanoseconds;
  while (system.now() < until) yield new Blocked([], until);
}
