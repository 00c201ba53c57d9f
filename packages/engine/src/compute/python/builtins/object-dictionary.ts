import {
  Complaint,
  PyDict,
  PyGetSet,
  type PyObject,
  type PyType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { attributesOf, newAttributes } from '../vm/attributes.ts';
import { raise } from '../vm/errors.ts';

/** `__dict__` of the objects of a type that gives them one. */
export function dictionaryOf(owner: PyType): PyGetSet {
  return new PyGetSet(
    '__dict__',
    owner,
    (_thread, self) =>
      attributesOf(self) ?? newAttributes(self, typeOf(self)) ?? noDictionary(self),
    (_thread, self, value) => {
      if (attributesOf(self) === undefined && !typeOf(self).hasAttributes) noDictionary(self);
      if (!(value instanceof PyDict)) {
        raise(
          'TypeError',
          value === undefined
            ? 'cannot delete __dict__'
            : `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`,
        );
      }
      (self as PyObject).attributes = value;
      return null;
    },
  );
}

function noDictionary(self: Value): never {
  throw new Complaint((words) => words.missingAttribute(self, '__dict__'));
}
