import { decodeUtf8, encodeUtf8 } from '../../text/index.ts';
import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import type { SignalName } from '../signals.ts';
import type { OpenFlags, TerminalSize } from '../system.ts';
import { TERMINAL_CAPACITY } from './costs.ts';
import { wakeAll } from './kernel.ts';
import { isOrphaned } from './process-groups.ts';
import { sendSignal } from './signal-delivery.ts';
import type { Kernel, OpenFile, Process, Terminal } from './state.ts';

/** Characters that mean something while they are typed. Source: termios(3). */
const INTERRUPT = '\x03';
const END_OF_FILE = '\x04';
const QUIT = '\x1c';
const SUSPEND = '\x1a';
const ERASE = new Set(['\x7f', '\b']);
const KILL_LINE = '\x15';
const ERASE_WORD = '\x17';

const SIGNAL_KEYS: ReadonlyMap<string, SignalName> = new Map([
  [INTERRUPT, 'INT'],
  [QUIT, 'QUIT'],
  [SUSPEND, 'TSTP'],
]);

/** What the keyboard sends. */
export function typeAt(kernel: Kernel, terminal: Terminal, text: string): void {
  for (const character of text) typeCharacter(kernel, terminal, character);
  wakeAll(kernel, terminal.toBeRead);
}

function typeCharacter(kernel: Kernel, terminal: Terminal, typed: string): void {
  const { settings } = terminal;
  const character = typed === '\r' ? '\n' : typed;
  const signal = settings.signals ? SIGNAL_KEYS.get(character) : undefined;
  if (signal !== undefined) {
    if (settings.echo) terminal.screen += `^${String.fromCharCode(character.charCodeAt(0) + 64)}`;
    terminal.line = '';
    terminal.input.length = 0;
    for (const process of [...(terminal.foreground?.members ?? [])]) {
      sendSignal(kernel, process, signal);
    }
    return;
  }
  if (!settings.canonical) {
    if (settings.echo) terminal.screen += character;
    terminal.input.push(character);
    return;
  }
  if (character === END_OF_FILE) {
    terminal.input.push(terminal.line);
    terminal.line = '';
  } else if (ERASE.has(character)) {
    erase(terminal, 1);
  } else if (character === KILL_LINE) {
    erase(terminal, terminal.line.length);
  } else if (character === ERASE_WORD) {
    erase(terminal, /\S*\s*$/.exec(terminal.line)?.[0].length ?? 0);
  } else {
    terminal.line += character;
    if (settings.echo) terminal.screen += character;
    if (character === '\n') {
      terminal.input.push(terminal.line);
      terminal.line = '';
    }
  }
}

function erase(terminal: Terminal, characters: number): void {
  const count = Math.min(characters, terminal.line.length);
  terminal.line = terminal.line.slice(0, terminal.line.length - count);
  if (terminal.settings.echo) terminal.screen += '\b \b'.repeat(count);
}

/** What was put on the screen since the last call. */
export function takeScreen(kernel: Kernel, terminal: Terminal): string {
  const { screen } = terminal;
  terminal.screen = '';
  if (screen !== '') wakeAll(kernel, terminal.toHaveRoom);
  return screen;
}

export function resizeTerminal(kernel: Kernel, terminal: Terminal, size: TerminalSize): void {
  terminal.size = size;
  for (const process of [...(terminal.foreground?.members ?? [])]) {
    sendSignal(kernel, process, 'WINCH');
  }
}

/** Who reads from the background is stopped. Source: credentials(7), "job control". */
function stopInBackground(
  kernel: Kernel,
  terminal: Terminal,
  process: Process,
): Blocked | undefined {
  const inSession = terminal.session !== undefined && process.group.session === terminal.session;
  if (!inSession || terminal.foreground === undefined || terminal.foreground === process.group) {
    return undefined;
  }
  const disposition = process.dispositions.get('TTIN') ?? 'default';
  if (disposition === 'ignore' || process.mask.has('TTIN') || isOrphaned(process.group)) {
    throw new SystemError('EIO');
  }
  for (const member of [...process.group.members]) sendSignal(kernel, member, 'TTIN');
  // Tries again when it is continued.
  return new Blocked([terminal.toBeRead]);
}

export function openTerminal(
  kernel: Kernel,
  terminal: Terminal,
  flags: OpenFlags,
): Omit<OpenFile, 'status'> {
  return {
    flags,
    references: 0,
    terminal,
    name: () => terminal.name,
    read(length, process) {
      const stopped = stopInBackground(kernel, terminal, process);
      if (stopped !== undefined) return stopped;
      const line = terminal.input[0];
      if (line === undefined) {
        if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
        return new Blocked([terminal.toBeRead]);
      }
      const bytes = encodeUtf8(line);
      if (bytes.length <= length) {
        terminal.input.shift();
        return bytes;
      }
      terminal.input[0] = decodeUtf8(bytes.subarray(length));
      return bytes.slice(0, length);
    },
    write(bytes) {
      if (terminal.screen.length >= TERMINAL_CAPACITY) {
        if (this.flags.nonBlocking === true) throw new SystemError('EAGAIN');
        return new Blocked([terminal.toHaveRoom]);
      }
      const written = bytes.subarray(0, TERMINAL_CAPACITY);
      terminal.screen += decodeUtf8(written);
      return written.length;
    },
    ready(operation) {
      if (operation === 'read') return terminal.input.length > 0 ? true : [terminal.toBeRead];
      return terminal.screen.length < TERMINAL_CAPACITY ? true : [terminal.toHaveRoom];
    },
    close: () => {},
  };
}
