import { type PyException, PyTuple, type Value } from '../objects/index.ts';
import type { PythonSyntaxError } from '../syntax/index.ts';
import { exceptionOf } from './errors.ts';
import { setDetail } from './exception-details.ts';

/** The exception for a text that is no Python. */
export function syntaxError(error: PythonSyntaxError): PyException {
  const { kind, message, details } = error;
  if (details === null) return exceptionOf(kind, message);
  const { fileName, line, column, text, endLine, endColumn, isBare } = details;
  if (isBare === true) {
    const exception = exceptionOf(kind, message);
    const places: readonly (readonly [string, Value])[] = [
      ['filename', fileName],
      ['lineno', line],
      ['offset', column],
      ['text', text],
      ['end_lineno', endLine],
      ['end_offset', endColumn > 0 ? endColumn : null],
    ];
    for (const [name, value] of places) setDetail(exception, name, value);
    return exception;
  }
  return exceptionOf(
    kind,
    message,
    new PyTuple([fileName, line, column, text, endLine, endColumn]),
  );
}
