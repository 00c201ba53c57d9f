import { type ChildStatus, signalNumber } from '../../../../machine/index.ts';

/** A process of a job. */
export interface JobProcess {
  readonly pid: number;
  /** The command as bash prints it. */
  readonly text: string;
  /** What the kernel said last; `undefined` while it runs and never changed. */
  status: ChildStatus | undefined;
}

export type JobState = 'running' | 'stopped' | 'done';

/** A pipeline that was started, in the foreground or not. */
export interface Job {
  /** The number in `%n`; 0 for a job of the foreground that never was in the background. */
  number: number;
  readonly group: number;
  readonly processes: readonly JobProcess[];
  /** Whether it was started with job control, in a process group of its own. */
  readonly controlled: boolean;
  foreground: boolean;
  /** Whether its present state was told to the user. */
  notified: boolean;
  /** Taken off the table by `disown -h`: it gets no SIGHUP. */
  spared: boolean;
}

/** The jobs of a shell. Source: bash(1), "JOB CONTROL". */
export interface JobTable {
  readonly jobs: Job[];
  /** Order of use, the current job last: it gives `%+` and `%-`. */
  readonly recent: Job[];
  /** Processes that have not been waited for, by pid. */
  readonly living: Map<number, { readonly job: Job; readonly process: JobProcess }>;
  /** Jobs of the parent shell, which a subshell can list. */
  readonly inherited: JobTable | undefined;
  /** Statuses of background processes that ended and whose job is gone, for `wait pid`; bounded. */
  readonly ended: Map<number, number>;
}

/** Statuses remembered of ended background processes. Source: POSIX, `CHILD_MAX` is at least 25; bash keeps more. */
const REMEMBERED_STATUSES = 4096;

export function createJobTable(inherited?: JobTable): JobTable {
  return { jobs: [], recent: [], living: new Map(), inherited, ended: new Map() };
}

/** A job of processes that were just started, in the order of their pipeline. */
export function createJob(
  table: JobTable,
  started: readonly { readonly pid: number; readonly text: string }[],
  options: { readonly controlled: boolean; readonly foreground: boolean },
): Job {
  const processes = started.map(({ pid, text }): JobProcess => ({ pid, text, status: undefined }));
  const job: Job = {
    number: 0,
    group: processes[0]?.pid ?? 0,
    processes,
    ...options,
    notified: false,
    spared: false,
  };
  for (const process of processes) table.living.set(process.pid, { job, process });
  return job;
}

/** Takes in what the kernel says of a child; returns the job, when it is known and changed. */
export function recordStatus(table: JobTable, status: ChildStatus): Job | undefined {
  const found = table.living.get(status.pid);
  if (found === undefined) return undefined;
  found.process.status = status;
  if (status.kind === 'exited' || status.kind === 'signaled') {
    table.living.delete(status.pid);
    // A process substitution is no job, but can be waited for.
    if (found.job.number === 0 && !found.job.foreground) {
      rememberStatus(table, status.pid, exitStatusOf(status));
    }
  }
  found.job.notified = false;
  // A job that stops becomes the current one.
  if (status.kind === 'stopped' && found.job.number > 0) useJob(table, found.job);
  return found.job;
}

export function jobState(job: Job): JobState {
  let stopped = false;
  for (const { status } of job.processes) {
    if (status === undefined || status.kind === 'continued') return 'running';
    if (status.kind === 'stopped') stopped = true;
  }
  return stopped ? 'stopped' : 'done';
}

/** Gives a job the number after the highest in use and makes it the current one, unless a stopped one is. */
export function addJob(table: JobTable, job: Job): void {
  if (job.number === 0) {
    job.number = table.jobs.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
    table.jobs.push(job);
  }
  const current = table.recent.at(-1);
  useJob(table, job);
  if (current !== undefined && jobState(current) === 'stopped' && jobState(job) === 'running') {
    useJob(table, current);
  }
}

/** Makes a job the most recently used one. */
export function useJob(table: JobTable, job: Job): void {
  const index = table.recent.indexOf(job);
  if (index >= 0) table.recent.splice(index, 1);
  table.recent.push(job);
}

/** Takes a job off the table, and remembers how its processes ended. */
export function removeJob(table: JobTable, job: Job): void {
  for (const list of [table.jobs, table.recent]) {
    const index = list.indexOf(job);
    if (index >= 0) list.splice(index, 1);
  }
  const last = job.processes.at(-1);
  if (job.number > 0 && last?.status !== undefined && jobState(job) === 'done') {
    rememberStatus(table, last.pid, exitStatusOf(last.status));
  }
}

function rememberStatus(table: JobTable, pid: number, status: number): void {
  table.ended.delete(pid);
  table.ended.set(pid, status);
  if (table.ended.size > REMEMBERED_STATUSES) {
    for (const oldest of table.ended.keys()) {
      table.ended.delete(oldest);
      break;
    }
  }
}

/** The current job: the last that was stopped, else the last that was put into the background. */
function currentJob(table: JobTable): Job | undefined {
  return table.recent.at(-1);
}

function previousJob(table: JobTable): Job | undefined {
  return table.recent.at(-2) ?? table.recent.at(-1);
}

/** The mark of a job in listings: `+` for the current one, `-` for the previous one. */
export function jobMark(table: JobTable, job: Job): '+' | '-' | ' ' {
  if (job === table.recent.at(-1)) return '+';
  return job === table.recent.at(-2) ? '-' : ' ';
}

/** The status of a shell command for what the kernel says of a child. */
export function exitStatusOf(status: ChildStatus): number {
  switch (status.kind) {
    case 'exited':
      return status.status;
    case 'signaled':
    case 'stopped':
      return 128 + signalNumber(status.signal);
    case 'continued':
      return 0;
  }
}

/** What `findJob` could not find, in the words of bash. */
export type NoJob = 'no such job' | 'ambiguous job spec';

/**
 * The job of a specification: `%`, `%%`, `%+`, `%-`, `%n`, `%prefix`, `%?substring`, or the same without
 * its `%`.
 */
export function findJob(table: JobTable, specification: string): Job | NoJob {
  const name = specification.startsWith('%') ? specification.slice(1) : specification;
  if (name === '' || name === '%' || name === '+') return currentJob(table) ?? 'no such job';
  if (name === '-') return previousJob(table) ?? 'no such job';
  if (/^[0-9]+$/.test(name)) {
    return table.jobs.find(({ number }) => number === Number(name)) ?? 'no such job';
  }
  const matches = table.jobs.filter((job) => {
    const text = jobText(job);
    return name.startsWith('?') ? text.includes(name.slice(1)) : text.startsWith(name);
  });
  if (matches.length > 1) return 'ambiguous job spec';
  return matches[0] ?? 'no such job';
}

/** The command of a job in one line. */
export function jobText(job: Job): string {
  return job.processes.map(({ text }) => text).join(' | ');
}

/** The job that a process belongs to. */
export function jobOfProcess(table: JobTable, pid: number): Job | undefined {
  return table.jobs.find(({ processes }) => processes.some((process) => process.pid === pid));
}
