import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScriptOptions } from '@rackbook/engine/world/linux';
import type { CellRun } from '../output.ts';

/** How long a script may take, in milliseconds: only a fault of the engine takes so long. */
const TIME_LIMIT = 60_000;

interface Answer {
  readonly run?: CellRun;
  readonly failure?: string;
}

interface Task {
  readonly options: ScriptOptions;
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
  worker.postMessage(task.options);
}

function next() {
  while (running < Math.max(1, availableParallelism() - 1)) {
    const task = waiting.shift();
    if (task === undefined) return;
    work(task);
  }
}

/** Runs a script in a thread of its own, which is ended when it takes too long. */
export function runInPool(options: ScriptOptions): Promise<CellRun> {
  return new Promise((resolve, reject) => {
    waiting.push({ options, resolve, reject });
    next();
  });
}
