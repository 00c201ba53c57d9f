import { open, type Run, read, type System, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';

const CHUNK = 65_536;

/** Largest file that is read whole, in bytes; what lies behind is left out. */
const LARGEST = 1_048_576;

/** The text of a small file of the system, `undefined` when it cannot be read. */
export function* readTextFile(system: System, path: string): Run<string | undefined> {
  const text = yield* openText(system, path);
  return text instanceof SystemError ? undefined : text;
}

/** The text of a small file, or why it cannot be read. */
export function* openText(system: System, path: string): Run<string | SystemError> {
  let descriptor: number | undefined;
  try {
    descriptor = yield* open(system, path, { read: true });
    return yield* readAll(system, descriptor);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return error;
  } finally {
    if (descriptor !== undefined) system.close(descriptor);
  }
}

function* readAll(system: System, descriptor: number): Run<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < LARGEST) {
    const chunk = yield* read(system, descriptor, CHUNK);
    if (chunk.length === 0) break;
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return decodeUtf8(bytes);
}
