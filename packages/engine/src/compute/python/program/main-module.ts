import type { Run, System } from '../../../machine/index.ts';
import { SystemError } from '../../../machine/index.ts';
import { libraryModule } from '../library/modules.ts';
import { compileThen } from '../vm/compile-then.ts';
import { isException } from '../vm/errors.ts';
import { untilDone } from '../vm/system-work.ts';
import { frozenCallers, pushCallers } from './frozen-callers.ts';
import { enterMain, evaluate, type Outcome, type Running } from './running.ts';
import { sourceText } from './source-text.ts';

/** Where a module to be run as the main one is, or why it is nowhere. */
export type FoundModule =
  | {
      readonly kind: 'found';
      readonly source: string;
      readonly fileName: string;
      readonly packageName: string;
    }
  | {
      readonly kind: 'missing';
      readonly message: string;
      /** It is a package that has no `__main__.py`. */
      readonly isPackage?: boolean;
    };

/** Finds the module that `-m` names: in the folders of `sys.path`, then in the library. */
export function* findMainModule(running: Running, name: string): Run<FoundModule> {
  const { system, interpreter } = running;
  yield { kind: 'loading', loaded: system.fetchCalls() };
  const relative = name.replaceAll('.', '/');
  const parent = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  for (const folder of interpreter.searchPath) {
    for (const [file, packageName] of [
      [`${folder}/${relative}/__main__.py`, name],
      [`${folder}/${relative}.py`, parent],
    ] as const) {
      const bytes = yield* contentOf(system, file);
      if (bytes === undefined) continue;
      return {
        kind: 'found',
        source: yield* sourceText(interpreter, bytes, file),
        fileName: file,
        packageName,
      };
    }
    if (isDirectory(system, `${folder}/${relative}`)) {
      return {
        kind: 'missing',
        isPackage: true,
        message: `No module named ${name}.__main__; '${name}' is a package and cannot be directly executed`,
      };
    }
  }
  return yield* inLibrary(name, parent);
}

function* inLibrary(name: string, packageName: string): Run<FoundModule> {
  const fetch = libraryModule(name);
  if (fetch === undefined) return { kind: 'missing', message: `No module named ${name}` };
  const loading: { module?: Awaited<ReturnType<typeof fetch>> } = {};
  yield {
    kind: 'loading',
    loaded: fetch().then((module) => {
      loading.module = module;
    }),
  };
  const { module } = loading;
  if (module === undefined || !('source' in module)) {
    return { kind: 'missing', message: `No code object available for ${name}` };
  }
  const fileName = `/usr/lib/python3.11/${name.replaceAll('.', '/')}.py`;
  return { kind: 'found', source: module.source, fileName, packageName };
}

function isDirectory(system: System, path: string): boolean {
  try {
    return system.status(path).kind === 'directory';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

function* contentOf(system: System, path: string): Run<Uint8Array | undefined> {
  try {
    if (system.status(path).kind !== 'file') return undefined;
    const file = yield* untilDone(() => system.open(path, { read: true }));
    const { size } = system.statusOf(file);
    const bytes = yield* untilDone(() => system.read(file, size + 1));
    system.close(file);
    return bytes;
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

function importByName(
  running: Running,
  name: string,
  importer: 'importParent' | 'importPackage',
): Run<Outcome> {
  return evaluate(running, (thread) => {
    pushCallers(thread, frozenCallers[importer]);
    return thread.interpreter.hooks.importName?.(thread, name, null, null, 0) ?? null;
  });
}

/** Imports the package of a module; what went wrong, as text when there is no such package. */
export function* importParent(running: Running, name: string): Run<Outcome | string | undefined> {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  if (parent === '') return undefined;
  const imported = yield* importByName(running, parent, 'importParent');
  if (imported.kind === 'value') return undefined;
  const { exception } = imported;
  const missing = exception.details?.get('name');
  const isParent =
    typeof missing === 'string' && (parent === missing || parent.startsWith(`${missing}.`));
  if (!isException(exception, 'ModuleNotFoundError') || !isParent) return imported;
  const [message] = exception.args.items;
  return `Error while finding module specification for '${name}' (ModuleNotFoundError: ${String(message)})`;
}

/** Imports a package whose `__main__.py` is to run. */
export function importPackage(running: Running, name: string): Run<Outcome> {
  return importByName(running, name, 'importPackage');
}

/** Compiles and runs a module as `__main__`, called as CPython's `runpy` does. */
export function runModule(
  running: Running,
  { source, fileName }: { readonly source: string; readonly fileName: string },
  compiler: 'compileModule' | 'compilePackage' | 'compileFolder',
): Run<Outcome> {
  running.interpreter.keepSource(fileName, source);
  return evaluate(running, (thread) => {
    const below = thread.frame;
    pushCallers(thread, frozenCallers[compiler]);
    const request = { source, fileName, mode: 'exec', flags: 0 } as const;
    return compileThen(thread, request, (inner, code) => {
      inner.frame = below;
      pushCallers(inner, frozenCallers.run);
      return enterMain(inner, code);
    });
  });
}
