import {
  type PyException,
  PyModule,
  type PyProperty,
  type PySlot,
  PyType,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { exceptionOf } from '../errors.ts';

/** The AttributeError for a name that is not there. */
export function missingAttribute(object: Value, name: string): PyException {
  const exception = exceptionOf('AttributeError', missingMessage(object, name));
  exception.details = new Map<string, Value>([
    ['name', name],
    ['obj', object],
  ]);
  return exception;
}

function missingMessage(object: Value, name: string): string {
  if (object instanceof PyType) return `type object '${object.name}' has no attribute '${name}'`;
  if (object instanceof PyModule) {
    const moduleName = object.attributes.getName('__name__');
    if (object.initialising && typeof moduleName === 'string') {
      return `partially initialized module '${moduleName}' has no attribute '${name}' (most likely due to a circular import)`;
    }
    return typeof moduleName === 'string'
      ? `module '${moduleName}' has no attribute '${name}'`
      : `module has no attribute '${name}'`;
  }
  return `'${typeOf(object).name}' object has no attribute '${name}'`;
}

/** The AttributeError for a property that cannot be got, set or deleted. */
export function propertyWithout(property: PyProperty, object: Value, what: string): PyException {
  const name = property.name === undefined ? '' : ` '${property.name}'`;
  return exceptionOf(
    'AttributeError',
    `property${name} of '${typeOf(object).qualifiedName}' object has no ${what}`,
  );
}

/** The AttributeError for deleting from a place that nothing is in: CPython only says which. */
export function emptySlot(object: Value, { name }: PySlot): PyException {
  const exception = exceptionOf('AttributeError', name);
  exception.details = new Map<string, Value>([
    ['name', name],
    ['obj', object],
  ]);
  return exception;
}

/** The TypeError for a place of other objects than this. */
export function foreignSlot({ name, owner }: PySlot, object: Value): PyException {
  return exceptionOf(
    'TypeError',
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`,
  );
}
