import {
  Blocked,
  type Run,
  retry,
  type SocketAddress,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';

/** The time that was given is over. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

/** Makes a call until it need not wait. Throws {@link TimeIsUp} after `deadline`, nanoseconds since boot. */
export function* retryUntil<Result>(
  system: System,
  deadline: number,
  call: () => Result | Blocked,
): Run<Exclude<Result, Blocked>> {
  for (;;) {
    const result = call();
    if (!(result instanceof Blocked)) return result as Exclude<Result, Blocked>;
    if (system.now() >= deadline) throw new TimeIsUp();
    if ((yield new Blocked(result.on, Math.min(result.until, deadline))) === 'interrupted') {
      throw new SystemError('EINTR');
    }
  }
}

/** A connected socket, or why there is none. Throws {@link TimeIsUp}. */
export function* connectTo(
  system: System,
  peer: SocketAddress,
  deadline = Number.POSITIVE_INFINITY,
  local?: SocketAddress,
): Run<number | SystemError> {
  const descriptor = system.socket();
  if (local !== undefined) {
    const error = attempt(() => system.bind(descriptor, local));
    if (error instanceof SystemError) return error;
  }
  try {
    const error = yield* attemptRun(
      retryUntil(system, deadline, () => system.connect(descriptor, peer)),
    );
    if (!(error instanceof SystemError)) return descriptor;
    system.close(descriptor);
    return error;
  } catch (error) {
    system.close(descriptor);
    throw error;
  }
}

/** A socket that listens at an address, or why it cannot. */
export function listenAt(
  system: System,
  local: SocketAddress,
  backlog: number,
): number | SystemError {
  const descriptor = system.socket();
  const error = attempt(() => {
    system.bind(descriptor, local);
    system.listen(descriptor, backlog);
  });
  if (!(error instanceof SystemError)) return descriptor;
  system.close(descriptor);
  return error;
}

/** The next connection of a listening socket. */
export function acceptFrom(
  system: System,
  descriptor: number,
): Run<{ readonly descriptor: number; readonly peer: SocketAddress }> {
  return retry(() => system.accept(descriptor));
}
