import type { PyDict } from './dict.ts';
import { PyObject, type Value } from './object.ts';

export class PyEllipsis extends PyObject {}

export class PyNotImplemented extends PyObject {}

export class PyModule extends PyObject {
  declare attributes: PyDict;
  /** Whether its code still runs for the first time. */
  initialising = false;

  constructor(attributes: PyDict) {
    super();
    this.attributes = attributes;
  }
}

/** Shows a mapping that may not be changed through it. */
export class PyMappingProxy extends PyObject {
  readonly mapping: Value;

  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
}
