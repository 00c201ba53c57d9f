import {
  exceptionType,
  PyException,
  PyTuple,
  Raised,
  typeOf,
  type Value,
} from '../objects/index.ts';

/** A new exception of a built-in type. */
export function exceptionOf(name: string, ...args: readonly Value[]): PyException {
  const exception = new PyException(new PyTuple(args));
  exception.type = exceptionType(name);
  return exception;
}

/** A new exception of a built-in type that was raised from another while that was handled. */
export function exceptionFrom(cause: PyException, name: string, message: string): PyException {
  const exception = exceptionOf(name, message);
  exception.setCause(cause);
  exception.context = cause;
  return exception;
}

/** How messages about arguments name the kind of one that is wrong. */
export function givenType(value: Value): string {
  return value === null ? 'None' : typeOf(value).name;
}

/** Raises a built-in exception with a message. */
export function raise(name: string, ...args: readonly Value[]): never {
  throw new Raised(exceptionOf(name, ...args));
}

/** Raises an exception that is there. */
export function throwException(exception: PyException): never {
  throw new Raised(exception);
}

/** Whether an exception is of a built-in type, or of one that comes from it. */
export function isException(exception: PyException, name: string): boolean {
  return exception.type.isSubtypeOf(exceptionType(name));
}
