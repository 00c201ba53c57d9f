import {
  type OpenFlags,
  open,
  type Run,
  retry,
  type System,
  SystemError,
  write,
} from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { expandText, expandWords } from '../expansion/index.ts';
import { ShellError } from '../shell-error.ts';
import type { Redirection, Word } from '../syntax/index.ts';
import { assignValue, readValue } from '../variables/index.ts';
import { complain, messagePrefix } from './messages.ts';
import { openNetwork } from './network-files.ts';
import { flush, writeText } from './output.ts';
import type { Shell } from './shell.ts';

/** A descriptor as it was before a redirection: a copy of it, or nothing when it was closed. */
interface SavedDescriptor {
  readonly descriptor: number;
  readonly copy: number | undefined;
}

/** What {@link restore} needs to undo redirections. */
export type SavedDescriptors = readonly SavedDescriptor[];

/** The shell keeps its own descriptors from here on, as those of `{name}>`. Source: bash, `SHELL_FD_BASE`. */
const FIRST_PRIVATE_DESCRIPTOR = 10;

/** Here-documents up to this size go through a pipe, longer ones through a file. Source: bash 5.2, `PIPE_BUF`. */
const PIPED_DOCUMENT = 4096;

const OPERATOR_FLAGS: Partial<Record<Redirection['operator'], OpenFlags>> = {
  '<': { read: true },
  '>': { write: true, create: true, truncate: true },
  '>|': { write: true, create: true, truncate: true },
  '&>': { write: true, create: true, truncate: true },
  '>>': { write: true, create: true, append: true },
  '&>>': { write: true, create: true, append: true },
  '<>': { read: true, write: true, create: true },
};

/** A redirection cannot be done; the message goes after the shell's name and line. */
class RedirectionFailure extends Error {}

/**
 * Does redirections in their order. Returns what undoes them, or `undefined` when one failed: its message is
 * then written and those before it are undone.
 */
export function* redirect(
  shell: Shell,
  redirections: readonly Redirection[],
): Run<SavedDescriptors | undefined> {
  const saved: SavedDescriptor[] = [];
  for (const redirection of redirections) {
    try {
      yield* redirectOne(shell, redirection, saved);
    } catch (error) {
      const message = failureMessage(shell, error);
      restore(shell, saved);
      writeText(shell, 2, `${messagePrefix(shell)}${message}\n`);
      const flushed = flush(shell);
      if (isRun(flushed)) yield* flushed;
      return undefined;
    }
  }
  return saved;
}

function failureMessage(shell: Shell, error: unknown): string {
  if (error instanceof RedirectionFailure) return error.message;
  if (error instanceof ShellError) {
    if (error.gives !== 'command') {
      shell.leaving = error.gives === 'shell' && !shell.state.interactive ? 'exit' : 'discard';
      shell.state.status = 1;
    }
    return error.message;
  }
  if (error instanceof SystemError) return error.message;
  throw error;
}

/** Undoes redirections, the last first. */
export function restore(shell: Shell, saved: SavedDescriptors): void {
  const { system } = shell;
  for (const { descriptor, copy } of [...saved].reverse()) {
    if (copy === undefined) closeQuietly(system, descriptor);
    else {
      system.duplicateTo(copy, descriptor);
      system.close(copy);
    }
  }
}

/** Lets redirections stay, as those of `exec`. */
export function keep(shell: Shell, saved: SavedDescriptors): void {
  for (const { copy } of saved) if (copy !== undefined) closeQuietly(shell.system, copy);
}

function closeQuietly(system: System, descriptor: number): void {
  try {
    system.close(descriptor);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}

function* redirectOne(shell: Shell, redirection: Redirection, saved: SavedDescriptor[]): Run {
  const { operator } = redirection;
  if (operator === '<&' || operator === '>&') {
    yield* duplicateOne(shell, redirection, saved);
    return;
  }
  const name = isDocument(redirection) ? '' : yield* fileName(shell, redirection.target);
  const source = isDocument(redirection)
    ? yield* openDocument(shell, redirection)
    : yield* openFile(shell, redirection, name);
  if (typeof redirection.descriptor === 'object') {
    moveToVariable(shell, redirection.descriptor.variable, source);
    return;
  }
  const target = redirection.descriptor ?? (isInput(operator) ? 0 : 1);
  put(shell, source, target, saved);
  if (operator === '&>' || operator === '&>>') {
    save(shell, 2, saved);
    shell.system.duplicateTo(1, 2);
  }
}

function isDocument({ operator }: Redirection): boolean {
  return operator === '<<' || operator === '<<-' || operator === '<<<';
}

function isInput(operator: Redirection['operator']): boolean {
  return operator.startsWith('<');
}

/** The one word that the target of a redirection must expand to. */
function* fileName(shell: Shell, target: Word): Run<string> {
  if (target.literal !== undefined) return target.literal;
  const result = expandWords(shell.state, [target]);
  const words = isRun(result) ? yield* result : result;
  const [word] = words;
  if (word === undefined || words.length > 1) {
    throw new RedirectionFailure(`${target.source}: ambiguous redirect`);
  }
  return word;
}

function* openFile(shell: Shell, { operator }: Redirection, name: string): Run<number> {
  const { system, state } = shell;
  const flags = OPERATOR_FLAGS[operator] ?? { read: true };
  const overwrites = operator === '>' || operator === '&>';
  try {
    const network = yield* openNetwork(system, name);
    if (network !== undefined) return network;
    if (overwrites && state.options.noclobber && isRegularFile(system, name)) {
      throw new RedirectionFailure(`${name}: cannot overwrite existing file`);
    }
    return yield* open(system, name, flags, 0o666);
  } catch (error) {
    if (error instanceof SystemError) throw new RedirectionFailure(`${name}: ${error.message}`);
    throw error;
  }
}

function isRegularFile(system: System, name: string): boolean {
  try {
    return system.status(name).kind === 'file';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

function* openDocument(shell: Shell, { operator, target }: Redirection): Run<number> {
  const { system } = shell;
  const result = target.literal ?? expandText(shell.state, target);
  const expanded = isRun(result) ? yield* result : result;
  const bytes = encodeUtf8(operator === '<<<' ? `${expanded}\n` : expanded);
  try {
    if (bytes.length <= PIPED_DOCUMENT) {
      const { reader, writer } = system.pipe();
      yield* write(system, writer, bytes);
      system.close(writer);
      return reader;
    }
    return yield* openTemporary(system, bytes);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    throw new RedirectionFailure(`cannot create temp file for here-document: ${error.message}`);
  }
}

/** A file without a name that holds `bytes`, opened for reading. */
function* openTemporary(system: System, bytes: Uint8Array): Run<number> {
  const path = `/tmp/sh-thd.${Math.floor(system.random() * 2 ** 32).toString(36)}`;
  const writer = yield* open(system, path, { write: true, create: true, exclusive: true }, 0o600);
  const reader = yield* open(system, path, { read: true });
  system.unlink(path);
  yield* write(system, writer, bytes);
  system.close(writer);
  return reader;
}

/** `n>&m`, `n>&-`, `n>&m-`, and `>&file`. */
function* duplicateOne(shell: Shell, redirection: Redirection, saved: SavedDescriptor[]): Run {
  const { system } = shell;
  const { operator, target, descriptor } = redirection;
  const word = yield* fileName(shell, target);
  if (operator === '>&' && descriptor === undefined && !/^([0-9]+-?|-)$/.test(word)) {
    put(shell, yield* openFile(shell, { ...redirection, operator: '&>' }, word), 1, saved);
    save(shell, 2, saved);
    system.duplicateTo(1, 2);
    return;
  }
  const variable = typeof descriptor === 'object' ? descriptor.variable : undefined;
  if (word === '-') {
    if (variable !== undefined) closeQuietly(system, Number(readValue(shell.state, variable)));
    else {
      const closed = typeof descriptor === 'number' ? descriptor : isInput(operator) ? 0 : 1;
      save(shell, closed, saved);
      closeQuietly(system, closed);
    }
    return;
  }
  const digits = /^([0-9]+)(-?)$/.exec(word);
  if (digits === null) throw new RedirectionFailure(`${target.source}: ambiguous redirect`);
  const source = Number(digits[1]);
  if (system.descriptorFlags(source) === undefined) {
    throw new RedirectionFailure(`${target.source}: Bad file descriptor`);
  }
  if (variable !== undefined) {
    moveToVariable(shell, variable, system.duplicate(source, FIRST_PRIVATE_DESCRIPTOR));
  } else {
    const to = typeof descriptor === 'number' ? descriptor : isInput(operator) ? 0 : 1;
    if (to === source) return;
    save(shell, to, saved);
    duplicateTo(system, source, to);
  }
  if (digits[2] === '-') {
    save(shell, source, saved);
    closeQuietly(system, source);
  }
}

function duplicateTo(system: System, source: number, to: number): void {
  try {
    system.duplicateTo(source, to);
  } catch (error) {
    if (error instanceof SystemError) throw new RedirectionFailure(`${to}: ${error.message}`);
    throw error;
  }
}

/** Gives an opened file the number that was asked for. */
function put(shell: Shell, source: number, target: number, saved: SavedDescriptor[]): void {
  const { system } = shell;
  if (source === target) {
    // It was closed before, or `open` would not have given its number.
    saved.push({ descriptor: target, copy: undefined });
    return;
  }
  save(shell, target, saved);
  duplicateTo(system, source, target);
  system.close(source);
}

/** Remembers what a descriptor is before it is changed. */
function save(shell: Shell, descriptor: number, saved: SavedDescriptor[]): void {
  const { system } = shell;
  if (saved.some((earlier) => earlier.descriptor === descriptor)) return;
  if (system.descriptorFlags(descriptor) === undefined) {
    saved.push({ descriptor, copy: undefined });
    return;
  }
  const copy = system.duplicate(descriptor, FIRST_PRIVATE_DESCRIPTOR);
  system.setCloseOnExec(copy, true);
  saved.push({ descriptor, copy });
}

/** `{name}>file`: a descriptor from 10 on, whose number goes into the variable, and which stays open. */
function moveToVariable(shell: Shell, variable: string, source: number): void {
  const { system } = shell;
  let number = source;
  if (source < FIRST_PRIVATE_DESCRIPTOR) {
    number = system.duplicate(source, FIRST_PRIVATE_DESCRIPTOR);
    system.close(source);
  }
  assignValue(shell.state, variable, String(number));
}

/** Whether a command may use standard input although it is asynchronous: it has a redirection of it. */
export function redirectsInput(redirections: readonly Redirection[]): boolean {
  return redirections.some(
    ({ operator, descriptor }) =>
      descriptor === 0 || (descriptor === undefined && isInput(operator)),
  );
}

/** Takes standard input from /dev/null, as a command in the background without job control does. */
export function* detachInput(shell: Shell): Run {
  const { system } = shell;
  try {
    const nothing = yield* retry(() => system.open('/dev/null', { read: true }));
    if (nothing === 0) return;
    system.duplicateTo(nothing, 0);
    system.close(nothing);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    complain(shell, `/dev/null: ${error.message}`);
  }
}
