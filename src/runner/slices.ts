import { InputError } from '@rackbook/engine/base';
import type { Budget, Ending } from './messages.ts';

/** How long a job may hold the thread before messages are served, in milliseconds. */
const SLICE_MILLISECONDS = 8;

/** What the slicer needs of its surroundings; the real ones in the Worker, chosen ones in tests. */
export interface Surroundings {
  /** Wall-clock milliseconds: budgets bound what the reader's machine does, not virtual time. */
  now(): number;
  /** Resolves after waiting messages have been served. */
  giveWay(): Promise<void>;
  /** True once the reader pressed Stop. */
  stopped(): boolean;
  /** Passes on what was found in a slice. */
  report(values: readonly unknown[]): void;
}

/**
 * Runs a job to its end, in slices that give way so that Stop is served, within its budget. What
 * was found before the end is always reported. A job that waits for something else is asynchronous.
 */
export async function runInSlices(
  job: Iterator<unknown, void> | AsyncIterator<unknown, void>,
  budget: Budget,
  { now, giveWay, stopped, report }: Surroundings,
): Promise<Ending> {
  const start = now();
  let reported = 0;
  for (;;) {
    const sliceEnd = now() + SLICE_MILLISECONDS;
    const found: unknown[] = [];
    let ending: Ending | undefined;
    try {
      do {
        if (reported + found.length === budget.values) {
          ending = { kind: 'stopped', by: 'output budget' };
          break;
        }
        const turn = job.next();
        const next = turn instanceof Promise ? await turn : turn;
        if (next.done === true) ending = { kind: 'done' };
        else found.push(next.value);
      } while (ending === undefined && now() < sliceEnd);
    } catch (error) {
      ending =
        error instanceof InputError
          ? { kind: 'rejected', error: error.toData() }
          : { kind: 'internal error', message: String(error) };
    }
    if (found.length > 0) report(found);
    reported += found.length;
    if (ending !== undefined) return ending;
    if (now() - start >= budget.milliseconds) return { kind: 'stopped', by: 'time budget' };
    await giveWay();
    if (stopped()) return { kind: 'stopped', by: 'reader' };
  }
}
