import { exceptionType, type PyModule } from '../objects/index.ts';
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
  OPEN,
  open,
  rawIoBaseType,
  stringIoType,
  textIoBaseType,
  textIoWrapperType,
  unsupportedOperationType,
} from './io/index.ts';

/** `io`: streams of text and bytes. */
export function createModule(): PyModule {
  return defineModule('io', {
    functions: {
      [OPEN]: open,
      'text_encoding(encoding, stacklevel=2, /)': (_thread, encoding) => encoding ?? 'locale',
    },
    values: {
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
