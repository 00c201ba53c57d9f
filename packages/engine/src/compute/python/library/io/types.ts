import {
  builtInType,
  exceptionType,
  objectType,
  PyBytes,
  PyDict,
  PyType,
  typeType,
} from '../../objects/index.ts';
import { exceptionOf, raise, throwException } from '../../vm/errors.ts';
import { type PyByteStream, PyBytesIO, PyFileIO } from './byte-streams.ts';
import { PyStringIO, PyTextIOWrapper } from './text-streams.ts';

const own = { module: '_io', hasAttributes: true } as const;

export const ioBaseType = builtInType('_IOBase', undefined, {
  ...own,
  layout: 'object',
  base: objectType,
});
export const rawIoBaseType = builtInType('_RawIOBase', undefined, {
  ...own,
  layout: 'object',
  base: ioBaseType,
});
export const bufferedIoBaseType = builtInType('_BufferedIOBase', undefined, {
  ...own,
  layout: 'object',
  base: ioBaseType,
});
export const textIoBaseType = builtInType('_TextIOBase', undefined, {
  ...own,
  layout: 'object',
  base: ioBaseType,
});
export const fileIoType = builtInType('FileIO', PyFileIO, { ...own, base: rawIoBaseType });
const buffered = { ...own, base: bufferedIoBaseType } as const;
export const bufferedReaderType = builtInType('BufferedReader', undefined, buffered);
export const bufferedWriterType = builtInType('BufferedWriter', undefined, buffered);
export const bufferedRandomType = builtInType('BufferedRandom', undefined, buffered);
export const bytesIoType = builtInType('BytesIO', PyBytesIO, buffered);
const text = { ...own, base: textIoBaseType } as const;
export const stringIoType = builtInType('StringIO', PyStringIO, text);
export const textIoWrapperType = builtInType('TextIOWrapper', PyTextIOWrapper, text);

const osErrorType = exceptionType('OSError');
const valueErrorType = exceptionType('ValueError');

/** `io.UnsupportedOperation`, an OSError and a ValueError. */
export const unsupportedOperationType = new PyType({
  name: 'UnsupportedOperation',
  module: 'io',
  bases: [osErrorType, valueErrorType],
  namespace: new PyDict(),
  layout: osErrorType.layout,
  builtIn: true,
  hasAttributes: true,
  metaclass: typeType,
});
unsupportedOperationType.mro = [
  unsupportedOperationType,
  osErrorType,
  valueErrorType,
  ...valueErrorType.mro.slice(1),
];

/** Raises `io.UnsupportedOperation`. */
export function unsupported(message: string): never {
  const exception = exceptionOf('OSError', message);
  exception.type = unsupportedOperationType;
  throwException(exception);
}

/** Refuses what is closed. */
export function checkOpen(
  stream: { readonly closed: boolean },
  message = 'I/O operation on closed file.',
): void {
  if (stream.closed) raise('ValueError', message);
}

/** Bytes as an object of the program. */
export function pyBytes(bytes: Uint8Array): PyBytes {
  return new PyBytes(bytes);
}

/** Refuses to read what is not for reading. */
export function checkReadable(stream: PyByteStream): void {
  if (!stream.readable) unsupported('read');
}

/** Refuses to write what is not for writing. */
export function checkWritable(stream: PyByteStream): void {
  if (!stream.writable) unsupported('write');
}
