import { PyByteArray, PyBytes, PyMemoryView, type Value } from '../objects/index.ts';

/** What is in an object that gives its bytes away: bytes, bytearray, memoryview; `undefined` for all else. */
export function bytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  return value instanceof PyMemoryView ? value.contents() : undefined;
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
