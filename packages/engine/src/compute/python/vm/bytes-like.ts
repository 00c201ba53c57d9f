import {
  PyByteArray,
  PyBytes,
  PyItemBuffer,
  PyMemoryView,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from './errors.ts';

/** What is in an object that gives its bytes away: bytes, bytearray, memoryview, array; `undefined` for all else. */
export function bytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  if (value instanceof PyMemoryView) return value.contents();
  return value instanceof PyItemBuffer ? value.bytes : undefined;
}

/** The same where its items have to lie side by side: not in a view of every second one, nor in a released one. */
export function wholeBytesIn(value: Value): Uint8Array | undefined {
  const isUsable =
    !(value instanceof PyMemoryView) || (value.isWhole && value.object !== undefined);
  return isUsable ? bytesIn(value) : undefined;
}

/** Refuses a view that has been released. Raises ValueError. */
export function checkOpen(view: PyMemoryView): void {
  if (view.object === undefined) {
    raise('ValueError', 'operation forbidden on released memoryview object');
  }
}

/** What is in an object that gives its bytes away, with gaps too. Raises ValueError for a released view. */
export function openBytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof PyMemoryView) checkOpen(value);
  return bytesIn(value);
}

/**
 * What is in an object that must give its bytes away side by side; `undefined` for what is no bytes-like object. Raises
 * ValueError for a released view, BufferError for one with gaps.
 */
export function bufferIn(value: Value): Uint8Array | undefined {
  const bytes = openBytesIn(value);
  if (value instanceof PyMemoryView && !value.isWhole) {
    raise('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  }
  return bytes;
}

/** The same for an argument. Raises TypeError for what is no bytes-like object, too. */
export const bytesArgument = (value: Value): Uint8Array =>
  bufferIn(value) ??
  raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);

/** The bytes of an object that can be written to, side by side; `undefined` for all else, and for a released view. */
export function writableBytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof PyByteArray || value instanceof PyItemBuffer) return value.bytes;
  if (!(value instanceof PyMemoryView) || value.readOnly || !value.isWhole) return undefined;
  return value.object === undefined ? undefined : value.contents();
}

/** Order of two sequences of bytes: negative, 0 or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
