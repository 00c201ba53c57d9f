/** Binary data by the formats of CPython's `struct`, on a little-endian 64-bit machine. */
export { placeInBuffer } from './buffers.ts';
export { type Fields, type Format, readFormat, StructError, type Takes } from './format.ts';
export {
  beginPacking,
  nextField,
  type Packing,
  putValue,
  type StructValue,
} from './pack.ts';
export { unpack } from './unpack.ts';
