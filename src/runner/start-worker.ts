import type { JobName } from './jobs.ts';

/** What a client needs of a Worker. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * Starts a Worker that serves jobs and sessions; its code is one file for all of them. Its name is the job that it will
 * be asked for first, which it loads without waiting for the request.
 */
export const startWorker = (first?: JobName): WorkerPort =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: first ?? '' });
