import { type PyCode, type PyException, PyTuple, type Result } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { exceptionOf, isException, raise, throwException } from './errors.ts';
import type { CompileRequest, Hooks, SyntaxWarning } from './hooks.ts';
import { takeSteps } from './steps.ts';
import type { Thread } from './thread.ts';

/** Compiles, warns of what is dubious, and goes on with the code. Raises SyntaxError. */
export function compileThen(
  thread: Thread,
  request: CompileRequest,
  then: (thread: Thread, code: PyCode) => Result,
): Result {
  const { compile, warn } = thread.interpreter.hooks;
  if (compile === undefined) return raise('RuntimeError', 'there is no compiler');
  const warnings: SyntaxWarning[] = [];
  let failure: PyException | undefined;
  return workThen(
    thread,
    (outer) =>
      workThen(
        outer,
        (inner) => compile(inner, request, warnings),
        (_inner, code) => code,
        undefined,
        (_inner, exception) => {
          failure = exception;
          return null;
        },
      ),
    (inner, code) => {
      const goOn = (later: Thread) =>
        failure === undefined ? then(later, code as PyCode) : throwException(failure);
      // What was found before an error is told before it.
      if (warnings.length === 0 || warn === undefined) return goOn(inner);
      return warnThen(inner, request, warnings, goOn);
    },
    undefined,
  );
}

function warnThen(
  thread: Thread,
  { fileName }: CompileRequest,
  warnings: readonly SyntaxWarning[],
  then: (thread: Thread) => Result,
): Result {
  const warn = thread.interpreter.hooks.warn as NonNullable<Hooks['warn']>;
  const steps = warnings.map((warning) => ({
    work: (inner: Thread) =>
      warn(inner, {
        category: 'SyntaxWarning',
        message: warning.message,
        fileName,
        line: warning.place.line,
      }),
    done: () => undefined,
    failed: (exception: Parameters<typeof isException>[0]) => {
      if (!isException(exception, 'SyntaxWarning')) throwException(exception);
      throwException(asError(thread, warning, fileName));
    },
  }));
  return takeSteps(thread, steps, then);
}

/** A warning that a filter makes an error is one of syntax. */
function asError(thread: Thread, { message, place }: SyntaxWarning, fileName: string) {
  const { line, endLine = line, column = 0, endColumn = column } = place;
  const text = thread.interpreter.sourceLine(fileName, line);
  return exceptionOf(
    'SyntaxError',
    message,
    new PyTuple([
      fileName,
      line,
      column + 1,
      text === undefined ? null : `${text}\n`,
      endLine,
      endColumn + 1,
    ]),
  );
}
