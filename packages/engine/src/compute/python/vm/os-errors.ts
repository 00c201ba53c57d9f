import { errorMessage, errorNumber, SystemError } from '../../../machine/index.ts';
import { type PyException, Raised, type Value } from '../objects/index.ts';
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

/** The exception that a failed system call is, with the names of the files that it was about. */
export function osFailure({ code }: SystemError, file?: Value, file2?: Value): PyException {
  const number = errorNumber(code);
  const exception = exceptionOf(osErrorName(number), number, errorMessage(code));
  if (file === undefined) return exception;
  exception.details = new Map([['filename', file]]);
  if (file2 !== undefined) exception.details.set('filename2', file2);
  return exception;
}

/** Makes system calls about files; a failure is raised with the names of the files. */
export function aboutFile<Answer>(call: () => Answer, file?: Value, file2?: Value): Answer {
  try {
    return call();
  } catch (error) {
    if (error instanceof SystemError) throw new Raised(osFailure(error, file, file2));
    throw error;
  }
}
