import { PyDict } from './dict.ts';
import { PyObject } from './object.ts';

/** A `set`. */
export class PySet extends PyObject {
  entries = new PyDict();
}

/** A `frozenset`. */
export class PyFrozenSet extends PySet {}
