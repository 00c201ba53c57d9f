import { type OpenFlags, SystemError } from '../../../../machine/index.ts';
import { type PyObject, Raised, type Result, typeOf, type Value } from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { workThen } from '../../vm/continue.ts';
import { integerIn, textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { isNumberLike } from '../../vm/number-likeness.ts';
import { aboutFile, osFailure } from '../../vm/os-errors.ts';
import { part, withPart } from '../../vm/parts.ts';
import { systemThen, untilDone } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';
import { afterDroppedFiles } from '../dropped-files.ts';
import { withPath, withPathValue } from '../path-arguments.ts';
import { runtimeOf } from '../runtime.ts';
import { PyBuffered } from './buffered.ts';
import { BUFFER_SIZE, PyFileIO } from './byte-streams.ts';
import { PyTextIOWrapper } from './text-streams.ts';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType } from './types.ts';

/** What a mode such as `r+b` asks for. */
interface Mode {
  readonly kind: 'r' | 'w' | 'a' | 'x';
  readonly updating: boolean;
  readonly binary: boolean;
}

/** Whether a mode is for bytes or text. Raises ValueError for what is no mode at all. */
function checkedMode(text: string): { readonly binary: boolean } {
  const letters = new Set(text);
  if (!/^[rwaxbt+]*$/.test(text) || letters.size < text.length) {
    raise('ValueError', `invalid mode: '${text}'`);
  }
  const binary = letters.has('b');
  if (binary && letters.has('t')) {
    raise('ValueError', "can't have text and binary mode at once");
  }
  if (kindsIn(letters).length > 1) {
    raise('ValueError', 'must have exactly one of create/read/write/append mode');
  }
  return { binary };
}

const kindsIn = (letters: ReadonlySet<string>) =>
  (['r', 'w', 'a', 'x'] as const).filter((kind) => letters.has(kind));

function modeOf(text: string): Mode {
  const { binary } = checkedMode(text);
  const letters = new Set(text);
  const kinds = kindsIn(letters);
  const [kind] = kinds;
  if (kind === undefined) {
    raise(
      'ValueError',
      'Must have exactly one of create/read/write/append mode and at most one plus',
    );
  }
  return { kind, updating: letters.has('+'), binary };
}

/** How `FileIO` shows a mode. */
function rawMode({ kind, updating }: Mode): string {
  if (kind === 'x') return updating ? 'xb+' : 'xb';
  if (kind === 'a') return updating ? 'ab+' : 'ab';
  return updating ? 'rb+' : kind === 'w' ? 'wb' : 'rb';
}

function flagsOf({ kind, updating }: Mode): OpenFlags {
  return {
    read: kind === 'r' || updating,
    write: kind !== 'r' || updating,
    append: kind === 'a',
    create: kind !== 'r',
    exclusive: kind === 'x',
    truncate: kind === 'w',
    closeOnExec: true,
  };
}

/** Opens a file without a buffer, or takes a descriptor that is open. */
export function openFileIO(
  thread: Thread,
  file: Value,
  modeText: string,
  closesDescriptor: boolean,
  then: (raw: PyFileIO) => Result,
  opener: Value = null,
): Result {
  const number = integerIn(file);
  // What is too large for a descriptor is taken for a path.
  const isDescriptor = number !== undefined && BigInt.asIntN(32, BigInt(number)) === BigInt(number);
  const made = (mode: Mode, fd: number) => {
    const { read, write } = flagsOf(mode);
    const raw = new PyFileIO({
      fd,
      readable: read === true,
      writable: write === true,
      name: file,
      mode: rawMode(mode),
      closesDescriptor,
    });
    return then(raw);
  };
  const { system } = thread.interpreter;
  if (isDescriptor) {
    if (number < 0) raise('ValueError', 'negative file descriptor');
    const mode = modeOf(modeText);
    const fd = Number(number);
    const status = aboutFile(() => system.statusOf(fd));
    if (status.kind === 'directory') throw new Raised(osFailure(new SystemError('EISDIR'), file));
    return made(mode, fd);
  }
  return withPath(thread, file, (inner, path) => {
    const mode = modeOf(modeText);
    if (!closesDescriptor) raise('ValueError', 'Cannot use closefd=False with file name');
    if (opener !== null) {
      return workThen(
        inner,
        (deeper) => call(deeper, opener, [file, flagBits(mode)]),
        (_thread, fd) => {
          if (typeof fd !== 'number') raise('TypeError', 'expected integer from opener');
          if (fd < 0) raise('ValueError', `opener returned ${fd}`);
          return made(mode, fd);
        },
        undefined,
      );
    }
    const flags = flagsOf(mode);
    return systemThen(
      inner,
      untilDone(() => aboutFile(() => system.open(path, flags, 0o666), file)),
      (_thread, fd) => {
        if (system.statusOf(fd).kind === 'directory') {
          system.close(fd);
          throw new Raised(osFailure(new SystemError('EISDIR'), file));
        }
        if (mode.kind === 'a') seekToEnd(thread, fd);
        return made(mode, fd);
      },
      undefined,
    );
  });
}

/** Flags as numbers of open(2) on Linux, for an `opener`. */
function flagBits({ kind, updating }: Mode): number {
  const access = updating ? 2 : kind === 'r' ? 0 : 1;
  const extra = { r: 0, w: 0o1100, a: 0o2100, x: 0o300 }[kind];
  return access | extra | 0o2000000;
}

function seekToEnd(thread: Thread, fd: number): void {
  try {
    thread.interpreter.system.seek(fd, 0, 'end');
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}

/** A buffer before a file, of the type that its mode asks for. */
export function bufferedOver(raw: PyFileIO, size = BUFFER_SIZE): PyBuffered {
  const buffered = new PyBuffered(raw, raw.readable, raw.writable, size);
  buffered.type = !raw.writable
    ? bufferedReaderType
    : raw.readable
      ? bufferedRandomType
      : bufferedWriterType;
  return buffered;
}

export function newlineArgument(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  const newline = textIn(value);
  if (newline === undefined) {
    raise('TypeError', `open() argument 'newline' must be str or None, not ${typeOf(value).name}`);
  }
  if (!['', '\n', '\r', '\r\n'].includes(newline)) {
    raise('ValueError', `illegal newline value: ${newline}`);
  }
  return newline;
}

function optionalText(name: string, value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return (
    textIn(value) ??
    raise('TypeError', `open() argument '${name}' must be str or None, not ${typeOf(value).name}`)
  );
}

/** `open`. */
export function open(thread: Thread, ...args: OpenArguments): Result {
  return afterDroppedFiles(thread, (inner) => openFile(inner, ...args));
}

type OpenArguments = [file: Value, mode?: Value, ...more: MoreArguments];
type MoreArguments = [
  buffering?: Value,
  encoding?: Value,
  errors?: Value,
  newline?: Value,
  closefd?: Value,
  opener?: Value,
];

function openFile(thread: Thread, file: Value, mode: Value = 'r', ...more: MoreArguments): Result {
  const modeText = textIn(mode);
  if (modeText === undefined) {
    raise('TypeError', `open() argument 'mode' must be str, not ${givenType(mode)}`);
  }
  if (isNumberLike(file)) return openAs(thread, modeText, file, ...more);
  return withPathValue(thread, file, (inner, path) => openAs(inner, modeText, path, ...more));
}

function openAs(
  thread: Thread,
  modeText: string,
  file: Value,
  ...[buffering, encoding, errors, newline, closefd, opener]: MoreArguments
): Result {
  const { binary } = checkedMode(modeText);
  const size = smallInteger(buffering, -1);
  const encodingName = optionalText('encoding', encoding);
  const errorsName = optionalText('errors', errors);
  if (binary) {
    if (encodingName !== undefined) {
      raise('ValueError', "binary mode doesn't take an encoding argument");
    }
    if (errorsName !== undefined) {
      raise('ValueError', "binary mode doesn't take an errors argument");
    }
    if (newline !== undefined && newline !== null) {
      raise('ValueError', "binary mode doesn't take a newline argument");
    }
  }
  if (size === 0 && !binary) raise('ValueError', "can't have unbuffered text I/O");
  const lineEnd = newlineArgument(newline);
  return openFileIO(
    thread,
    file,
    modeText,
    closefd !== false && closefd !== 0,
    (raw) => {
      if (size === 0) return watched(thread, raw, raw);
      const buffered = bufferedOver(raw, size > 1 ? size : BUFFER_SIZE);
      if (binary) return watched(thread, kept(thread, buffered), raw);
      const wrapper = new PyTextIOWrapper(buffered, {
        readable: raw.readable,
        writable: raw.writable,
        encoding: encodingName ?? localeEncoding(thread),
        errors: errorsName ?? 'strict',
        newline: lineEnd,
        lineBuffering: size === 1 || (size < 0 && raw.isTerminal(thread.interpreter.system)),
        mode: modeText,
      });
      return watched(thread, kept(thread, wrapper), raw);
    },
    opener,
  );
}

/** What the locale's encoding is called: the mode for UTF-8 has another name for it. */
function localeEncoding(thread: Thread): string {
  const mode = thread.interpreter.system.environment().get('PYTHONUTF8');
  return mode === '1' ? 'utf-8' : 'UTF-8';
}

const unclosed = part(() => import('../../vm/garbage/unclosed.ts'));

/** A file, of whose end without having been closed the program is warned if its filters want that by now. */
function watched(thread: Thread, file: PyObject, raw: Value): Result {
  // Without that module its filters are the usual ones, by which nobody is warned.
  if (thread.interpreter.modules.getName('warnings') === undefined) return file;
  return withPart(thread, unclosed, (inner, { wantsResourceWarnings, watchFile }) =>
    wantsResourceWarnings(inner) ? watchFile(inner, file, raw) : file,
  );
}

/** Remembers a file that may have to be written out when the program ends. */
function kept<File extends PyBuffered | PyTextIOWrapper>(thread: Thread, file: File): File {
  const { openFiles } = runtimeOf(thread.interpreter);
  if (!file.writable) return file;
  for (const other of openFiles) if (other.closed) openFiles.delete(other);
  openFiles.add(file);
  return file;
}

export const OPEN =
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)";
