import { Blocked, type System, SystemError } from '../../../machine/index.ts';
import { decodeUtf8 } from '../../../text/index.ts';
import type { Result } from '../objects/index.ts';
import { pauseThen } from './continue.ts';
import type { Thread } from './thread.ts';

/** Bytes that are read in one call. */
const PIECE = 65_536;

/** What is at a path: a file, a folder, or nothing that can be used. */
export function kindAt(system: System, path: string): 'file' | 'folder' | undefined {
  try {
    const { kind } = system.status(path);
    if (kind === 'file') return 'file';
    return kind === 'directory' ? 'folder' : undefined;
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

interface Reading {
  readonly path: string;
  descriptor: number | undefined;
  readonly pieces: Uint8Array[];
  readonly then: (thread: Thread, text: string) => Result;
}

/** Reads a file of UTF-8 text whole and goes on with it. Throws SystemError. */
export function readTextThen(
  thread: Thread,
  path: string,
  then: (thread: Thread, text: string) => Result,
): Result {
  return readOn(thread, null, { path, descriptor: undefined, pieces: [], then });
}

function readOn(thread: Thread, _value: unknown, state: Reading): Result {
  const { system } = thread.interpreter;
  if (state.descriptor === undefined) {
    const opened = system.open(state.path, { read: true, closeOnExec: true });
    if (opened instanceof Blocked) return pauseThen(thread, readOn, state, opened);
    state.descriptor = opened;
  }
  for (;;) {
    const piece = system.read(state.descriptor, PIECE);
    if (piece instanceof Blocked) return pauseThen(thread, readOn, state, piece);
    if (piece.length === 0) break;
    state.pieces.push(piece);
  }
  system.close(state.descriptor);
  return state.then(thread, decodeUtf8(joined(state.pieces)));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
