import type { InputErrorData } from '@rackbook/engine/base';
import type { JobName } from './jobs.ts';

/** What one request may use before it is ended. */
export interface Budget {
  /** Time in the Worker, in milliseconds. */
  readonly milliseconds: number;
  /** How many values it may report. */
  readonly values: number;
}

/** From the page to the Worker. Every run has an id of its own. */
export type Request =
  | {
      readonly kind: 'start';
      readonly id: number;
      readonly job: JobName;
      readonly input: unknown;
      readonly budget: Budget;
    }
  | { readonly kind: 'stop'; readonly id: number }
  /** Only loads the job's code. */
  | { readonly kind: 'prepare'; readonly job: JobName };

/** How a request ended. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped'; readonly by: 'reader' | 'time budget' | 'output budget' }
  | { readonly kind: 'rejected'; readonly error: InputErrorData }
  /** A bug of ours: the message is for the report, not for the reader to mend. */
  | { readonly kind: 'internal error'; readonly message: string };

/** From the Worker to the page. */
export type Report =
  | { readonly kind: 'values'; readonly id: number; readonly values: readonly unknown[] }
  | { readonly kind: 'ended'; readonly id: number; readonly ending: Ending };
