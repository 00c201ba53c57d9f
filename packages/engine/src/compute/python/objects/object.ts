import { allocation } from '../allocation.ts';
import type { PyDict } from './dict.ts';
import type { PyType } from './type.ts';

/**
 * A value of the running program. `int` is a number that is a safe integer, or a bigint beyond; `bool` is
 * true or false; `None` is null; `str` is a string. All else is a {@link PyObject}.
 */
export type Value = number | bigint | boolean | null | string | PyObject;

/**
 * What is not one of the host's own values. Built-in types have their type on the prototype, so that an
 * object of theirs need not carry it; an object of a class that a program defines has it itself.
 */
export abstract class PyObject {
  declare type: PyType;
  /** What `__dict__` gives; not every object has one. */
  declare attributes: PyDict | undefined;
  /** The object whose attribute of a name counts instead, for what stands for another one. */
  declare standIn?: (name: string) => Value | undefined;
}

/** Bytes of an object without its attributes. Source: `sys.getsizeof` of CPython 3.11. */
export const INSTANCE_SIZE = 48;

/** An object that has nothing but its type and attributes: of a class of the program, or `object()`. */
export class PyInstance extends PyObject {
  /** What the last search for live objects, or count of their bytes, has left on it: a set of millions would be slow. */
  declare mark: number;

  constructor(type: PyType, attributes: PyDict | undefined) {
    super();
    this.type = type;
    this.attributes = attributes;
    this.mark = 0;
    allocation.bytes += INSTANCE_SIZE;
    allocation.containers?.push(this);
  }
}

/**
 * Makes a class that extends nothing one of objects, by its prototype alone: its constructor has less to do than one
 * that calls that of {@link PyObject}, which matters for what is made with every other instruction.
 */
export function lookLikeObject(HostClass: { readonly prototype: PyObject }): void {
  Object.setPrototypeOf(HostClass.prototype, PyObject.prototype);
}

/** A `float`, boxed: the host cannot tell 1 from 1.0. */
export class PyFloat implements PyObject {
  declare type: PyType;
  declare attributes: PyDict | undefined;
  declare standIn?: (name: string) => Value | undefined;
  declare readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}
lookLikeObject(PyFloat);

/** What a function's answer can be besides a value: it comes later, from a frame that was pushed. */
export const PENDING = Symbol('pending');
/** What the next item of an iterator can be besides a value: there is none. */
export const EXHAUSTED = Symbol('exhausted');
/** The answer of work whose value nobody wants: nothing goes onto the stack. */
export const NOTHING = Symbol('nothing');

/** The answer of work that may call back into the program. */
export type Result = Value | typeof PENDING;
/** The next item of an iterator. */
export type NextResult = Value | typeof PENDING | typeof EXHAUSTED;
