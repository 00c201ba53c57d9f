import type { System } from '../../../machine/index.ts';
import '../builtins/exceptions.ts';
import '../builtins/frames.ts';
import '../builtins/generators.ts';
import '../builtins/async-generators.ts';
import { builtInTypes, functions } from '../builtins/index.ts';
import { defineModule } from '../library/define-module.ts';
import { input, OPEN, open, print } from '../library/io/index.ts';
import { libraryLoaders } from '../library/modules.ts';
import { createSys, type Invocation } from '../library/sys.ts';
import {
  ELLIPSIS,
  exceptionTypes,
  NOT_IMPLEMENTED,
  native,
  PyDict,
  PyModule,
  type Value,
} from '../objects/index.ts';
import { importName } from '../vm/imports.ts';
import { Interpreter } from '../vm/interpreter.ts';
import { compileSource } from './compile-source.ts';
import { COPYRIGHT, CREDITS, printer, quitter } from './site.ts';

/** An interpreter that is ready to run a program: with `builtins`, `sys` and `__main__`. */
export function createInterpreter(system: System, invocation: Invocation): Interpreter {
  const interpreter = new Interpreter(system, hashSeed(system));
  interpreter.optimizes = invocation.optimize > 0;
  fillBuiltins(interpreter);
  const { hooks, modules } = interpreter;
  for (const [name, load] of libraryLoaders()) interpreter.library.set(name, load);
  hooks.importName = importName;
  hooks.compile = (thread, { source, fileName, mode }) =>
    compileSource(thread, source, fileName, mode);
  const openFunction = native(OPEN, open, { module: 'io' });
  interpreter.builtins.setName('open', openFunction);
  hooks.open = openFunction;
  modules.setName('sys', createSys(interpreter, invocation));
  modules.setName('__main__', mainModule(interpreter));
  return interpreter;
}

/** What `PYTHONHASHSEED` says; a machine is always the same, so without it the seed is 0. */
function hashSeed(system: System): number {
  const seed = Number(system.environment().get('PYTHONHASHSEED'));
  return Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : 0;
}

function fillBuiltins({ builtins, modules, optimizes }: Interpreter): void {
  const module = new PyModule(builtins);
  const described = defineModule('builtins', {});
  builtins.copyFrom(described.attributes);
  for (const [name, func] of functions) builtins.setName(name, func);
  for (const type of builtInTypes) builtins.setName(type.name, type);
  for (const type of exceptionTypes()) builtins.setName(type.name, type);
  const more: Record<string, Value> = {
    Ellipsis: ELLIPSIS,
    NotImplemented: NOT_IMPLEMENTED,
    None: null,
    True: true,
    False: false,
    __debug__: !optimizes,
    print: native("print(*args, sep=' ', end='\\n', file=None, flush=False)", print, {
      module: 'builtins',
    }),
    input: native("input(prompt='', /)", input, { module: 'builtins' }),
    exit: quitter('exit'),
    quit: quitter('quit'),
    copyright: printer(COPYRIGHT),
    credits: printer(CREDITS),
  };
  for (const [name, value] of Object.entries(more)) builtins.setName(name, value);
  for (const name of ['EnvironmentError', 'IOError']) {
    builtins.setName(name, builtins.getName('OSError') ?? null);
  }
  modules.setName('builtins', module);
}

function mainModule({ modules }: Interpreter): PyModule {
  const names = new PyDict();
  for (const [name, value] of [
    ['__name__', '__main__'],
    ['__doc__', null],
    ['__package__', null],
    ['__loader__', null],
    ['__spec__', null],
    ['__annotations__', new PyDict()],
    ['__builtins__', modules.getName('builtins') ?? null],
  ] as const) {
    names.setName(name, value);
  }
  return new PyModule(names);
}
