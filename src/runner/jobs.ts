import type { CurveJob } from './jobs/miss-ratio-curve.ts';
import type { PythonCellJob, PythonInterruptJob } from './jobs/python-cell.ts';
import type { PythonTraceJob } from './jobs/python-trace.ts';
import type { ShellScriptJob } from './jobs/shell-script.ts';

/** Every job that the Worker knows, with its input and what it yields. */
export interface Jobs {
  'miss-ratio-curve': CurveJob;
  'python-cell': PythonCellJob;
  'python-interrupt': PythonInterruptJob;
  'python-trace': PythonTraceJob;
  'shell-script': ShellScriptJob;
}

export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobValue<Name extends JobName> =
  ReturnType<Jobs[Name]> extends Iterator<infer Value, void> | AsyncIterator<infer Value, void>
    ? Value
    : never;

/** The machine under a program is a file of its own, which is fetched beside that of the job and not after it. */
async function onMachine<Code>(code: Promise<Code>): Promise<Code> {
  const [loaded] = await Promise.all([code, import('./sessions/pace.ts')]);
  return loaded;
}

/** A job's code is loaded when it is first asked for. */
export const loadJob: { readonly [Name in JobName]: () => Promise<Jobs[Name]> } = {
  'miss-ratio-curve': async () => (await import('./jobs/miss-ratio-curve.ts')).missRatioCurveJob,
  'python-cell': async () => (await onMachine(import('./jobs/python-cell.ts'))).pythonCellJob,
  'python-interrupt': async () => (await import('./jobs/python-cell.ts')).pythonInterruptJob,
  'python-trace': async () => (await import('./jobs/python-trace.ts')).pythonTraceJob,
  'shell-script': async () => (await import('./jobs/shell-script.ts')).shellScriptJob,
};
