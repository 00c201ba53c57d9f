import { PyList, type PyModule, PyTraceback, PyTuple, type Value } from '../objects/index.ts';
import { levelsOf } from '../vm/exception-report.ts';
import { levelsText } from '../vm/traceback-text.ts';
import { defineModule } from './define-module.ts';

/** `_traceback`: the texts that the interpreter prints of exceptions. */
export function createModule(): PyModule {
  return defineModule('_traceback', {
    functions: {
      'source_line(filename, lineno, /)': (thread, fileName: Value, line: Value) =>
        thread.interpreter.sourceLine(String(fileName), Number(line)) ?? '',
      'entries(traceback, /)': (thread, traceback: Value) => {
        const first = traceback instanceof PyTraceback ? traceback : undefined;
        const levels = levelsOf(thread.interpreter, first) ?? [];
        return new PyList(
          levels.map((level) => {
            const { fileName, line, name, source, position } = level;
            const { endLine, column, endColumn } = position ?? {};
            const places = [endLine ?? null, column ?? null, endColumn ?? null];
            return new PyTuple([
              ...[fileName, line ?? null, name, source?.trim() ?? null],
              ...places,
              levelsText([level], true),
            ]);
          }),
        );
      },
    },
  });
}
