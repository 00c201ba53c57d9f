import { type PyException, PyTuple } from '../objects/index.ts';
import type { PythonSyntaxError } from '../syntax/index.ts';
import { exceptionOf } from './errors.ts';

/** The exception for a text that is no Python. */
export function syntaxError(error: PythonSyntaxError): PyException {
  const { kind, message, details } = error;
  if (details === null) return exceptionOf(kind, message);
  const { fileName, line, column, text, endLine, endColumn } = details;
  return exceptionOf(
    kind,
    message,
    new PyTuple([fileName, line, column, text, endLine, endColumn]),
  );
}
