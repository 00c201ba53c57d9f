import {
  type PyException,
  PyList,
  type PyModule,
  PyTraceback,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { describeThen, levelsOf, reportThen } from '../vm/exception-report.ts';
import { exceptionText, levelsText } from '../vm/traceback-text.ts';
import { defineModule } from './define-module.ts';

/** `_traceback`: the texts that the interpreter prints of exceptions. */
export function createModule(): PyModule {
  return defineModule('_traceback', {
    functions: {
      'report(exception, /)': (thread, exception: PyException) =>
        reportThen(thread, exception, (_thread, text) => text),
      'last(exception, /)': (thread, exception: PyException) =>
        describeThen(thread, exception, (_thread, described) => exceptionText(described)),
      'levels(traceback, /)': (thread, traceback: Value) =>
        levelsText(
          levelsOf(thread.interpreter, traceback instanceof PyTraceback ? traceback : undefined) ??
            [],
        ),
      'entries(traceback, /)': (thread, traceback: Value) =>
        new PyList(
          (
            levelsOf(
              thread.interpreter,
              traceback instanceof PyTraceback ? traceback : undefined,
            ) ?? []
          ).map(
            ({ fileName, line, name, source }) =>
              new PyTuple([fileName, line ?? null, name, source?.trim() ?? null]),
          ),
        ),
    },
  });
}
