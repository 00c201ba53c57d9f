import {
  type ErrorName,
  errorMessage,
  errorNumber,
  type SystemError,
} from '../../../machine/index.ts';
import type { PyException, Value } from '../objects/index.ts';
import { integerIn } from './conversions.ts';
import { exceptionOf } from './errors.ts';

/**
 * What `OSError` becomes by the number of its error. Source: the documentation of the built-in exceptions, "OS
 * exceptions"; numbers of Linux.
 */
const SUBCLASSES: ReadonlyMap<number, string> = new Map([
  [1, 'PermissionError'],
  [2, 'FileNotFoundError'],
  [3, 'ProcessLookupError'],
  [4, 'InterruptedError'],
  [10, 'ChildProcessError'],
  [11, 'BlockingIOError'],
  [13, 'PermissionError'],
  [17, 'FileExistsError'],
  [20, 'NotADirectoryError'],
  [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'],
  [103, 'ConnectionAbortedError'],
  [104, 'ConnectionResetError'],
  [108, 'BrokenPipeError'],
  [110, 'TimeoutError'],
  [111, 'ConnectionRefusedError'],
  [114, 'BlockingIOError'],
  [115, 'BlockingIOError'],
]);

/** Name of the class that an error of the system with this number belongs to. */
export function osErrorName(number: Value): string {
  const plain = integerIn(number);
  return (typeof plain === 'number' ? SUBCLASSES.get(plain) : undefined) ?? 'OSError';
}

/** The exception for a system call that failed, on the file of that name when there is one. */
export function osErrorOf(name: ErrorName, fileName?: Value): PyException {
  const number = errorNumber(name);
  const exception = exceptionOf(osErrorName(number), number, errorMessage(name));
  if (fileName !== undefined && fileName !== null) {
    exception.details = new Map([['filename', fileName]]);
  }
  return exception;
}

/** The exception for an error of the machine that nobody gave a file name to. */
export function osError({ code }: SystemError): PyException {
  return osErrorOf(code);
}
