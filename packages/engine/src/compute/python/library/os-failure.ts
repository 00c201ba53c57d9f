import { errorNumber, SystemError } from '../../../machine/index.ts';
import { exceptionType, PyException, PyTuple, Raised, type Value } from '../objects/index.ts';

/** The exceptions of error numbers that have their own. Source: the documentation of `OSError`. */
const SUBCLASSES: Readonly<Record<string, string>> = {
  EAGAIN: 'BlockingIOError',
  ECHILD: 'ChildProcessError',
  EPIPE: 'BrokenPipeError',
  ECONNREFUSED: 'ConnectionRefusedError',
  ECONNRESET: 'ConnectionResetError',
  EEXIST: 'FileExistsError',
  ENOENT: 'FileNotFoundError',
  EINTR: 'InterruptedError',
  EISDIR: 'IsADirectoryError',
  ENOTDIR: 'NotADirectoryError',
  EACCES: 'PermissionError',
  EPERM: 'PermissionError',
  ESRCH: 'ProcessLookupError',
  ETIMEDOUT: 'TimeoutError',
};

/** The exception that a failed system call is, with the names of the files that it was about. */
export function osFailure(error: SystemError, file?: Value, file2?: Value): PyException {
  const number = errorNumber(error.code);
  const exception = new PyException(new PyTuple([number, error.message]));
  exception.type = exceptionType(SUBCLASSES[error.code] ?? 'OSError');
  const details = new Map<string, Value>([
    ['errno', number],
    ['strerror', error.message],
  ]);
  if (file !== undefined) details.set('filename', file);
  if (file2 !== undefined) details.set('filename2', file2);
  exception.details = details;
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
