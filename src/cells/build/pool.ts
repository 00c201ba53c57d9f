import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CellRun } from '../output.ts';
import type { CellJob } from '../world.ts';

/** How long a cell may take, in milliseconds: only a fault of the engine takes so long. */
const TIME_LIMIT = 60_000;

interface Answer {
  readonly run?: CellRun;
  readonly failure?: string;
}

/** What is run at build, and the lines that it is given when it asks. */
export interface BuildTask {
  readonly job: CellJob;
  readonly input: readonly string[];
}

interface Task extends BuildTask {
  resolve(run: CellRun): void;
  reject(error: Error): void;
}

const waiting: Task[] = [];
const idle: Worker[] = [];
let running = 0;

const startWorker = () => new Worker(new URL('./cell-worker.ts', import.meta.url));

function work(task: Task) {
  const worker = idle.pop() ?? startWorker();
  worker.ref();
  running++;
  const end = () => {
    clearTimeout(timer);
    worker.off('message', hear).off('error', give);
    running--;
    next();
  };
  const give = (error: unknown) => {
    void worker.terminate();
    end();
    task.reject(error instanceof Error ? error : new Error(String(error)));
  };
  const hear = ({ run, failure }: Answer) => {
    // An idle worker does not keep the build from ending.
    worker.unref();
    idle.push(worker);
    end();
    if (run === undefined) task.reject(new Error(failure));
    else task.resolve(run);
  };
  const timer = setTimeout(
    () => give(new Error(`no end after ${TIME_LIMIT / 1000} s`)),
    TIME_LIMIT,
  );
  worker.on('message', hear).on('error', give);
  const { job, input } = task;
  worker.postMessage({ job, input } satisfies BuildTask);
}

function next() {
  while (running < Math.max(1, availableParallelism() - 1)) {
    const task = waiting.shift();
    if (task === undefined) return;
    work(task);
  }
}

/** Runs a cell in a thread of its own, which is ended when it takes too long. */
export function runInPool(task: BuildTask): Promise<CellRun> {
  return new Promise((resolve, reject) => {
    waiting.push({ ...task, resolve, reject });
    next();
  });
}
