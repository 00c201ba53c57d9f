import type { Debuggee } from '../../../../src/compute/python/inspection/index.ts';
import { PyDict, type Value } from '../../../../src/compute/python/objects/index.ts';
import { Frame } from '../../../../src/compute/python/vm/frame.ts';
import { Interpreter } from '../../../../src/compute/python/vm/interpreter.ts';
import { runThread } from '../../../../src/compute/python/vm/run.ts';
import { frozenSetOf } from '../../../../src/compute/python/vm/set-access.ts';
import { Thread } from '../../../../src/compute/python/vm/thread.ts';
import type { System } from '../../../../src/machine/index.ts';
import { compileWhole } from '../compile/compile-whole.ts';

/** Why a program does not go on: it has ended, or code for it is fetched. */
export type Halt = 'ended' | Promise<unknown>;

/** A program without a machine, to be stepped; `builtins` are all that it has. */
export function debuggeeOf(
  source: string,
  builtins: Readonly<Record<string, Value>> = {},
): Debuggee<Halt> & { readonly main: Thread } {
  // None of the programs asks anything of a machine.
  const interpreter = new Interpreter({} as System);
  const main = new Thread(interpreter);
  const code = compileWhole(source, {
    fileName: 'cell.py',
    frozenSet: (members) => frozenSetOf(main.interpreter, members),
  });
  for (const [name, value] of Object.entries(builtins)) interpreter.builtins.setName(name, value);
  const globals = new PyDict();
  globals.setName('__name__', '__main__');
  main.frame = new Frame(code, globals, interpreter.builtins, globals, undefined, null, 1);
  return {
    main,
    thread: () => (main.frame === null ? undefined : main),
    executed: () => main.executed,
    advance: (instructions) => {
      const request = runThread(main, instructions);
      if (request === undefined) return 'ended';
      return request.kind === 'loading' ? request.loaded : undefined;
    },
  };
}
