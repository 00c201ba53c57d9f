import { type ChildStatus, describeSignal, type SignalName } from '../../../../machine/index.ts';
import { type Job, type JobTable, jobMark, jobState, jobText } from './job-table.ts';

/** Columns of the state in a listing of jobs. Source: bash 5.2 pads to its longest description. */
const STATE_COLUMNS = 24;

/** How the state of a process reads: `Running`, `Done`, `Exit 3`, `Stopped`, `Terminated`. */
function describeStatus(status: ChildStatus | undefined): string {
  switch (status?.kind) {
    case undefined:
    case 'continued':
      return 'Running';
    case 'exited':
      return status.status === 0 ? 'Done' : `Exit ${status.status}`;
    case 'signaled':
      return describeSignal(status.signal);
    case 'stopped':
      return describeStop(status.signal);
  }
}

function describeStop(signal: SignalName): string {
  return describeSignal(signal);
}

/** The state of a job as a whole: that of its last process, or of the one that is stopped. */
function describeJob(job: Job): string {
  const state = jobState(job);
  if (state === 'running') return 'Running';
  if (state === 'stopped') return 'Stopped';
  return describeStatus(job.processes.at(-1)?.status);
}

/** One job as `jobs` lists it, with a line break at its end. */
export function listJob(table: JobTable, job: Job): string {
  const background = jobState(job) === 'running' && !job.foreground ? ' &' : '';
  return `[${job.number}]${jobMark(table, job)}  ${describeJob(job).padEnd(STATE_COLUMNS)}${jobText(job)}${background}\n`;
}

/** One job as `jobs -l` lists it: a line for each group of processes with one state. */
export function listProcesses(table: JobTable, job: Job): string {
  const head = `[${job.number}]${jobMark(table, job)} `;
  return head + processLines(job, head.length);
}

/** The processes of a job, one a line, each but the first indented by `indent` columns. */
export function processLines(job: Job, indent: number): string {
  const background = jobState(job) === 'running' && !job.foreground ? ' &' : '';
  let text = '';
  job.processes.forEach((process, index) => {
    const first = index === 0;
    const last = index === job.processes.length - 1;
    const before = job.processes[index - 1];
    const state = describeStatus(process.status);
    // A state that is that of the process before is not repeated.
    const shown =
      !first && before !== undefined && describeStatus(before.status) === state ? '' : state;
    text += `${first ? '' : ' '.repeat(indent)}${String(process.pid).padStart(5)} ${shown.padEnd(STATE_COLUMNS)}${first ? '' : '| '}${process.text}${last ? background : ''}\n`;
  });
  return text;
}
