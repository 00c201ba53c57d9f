import type { Run } from '../../../machine/index.ts';
import { BANNER } from '../library/installation.ts';
import { runtimeOf } from '../library/runtime.ts';
import type { PyException } from '../objects/index.ts';
import { PythonSyntaxError, type Statement } from '../syntax/index.ts';
import { decode } from '../text/index.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { isException } from '../vm/errors.ts';
import { untilDone } from '../vm/system-work.ts';
import { type Ending, endingOf } from './ending.ts';
import { parsed, withCode } from './parse-source.ts';
import { flushOutput, report } from './reports.ts';
import { compileMain, evaluate, type Outcome, type Running } from './running.ts';
import { tell } from './tell.ts';

const HELP_LINE = 'Type "help", "copyright", "credits" or "license" for more information.';
const FILE_NAME = '<stdin>';
/** A line without a statement. */
const NOTHING = /^\s*(?:#[^\n]*)?\n?$/;

/** Lines that the reader types, with what of them has been asked for. */
interface Lines {
  text: string;
  ended: boolean;
}

/** A line, the end of input, or Ctrl-C instead of one. */
type Typed = { readonly line: string } | 'end' | PyException;

/** Reads statements, runs them and shows their values, until the input or the program ends. */
export function* converse(running: Running, { banner }: { readonly banner: boolean }): Run<Ending> {
  if (banner) yield* tell(running, `${BANNER}\n${HELP_LINE}\n`);
  yield* evaluate(running, (thread) => thread.interpreter.importSys(thread));
  const sys = running.interpreter.sys();
  if (sys !== undefined) {
    for (const [name, prompt] of [
      ['ps1', '>>> '],
      ['ps2', '... '],
    ] as const) {
      if (sys.attributes.getName(name) === undefined) sys.attributes.setName(name, prompt);
    }
  }
  const lines: Lines = { text: '', ended: false };
  let interrupted = false;
  for (;;) {
    const statement = yield* readStatement(running, lines);
    if (statement === 'end') {
      yield* tell(running, '\n');
      // CPython ends as interrupted when nothing has run since.
      return interrupted ? { interrupted } : { status: 0 };
    }
    if (typeof statement !== 'string') {
      yield* tell(running, '\nKeyboardInterrupt\n');
      continue;
    }
    if (NOTHING.test(statement)) continue;
    const outcome = yield* runStatement(running, statement);
    interrupted = outcome.kind === 'raised' && isException(outcome.exception, 'KeyboardInterrupt');
    if (outcome.kind === 'raised') {
      if (isException(outcome.exception, 'SystemExit')) {
        return yield* endingOf(running, outcome, false);
      }
      yield* report(running, outcome.exception);
    }
    yield* flushOutput(running);
  }
}

function runStatement(running: Running, statement: string): Run<Outcome> {
  return evaluate(running, (thread) => compileMain(thread, statement, FILE_NAME, 'single'));
}

function* readStatement(running: Running, lines: Lines): Run<string | 'end' | PyException> {
  let statement = '';
  for (;;) {
    const typed = yield* readLine(running, lines, statement === '' ? 'ps1' : 'ps2');
    if (typed === 'end') {
      if (statement === '') return 'end';
      yield* tell(running, '\n');
      return statement;
    }
    if (!('line' in typed)) return typed;
    statement += typed.line;
    if (yield* isComplete(running, statement)) return statement;
  }
}

/** Whether a statement needs no further line. */
function* isComplete({ interpreter }: Running, statement: string): Run<boolean> {
  if (NOTHING.test(statement)) return true;
  const endsBlank = /\n[ \t]*\n$/.test(statement) || !statement.endsWith('\n');
  try {
    const root = yield* withCode(interpreter, statement, () =>
      parsed(interpreter, statement, 'single', FILE_NAME),
    );
    return endsBlank || root.kind !== 'Interactive' || !root.body.some(isCompound);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return !isUnfinished(error, endsBlank);
  }
}

const isCompound = ({ kind }: Statement): boolean => COMPOUND.has(kind);

const COMPOUND = new Set<string>([
  'AsyncFor',
  'AsyncFunctionDef',
  'AsyncWith',
  'ClassDef',
  'For',
  'FunctionDef',
  'If',
  'Match',
  'Try',
  'TryStar',
  'While',
  'With',
]);

/** Whether more lines may make a statement of what is none yet. */
function isUnfinished({ message, details }: PythonSyntaxError, endsBlank: boolean): boolean {
  if (/was never closed$|^unterminated triple-quoted|^unexpected EOF/.test(message)) return true;
  if (endsBlank) return false;
  if (/^expected (?:an indented block|'except' or 'finally' block)/.test(message)) {
    return details?.endColumn === -1;
  }
  return details?.column === 0 && details.text?.startsWith('@') === true;
}

function* readLine(running: Running, lines: Lines, prompt: 'ps1' | 'ps2'): Run<Typed> {
  const { system, interpreter } = running;
  const shown = yield* promptText(running, prompt);
  yield* tell(running, shown, system.isTerminal(0) ? 1 : 2);
  for (;;) {
    const end = lines.text.indexOf('\n');
    if (end >= 0) {
      const line = lines.text.slice(0, end + 1);
      lines.text = lines.text.slice(end + 1);
      return { line };
    }
    if (lines.ended) {
      const line = lines.text;
      lines.text = '';
      lines.ended = system.isTerminal(0) ? false : lines.ended;
      return line === '' ? 'end' : { line: `${line}\n` };
    }
    let interrupted: PyException | undefined;
    const read = untilDone(() => system.read(0, 8192));
    let step = read.next();
    while (step.done !== true) {
      yield step.value;
      // What signals ask for is done while the line is waited for.
      const outcome = yield* evaluate(running, () => null);
      if (outcome.kind === 'raised') {
        interrupted = outcome.exception;
        break;
      }
      step = read.next();
    }
    if (interrupted !== undefined) {
      runtimeOf(interpreter).lastException = interrupted;
      lines.text = '';
      return interrupted;
    }
    const bytes = step.done === true ? step.value : new Uint8Array();
    if (bytes.length === 0) lines.ended = true;
    else lines.text += decode(bytes, 'utf-8', 'surrogateescape');
  }
}

function* promptText(running: Running, name: 'ps1' | 'ps2'): Run<string> {
  const prompt = running.interpreter.sys()?.attributes.getName(name);
  if (prompt === undefined) return '';
  const shown = yield* evaluate(running, (thread) => strOf(thread, prompt));
  return shown.kind === 'value' ? (textIn(shown.value) ?? '') : '';
}
