import { fetchAhead } from './fetch-ahead.ts';
import type { JobInput, JobName, JobValue } from './jobs.ts';
import type { Budget, Ending, Report, Request } from './messages.ts';
import { startWorker, type WorkerPort } from './start-worker.ts';

/** How long a Worker may take to answer Stop before it is terminated, in milliseconds. */
const STOP_MILLISECONDS = 300;

const defaultBudget: Budget = { milliseconds: 30_000, values: 100_000 };

/** What a run may use, and who hears what it finds. */
export interface RunOptions<Name extends JobName> {
  /** Called with what was found, in order, about once a slice. */
  onValues(values: readonly JobValue<Name>[]): void;
  readonly budget?: Budget;
}

/** A job at work. */
export interface Running {
  /** How it ended; never rejects. */
  readonly ended: Promise<Ending>;
  /** Asks the job to stop; a Worker that does not answer in time is terminated. */
  stop(): void;
}

/** Runs jobs in one Worker, which is started when first needed and again after a termination. */
export interface Runner {
  run<Name extends JobName>(job: Name, input: JobInput<Name>, options: RunOptions<Name>): Running;
  /** Starts the Worker and has it load a job's code, which is likely to be run soon; nothing is run. */
  prepare(job: JobName): void;
  /** Ends the Worker and everything in it. */
  close(): void;
}

interface Pending {
  onValues(values: readonly unknown[]): void;
  end(ending: Ending): void;
}

/** A runner over one Worker; `start` starts it, and another after a termination. */
export function createRunner(start: (first: JobName) => WorkerPort = startWorker): Runner {
  const pending = new Map<number, Pending>();
  let worker: WorkerPort | undefined;
  let lastId = 0;

  /** Ends every request and the Worker; the next run starts a fresh one. */
  function terminate(ending: Ending) {
    worker?.terminate();
    worker = undefined;
    const ended = [...pending.values()];
    pending.clear();
    for (const request of ended) request.end(ending);
  }

  function ensureWorker(job: JobName): WorkerPort {
    if (worker !== undefined) return worker;
    worker = start(job);
    fetchAhead(job);
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      const request = pending.get(data.id);
      if (request === undefined) return;
      if (data.kind === 'values') {
        request.onValues(data.values);
      } else {
        pending.delete(data.id);
        request.end(data.ending);
      }
    };
    worker.onerror = (event) => {
      terminate({ kind: 'internal error', message: event.message ?? 'the Worker did not start' });
    };
    return worker;
  }

  const send = (port: WorkerPort, request: Request) => port.postMessage(request);

  return {
    run(job, input, { onValues, budget = defaultBudget }) {
      const id = ++lastId;
      const port = ensureWorker(job);
      const ended = new Promise<Ending>((resolve) => {
        // The job's name fixes what it yields; messages carry it untyped.
        pending.set(id, { onValues: onValues as Pending['onValues'], end: resolve });
      });
      send(port, { kind: 'start', id, job, input, budget });
      return {
        ended,
        stop() {
          if (!pending.has(id)) return;
          send(port, { kind: 'stop', id });
          setTimeout(() => {
            const stopped = pending.get(id);
            if (stopped === undefined) return;
            pending.delete(id);
            stopped.end({ kind: 'stopped', by: 'reader' });
            // The Worker goes, and what else it was doing with it.
            terminate({ kind: 'internal error', message: 'another run could not be stopped' });
          }, STOP_MILLISECONDS);
        },
      };
    },
    prepare(job) {
      send(ensureWorker(job), { kind: 'prepare', job });
    },
    close() {
      terminate({ kind: 'stopped', by: 'reader' });
    },
  };
}
