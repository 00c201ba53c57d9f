import { exceptionType, PyList, PyModule, type Result, type Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { importModule } from '../vm/imports.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';
import {
  BUFFER_SIZE,
  bufferedIoBaseType,
  bufferedPairType,
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

/** What is fetched with its first use. */
const LATER: readonly Value[] = ['IncrementalNewlineDecoder'];

function later(thread: Thread, name: Value): Result {
  if (!LATER.includes(name)) {
    raise('AttributeError', `module 'io' has no attribute '${textIn(name)}'`);
  }
  return workThen(
    thread,
    (inner) => importModule(inner, '_io_more'),
    (inner, module) => getAttribute(inner, module, name as string),
    undefined,
  );
}

/** `io`: streams of text and bytes. */
export function createModule({ builtins }: Interpreter): PyModule {
  return defineModule('io', {
    functions: {
      'open_code(path, /)': (thread, path) =>
        call(thread, builtins.getName('open') ?? null, [path, 'rb']),
      '__getattr__(name, /)': later,
      '__dir__()': (thread) => {
        const names = thread.interpreter.modules.getName('io');
        const own = names instanceof PyModule ? [...names.attributes.live()] : [];
        return new PyList([...own.map(({ key }) => key), ...LATER].sort());
      },
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
      BufferedRWPair: bufferedPairType,
      TextIOWrapper: textIoWrapperType,
    },
  });
}
