import type { Run, System } from '../../../machine/index.ts';
import { SystemError } from '../../../machine/index.ts';
import { libraryModule } from '../library/modules.ts';
import { untilDone } from '../vm/system-work.ts';
import type { Running } from './running.ts';
import { sourceText } from './source-text.ts';

/** Where a module to be run as the main one is, or why it is nowhere. */
export type FoundModule =
  | {
      readonly kind: 'found';
      readonly source: string;
      readonly fileName: string;
      readonly packageName: string;
    }
  | { readonly kind: 'missing'; readonly message: string };

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
