import { READY, type Run, type System, SystemError } from '../../../../machine/index.ts';

/** Bytes that are read at once. */
const CHUNK = 65_536;

/** Bytes that may be read into the memory of a shell; a real one would run out of memory later. */
const LARGEST = 64 * 1024 * 1024;

/** Reads a descriptor to the end and closes it; signals do not end it. Throws ENOMEM when it is too much. */
export function* readAll(system: System, descriptor: number): Run<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const result = system.read(descriptor, CHUNK);
    if (!(result instanceof Uint8Array)) {
      yield result;
      continue;
    }
    if (result.length === 0) break;
    chunks.push(result);
    length += result.length;
    if (length > LARGEST) throw new SystemError('ENOMEM');
    if (system.spend(0)) yield READY;
  }
  system.close(descriptor);
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
