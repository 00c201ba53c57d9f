import {
  PENDING,
  PyBytes,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { encode } from '../text/index.ts';
import { openBytesIn } from '../vm/bytes-like.ts';
import { afterBulk, callThen, push, workThen } from '../vm/continue.ts';
import { indexOf, integerIn, textIn } from '../vm/conversions.ts';
import { isException, raise, throwException } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import { collect, collectHinted } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { codecArgument } from './arguments.ts';

/** How work goes on with bytes that it may keep and change. */
export type WithBytes = (thread: Thread, bytes: Uint8Array) => Result;

/** An integer as a byte. Raises ValueError. */
export function byteOf(value: Value, name = 'byte'): number {
  const integer = integerIn(value);
  if (integer === undefined || integer < 0 || integer > 255) {
    raise('ValueError', `${name} must be in range(0, 256)`);
  }
  return Number(integer);
}

interface Gathering {
  readonly items: readonly Value[];
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly then: WithBytes;
  index: number;
}

/** Integers, or what has an `__index__`, as bytes. Raises TypeError, ValueError. */
export function bytesOfItems(
  thread: Thread,
  items: readonly Value[],
  name: 'byte' | 'bytes',
  then: WithBytes,
): Result {
  const bytes = new Uint8Array(items.length);
  return gatherOn(thread, { items, bytes, name, then, index: 0 });
}

function gatherOn(thread: Thread, state: Gathering): Result {
  const { items, bytes, name } = state;
  while (state.index < items.length) {
    const item = items[state.index] as Value;
    let byte: Result = item;
    if (typeof item !== 'number') {
      const frame = push(thread, gatherItem as never, state);
      byte = indexOf(thread, item);
      if (byte === PENDING) return PENDING;
      thread.frame = frame.back;
    }
    bytes[state.index] = byteOf(byte, name);
    state.index += 1;
  }
  return state.then(thread, bytes);
}

function gatherItem(thread: Thread, byte: Value, state: Gathering): Result {
  state.bytes[state.index] = byteOf(byte, state.name);
  state.index += 1;
  return gatherOn(thread, state);
}

/**
 * The bytes that an object is: by its `__bytes__`, what it holds, or the integers that it gives. Raises TypeError for
 * text and numbers.
 */
export function bytesFrom(thread: Thread, source: Value, then: WithBytes): Result {
  const own = typeOf(source).lookUp('__bytes__');
  if (own === undefined || (source instanceof PyBytes && source.type.builtIn)) {
    return bytesOfContents(thread, source, 'bytes', then);
  }
  return callThen(thread, own, [source], mustBeBytes, then);
}

function mustBeBytes(thread: Thread, answer: Value, then: WithBytes): Result {
  if (!(answer instanceof PyBytes)) {
    raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(answer).name})`);
  }
  return then(thread, answer.bytes.slice());
}

/** Refuses what gives no integers. Raises TypeError. */
export function checkIterable(source: Value, typeName: 'bytes' | 'bytearray'): void {
  const type = typeOf(source);
  const iterable =
    type.lookUp('__iter__') !== undefined || type.lookUp('__getitem__') !== undefined;
  if (!iterable || textIn(source) !== undefined) {
    raise('TypeError', `cannot convert '${type.name}' object to ${typeName}`);
  }
}

/** The same without `__bytes__`. */
export function bytesOfContents(
  thread: Thread,
  source: Value,
  typeName: 'bytes' | 'bytearray',
  then: WithBytes,
): Result {
  const known = openBytesIn(source);
  if (known !== undefined) return then(thread, known.slice());
  checkIterable(source, typeName);
  const gather = typeName === 'bytes' ? collectHinted : collect;
  return gather(
    thread,
    source,
    (inner, items) => bytesOfItems(inner, items, typeName === 'bytes' ? 'bytes' : 'byte', then),
    undefined,
  );
}

/**
 * What `bytes` and `bytearray` make of their arguments. `fromContents` goes on with what an object holds or gives, which
 * may be any object.
 */
export function constructBytes(
  thread: Thread,
  typeName: 'bytes' | 'bytearray',
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  then: WithBytes,
  fromContents = (inner: Thread, contents: Value): Result =>
    bytesOfContents(inner, contents, typeName, then),
): Result {
  const encodingName =
    encoding === undefined ? undefined : codecArgument(typeName, "'encoding'", encoding);
  const handler = errors === undefined ? undefined : codecArgument(typeName, "'errors'", errors);
  const text = source === undefined ? undefined : textIn(source);
  if (text !== undefined) {
    if (encodingName === undefined) raise('TypeError', 'string argument without an encoding');
    return then(thread, encode(text, encodingName, handler));
  }
  if (encodingName !== undefined) raise('TypeError', 'encoding without a string argument');
  if (handler !== undefined) raise('TypeError', 'errors without a string argument');
  if (source === undefined) return then(thread, new Uint8Array(0));
  const type = typeOf(source);
  if (typeName === 'bytes' && type.lookUp('__bytes__') !== undefined) {
    return bytesFrom(thread, source, then);
  }
  if (type.lookUp('__index__') === undefined) {
    return fromContents(thread, source);
  }
  return workThen(
    thread,
    (inner) => indexOf(inner, source),
    (inner, index) => zeros(inner, index, type, then),
    undefined,
    (inner, exception) =>
      isException(exception, 'TypeError') ? fromContents(inner, source) : throwException(exception),
  );
}

/** As many zero bytes as a number says. Raises ValueError, OverflowError. */
function zeros(thread: Thread, index: Value, { name }: PyType, then: WithBytes): Result {
  return withSize(
    thread,
    index,
    (inner, count) => {
      if (count < 0) raise('ValueError', 'negative count');
      checkLength(count);
      return workThen(
        inner,
        (later) => then(later, new Uint8Array(count)),
        (later, made) => afterBulk(later, made, count),
        undefined,
      );
    },
    `cannot fit '${name}' into an index-sized integer`,
  );
}
