import { type Run, SystemError } from '../../../../machine/index.ts';

/** The result of a system call, or the error that it failed with. */
export function attempt<Result>(call: () => Result): Result | SystemError {
  try {
    return call();
  } catch (error) {
    if (error instanceof SystemError) return error;
    throw error;
  }
}

/** As {@link attempt}, for what may have to wait. */
export function* attemptRun<Result>(run: Run<Result>): Run<Result | SystemError> {
  try {
    return yield* run;
  } catch (error) {
    if (error instanceof SystemError) return error;
    throw error;
  }
}
