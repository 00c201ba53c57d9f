import { type ThreadView, viewThread } from '../../compute/python/inspection/index.ts';
import { isOwnFile, type RunningPython } from './run.ts';

/** What there is to see of a program; nothing before its first line and after its end. */
export function viewProgram(python: RunningPython): ThreadView | undefined {
  const thread = python.thread();
  return thread === undefined ? undefined : viewThread(thread, isOwnFile);
}
