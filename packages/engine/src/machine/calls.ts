import { SystemError } from './errors.ts';
import { Blocked, type Request, type Resumable, type Wake } from './ports/program.ts';
import type { ChildStatus, OpenFlags, Program, System, WaitOptions } from './system.ts';

/** A program, or a part of one, written as a generator: it yields requests and is told why it goes on. */
export type Run<Result = void> = Generator<Request, Result, Wake>;

/** Steps that a generator's resumption costs at least, so that one that only yields comes to an end. */
const RESUMPTION_STEPS = 1;

/** A program from a generator that returns its exit status. */
export function programFrom(body: (system: System) => Run<number>): Program {
  return (system) => {
    const run = body(system);
    return {
      resume(wake) {
        system.spend(RESUMPTION_STEPS);
        const next = run.next(wake);
        return next.done === true ? { kind: 'exit', status: next.value & 255 } : next.value;
      },
    } satisfies Resumable;
  };
}

/** The request of a program that has spent its budget. */
export const READY: Request = { kind: 'ready' };

/** Gives way when the budget is spent. */
export function* pause(system: System, steps: number): Run {
  if (system.spend(steps)) yield READY;
}

/**
 * Code of a program that is fetched with its first use. Each use gives way once, whether the code is here already
 * or not: the course of a machine must not depend on that. EIO when it cannot be fetched.
 */
export function fetched<Code>(fetch: () => Promise<Code>): () => Run<Code> {
  let here: { readonly code: Code } | undefined;
  return function* () {
    if (here !== undefined) yield READY;
    else {
      const keep = (code: Code) => {
        here = { code };
      };
      yield { kind: 'loading', loaded: fetch().then(keep) };
    }
    if (here === undefined) throw new SystemError('EIO');
    return here.code;
  };
}

/** Code that is fetched with its first use, for users that use it often; see {@link fetchedOnce}. */
export interface FetchedOnce<Code> {
  /** The code, when `user` has fetched it before. */
  of(user: object): Code | undefined;
  /** Begins to fetch it for who will ask, so that several pieces are on their way at once. */
  begin(): void;
  fetch(user: object): Run<Code>;
}

/**
 * As {@link fetched}, but only the first use by each user gives way, whether another has it already or not; a user is
 * what stands for one process.
 */
export function fetchedOnce<Code>(fetch: () => Promise<Code>): FetchedOnce<Code> {
  const use = fetched(fetch);
  const codes = new WeakMap<object, Code>();
  return {
    of: (user) => codes.get(user),
    begin: () => void fetch().catch(() => undefined),
    *fetch(user) {
      const code = yield* use();
      codes.set(user, code);
      return code;
    },
  };
}

/** Makes a call until it need not wait. A caught signal ends the wait with EINTR. */
export function* retry<Result>(call: () => Result | Blocked): Run<Exclude<Result, Blocked>> {
  for (;;) {
    const result = call();
    if (!(result instanceof Blocked)) return result as Exclude<Result, Blocked>;
    if ((yield result) === 'interrupted') throw new SystemError('EINTR');
  }
}

export function read(system: System, descriptor: number, length: number): Run<Uint8Array> {
  return retry(() => system.read(descriptor, length));
}

/** Writes all of it, waiting where it must. */
export function* write(system: System, descriptor: number, bytes: Uint8Array): Run {
  let written = 0;
  while (written < bytes.length) {
    const rest = written === 0 ? bytes : bytes.subarray(written);
    written += yield* retry(() => system.write(descriptor, rest));
    if (system.spend(0)) yield READY;
  }
}

export function open(
  system: System,
  path: string,
  flags: OpenFlags,
  permissions?: number,
): Run<number> {
  return retry(() => system.open(path, flags, permissions));
}

/** Waits for a child to change; see {@link System.wait}. */
export function wait(
  system: System,
  pid: number,
  options?: WaitOptions,
): Run<ChildStatus | undefined> {
  return retry(() => system.wait(pid, options));
}

/** Sleeps for so many nanoseconds; returns what was left when a caught signal ended it. */
export function* sleep(system: System, nanoseconds: number): Run<number> {
  const until = system.now() + nanoseconds;
  for (;;) {
    if (system.now() >= until) return 0;
    const wake = yield new Blocked([], until);
    if (wake === 'interrupted') return Math.max(0, until - system.now());
  }
}

/** Goes on as another program; comes back only to throw the error of the call. */
export function* execute(
  system: System,
  path: string,
  args: readonly string[],
  environment: ReadonlyMap<string, string>,
): Run<never> {
  system.execute(path, args, environment);
  yield { kind: 'replaced' };
  throw new Error('a program went on after it was replaced');
}
