import {
  errorNumber,
  fetchedOnce,
  type Program,
  READY,
  type Request,
  type Resumable,
  type Run,
  type System,
  SystemError,
} from '../../../machine/index.ts';
import { defaultInterrupt } from '../library/interrupt.ts';
import { runtimeOf } from '../library/runtime.ts';
import type { Invocation } from '../library/sys.ts';
import { PyList, PyModule, Raised, type Result } from '../objects/index.ts';
import { exceptionOf } from '../vm/errors.ts';
import { CALL_BYTES, untilDone } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { type CommandLine, parseCommandLine } from './arguments.ts';
import { type Ending, endingOf, finish } from './ending.ts';
import { createInterpreter } from './interpreter.ts';
import {
  compileMain,
  createRunning,
  evaluate,
  type Outcome,
  type Running,
  type Turn,
} from './running.ts';
import { sourceText } from './source-text.ts';
import { tell } from './tell.ts';

const usage = fetchedOnce(() => import('./usage.ts'));
const prompt = fetchedOnce(() => import('./interactive.ts'));
const mainModule = fetchedOnce(() => import('./main-module.ts'));

/** Hears of a program's main thread before its first instruction: a debugger, for one. */
export type PythonListener = (thread: Thread) => void;

/** The program `python3`: CPython 3.11 as a command of the machine. */
export const python: Program = createPython();

/** The same, with someone who listens. */
export function createPython(listener?: PythonListener): Program {
  return (system) => pythonOn(system, listener);
}

function pythonOn(system: System, listener: PythonListener | undefined): Resumable {
  const turn: Turn = { budget: 0 };
  const run = main(system, turn, listener);
  return {
    resume(_wake, budget): Request {
      turn.budget = budget;
      system.spend(1);
      const next = run.next('ready');
      return next.done === true ? { kind: 'exit', status: next.value & 255 } : next.value;
    },
  } satisfies Resumable;
}

function* main(system: System, turn: Turn, listener: PythonListener | undefined): Run<number> {
  const [name = 'python3', ...args] = system.arguments();
  const commandLine = parseCommandLine(args);
  if ('wrong' in commandLine || 'answer' in commandLine) {
    const { answerTo } = yield* usage.fetch(system);
    const { text, descriptor, status } = answerTo(name, commandLine);
    yield* tell({ system }, text, descriptor);
    return status;
  }
  const invocation = invocationOf(system, commandLine);
  const running = createRunning(system, createInterpreter(system, invocation), turn);
  listener?.(running.thread);
  prepareSignals(running);
  const ending = yield* finish(running, yield* runMain(running, commandLine, name, invocation));
  if ('status' in ending) return ending.status;
  system.setDisposition('INT', 'default');
  system.kill(system.pid, 'INT');
  for (;;) yield READY;
}

function invocationOf(system: System, { run, rest, ...flags }: CommandLine): Invocation {
  const first =
    run.kind === 'code' ? '-c' : run.kind === 'module' ? '-m' : run.kind === 'file' ? run.path : '';
  const usesDash = run.kind === 'standard input' && system.arguments().includes('-');
  const ignoresEnvironment = flags.isolated || flags.ignoresEnvironment;
  const inherited = system.environment().get('PYTHONWARNINGS') ?? '';
  return {
    ...flags,
    warnings: [
      ...(ignoresEnvironment ? [] : inherited.split(',').filter((option) => option !== '')),
      ...flags.warnings,
    ],
    pythonPath: pythonPath(system, ignoresEnvironment),
    interactive: run.kind === 'standard input' && (flags.inspect || isTerminal(system, 0)),
    arguments: [usesDash ? '-' : first, ...rest],
    path:
      run.kind === 'file'
        ? directoryOf(absolute(system, run.path))
        : run.kind === 'module'
          ? system.directory()
          : '',
  };
}

/** The folders of `PYTHONPATH`, each once. */
function pythonPath(system: System, isIgnored: boolean): readonly string[] {
  const given = system.environment().get('PYTHONPATH');
  if (isIgnored || given === undefined || given === '') return [];
  const folders = given.split(':').map((folder) => withoutDots(absolute(system, folder)));
  return [...new Set(folders)];
}

/** A path without `.`, `..` and needless slashes, as `os.path.normpath` has it. */
function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function isTerminal(system: System, descriptor: number): boolean {
  return system.descriptorFlags(descriptor) !== undefined && system.isTerminal(descriptor);
}

function absolute(system: System, path: string): string {
  if (path.startsWith('/')) return path;
  return `${system.directory().replace(/\/$/, '')}/${path}`;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** As CPython does: writing to a closed pipe is an error and no end, and Ctrl-C an exception. */
function prepareSignals({ system, interpreter }: Running): void {
  system.setDisposition('PIPE', 'ignore');
  system.setDisposition('XFSZ', 'ignore');
  const before = system.setDisposition('INT', 'catch');
  if (before === 'ignore') {
    system.setDisposition('INT', 'ignore');
    return;
  }
  runtimeOf(interpreter).handlers.set('INT', defaultInterrupt);
}

function* runMain(
  running: Running,
  commandLine: CommandLine,
  name: string,
  invocation: Invocation,
): Run<Ending> {
  const { system, interpreter } = running;
  const { run } = commandLine;
  if (run.kind === 'standard input' && invocation.interactive) {
    const { converse } = yield* prompt.fetch(interpreter);
    return yield* converse(running, { banner: !invocation.quiet });
  }
  // Its import reads the options.
  if (invocation.warnings.length > 0) {
    yield* evaluate(running, (thread) => importByName(thread, 'warnings'));
  }
  let outcome: Outcome;
  switch (run.kind) {
    case 'code':
      outcome = yield* runSource(running, run.code, '<string>', false);
      break;
    case 'file': {
      const path = absolute(system, run.path);
      const file = yield* openScript(system, path);
      if (typeof file === 'string') {
        yield* tell(running, `${name}: ${file.replace('%', path)}\n`);
        return { status: 2 };
      }
      if (system.statusOf(file).kind === 'directory') {
        system.close(file);
        outcome = yield* runDirectory(running, path, invocation);
        break;
      }
      const bytes = yield* readAll(system, file);
      system.close(file);
      setMain(running, '__file__', path);
      setMain(running, '__cached__', null);
      if (commandLine.skipsFirstLine) blankFirstLine(bytes);
      outcome = yield* runBytes(running, bytes, path);
      break;
    }
    case 'module': {
      const { findMainModule, importParent, importPackage, runModule } =
        yield* mainModule.fetch(interpreter);
      const failed = yield* importParent(running, run.name);
      if (typeof failed === 'string') {
        yield* tell(running, `/usr/bin/python3: ${failed}\n`);
        return { status: 1 };
      }
      if (failed !== undefined) {
        outcome = failed;
        break;
      }
      const found = yield* findMainModule(running, run.name);
      const isPackage =
        found.kind === 'missing' ? found.isPackage === true : found.packageName === run.name;
      if (isPackage) {
        const imported = yield* importPackage(running, run.name);
        if (imported.kind === 'raised') {
          outcome = imported;
          break;
        }
      }
      if (found.kind === 'missing') {
        yield* tell(running, `/usr/bin/python3: ${found.message}\n`);
        return { status: 1 };
      }
      setFirst(running, 'argv', found.fileName);
      invocation.arguments[0] = found.fileName;
      setMain(running, '__file__', found.fileName);
      setMain(running, '__package__', found.packageName);
      outcome = yield* runModule(running, found, isPackage ? 'compilePackage' : 'compileModule');
      break;
    }
    default: {
      setMain(running, '__file__', '<stdin>');
      const bytes = yield* readAll(system, 0);
      outcome = yield* runBytes(running, bytes, '<stdin>');
    }
  }
  const isFile = run.kind === 'file' || run.kind === 'standard input';
  const ending = yield* endingOf(running, outcome, isFile);
  if (!commandLine.inspect) return ending;
  const { converse } = yield* prompt.fetch(interpreter);
  return yield* converse(running, { banner: false });
}

function importByName(thread: Thread, name: string): Result {
  return thread.interpreter.hooks.importName?.(thread, name, null, null, 0) ?? null;
}

/** Runs `__main__.py` of a folder, which then is where modules are looked for first. */
function* runDirectory(running: Running, path: string, { isolated }: Invocation): Run<Outcome> {
  const { system, interpreter } = running;
  const fileName = `${path.replace(/\/$/, '')}/__main__.py`;
  const file = yield* openScript(system, fileName);
  if (typeof file === 'string') {
    yield* tell(running, `/usr/bin/python3: can't find '__main__' module in '${path}'\n`);
    return { kind: 'raised', exception: exceptionOf('SystemExit', 1) };
  }
  const bytes = yield* readAll(system, file);
  system.close(file);
  interpreter.searchPath = [path, ...interpreter.searchPath.slice(isolated ? 0 : 1)];
  setFirst(running, 'path', path, isolated);
  setMain(running, '__file__', fileName);
  setMain(running, '__package__', '');
  const { runModule } = yield* mainModule.fetch(interpreter);
  const read = yield* readSource(running, bytes, fileName);
  return typeof read === 'string'
    ? yield* runModule(running, { source: read, fileName }, 'compileFolder')
    : read;
}

/** Sets the first item of a list of `sys`, or adds one before it, when something has imported `sys` already. */
function setFirst({ interpreter }: Running, name: string, value: string, adds = false): void {
  const list = interpreter.sys()?.attributes.getName(name);
  if (list instanceof PyList) list.items.splice(0, adds ? 0 : 1, value);
}

function setMain({ interpreter }: Running, name: string, value: string | null): void {
  const main = interpreter.modules.getName('__main__');
  if (main instanceof PyModule) main.attributes.setName(name, value);
}

/** Lines keep their numbers. */
function blankFirstLine(bytes: Uint8Array): void {
  const end = bytes.indexOf(10);
  bytes.fill(32, 0, end < 0 ? bytes.length : end);
}

function* openScript(system: System, path: string): Run<number | string> {
  try {
    return yield* untilDone(() => system.open(path, { read: true }));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return `can't open file '%': [Errno ${errorNumber(error.code)}] ${error.message}`;
  }
}

/** What is longer is refused as a program. */
const MOST_BYTES = 2 ** 24;

function* readAll(system: System, descriptor: number): Run<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= MOST_BYTES) {
    const chunk = yield* untilDone(() => system.read(descriptor, CALL_BYTES));
    if (chunk.length === 0) break;
    if (chunk.length >= CALL_BYTES) yield READY;
    chunks.push(chunk);
    length += chunk.length;
  }
  const all = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    all.set(chunk, place);
    place += chunk.length;
  }
  return all;
}

function* runBytes(running: Running, bytes: Uint8Array, fileName: string): Run<Outcome> {
  const read = yield* readSource(running, bytes, fileName);
  return typeof read === 'string'
    ? yield* runSource(running, read, fileName, fileName !== '<stdin>', true)
    : read;
}

/** The text of a program, or why there is none. */
function* readSource(
  { interpreter }: Running,
  bytes: Uint8Array,
  fileName: string,
): Run<string | Outcome> {
  if (bytes.length > MOST_BYTES) return { kind: 'raised', exception: exceptionOf('MemoryError') };
  try {
    return yield* sourceText(interpreter, bytes, fileName);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    return { kind: 'raised', exception: error.exception };
  }
}

/** Compiles and runs a program as `__main__`; `keeps` its text for tracebacks. */
function* runSource(
  running: Running,
  source: string,
  fileName: string,
  keeps: boolean,
  isFile = false,
): Run<Outcome> {
  if (keeps) running.interpreter.keepSource(fileName, source);
  return yield* evaluate(running, (thread) =>
    compileMain(thread, source, fileName, 'exec', isFile),
  );
}
