/** Streams: what `io`, `open`, `print` and `input` are made of. */
import './base-methods.ts';
import './byte-methods.ts';
import './buffered-methods.ts';
import './buffered-pair.ts';
import './text-methods.ts';

export { callMethod } from './base-methods.ts';
export { bufferedPairType } from './buffered-pair.ts';
export { BUFFER_SIZE, concatenate, PyByteStream, PyFileIO } from './byte-streams.ts';
export { bufferedOver, OPEN, open } from './open.ts';
export { input, type Print, printTo, sysStream, writeTo } from './printing.ts';
export { PyTextIOWrapper, PyTextStream } from './text-streams.ts';
export * from './types.ts';
