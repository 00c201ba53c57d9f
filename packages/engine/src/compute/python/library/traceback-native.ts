import {
  type PyException,
  PyList,
  type PyModule,
  PyTraceback,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { type DescribingOptions, describeThen, levelsOf } from '../vm/exception-report.ts';
import type { Thread } from '../vm/thread.ts';
import {
  exceptionText,
  levelsText,
  type TracebackLevel,
  tracebackText,
} from '../vm/traceback-text.ts';
import { defineModule } from './define-module.ts';

/** Unlike the interpreter, the module says nothing of names that were probably meant. */
const options = (limit: Value, chain: Value = true): DescribingOptions => ({
  suggests: false,
  chains: chain !== false,
  limits: (levels) => limited(levels, limit),
});

/** The first levels of a traceback, or with a negative limit the last ones. */
function limited(
  levels: readonly TracebackLevel[],
  limit: Value = null,
): readonly TracebackLevel[] {
  if (limit === null) return levels;
  const most = Number(integerIn(limit) ?? levels.length);
  return most >= 0 ? levels.slice(0, most) : levels.slice(most);
}

function levelsIn(thread: Thread, traceback: Value, limit: Value): readonly TracebackLevel[] {
  const first = traceback instanceof PyTraceback ? traceback : undefined;
  return limited(levelsOf(thread.interpreter, first) ?? [], limit);
}

/** `_traceback`: the texts that the module `traceback` makes of exceptions. */
export function createModule(): PyModule {
  return defineModule('_traceback', {
    functions: {
      'report(exception, limit, chain, /)': (
        thread,
        exception: PyException,
        limit: Value,
        chain: Value,
      ) =>
        describeThen(
          thread,
          exception,
          (_thread, described) => tracebackText(described, { byLibrary: true }),
          options(limit, chain),
        ),
      'last(exception, /)': (thread, exception: PyException) =>
        describeThen(
          thread,
          exception,
          (_thread, described) => exceptionText(described),
          options(null),
        ),
      'levels(traceback, limit, /)': (thread, traceback: Value, limit: Value) =>
        levelsText(levelsIn(thread, traceback, limit), true),
      'entries(traceback, limit, /)': (thread, traceback: Value, limit: Value) =>
        new PyList(
          levelsIn(thread, traceback, limit).map(
            ({ fileName, line, name, source }) =>
              new PyTuple([fileName, line ?? null, name, source?.trim() ?? null]),
          ),
        ),
    },
  });
}
