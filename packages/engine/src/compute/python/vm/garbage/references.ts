/**
 * Who refers to an object, and to what it refers, as far as a search for all that can be reached shows it. CPython also
 * sees references from what is dead and not collected; it has an object of its own for the closure of a function, for
 * the bases and the order of a class. An instance and its attributes are one here, as they are in CPython until
 * `__dict__` is asked for.
 */
import { PyInstance, PyList, PyObject, type Result, type Value } from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import { Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import type { Marking } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { searchThen } from './searching.ts';
import { Tracer } from './trace-slowly.ts';
import { isTracked } from './tracked.ts';

/** Objects that are gone through before others get their turn. */
const SLICE = 10_000;

/** What all references that can be reached are gone through for. */
abstract class Look extends Unseen {
  marking: Marking | undefined;
  readonly tracer = new Tracer();

  /** Hears of each reference. */
  abstract see(holder: object, child: object): void;
  /** After all of them: the answer; `undefined` when there is more to do for it, at another turn. */
  abstract answer(): Value | undefined;
}

function goThrough(thread: Thread, look: Look): Result {
  return searchThen(
    thread,
    (later, marking) => {
      look.marking = marking;
      return goOn(later, null, look);
    },
    undefined,
  );
}

function goOn(thread: Thread, _value: unknown, look: Look): Result {
  const { found } = look.marking as Marking;
  const { tracer } = look;
  const isOver = tracer.advance(found, SLICE, {
    visit: (child) => look.see(found[tracer.next] as object, child),
    hidden: () => undefined,
  });
  return (isOver ? look.answer() : undefined) ?? pauseThen(thread, goOn, look);
}

plainWork.add(goOn);

class Referrers extends Look {
  readonly #wanted: ReadonlySet<unknown>;
  readonly #found = new Set<PyObject>();
  /** Instances by their attributes. */
  readonly #instances = new Map<object, PyInstance>();

  /** Containers that were noted, in order of creation. */
  readonly #noted: readonly object[];

  constructor(wanted: Iterable<Value>, noted: readonly object[]) {
    super();
    this.#wanted = new Set(wanted);
    this.#noted = noted;
  }

  see(holder: object, child: object): void {
    if (holder instanceof PyInstance && child === holder.attributes) {
      this.#instances.set(child, holder);
    }
    if (this.#wanted.has(child)) {
      const referrer = this.#referrer(holder);
      if (referrer !== undefined) this.#found.add(referrer);
    }
  }

  #referrer(holder: object): PyObject | undefined {
    // Variables of a running function are in no object.
    if (holder instanceof Frame) return holder.generator;
    return holder instanceof PyObject ? (this.#instances.get(holder) ?? holder) : undefined;
  }

  answer(): Value {
    // The youngest generation comes first, each in order of creation.
    const found = new Set<object>([...this.#found].filter(isTracked));
    const young = this.#noted.filter((object) => found.delete(object));
    return new PyList([...young, ...found] as PyObject[]);
  }
}

/** `gc.get_referrers`: a list of what refers to one of some objects. */
export function referrersOf(thread: Thread, objects: readonly Value[]): Result {
  return goThrough(thread, new Referrers(objects, thread.interpreter.memory.containers ?? []));
}

class Count extends Look {
  readonly #object: object;
  #count = 0;

  constructor(object: object) {
    super();
    this.#object = object;
  }

  see(_holder: object, child: object): void {
    if (child === this.#object) this.#count += 1;
  }

  answer(): Value {
    // The argument itself is one more.
    return this.#count + 1;
  }
}

/** What CPython 3.12 and later say of an object that is there for ever. */
const IMMORTAL = 2 ** 32 - 1;

/**
 * `sys.getrefcount`: how many references there are to an object, that of the call counted. A number, a text, `None` or
 * the like has no identity here, and nobody counts references to it: the answer is that of an object which never goes.
 */
export function countReferences(thread: Thread, object: Value): Result {
  return object instanceof PyObject ? goThrough(thread, new Count(object)) : IMMORTAL;
}

/** `gc.get_objects`: all objects that can be reached and are tracked. */
class Objects extends Look {
  readonly #answer: PyObject[] = [];
  #next = 0;
  readonly #instances = new Set<object>();

  see(holder: object, child: object): void {
    if (holder instanceof PyInstance && child === holder.attributes) this.#instances.add(child);
  }

  answer(): Value | undefined {
    const { found } = this.marking as Marking;
    const end = Math.min(found.length, this.#next + SLICE);
    for (; this.#next < end; this.#next += 1) {
      const object = found[this.#next] as object;
      if (isTracked(object) && !this.#instances.has(object)) this.#answer.push(object as PyObject);
    }
    return end === found.length ? new PyList(this.#answer) : undefined;
  }
}

export function allObjects(thread: Thread): Result {
  return goThrough(thread, new Objects());
}
