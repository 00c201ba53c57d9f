import {
  exceptionType,
  PyException,
  type PyList,
  PyTuple,
  type PyType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from './errors.ts';
import { newException, setDetail } from './exception-details.ts';

/** A new group of exceptions. Raises ValueError, TypeError for what cannot be in one. */
export function newGroup(
  type: PyType,
  args: readonly Value[],
  items: readonly Value[],
): PyException {
  if (items.length === 0) {
    raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  }
  for (const [index, item] of items.entries()) {
    if (item instanceof PyException) continue;
    raise('ValueError', `Item ${index} of second argument (exceptions) is not an exception`);
  }
  const exception = exceptionType('Exception');
  const groupType = exceptionType('ExceptionGroup');
  const plain = items.every((item) => typeOf(item).isSubtypeOf(exception));
  let made = type;
  if (type === exceptionType('BaseExceptionGroup')) {
    if (plain) made = groupType;
  } else if (!plain && type === groupType) {
    raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  } else if (!plain && type.isSubtypeOf(exception)) {
    raise('TypeError', `Cannot nest BaseExceptions in '${type.name}'`);
  }
  const group = newException(made, args);
  setDetail(group, 'message', args[0] as Value);
  setDetail(group, 'exceptions', new PyTuple(items));
  return group;
}

/** A group of exceptions without a message, as the virtual machine makes it. */
export function exceptionGroup(exceptions: PyTuple | PyList): PyException {
  const base = exceptionType('BaseExceptionGroup');
  return newGroup(base, ['', exceptions], exceptions.items);
}
