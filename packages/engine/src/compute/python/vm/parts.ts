import type { Result } from '../objects/index.ts';
import { pauseThen } from './continue.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

/** Code of the interpreter that is fetched when a program first needs it. */
export interface Part<Code = unknown> {
  readonly fetch: () => Promise<Code>;
  /** What was fetched, by whatever program needed it first. */
  code: Code | undefined;
}

export function part<Code>(fetch: () => Promise<Code>): Part<Code> {
  return { fetch, code: undefined };
}

export const NOT_FETCHED = 'a part of Python could not be fetched';

const complain = (): never => raise('ImportError', NOT_FETCHED);

/**
 * Goes on with the code of a part. Each program gives way at its first use of it, whether another has fetched it or
 * not: the course of a machine must not depend on that. Raises ImportError when it cannot be fetched, unless there is
 * something else to do then.
 */
export function withPart<Code>(
  thread: Thread,
  wanted: Part<Code>,
  then: (thread: Thread, code: Code) => Result,
  otherwise: (thread: Thread) => Result = complain,
): Result {
  const { parts } = thread.interpreter;
  if (wanted.code !== undefined && parts.has(wanted)) return then(thread, wanted.code);
  const loaded = wanted.fetch().then(
    (code) => {
      wanted.code = code;
    },
    () => undefined,
  );
  return pauseThen(
    thread,
    (inner) => {
      const { code } = wanted;
      if (code === undefined) return otherwise(inner);
      parts.add(wanted);
      return then(inner, code);
    },
    undefined,
    { kind: 'loading', loaded },
  );
}
