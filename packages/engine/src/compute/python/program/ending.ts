import { fetchedOnce, type Run } from '../../../machine/index.ts';
import { runtimeOf } from '../library/runtime.ts';
import { systemThen } from '../vm/system-work.ts';
import { evaluate, type Outcome, type Running } from './running.ts';

/** How a program is to end: with a status, or by the signal that interrupted it. */
export type Ending = { readonly status: number } | { readonly interrupted: true };

/** What only a program needs that ends by an exception, or leaves something to be done. */
const reports = fetchedOnce(() => import('./reports.ts'));

/**
 * What an outcome of the main program means for its end; exceptions are reported. What was printed of a file comes
 * before that, and of all else behind.
 */
export function* endingOf(running: Running, outcome: Outcome, isFile: boolean): Run<Ending> {
  if (outcome.kind === 'value') return { status: 0 };
  const { endingByException, flushOutput } = yield* reports.fetch(running.interpreter);
  if (isFile) yield* flushOutput(running);
  return yield* endingByException(running, outcome.exception);
}

/** Does what there is to do at the end of a program, and writes what was kept; the status is that of the process. */
export function* finish(running: Running, ending: Ending): Run<Ending> {
  const { interpreter } = running;
  const { exitFunctions, openFiles } = runtimeOf(interpreter);
  const isDone =
    interpreter.sys() === undefined &&
    exitFunctions.length === 0 &&
    openFiles.size === 0 &&
    interpreter.collector?.hasListeners !== true &&
    interpreter.unawaited.size === 0;
  if (isDone) {
    const written = yield* evaluate(running, (thread) =>
      systemThen(thread, interpreter.output.write(), () => null, undefined),
    );
    if (written.kind === 'value') return ending;
  }
  const { finishAll } = yield* reports.fetch(interpreter);
  return yield* finishAll(running, ending);
}
