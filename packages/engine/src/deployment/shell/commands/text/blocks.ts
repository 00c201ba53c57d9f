import { type Run, read, type System, SystemError } from '../../../../machine/index.ts';

/** Bytes read at once where more than is needed should not be taken. Source: glibc, BUFSIZ. */
export const SMALL_READ = 8192;

/** The byte that ends lines, by whether `-z` was given. */
export function separatorByte(zero: boolean): number {
  return zero ? 0 : 10;
}

/** How often a byte occurs. */
export function countByte(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let index = bytes.indexOf(byte); index >= 0; index = bytes.indexOf(byte, index + 1)) count++;
  return count;
}

/** Goes back by so many bytes where that is possible, so that the next reader of the file finds them. */
export function giveBack(system: System, descriptor: number, bytes: number): void {
  if (bytes === 0) return;
  try {
    system.seek(descriptor, -bytes, 'current');
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}

/** Runs `body` on each piece of the input, until its end or until `body` returns true. */
export function* eachPiece(
  system: System,
  descriptor: number,
  length: number,
  body: (bytes: Uint8Array) => Run<boolean>,
): Run {
  for (;;) {
    const bytes = yield* read(system, descriptor, length);
    if (bytes.length === 0 || (yield* body(bytes))) return;
  }
}

/** Size of a regular file from which bytes can be taken at any place; `undefined` for others. */
export function seekableSize(system: System, descriptor: number): number | undefined {
  const { kind, size } = system.statusOf(descriptor);
  // Files of /proc say that they are empty.
  return kind === 'file' && size > 0 ? size : undefined;
}
