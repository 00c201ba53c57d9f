import { PyByteArray, PyBytes, PyItemBuffer, PyMemoryView, type Value } from '../objects/index.ts';
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

/** The bytes of an object that can be written to, side by side; `undefined` for all else, and for a released view. */
export function writableBytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof PyByteArray || value instanceof PyItemBuffer) return value.bytes;
  if (!(value instanceof PyMemoryView) || value.readOnly || !value.isWhole) return undefined;
  return value.object === undefined ? undefined : value.contents();
}

/** What is said of a view whose items do not lie side by side. */
export const NOT_WHOLE = 'memoryview: underlying buffer is not C-contiguous';

/** Order of two sequences of bytes: negative, 0 or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
