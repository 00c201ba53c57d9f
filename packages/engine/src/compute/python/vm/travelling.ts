import { PENDING } from '../objects/index.ts';
import { exceptionOf } from './errors.ts';
import { NOT_FETCHED, part, withPart } from './parts.ts';
import type { Thread } from './thread.ts';

const unwinding = part(() => import('./unwind.ts'));

/**
 * Lets what host code threw travel on as an exception of the program: frames are taken off until one handles it; none
 * ends the thread with it. The code for that is fetched with the first exception. Throws bugs on.
 */
export function travelOn(thread: Thread, error: unknown): void {
  withPart(
    thread,
    unwinding,
    (inner, { raisedFrom, unwind }) => {
      unwind(inner, raisedFrom(error));
      return PENDING;
    },
    (inner) => {
      inner.frame = null;
      inner.failure = exceptionOf('ImportError', NOT_FETCHED);
      return PENDING;
    },
  );
}
