import { compile } from '../../compute/python/compile/index.ts';
import {
  native,
  PyCode,
  PyDict,
  PyRange,
  rangeType,
  type Value,
} from '../../compute/python/objects/index.ts';
import { parse } from '../../compute/python/syntax/index.ts';
import { briefOf } from '../../compute/python/inspection/index.ts';
import { Frame } from '../../compute/python/vm/frame.ts';
import { Interpreter } from '../../compute/python/vm/interpreter.ts';
import { runThread } from '../../compute/python/vm/run.ts';
import { Thread } from '../../compute/python/vm/thread.ts';
import { type Program, programFrom, read, open } from '../../machine/index.ts';
import { encodeUtf8, decodeUtf8 } from '../../text/index.ts';

/** Hears of a program's thread before its first instruction. */
export type PythonListener = (thread: Thread) => void;

const compiled = (source: string, fileName: string): PyCode =>
  compile(parse(source, { mode: 'exec', fileName }), { fileName });

/** The code of a cell's unseen lines. */
export const compileSetup = (source: string): PyCode => compiled(source, '/usr/local/lib/setup.py');

/** Python as a program of the machine. */
export function createPython(listener: PythonListener): Program {
  return programFrom(function* (system) {
    const [, , name = ''] = system.arguments();
    const descriptor = yield* open(system, name, { read: true });
    const bytes = yield* read(system, descriptor, 1e6);
    const fileName = `${system.environment().get('HOME')}/${name}`;
    const interpreter = new Interpreter(system);
    const thread = new Thread(interpreter);
    const globals = new PyDict();
    globals.setName('__name__', '__main__');
    interpreter.builtins.setName(
      'print',
      native('print(*args)', (_thread: Thread, args: Value) => {
        const items = args as unknown as Value[];
        const text = items.map((item) => (typeof item === 'string' ? item : briefOf(item))).join(' ');
        system.write(1, encodeUtf8(`${text}\n`));
        return null;
      }),
    );
    interpreter.builtins.setName('range', native('range(n)', (_t: Thread, n: Value) => new PyRange(0, n as number, 1)));
    void rangeType;
    void decodeUtf8;
    const code = compiled(decodeUtf8(bytes), fileName);
    thread.frame = new Frame(code, globals, interpreter.builtins, globals, undefined, null, 1);
    listener(thread);
    for (;;) {
      const before = thread.executed;
      const request = runThread(thread, 500);
      system.spend(thread.executed - before);
      if (request === undefined) break;
      yield request;
    }
    if (thread.failure !== undefined) {
      const { line } = thread.failure.traceback ?? {};
      system.write(
        2,
        encodeUtf8(
          `Traceback (most recent call last):\n  File "${fileName}", line ${line}, in <module>\n${briefOf(thread.failure)}\n`,
        ),
      );
      return 1;
    }
    return 0;
  });
}
