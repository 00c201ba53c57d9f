import { int } from '../numbers/index.ts';
import {
  type Implementation,
  PyBytes,
  PyFloat,
  type PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import {
  checkRange,
  type Format,
  pack,
  packInto,
  placeInBuffer,
  readFormat,
  StructError,
  type StructValue,
  unpack,
} from '../structs/index.ts';
import { toLatin1 } from '../text/index.ts';
import { bytesIn, writableBytesIn } from '../vm/bytes-like.ts';
import { afterBulk } from '../vm/continue.ts';
import { floatIn, integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { quickTruth } from '../vm/truth.ts';
import { bytesArgument, smallInteger } from './arguments.ts';
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

/** Values as the format wants them. Throws {@link StructError}. */
function packable(format: Format, values: readonly Value[]): StructValue[] {
  if (values.length !== format.count) return values as StructValue[];
  const packed: StructValue[] = [];
  let next = 0;
  for (const field of format.fields) {
    const { takes, count, code } = field;
    if (takes === 'none') continue;
    const used = takes === 'bytes' && code !== 'c' ? 1 : count;
    for (let index = 0; index < used; index += 1) {
      const value = one(takes, code, values[next] as Value);
      // What is wrong with a value is told before the next is looked at.
      if (takes === 'integer')
        checkRange(field, BigInt(value as number | bigint), format.littleEndian);
      packed.push(value);
      next += 1;
    }
  }
  return packed;
}

function one(takes: string, code: string, value: Value): StructValue {
  if (takes === 'integer') {
    return integerIn(value) ?? fail('required argument is not an integer');
  }
  if (takes === 'float') return floatIn(value) ?? fail('required argument is not a float');
  if (takes === 'truth') return quickTruth(value) ?? true;
  const bytes = bytesIn(value);
  if (code === 'c' && bytes?.length !== 1) {
    fail('char format requires a bytes object of length 1');
  }
  return bytes ?? fail(`argument for '${code}' must be a bytes object`);
}

function fail(message: string): never {
  throw new StructError(message);
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
  return (thread, ...args: Value[]) => {
    try {
      return work(thread, ...args);
    } catch (error) {
      if (!(error instanceof StructError)) throw error;
      if (error.kind === 'OverflowError') raise('OverflowError', error.message);
      return error.message;
    }
  };
}

/** `_struct`. */
export function createModule(): PyModule {
  return defineModule('_struct', {
    functions: {
      'calcsize(format, /)': answering((_thread, format) => formatOf(format as Value).size),
      'pack(format, values, /)': answering((thread, given, values) => {
        const format = formatOf(given as Value);
        checkLength(format.size);
        const bytes = pack(format, packable(format, (values as PyTuple).items));
        return afterFormat(thread, new PyBytes(bytes), format);
      }),
      'unpack(format, buffer, /)': answering((thread, given, buffer) => {
        const format = formatOf(given as Value);
        const bytes = bytesArgument(buffer as Value);
        if (bytes.length !== format.size) fail(`unpack requires a buffer of ${format.size} bytes`);
        return afterFormat(thread, unpacked(format, unpack(format, bytes)), format);
      }),
      'unpack_from(format, buffer, offset, /)': answering((thread, given, buffer, offset) => {
        const format = formatOf(given as Value);
        const bytes = bytesArgument(buffer as Value);
        const place = placeInBuffer(
          format.size,
          bytes.length,
          smallInteger(offset, 0),
          'unpack_from',
        );
        return afterFormat(thread, unpacked(format, unpack(format, bytes, place)), format);
      }),
      'pack_into(format, buffer, offset, values, /)': answering(
        (thread, given, buffer, offset, values) => {
          const format = formatOf(given as Value);
          const bytes =
            writableBytesIn(buffer as Value) ??
            raise(
              'TypeError',
              `a read-write bytes-like object is required, not '${typeOf(buffer as Value).name}'`,
            );
          const { items } = values as PyTuple;
          if (items.length !== format.count) {
            fail(`pack_into expected ${format.count} items for packing (got ${items.length})`);
          }
          const place = placeInBuffer(
            format.size,
            bytes.length,
            smallInteger(offset, 0),
            'pack_into',
          );
          packInto(format, bytes, place, packable(format, items));
          return afterFormat(thread, null, format);
        },
      ),
    },
  });
}
