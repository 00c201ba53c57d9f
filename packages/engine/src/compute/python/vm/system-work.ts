import { Blocked, READY, type Request, type System } from '../../../machine/index.ts';
import { PENDING, type PyException, Raised, type Result, type Value } from '../objects/index.ts';
import { MOST_WORK, pauseThen, push, settle } from './continue.ts';
import type { ThenNext } from './frame.ts';
import type { Thread } from './thread.ts';

/** Work with the machine alone: it yields what it has to wait for. */
type MachineRun<Answer = void> = Generator<Request, Answer, unknown>;

/** Work of the library with the machine, which may ask the program as well. */
export type SystemRun<Answer = void> = Generator<Request | Asked, Answer, unknown>;

/** What the program is asked by work of the library. */
class Asked {
  readonly ask: (thread: Thread) => Result;

  constructor(ask: (thread: Thread) => Result) {
    this.ask = ask;
  }
}

/** The program's answer, as a part of work with the machine. Throws what the program raises. */
export function* asked(ask: (thread: Thread) => Result): SystemRun<Value> {
  return (yield new Asked(ask)) as Value;
}

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

function goOn(thread: Thread, value: Value, working: Working): Result {
  return takeSteps(thread, working, working.run.next(value));
}

function goOnAfterError(thread: Thread, exception: PyException, working: Working): Result {
  return takeSteps(thread, working, working.run.throw(new Raised(exception)));
}

function takeSteps(
  thread: Thread,
  working: Working,
  first: IteratorResult<Request | Asked, unknown>,
): Result {
  for (let step = first; ; ) {
    if (step.done === true) return working.then(thread, step.value, working.state);
    // The machine has counted its own work.
    if (!(step.value instanceof Asked)) return pauseThen(thread, goOn, working, step.value, 0);
    const frame = push(thread, goOn as ThenNext<Working>, working, goOnAfterError);
    const answer = step.value.ask(thread);
    if (answer === PENDING) return PENDING;
    settle(thread, frame);
    thread.work += 1;
    if (thread.work > MOST_WORK) {
      return pauseThen(thread, (inner) => goOn(inner, answer, working), undefined, READY, 0);
    }
    step = working.run.next(answer);
  }
}

/**
 * Makes a call until it need not wait. A signal that comes meanwhile is handled by the program first; then the call
 * is made again, as PEP 475 says.
 */
export function* untilDone<Answer>(
  call: () => Answer | Blocked,
): MachineRun<Exclude<Answer, Blocked>> {
  for (;;) {
    const answer = call();
    if (!(answer instanceof Blocked)) return answer as Exclude<Answer, Blocked>;
    yield answer;
  }
}

/** Bytes that are written or read in one call, before others get their turn. */
export const CALL_BYTES = 65_536;

/** Writes all bytes to a descriptor. */
export function* writeAll(system: System, descriptor: number, bytes: Uint8Array): MachineRun {
  let written = 0;
  for (;;) {
    const rest = bytes.subarray(written, written + CALL_BYTES);
    if (rest.length === 0) return;
    written += yield* untilDone(() => system.write(descriptor, rest));
    if (written < bytes.length) yield READY;
  }
}

/** Waits for so many nanoseconds, signals notwithstanding. */
export function* sleepFor(system: System, nanoseconds: number): MachineRun {
  const until = system.now() + nanoseconds;
  while (system.now() < until) yield new Blocked([], until);
}
