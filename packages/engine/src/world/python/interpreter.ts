import { compile } from '../../compute/python/compile/index.ts';
import { createInterpreter } from '../../compute/python/create-interpreter.ts';
import {
  PENDING,
  type PyCode,
  PyDict,
  type PyException,
} from '../../compute/python/objects/index.ts';
import { PythonSyntaxError, parse } from '../../compute/python/syntax/index.ts';
import { reportThen } from '../../compute/python/vm/exception-report.ts';
import { Frame } from '../../compute/python/vm/frame.ts';
import { runThread } from '../../compute/python/vm/run.ts';
import { frozenSetOf } from '../../compute/python/vm/set-access.ts';
import { syntaxError } from '../../compute/python/vm/syntax-errors.ts';
import { Thread } from '../../compute/python/vm/thread.ts';
import {
  open,
  type Program,
  programFrom,
  type Run,
  read,
  type System,
  write,
} from '../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/index.ts';

/** Hears of a program's thread before its first instruction. */
export type PythonListener = (thread: Thread) => void;

/** How many instructions are executed before it looks around. */
const TURN = 500;

const compiled = (thread: Thread, source: string, fileName: string): PyCode =>
  compile(parse(source, { mode: 'exec', fileName }), {
    fileName,
    source,
    isFile: true,
    frozenSet: (members) => frozenSetOf(thread, members),
  });

/** Python as a program of the machine: runs a file. */
export function createPython(listener: PythonListener): Program {
  return programFrom(function* (system) {
    const name = system.arguments().at(-1) ?? '';
    const descriptor = yield* open(system, name, { read: true });
    let source = '';
    for (;;) {
      const bytes = yield* read(system, descriptor, 65_536);
      if (bytes.length === 0) break;
      source += decodeUtf8(bytes);
    }
    const fileName = `${system.environment().get('HOME')}/${name}`;
    const interpreter = createInterpreter(system);
    interpreter.sources.set(fileName, source.split(/\r\n|[\r\n]/));
    interpreter.hooks.compile = (thread, request) =>
      compiled(thread, request.source, request.fileName);
    const thread = new Thread(interpreter);
    listener(thread);
    const globals = new PyDict();
    globals.setName('__name__', '__main__');
    globals.setName('__builtins__', null);
    let code: PyCode;
    try {
      code = compiled(thread, source, fileName);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      return yield* report(system, new Thread(interpreter), syntaxError(error));
    }
    thread.frame = new Frame(code, globals, interpreter.builtins, globals, undefined, null, 1);
    yield* runToEnd(system, thread);
    if (thread.failure === undefined) return 0;
    return yield* report(system, new Thread(interpreter), thread.failure);
  });
}

function* runToEnd(system: System, thread: Thread): Run {
  const { output } = thread.interpreter;
  for (;;) {
    const before = thread.executed;
    const request = runThread(thread, TURN);
    for (let wait = output.write(); wait !== undefined; wait = output.write()) yield wait;
    system.spend(Math.max(1, thread.executed - before));
    if (request === undefined) return;
    yield request;
    if (system.takeSignal() === 'INT') return;
  }
}

function* report(system: System, thread: Thread, exception: PyException): Run<number> {
  let text = '';
  const keep = (_thread: Thread, told: string) => {
    text = told;
    return null;
  };
  if (reportThen(thread, exception, keep) === PENDING) yield* runToEnd(system, thread);
  yield* write(system, 2, encodeUtf8(text));
  return 1;
}
