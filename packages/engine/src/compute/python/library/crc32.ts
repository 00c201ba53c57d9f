import type { Slices } from '../slices.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum of RFC 1952, section 8, going on from one of what was before. */
export function* crc32(bytes: Uint8Array, before = 0): Slices<number> {
  let crc = ~before;
  for (let index = 0; index < bytes.length; index++) {
    crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
    if (index % CHECKED_AT_ONCE === CHECKED_AT_ONCE - 1) yield;
  }
  return ~crc >>> 0;
}

/** Bytes before others get their turn. */
const CHECKED_AT_ONCE = 2 ** 18;
