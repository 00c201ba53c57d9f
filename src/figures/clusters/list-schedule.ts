/** A piece of work that runs on one worker without a break. */
export interface Task {
  readonly id: string;
  readonly duration: number;
  /** Tasks whose results it takes. */
  readonly needs?: readonly string[];
}

/** When and where a task ran. */
export interface Run {
  readonly task: string;
  readonly worker: number;
  readonly start: number;
  readonly finish: number;
}

/**
 * Runs a task graph on equal workers: whenever a worker is free, it takes the first task of the
 * list whose needs are done. Moving results and deciding take no time.
 *
 * @throws {Error} when tasks are left that can never start.
 */
export function listSchedule(tasks: readonly Task[], workers: number): Run[] {
  const runs: Run[] = [];
  const waiting = [...tasks];
  let now = 0;
  while (waiting.length > 0) {
    const done = new Set(runs.filter(({ finish }) => finish <= now).map(({ task }) => task));
    const busy = new Set(runs.filter(({ finish }) => finish > now).map(({ worker }) => worker));
    for (let worker = 0; worker < workers; worker++) {
      if (busy.has(worker)) continue;
      const next = waiting.findIndex(({ needs = [] }) => needs.every((need) => done.has(need)));
      const [task] = next === -1 ? [] : waiting.splice(next, 1);
      if (task === undefined) break;
      runs.push({ task: task.id, worker, start: now, finish: now + task.duration });
    }
    const ends = runs.map(({ finish }) => finish).filter((finish) => finish > now);
    if (ends.length === 0 && waiting.length > 0) {
      throw new Error(`${waiting[0]?.id} waits for something that never comes.`);
    }
    now = Math.min(...ends);
  }
  return runs;
}

/** When the last task ends. */
export const makespan = (runs: readonly Pick<Run, 'finish'>[]): number =>
  Math.max(0, ...runs.map(({ finish }) => finish));

/** The longest chain of tasks that need each other: no number of workers is quicker. */
export const criticalPath = (tasks: readonly Task[]): number =>
  makespan(listSchedule(tasks, tasks.length));

/** How many of the named results exist at the worst moment, each kept until its last use ends. */
export function heldAtOnce(
  tasks: readonly Task[],
  runs: readonly Run[],
  results: readonly string[],
): number {
  const finishOf = (id: string) => runs.find(({ task }) => task === id)?.finish ?? 0;
  const spans = results.map((id) => ({
    from: finishOf(id),
    to: Math.max(
      finishOf(id),
      ...tasks.filter(({ needs = [] }) => needs.includes(id)).map((user) => finishOf(user.id)),
    ),
  }));
  return Math.max(
    0,
    ...spans.map(
      ({ from: moment }) => spans.filter(({ from, to }) => from <= moment && moment < to).length,
    ),
  );
}
