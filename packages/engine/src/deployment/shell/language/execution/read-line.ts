import { Blocked, READY, type Run, type System, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8, unfinishedTail } from '../../../../text/index.ts';

/** Bytes that are read ahead where they can be given back. */
const READ_AHEAD = 4096;

const NEWLINE = 10;

/** What ends a piece of input. */
export interface ReadLimit {
  /** Byte after which reading ends; `undefined` for none. */
  readonly delimiter: number | undefined;
  /** Most characters. */
  readonly characters?: number;
  /** Nanoseconds since boot at which reading ends. */
  readonly until?: number;
}

export interface ReadPiece {
  /** The bytes, the delimiter included. */
  readonly bytes: Uint8Array;
  readonly ended: 'delimiter' | 'characters' | 'end of file' | 'time' | 'signal';
}

/**
 * Reads no more of a descriptor than is asked for, so that the rest is there for the next who reads: byte by byte
 * from a pipe, in larger pieces from a file, line by line from a terminal. `before` is what was read before a signal.
 */
export function* readPiece(
  system: System,
  descriptor: number,
  limit: ReadLimit,
  before: readonly number[] = [],
): Run<ReadPiece> {
  const bytes = [...before];
  const seekable = canSeek(system, descriptor);
  for (;;) {
    const ended = isFull(bytes, limit);
    if (ended !== undefined) return { bytes: Uint8Array.from(bytes), ended };
    const wanted = seekable ? READ_AHEAD : 1;
    const result = system.read(descriptor, wanted);
    if (result instanceof Blocked) {
      const { until } = limit;
      if (until !== undefined && system.now() >= until) {
        return { bytes: Uint8Array.from(bytes), ended: 'time' };
      }
      const wake = yield until === undefined ? result : new Blocked(result.on, until);
      if (wake === 'interrupted') return { bytes: Uint8Array.from(bytes), ended: 'signal' };
      continue;
    }
    if (result.length === 0) return { bytes: Uint8Array.from(bytes), ended: 'end of file' };
    let taken = 0;
    for (const byte of result) {
      bytes.push(byte);
      taken++;
      if (isFull(bytes, limit) !== undefined) break;
    }
    if (taken < result.length) system.seek(descriptor, taken - result.length, 'current');
    if (system.spend(1)) yield READY;
  }
}

function isFull(
  bytes: readonly number[],
  limit: ReadLimit,
): 'delimiter' | 'characters' | undefined {
  if (limit.characters !== undefined) {
    if (limit.characters === 0) return 'characters';
    const last = bytes.at(-1);
    if (bytes.length >= limit.characters && last !== undefined) {
      const all = Uint8Array.from(bytes);
      if (unfinishedTail(all) === 0 && [...decodeUtf8(all)].length >= limit.characters) {
        return last === limit.delimiter ? 'delimiter' : 'characters';
      }
    }
  }
  return limit.delimiter !== undefined && bytes.at(-1) === limit.delimiter && bytes.length > 0
    ? 'delimiter'
    : undefined;
}

function canSeek(system: System, descriptor: number): boolean {
  try {
    system.seek(descriptor, 0, 'current');
    return system.statusOf(descriptor).kind === 'file';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

/** The next line with its line break; `undefined` at the end of input, or when a signal came. */
export function* readLine(system: System, descriptor: number): Run<string | undefined> {
  const { bytes, ended } = yield* readPiece(system, descriptor, { delimiter: NEWLINE });
  if (ended === 'signal' || bytes.length === 0) return undefined;
  return decodeUtf8(bytes);
}
