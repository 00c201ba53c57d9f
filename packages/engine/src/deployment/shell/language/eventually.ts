import type { Run } from '../../../machine/index.ts';

/**
 * A result that is there at once, or a run that leads to it. Most commands need no process and never
 * wait, and are then spared a generator.
 */
export type Eventually<Result> = Result | Run<Result>;

/** Whether a result has still to be run for. */
export function isRun<Result>(value: Eventually<Result>): value is Run<Result> {
  return (
    typeof value === 'object' && value !== null && typeof (value as Run<Result>).next === 'function'
  );
}
