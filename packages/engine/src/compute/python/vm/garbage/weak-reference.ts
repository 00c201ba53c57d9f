import { PyObject, type Value } from '../../objects/index.ts';

/** A reference to an object that does not keep it: what `weakref.ref` makes. */
export class PyWeakReference extends PyObject {
  /** `undefined` once the object is gone. */
  target: PyObject | undefined;
  /** What is called with the reference when the object goes. */
  callback: Value;
  /** The hash of the object, once it was asked for. */
  hash: Value | undefined;

  constructor(target: PyObject, callback: Value) {
    super();
    this.target = target;
    this.callback = callback;
  }
}
