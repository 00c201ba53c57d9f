import { atMostBits } from '../../numbers/index.ts';
import {
  DICT_SIZE,
  ENTRY_SIZE,
  GENERATOR_SIZE,
  INSTANCE_SIZE,
  ITEM_SIZE,
  LIST_SIZE,
  NOTHING,
  PyByteArray,
  PyBytes,
  PyDict,
  PyFloat,
  PyFunction,
  PyGenerator,
  PyItemBuffer,
  PyList,
  PySet,
  PyTuple,
  type Result,
  TUPLE_SIZE,
} from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import { raise } from '../errors.ts';
import { Frame } from '../frame.ts';
import { MEASURED_EVERY, MEMORY_LIMIT, type Memory } from '../memory-count.ts';
import type { Thread } from '../thread.ts';
import { rootsOf } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { trace, type Visitor } from './tracing.ts';

/** Sizes of CPython 3.11 on 64-bit Linux, as `sys.getsizeof` gives them. */
const TEXT_SIZE = 49;
const BYTES_SIZE = 33;
const FLOAT_SIZE = 24;
const FUNCTION_SIZE = 136;
const SET_SIZE = 200;
const SLOT_SIZE = 16;
/** From this size on it is known how many bytes of texts and integers were made. */
const LARGE = 512;

/** Items that are looked at before others get their turn; an object takes as long as so many items. */
const SLICE = 100_000;
const OBJECT_WORK = 20;

/** The most that may be allocated between two counts. */
const MOST_UNMEASURED = 2 ** 27;
/** Allocated beyond the limit, so that a count shows that it is passed, and need not be made twice. */
const SPARE = 2 ** 22;

/** The mark of the last count; a search has positive ones, and objects begin with 0. */
let lastMark = 0;

const isLong = (object: object): object is PyList | PyTuple =>
  (object instanceof PyList || object instanceof PyTuple) && object.items.length > SLICE;

/** A count of live bytes on its way. */
class Measure extends Unseen implements Visitor {
  bytes = 0;
  /** Bytes of long texts and integers, each as often as it is held. */
  large = 0;
  /** The same for short ones and floats, and how many they are. */
  small = 0;
  smallCount = 0;
  /** What this count leaves on what it has seen and can carry a mark; of all else it keeps a set. */
  readonly #mark: number;
  readonly #seen = new Set<object>();
  readonly #waiting: object[] = [];
  /** The long list or tuple that is being gone through, and how far. */
  #long: readonly unknown[] | undefined;
  #next = 0;

  constructor(thread: Thread) {
    super();
    lastMark -= 1;
    this.#mark = lastMark;
    thread.interpreter.memory.search = this;
    for (let { frame } = thread; frame !== null; frame = frame.back) this.visit(frame);
    for (const root of rootsOf(thread)) {
      if (typeof root === 'object' && root !== null) this.visit(root);
    }
  }

  visit(object: object): void {
    if (object instanceof PyFloat) return;
    const { mark } = object as { mark?: number };
    if (mark === this.#mark) return;
    if (mark !== undefined) (object as { mark?: number }).mark = this.#mark;
    else {
      if (this.#seen.has(object)) return;
      this.#seen.add(object);
    }
    this.#waiting.push(object);
  }

  /** What cannot be seen is not counted. */
  hidden(): void {}

  /** Adds the sizes of some objects more; returns whether that were all. */
  advance(): boolean {
    let items = 0;
    if (!this.#goThrough()) return false;
    for (let object = this.#waiting.pop(); object !== undefined; object = this.#waiting.pop()) {
      if (isLong(object)) {
        this.#begin(object);
        return false;
      }
      trace(object, this);
      items += OBJECT_WORK + this.#add(object);
      if (items > SLICE) return this.#waiting.length === 0;
    }
    return true;
  }

  /** Begins with a list or tuple that is too long to be looked at in one go. */
  #begin(object: PyList | PyTuple): void {
    const own = object instanceof PyList ? LIST_SIZE : TUPLE_SIZE;
    this.bytes += own + object.items.length * ITEM_SIZE;
    this.visit(object.type);
    if (object.attributes !== undefined) this.visit(object.attributes);
    this.#long = object.items;
    this.#next = 0;
  }

  /** Looks at some items more of the long one; returns whether there are none left. */
  #goThrough(): boolean {
    const items = this.#long;
    if (items === undefined) return true;
    const end = Math.min(items.length, this.#next + SLICE);
    for (let index = this.#next; index < end; index += 1) {
      const item = items[index];
      this.#addAtom(item);
      if (typeof item === 'object' && item !== null) this.visit(item);
    }
    this.#next = end;
    if (end >= items.length) this.#long = undefined;
    return this.#long === undefined;
  }

  /** All of it: what many hold is one all the same, and there is no more of it than was made. */
  live({ text, made }: Memory): number {
    const { small, smallCount, large } = this;
    const share = smallCount <= made ? 1 : made / smallCount;
    return this.bytes + small * share + Math.min(large, text);
  }

  /** Adds the size of an object and of the texts and numbers in it; how many places that were. */
  #add(object: object): number {
    if (object instanceof PyDict) {
      this.bytes += DICT_SIZE + object.entries.length * ENTRY_SIZE;
      for (const entry of object.entries) {
        if (entry === undefined) continue;
        this.#addAtom(entry.key);
        this.#addAtom(entry.value);
      }
      return object.entries.length;
    }
    if (object instanceof PyList || object instanceof PyTuple) {
      const { items } = object;
      const own = object instanceof PyList ? LIST_SIZE : TUPLE_SIZE;
      this.bytes += own + items.length * ITEM_SIZE;
      for (const item of items) this.#addAtom(item);
      return items.length;
    }
    if (object instanceof Frame) {
      this.bytes += object.slots.length * ITEM_SIZE;
      for (let index = 0; index < object.top; index += 1) this.#addAtom(object.slots[index]);
      return object.top;
    }
    if (object instanceof PySet) {
      const { keys } = object.table;
      this.bytes += SET_SIZE + keys.length * SLOT_SIZE;
      for (const key of keys) this.#addAtom(key);
      return keys.length;
    }
    if (object instanceof PyBytes || object instanceof PyByteArray) {
      this.bytes += BYTES_SIZE + object.bytes.length;
    } else if (object instanceof PyItemBuffer) this.bytes += object.sizeInMemory();
    else if (object instanceof PyFunction) this.bytes += FUNCTION_SIZE;
    else if (object instanceof PyGenerator) this.bytes += GENERATOR_SIZE;
    else this.#addOther(object);
    return 0;
  }

  #addOther(object: object): void {
    this.bytes += INSTANCE_SIZE;
    if (!Array.isArray(object)) return;
    this.bytes += object.length * ITEM_SIZE;
    for (const item of object) this.#addAtom(item);
  }

  /** Adds a value without an identity, which many may hold: small ones are counted apart. */
  #addPlain(size: number): void {
    if (size >= LARGE) this.large += size;
    else {
      this.small += size;
      this.smallCount += 1;
    }
  }

  #addAtom(value: unknown): void {
    if (typeof value === 'string') {
      // CPython has each single character once.
      if (value.length > 1) this.#addPlain(TEXT_SIZE + value.length);
    } else if (typeof value === 'bigint') this.#addPlain(atMostBits(value) / 8);
    else if (value instanceof PyFloat) this.#addPlain(FLOAT_SIZE);
  }
}

/** Counts the live bytes of a program. Raises MemoryError when they are too many. */
export function measureMemory(thread: Thread): Result {
  return goOn(thread, null, new Measure(thread));
}

function goOn(thread: Thread, _value: unknown, measure: Measure): Result {
  // A search that came between has left its own marks.
  if (thread.interpreter.memory.search !== measure) return measureMemory(thread);
  if (!measure.advance()) return pauseThen(thread, goOn, measure);
  const { memory } = thread.interpreter;
  const live = measure.live(memory);
  memory.threshold = untilNext(memory, live);
  if (live > MEMORY_LIMIT) raise('MemoryError');
  return NOTHING as never;
}

/**
 * What a program may allocate before its live bytes are counted again: about what there is room for, less when more
 * was found than had been counted as it was made.
 */
function untilNext(memory: Memory, live: number): number {
  const share = Math.max(1, (live - memory.live) / Math.max(1, memory.counted));
  memory.live = live;
  const room = (MEMORY_LIMIT - live) / share;
  return Math.max(MEASURED_EVERY, Math.min(room + SPARE, MOST_UNMEASURED));
}

plainWork.add(goOn);
