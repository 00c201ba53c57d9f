import type { System } from '../../../machine/index.ts';
import { builtInTypes, functions } from '../builtins/built-ins.ts';
import { defineModule } from '../library/define-module.ts';
import { LIBRARY_PATHS } from '../library/installation.ts';
import { libraryLoaders } from '../library/modules.ts';
import type { Invocation } from '../library/sys.ts';
import {
  ELLIPSIS,
  exceptionTypes,
  NOT_IMPLEMENTED,
  PyDict,
  PyModule,
  type Value,
} from '../objects/index.ts';
import type { LibraryLoader } from '../vm/imports.ts';
import { Interpreter } from '../vm/interpreter.ts';
import { part, withPart } from '../vm/parts.ts';
import { compileSource } from './compile-source.ts';
import { COPYRIGHT, CREDITS, printer, quitter } from './site.ts';

const imports = part(() => import('../vm/imports.ts'));
const warnings = part(() => import('./warn.ts'));
const unraisable = part(() => import('../library/unraisable.ts'));

/** An interpreter that is ready to run a program: with `builtins` and `__main__`. */
export function createInterpreter(system: System, invocation: Invocation): Interpreter {
  const { isolated, path, pythonPath, unbuffered } = invocation;
  const interpreter = new Interpreter(system, {
    hashSeed: hashSeed(system),
    isUnbuffered: unbuffered,
  });
  interpreter.optimizes = invocation.optimize > 0;
  fillBuiltins(interpreter);
  const { hooks, library, modules } = interpreter;
  interpreter.searchPath = [...(isolated ? [] : [path]), ...pythonPath, ...LIBRARY_PATHS];
  for (const [name, load] of libraryLoaders()) {
    library.set(name, name === '_posix' ? withCalls(system, load) : load);
  }
  library.set('sys', async () => {
    const { createSys } = await import('../library/sys.ts');
    return { kind: 'built in', make: () => createSys(interpreter, invocation) };
  });
  hooks.importName = (thread, name, globals, fromList, level) =>
    withPart(thread, imports, (inner, { importName }) =>
      importName(inner, name, globals, fromList, level),
    );
  hooks.compile = compileSource;
  hooks.warn = (thread, warning) =>
    withPart(thread, warnings, (inner, { warn }) => warn(inner, warning));
  hooks.unraisable = (thread, exception, object) =>
    withPart(thread, unraisable, (inner, { reportUnraisable }) =>
      reportUnraisable(inner, exception, object),
    );
  modules.setName('__main__', mainModule(interpreter));
  return interpreter;
}

/** A module that makes calls which the machine may not have yet. */
function withCalls(system: System, load: LibraryLoader): LibraryLoader {
  return async () => {
    const [module] = await Promise.all([load(), system.fetchCalls()]);
    return module;
  };
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
