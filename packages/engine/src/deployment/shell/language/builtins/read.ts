import {
  type Run,
  SystemError,
  signalNumber,
  type TerminalSettings,
} from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { flush, writeText } from '../execution/output.ts';
import { type ReadPiece, readPiece } from '../execution/read-line.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { handleSignals } from '../execution/traps.ts';
import { assignArray, assignTarget, isName, parseTarget, readValue } from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';
import { splitFields } from './split-fields.ts';

const NEWLINE = 10;

/** Status when time ran out. Source: bash(1), read: greater than 128. */
const TIMED_OUT = 142;

export const read: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'ersa:d:i:n:N:p:t:u:');
  if (options === undefined) return WRONG_USAGE;
  const [first] = options.operands;
  if (first !== undefined && parseTarget(first) === undefined) {
    return builtinError(shell, name, `\`${first}': not a valid identifier`);
  }
  const array = options.value('a');
  if (array !== undefined && !isName(array)) {
    return builtinError(shell, name, `\`${array}': not a valid identifier`);
  }
  const characters = options.value('N') ?? options.value('n');
  if (characters !== undefined && !/^[0-9]+$/.test(characters)) {
    return builtinError(shell, name, `${characters}: invalid number`);
  }
  const timeout = options.value('t') ?? readValue(shell.state, 'TMOUT');
  if (timeout !== undefined && !/^([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(timeout)) {
    return builtinError(shell, name, `${timeout}: invalid timeout specification`);
  }
  const descriptor = options.value('u') ?? '0';
  if (!/^[0-9]+$/.test(descriptor)) {
    return builtinError(shell, name, `${descriptor}: invalid file descriptor specification`);
  }
  if (shell.system.descriptorFlags(Number(descriptor)) === undefined) {
    return builtinError(shell, name, `${descriptor}: invalid file descriptor: Bad file descriptor`);
  }
  if (timeout !== undefined && Number(timeout) === 0) return isReady(shell, Number(descriptor));
  return readInto(shell, options, {
    descriptor: Number(descriptor),
    characters: characters === undefined ? undefined : Number(characters),
    exactly: options.has('N'),
    until: timeout === undefined ? undefined : shell.system.now() + Number(timeout) * 1e9,
  });
};

/** `read -t 0` only asks whether something can be read. */
function isReady({ system }: Shell, descriptor: number): number {
  const ready = system.poll([{ descriptor, for: 'read' }]);
  return Array.isArray(ready) && ready.length > 0 ? 0 : 1;
}

interface Reading {
  readonly descriptor: number;
  readonly characters: number | undefined;
  readonly exactly: boolean;
  readonly until: number | undefined;
}

function* readInto(shell: Shell, options: BuiltinOptions, reading: Reading): Run<number> {
  const { system } = shell;
  const prompt = options.value('p');
  const terminal = system.isTerminal(reading.descriptor);
  if (prompt !== undefined && terminal) {
    writeText(shell, 2, prompt);
    const flushed = flush(shell);
    if (isRun(flushed)) yield* flushed;
  }
  const before = terminal ? changeTerminal(shell, options, reading) : undefined;
  try {
    const { text, ended } = yield* readText(shell, options, reading);
    if (ended === 'signal') return 128 + signalNumber('INT');
    if (!assignFields(shell, options, text, reading.exactly)) return 1;
    if (ended === 'time') return TIMED_OUT;
    return ended === 'end of file' ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return builtinError(shell, 'read', `read error: ${reading.descriptor}: ${error.message}`);
  } finally {
    if (before !== undefined) system.setTerminalSettings(reading.descriptor, before);
  }
}

/** Switches echo and lines off where they are not wanted. Returns what is to be set again. */
function changeTerminal(
  { system }: Shell,
  options: BuiltinOptions,
  { descriptor, characters }: Reading,
): TerminalSettings | undefined {
  const settings = system.terminalSettings(descriptor);
  const delimiter = options.value('d');
  const byCharacter = characters !== undefined || (delimiter !== undefined && delimiter !== '\n');
  if (!options.has('s') && !byCharacter) return undefined;
  system.setTerminalSettings(descriptor, {
    ...settings,
    echo: settings.echo && !options.has('s'),
    canonical: settings.canonical && !byCharacter,
  });
  return settings;
}

interface ReadText {
  /** What was read; characters that a backslash protects from being split have one before them. */
  readonly text: string;
  readonly ended: ReadPiece['ended'];
}

/** Reads to the delimiter; a backslash joins lines unless `-r` is given. */
function* readText(shell: Shell, options: BuiltinOptions, reading: Reading): Run<ReadText> {
  const given = options.value('d');
  const delimiter = reading.exactly
    ? undefined
    : given === undefined
      ? NEWLINE
      : given.charCodeAt(0) || 0;
  let text = '';
  let partial: readonly number[] = [];
  for (;;) {
    const { bytes, ended } = yield* readPiece(
      shell.system,
      reading.descriptor,
      {
        delimiter,
        ...(reading.characters === undefined ? {} : { characters: reading.characters }),
        ...(reading.until === undefined ? {} : { until: reading.until }),
      },
      partial,
    );
    if (ended === 'signal') {
      shell.attention = true;
      yield* handleSignals(shell);
      if (shell.leaving !== 'no') return { text, ended };
      partial = [...bytes];
      continue;
    }
    partial = [];
    const piece = decodeUtf8(ended === 'delimiter' ? bytes.subarray(0, -1) : bytes).replaceAll(
      '\0',
      '',
    );
    text += piece;
    if (ended === 'delimiter' && !options.has('r') && endsWithBackslash(text)) {
      if (delimiter === NEWLINE) text = text.slice(0, -1);
      else text += String.fromCharCode(delimiter ?? NEWLINE);
      continue;
    }
    return { text, ended };
  }
}

function endsWithBackslash(text: string): boolean {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === '\\') count++;
  return count % 2 === 1;
}

/** Gives the fields to the names, up to one that is none. Returns whether all are names. */
function assignFields(
  shell: Shell,
  options: BuiltinOptions,
  text: string,
  exactly: boolean,
): boolean {
  const { state } = shell;
  const raw = options.has('r');
  const array = options.value('a');
  const ifs = readValue(state, 'IFS') ?? ' \t\n';
  if (array !== undefined) {
    const fields = splitFields(text, ifs, raw, undefined);
    const elements = fields.map((value) => ({ subscript: undefined, append: false, value }));
    assignArray(state, array, elements, false);
    return true;
  }
  const names = options.operands;
  if (names.length === 0 || exactly) {
    const plain = raw ? text : text.replace(/\\([\s\S])/g, '$1');
    assignTarget(state, names[0] ?? 'REPLY', plain);
    for (const name of names.slice(1)) assignTarget(state, name, '');
    return true;
  }
  const fields = splitFields(text, ifs, raw, names.length);
  for (const [index, name] of names.entries()) {
    if (parseTarget(name) === undefined) {
      builtinError(shell, 'read', `\`${name}': not a valid identifier`);
      return false;
    }
    assignTarget(state, name, fields[index] ?? '');
  }
  return true;
}
