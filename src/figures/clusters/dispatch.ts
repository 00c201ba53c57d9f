/** Who decides where tasks run, and what that costs; all times in one unit. */
export interface DispatchInput {
  /** Tasks that each node submits at time 0. */
  readonly submitted: readonly number[];
  readonly workersPerNode: number;
  readonly duration: number;
  /** Time that a scheduler takes for one decision. */
  readonly decision: number;
  /** Time of a message between machines. */
  readonly hop: number;
}

export interface Decision {
  /** Node of the scheduler; the central one has none. */
  readonly node?: number;
  readonly task: string;
  readonly start: number;
  readonly finish: number;
  /** The node that it is passed on to. */
  readonly forwardedTo?: number;
}

export interface DispatchRun {
  readonly task: string;
  readonly node: number;
  readonly worker: number;
  readonly start: number;
  readonly finish: number;
}

export interface Dispatch {
  readonly decisions: readonly Decision[];
  readonly runs: readonly DispatchRun[];
}

const nodeName = (node: number) => String.fromCharCode(97 + node);

/** Tasks in the order in which they come in: one of each node in turn. */
function inTurn(submitted: readonly number[]): { task: string; node: number }[] {
  return Array.from({ length: Math.max(0, ...submitted) }, (_, round) =>
    submitted.flatMap((count, node) =>
      round < count ? [{ task: `${nodeName(node)}${round + 1}`, node }] : [],
    ),
  ).flat();
}

/** Workers with the time from which each is free. */
function workersOf({ submitted, workersPerNode }: DispatchInput) {
  return submitted.flatMap((_, node) =>
    Array.from({ length: workersPerNode }, (_, worker) => ({ node, worker, free: 0 })),
  );
}
type Worker = ReturnType<typeof workersOf>[number];

function firstFree(workers: readonly Worker[]): Worker {
  const [first, ...others] = workers;
  if (first === undefined) throw new Error('There is no worker.');
  return others.reduce((best, worker) => (worker.free < best.free ? worker : best), first);
}

function runOn(worker: Worker, task: string, from: number, duration: number): DispatchRun {
  const start = Math.max(from, worker.free);
  worker.free = start + duration;
  return { task, node: worker.node, worker: worker.worker, start, finish: worker.free };
}

/** One scheduler on a machine of its own decides for everyone, one task after another. */
export function centralDispatch(input: DispatchInput): Dispatch {
  const { submitted, duration, decision, hop } = input;
  const workers = workersOf(input);
  const decisions = inTurn(submitted).map(({ task }, index) => ({
    task,
    start: hop + index * decision,
    finish: hop + (index + 1) * decision,
  }));
  const runs = decisions.map(({ task, finish }) =>
    runOn(firstFree(workers), task, finish + hop, duration),
  );
  return { decisions, runs };
}

/**
 * Each node decides for the tasks submitted there. It passes a task on, once, when none of its
 * own workers is free and one of another node will be when the message gets there.
 */
export function bottomUpDispatch(input: DispatchInput): Dispatch {
  const { submitted, duration, decision, hop } = input;
  const workers = workersOf(input);
  const own = (node: number) => workers.filter((worker) => worker.node === node);
  const schedulers = submitted.map((_, node) => ({
    node,
    free: 0,
    queue: inTurn(submitted)
      .filter((one) => one.node === node)
      .map(({ task }) => ({ task, arrival: 0, forwarded: false })),
  }));
  const decisions: Decision[] = [];
  const runs: DispatchRun[] = [];
  const startOf = ({ free, queue: [head] }: (typeof schedulers)[number]) =>
    head === undefined ? Number.POSITIVE_INFINITY : Math.max(free, head.arrival);
  for (;;) {
    const next = schedulers.reduce((best, one) => (startOf(one) < startOf(best) ? one : best));
    const start = startOf(next);
    const item = next.queue.shift();
    if (item === undefined) return { decisions, runs };
    const finish = start + decision;
    next.free = finish;
    const local = firstFree(own(next.node));
    const other =
      item.forwarded || local.free <= finish
        ? undefined
        : schedulers.find(
            ({ node, queue }) =>
              node !== next.node &&
              own(node).filter(({ free }) => free <= finish + hop).length > queue.length,
          );
    const noted = { node: next.node, task: item.task, start, finish };
    if (other === undefined) {
      decisions.push(noted);
      runs.push(runOn(local, item.task, finish, duration));
    } else {
      decisions.push({ ...noted, forwardedTo: other.node });
      other.queue.push({ task: item.task, arrival: finish + hop, forwarded: true });
    }
  }
}

/** The example of the notes: two nodes of two workers, times in milliseconds. */
export const twoNodes: DispatchInput = {
  submitted: [5, 3],
  workersPerNode: 2,
  duration: 4,
  decision: 1,
  hop: 1,
};
