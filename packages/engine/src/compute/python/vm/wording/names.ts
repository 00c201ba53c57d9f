import type { PyException } from '../../objects/index.ts';
import { exceptionOf } from '../errors.ts';
import type { Frame } from '../frame.ts';

/** A local variable, or one that functions share, that has no value yet. */
export function unboundLocal(frame: Frame, place: number): PyException {
  const name = frame.code.placeNames[place] as string;
  const free = place >= frame.code.placeNames.length - frame.code.data.freeNames.length;
  if (free) {
    return nameError(
      'NameError',
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      name,
    );
  }
  return nameError(
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
    name,
  );
}

/** The NameError for a name that means nothing. */
export function undefinedName(name: string): PyException {
  return nameError('NameError', `name '${name}' is not defined`, name);
}

function nameError(type: string, message: string, name: string): PyException {
  const exception = exceptionOf(type, message);
  if (type === 'NameError') exception.details = new Map([['name', name]]);
  return exception;
}
