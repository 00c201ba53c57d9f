import { exceptionType, type PyModule } from '../objects/index.ts';
import { call } from '../vm/call.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { defineModule } from './define-module.ts';
import {
  BUFFER_SIZE,
  bufferedIoBaseType,
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  bytesIoType,
  fileIoType,
  ioBaseType,
  rawIoBaseType,
  stringIoType,
  textIoBaseType,
  textIoWrapperType,
  unsupportedOperationType,
} from './io/index.ts';

/** `io`: streams of text and bytes. */
export function createModule({ builtins }: Interpreter): PyModule {
  return defineModule('io', {
    functions: {
      'open_code(path, /)': (thread, path) =>
        call(thread, builtins.getName('open') ?? null, [path, 'rb']),
      'text_encoding(encoding, stacklevel=2, /)': (_thread, encoding) => encoding ?? 'locale',
    },
    values: {
      open: builtins.getName('open') ?? null,
      DEFAULT_BUFFER_SIZE: BUFFER_SIZE,
      SEEK_SET: 0,
      SEEK_CUR: 1,
      SEEK_END: 2,
      BlockingIOError: exceptionType('BlockingIOError'),
      UnsupportedOperation: unsupportedOperationType,
      IOBase: ioBaseType,
      RawIOBase: rawIoBaseType,
      BufferedIOBase: bufferedIoBaseType,
      TextIOBase: textIoBaseType,
      FileIO: fileIoType,
      BytesIO: bytesIoType,
      StringIO: stringIoType,
      BufferedReader: bufferedReaderType,
      BufferedWriter: bufferedWriterType,
      BufferedRandom: bufferedRandomType,
      TextIOWrapper: textIoWrapperType,
    },
  });
}
