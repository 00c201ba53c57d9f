import { fitsSsize, type Int, int } from '../numbers/index.ts';
import {
  type Implementation,
  PyByteArray,
  PyBytes,
  PyFloat,
  PyItemBuffer,
  PyMemoryView,
  type PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import {
  beginPacking,
  type Fields,
  type Format,
  nextField,
  type Packing,
  placeInBuffer,
  putValue,
  readFormat,
  StructError,
  type StructValue,
  unpack,
} from '../structs/index.ts';
import { toLatin1 } from '../text/index.ts';
import { bytesArgument, bytesIn, writableBytesIn } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { floatIn, indexOf, integerIn, textIn } from '../vm/conversions.ts';
import { givenType, raise, throwException } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { floatFrom } from '../vm/number-conversions.ts';
import type { Thread } from '../vm/thread.ts';
import { quickTruth, truth } from '../vm/truth.ts';
import { defineModule } from './define-module.ts';

function formatOf(value: Value): Format {
  const text = textIn(value);
  if (text !== undefined) return checked(readFormat(text));
  const bytes = bytesIn(value);
  if (bytes === undefined) {
    raise(
      'TypeError',
      `Struct() argument 1 must be a str or bytes object, not ${typeOf(value).name}`,
    );
  }
  return checked(readFormat(toLatin1(bytes)));
}

/** Values of a format that are packed or unpacked in one piece. */
const MOST_VALUES = 2 ** 18;

function checked(format: Format): Format {
  if (format.count > MOST_VALUES) raise('MemoryError');
  return format;
}

/** Bytes for a format, or its values: each takes as long as some hundred that are copied. */
function afterFormat(thread: Thread, value: Value, { size, count }: Format): Result {
  return afterBulk(thread, value, size + 256 * count);
}

/** Values that are packed, and what to do when they are. */
interface Job {
  readonly packing: Packing;
  readonly values: readonly Value[];
  next: number;
  readonly finish: (thread: Thread) => Result;
}

/** Packs one value after the other, each as its field takes it. */
function packRest(thread: Thread, job: Job): Result {
  const { packing, values } = job;
  for (let field = nextField(packing); field !== undefined; field = nextField(packing)) {
    const value = values[job.next] as Value;
    job.next += 1;
    const known = knownValue(field, value);
    if (known === undefined) {
      return workThen(
        thread,
        (inner) => askedValue(inner, field, value),
        (inner, answer) =>
          textOfError(() => {
            putValue(packing, structValue(answer));
            return packRest(inner, job);
          }),
        undefined,
        field.takes === 'float' ? () => NO_FLOAT : undefined,
      );
    }
    putKnown(packing, known, value);
  }
  return job.finish(thread);
}

/** Writes what is known of a value; of an integer that is too large for a float another thing is said. */
function putKnown(packing: Packing, known: StructValue, value: Value): void {
  try {
    putValue(packing, known);
  } catch (error) {
    const isInteger = integerIn(value) !== undefined;
    if (!(error instanceof StructError) || error.kind !== 'OverflowError' || !isInteger)
      throw error;
    fail('int too large to convert');
  }
}

/** What a field takes of a value; `undefined` when only the program can tell. Throws {@link StructError}. */
function knownValue({ takes, code }: Fields, value: Value): StructValue | undefined {
  if (takes === 'integer') return integerIn(value) ?? missing(value, '__index__', NO_INTEGER);
  if (takes === 'float') {
    const float = floatIn(value) ?? missing(value, undefined, NO_FLOAT);
    // An integer that is too large is none either.
    const isTooLarge = !Number.isFinite(float) && integerIn(value) !== undefined;
    return isTooLarge ? fail(NO_FLOAT) : float;
  }
  if (takes === 'truth') return quickTruth(value);
  const isBytes = value instanceof PyBytes;
  if (code === 'c' && !(isBytes && value.bytes.length === 1)) {
    fail('char format requires a bytes object of length 1');
  }
  return isBytes || value instanceof PyByteArray
    ? value.bytes
    : fail(`argument for '${code}' must be a bytes object`);
}

const NO_INTEGER = 'required argument is not an integer';
const NO_FLOAT = 'required argument is not a float';

/** Complains of a value that has no way to become what is wanted. Throws {@link StructError}. */
function missing(value: Value, method: string | undefined, complaint: string): undefined {
  const type = typeOf(value);
  const methods = method === undefined ? ['__float__', '__index__'] : [method];
  return methods.some((one) => type.lookUp(one) !== undefined) ? undefined : fail(complaint);
}

/** The same, asked of the program. */
function askedValue(thread: Thread, { takes }: Fields, value: Value): Result {
  if (takes === 'integer') return indexOf(thread, value);
  return takes === 'float' ? floatFrom(thread, value) : truth(thread, value);
}

const structValue = (answer: Value): StructValue =>
  answer instanceof PyFloat ? answer.value : (answer as StructValue);

function fail(message: string): never {
  throw new StructError(message);
}

/** Does work during which a buffer stays as it is: the program that it asks could change its size, or release it. */
function pinned(thread: Thread, buffer: Value, work: (thread: Thread) => Result): Result {
  const isResizable = buffer instanceof PyByteArray || buffer instanceof PyItemBuffer;
  if (!isResizable && !(buffer instanceof PyMemoryView)) return work(thread);
  const change = (by: number) => {
    if (isResizable) buffer.exports += by;
    buffer.pins += by;
  };
  change(1);
  return workThen(
    thread,
    work,
    (_thread, answer) => {
      change(-1);
      return answer;
    },
    undefined,
    (_thread, exception) => {
      change(-1);
      throwException(exception);
    },
  );
}

/** Goes on with an offset into a buffer; what goes wrong then is answered as text. Raises TypeError, and `tooLarge`. */
function withOffset(
  thread: Thread,
  offset: Value,
  tooLarge: 'OverflowError' | 'IndexError',
  then: (thread: Thread, offset: Int) => Result,
): Result {
  return withInteger(thread, offset, (inner, integer) => {
    if (!fitsSsize(integer)) {
      const message =
        tooLarge === 'IndexError'
          ? `cannot fit '${typeOf(offset).name}' into an index-sized integer`
          : 'Python int too large to convert to C ssize_t';
      raise(tooLarge, message);
    }
    return textOfError(() => then(inner, integer));
  });
}

function checkCount(name: string, { count }: Format, { length }: readonly Value[]): void {
  if (length !== count) fail(`${name} expected ${count} items for packing (got ${length})`);
}

function unpacked(format: Format, values: readonly StructValue[]): Value {
  const takes = format.fields.flatMap(({ takes: kind, count, code }) =>
    kind === 'none'
      ? []
      : new Array<string>(kind === 'bytes' && code !== 'c' ? 1 : count).fill(kind),
  );
  return new PyTuple(
    values.map((value, index) => {
      if (value instanceof Uint8Array) return new PyBytes(value);
      if (takes[index] === 'float') return new PyFloat(Number(value));
      return typeof value === 'bigint' ? int(value) : value;
    }),
  );
}

/** Errors of `struct` are answered as text: the class is in Python. */
function answering(work: (thread: Thread, ...args: Value[]) => Result): Implementation {
  return (thread, ...args: Value[]) => textOfError(() => work(thread, ...args));
}

function textOfError(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StructError)) throw error;
    if (error.kind === 'OverflowError') raise('OverflowError', error.message);
    return error.message;
  }
}

/** `_struct`. */
export function createModule(): PyModule {
  return defineModule('_struct', {
    functions: {
      'calcsize(format, /)': answering((_thread, format) => formatOf(format as Value).size),
      'pack(format, values, /)': answering((thread, given, values) => {
        const format = formatOf(given as Value);
        checkLength(format.size);
        const { items } = values as PyTuple;
        checkCount('pack', format, items);
        const bytes = new Uint8Array(format.size);
        return packRest(thread, {
          packing: beginPacking(format, bytes, 0),
          values: items,
          next: 0,
          finish: (inner) => afterFormat(inner, new PyBytes(bytes), format),
        });
      }),
      'length(buffer, /)': (_thread, buffer: Value) => bytesArgument(buffer).length,
      'unpack(format, buffer, /)': answering((thread, given, buffer) => {
        const format = formatOf(given as Value);
        const bytes = bytesArgument(buffer as Value);
        if (bytes.length !== format.size) fail(`unpack requires a buffer of ${format.size} bytes`);
        return afterFormat(thread, unpacked(format, unpack(format, bytes)), format);
      }),
      'unpack_from(format, buffer, offset, /)': answering((thread, given, buffer, offset) => {
        const format = formatOf(given as Value);
        const bytes = bytesArgument(buffer as Value);
        return pinned(thread, buffer as Value, (inner) =>
          withOffset(inner, offset as Value, 'OverflowError', (later, from) => {
            const place = placeInBuffer(format.size, bytes.length, from, 'unpack_from');
            return afterFormat(later, unpacked(format, unpack(format, bytes, place)), format);
          }),
        );
      }),
      'pack_into(format, buffer, offset, values, /)': answering(
        (thread, given, buffer, offset, values) => {
          const format = formatOf(given as Value);
          const { items } = values as PyTuple;
          checkCount('pack_into', format, items);
          const bytes =
            writableBytesIn(buffer as Value) ??
            raise(
              'TypeError',
              `argument must be read-write bytes-like object, not ${givenType(buffer as Value)}`,
            );
          return pinned(thread, buffer as Value, (inner) =>
            withOffset(inner, offset as Value, 'IndexError', (later, from) => {
              const place = placeInBuffer(format.size, bytes.length, from, 'pack_into');
              return packRest(later, {
                packing: beginPacking(format, bytes, place),
                values: items,
                next: 0,
                finish: (last) => afterFormat(last, null, format),
              });
            }),
          );
        },
      ),
    },
  });
}
