import type { Request } from '../../../machine/index.ts';
import {
  NOTHING,
  PENDING,
  type PyCode,
  PyDict,
  type PyException,
  PyFunction,
  PyList,
  PyModule,
  PyNative,
  PyTuple,
  Raised,
  type Result,
  type Value,
} from '../objects/index.ts';
import { attributesOf, findAttribute, getAttribute } from './attributes.ts';
import { call } from './call.ts';
import { compileThen } from './compile-then.ts';
import { pauseThen, push, workThen } from './continue.ts';
import { textIn } from './conversions.ts';
import { exceptionOf, isException, raise, throwException } from './errors.ts';
import { kindAt, readTextThen } from './files.ts';
import type { Frame } from './frame.ts';
import type { Instruction } from './instructions.ts';
import type { Interpreter } from './interpreter.ts';
import { collect } from './iteration.ts';
import { withPart } from './parts.ts';
import { answer, peek, pop } from './stack.ts';
import { isStandardModule } from './standard-library.ts';
import { takeSteps } from './steps.ts';
import { setItem } from './subscripts.ts';
import { textsThen } from './texts.ts';
import type { Thread } from './thread.ts';

/** A module of the library: made by the host, or written in Python. */
export type LibraryModule =
  | { readonly kind: 'built in'; readonly make: (thread: Thread) => PyModule }
  | { readonly kind: 'source'; readonly source: string; readonly isPackage?: boolean };

/** How a module of the library is got: it may have to be fetched first. */
export type LibraryLoader = () => LibraryModule | Promise<LibraryModule>;

/** Where the code of a module comes from. */
interface Found {
  readonly fileName: string;
  readonly isPackage: boolean;
}

function importError(
  kind: 'ImportError' | 'ModuleNotFoundError',
  message: string,
  name: Value,
  path: Value = null,
): PyException {
  const exception = exceptionOf(kind, message);
  exception.details = new Map<string, Value>([
    ['msg', message],
    ['name', name],
    ['path', path],
  ]);
  return exception;
}

/** What `import` of a name does, as `__import__`. Raises ImportError, and what the module raises. */
export function importName(
  thread: Thread,
  name: string,
  globals: Value,
  fromList: Value,
  level: number,
): Result {
  if (name === '' && level === 0) raise('ValueError', 'Empty module name');
  const absolute = level === 0 ? name : absoluteName(name, globals, level);
  return workThen(
    thread,
    (inner) => importModule(inner, absolute),
    (inner, module) => {
      if (fromList === null || (fromList instanceof PyTuple && fromList.items.length === 0)) {
        const front = name.split('.')[0] as string;
        const kept = absolute.slice(0, absolute.length - (name.length - front.length));
        return inner.interpreter.modules.getName(level === 0 ? front : kept) ?? module;
      }
      if (attributesOf(module)?.getName('__path__') === undefined) return module;
      return importMembers(inner, module, fromList);
    },
    undefined,
  );
}

/** The full name of what a relative import is for. */
function absoluteName(name: string, globals: Value, level: number): string {
  const names = globals instanceof PyDict ? globals : new PyDict();
  const given = names.getName('__package__');
  let parent: string;
  if (typeof given === 'string') parent = given;
  else {
    const own = names.getName('__name__');
    if (typeof own !== 'string') raise('KeyError', "'__name__' not in globals");
    const isPackage = names.getName('__path__') !== undefined;
    parent = isPackage ? own : own.slice(0, Math.max(own.lastIndexOf('.'), 0));
  }
  if (parent === '') {
    throwException(
      importError('ImportError', 'attempted relative import with no known parent package', null),
    );
  }
  const parts = parent.split('.');
  if (level > parts.length) {
    throwException(
      importError('ImportError', 'attempted relative import beyond top-level package', null),
    );
  }
  const base = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/** The modules of a package that `from package import …` names. */
function importMembers(thread: Thread, module: Value, fromList: Value): Result {
  return collect(
    thread,
    fromList,
    (inner, names) => {
      const all = attributesOf(module)?.getName('__all__');
      const wanted = names.flatMap((name) =>
        name === '*' && (all instanceof PyList || all instanceof PyTuple) ? all.items : [name],
      );
      const packageName = attributesOf(module)?.getName('__name__');
      const steps = wanted
        .filter((name) => typeof name === 'string' && name !== '*')
        .filter((name) => attributesOf(module)?.getName(name as string) === undefined)
        .map((name) => {
          const full = `${String(packageName)}.${name as string}`;
          return {
            work: (later: Thread) => importModule(later, full),
            done: () => undefined,
            failed: (exception: PyException) => {
              const missing = exception.details?.get('name') === full;
              if (missing && isException(exception, 'ModuleNotFoundError')) return;
              throw new Raised(exception, false, { chained: true });
            },
          };
        });
      return takeSteps(inner, steps, () => module);
    },
    undefined,
  );
}

/** A module by its full name, from `sys.modules` or else loaded, its packages first. */
export function importModule(thread: Thread, name: string): Result {
  const known = thread.interpreter.modules.getName(name);
  if (known === null) {
    throwException(
      importError('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`, name),
    );
  }
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  if (dot < 0) return loadModule(thread, name, undefined);
  const parentName = name.slice(0, dot);
  return workThen(
    thread,
    (inner) => importModule(inner, parentName),
    (inner, parent) => {
      const loaded = inner.interpreter.modules.getName(name);
      if (loaded !== undefined && loaded !== null) return loaded;
      const path = attributesOf(parent)?.getName('__path__');
      if (path === undefined) {
        throwException(
          importError(
            'ModuleNotFoundError',
            `No module named '${name}'; '${parentName}' is not a package`,
            name,
          ),
        );
      }
      return loadModule(inner, name, { parent, path });
    },
    undefined,
  );
}

interface Parent {
  readonly parent: Value;
  readonly path: Value;
}

function loadModule(thread: Thread, name: string, parent: Parent | undefined): Result {
  const { interpreter } = thread;
  const loader = interpreter.library.get(name);
  if (loader !== undefined) {
    const module = loader();
    if (!(module instanceof Promise)) return loadFromLibrary(thread, name, module, parent);
    return fetchThen(thread, name, module, parent);
  }
  return withPart(thread, interpreter.pathCalls, (inner) => loadFound(inner, name, parent));
}

/** Looks for a module in the folders of the machine. */
function loadFound(thread: Thread, name: string, parent: Parent | undefined): Result {
  const { interpreter } = thread;
  const last = name.slice(name.lastIndexOf('.') + 1);
  for (const folder of searchPath(interpreter, parent?.path)) {
    const found = findIn(interpreter, folder, last);
    if (found !== undefined) return loadFile(thread, name, found, parent);
  }
  throwException(importError('ModuleNotFoundError', notFound(interpreter, name), name));
}

/** Says what there is when a module of CPython's library is not among ours. */
function notFound({ library }: Interpreter, name: string): string {
  const plain = `No module named '${name}'`;
  if (name.includes('.') || !isStandardModule(name)) return plain;
  const names = [...library.keys()].filter((one) => !one.startsWith('_') && !one.includes('.'));
  return `${plain} here, though CPython has it; there are: ${names.sort().join(', ')}`;
}

/** Waits for the code of a module of the library. */
function fetchThen(
  thread: Thread,
  name: string,
  fetching: Promise<LibraryModule>,
  parent: Parent | undefined,
): Result {
  let fetched: LibraryModule | undefined;
  const loaded = fetching.then(
    (module) => {
      fetched = module;
    },
    () => undefined,
  );
  const request = { kind: 'loading', loaded } as unknown as Request;
  return pauseThen(
    thread,
    (inner) => {
      if (fetched !== undefined) return loadFromLibrary(inner, name, fetched, parent);
      throwException(importError('ImportError', `module '${name}' could not be fetched`, name));
    },
    undefined,
    request,
  );
}

function loadFromLibrary(
  thread: Thread,
  name: string,
  found: LibraryModule,
  parent: Parent | undefined,
): Result {
  const { modules } = thread.interpreter;
  if (found.kind === 'source') {
    const fileName = `<library>/${name.replaceAll('.', '/')}.py`;
    const { source, isPackage = false } = found;
    return runModule(thread, { name, found: { fileName, isPackage }, source, parent });
  }
  const module = found.make(thread);
  modules.setName(name, module);
  bindInParent(module, name, parent);
  return module;
}

/** Folders in which modules are looked for. */
function searchPath(interpreter: Interpreter, path: Value | undefined): readonly string[] {
  const sys = interpreter.modules.getName('sys');
  const list = path ?? (sys instanceof PyModule ? sys.attributes.getName('path') : undefined);
  if (list === undefined) return interpreter.searchPath;
  return list instanceof PyList ? list.items.filter((item) => typeof item === 'string') : [];
}

function findIn({ system }: Interpreter, folder: string, name: string): Found | undefined {
  const start = folder === '' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  const initial = `${start}${name}/__init__.py`;
  if (kindAt(system, initial) === 'file') return { fileName: initial, isPackage: true };
  const file = `${start}${name}.py`;
  if (kindAt(system, file) === 'file') return { fileName: file, isPackage: false };
  return undefined;
}

function loadFile(thread: Thread, name: string, found: Found, parent: Parent | undefined): Result {
  return readTextThen(thread, found.fileName, (inner, source) =>
    runModule(inner, { name, found, source, parent }),
  );
}

interface Running {
  readonly name: string;
  readonly found: Found;
  readonly source: string;
  readonly parent: Parent | undefined;
}

/** Makes a module and runs its code; one that fails is forgotten again. */
function runModule(thread: Thread, { name, found, source, parent }: Running): Result {
  const { interpreter } = thread;
  const { fileName } = found;
  interpreter.keepSource(fileName, source);
  return compileThen(thread, { source, fileName, mode: 'exec', flags: 0 }, (inner, code) =>
    runCompiled(inner, { name, found, source, parent }, code),
  );
}

function runCompiled(
  thread: Thread,
  { name, found: { fileName, isPackage }, parent }: Running,
  code: PyCode,
): Result {
  const { interpreter } = thread;
  const module = newModule(name, fileName, isPackage);
  module.initialising = true;
  module.attributes.setName('__builtins__', interpreter.builtins);
  interpreter.modules.setName(name, module);
  const body = new PyFunction(code, module.attributes, interpreter.builtins, []);
  return workThen(
    thread,
    (inner) => interpreter.runCode(inner, body, module.attributes),
    (inner) => {
      module.initialising = false;
      const made = inner.interpreter.modules.getName(name) ?? module;
      bindInParent(made, name, parent);
      return made;
    },
    undefined,
    (_inner, exception) => {
      interpreter.modules.deleteName(name);
      throw new Raised(exception, false, { chained: true });
    },
  );
}

function newModule(name: string, fileName: string, isPackage: boolean): PyModule {
  const attributes = new PyDict();
  const module = new PyModule(attributes);
  const packageName = isPackage ? name : name.slice(0, Math.max(name.lastIndexOf('.'), 0));
  attributes.setName('__name__', name);
  attributes.setName('__doc__', null);
  attributes.setName('__package__', packageName);
  attributes.setName('__loader__', null);
  attributes.setName('__spec__', null);
  if (isPackage) {
    attributes.setName('__path__', new PyList([fileName.slice(0, fileName.lastIndexOf('/'))]));
  }
  attributes.setName('__file__', fileName);
  attributes.setName('__cached__', null);
  return module;
}

function bindInParent(module: Value, name: string, parent: Parent | undefined): void {
  if (parent === undefined) return;
  attributesOf(parent.parent)?.setName(name.slice(name.lastIndexOf('.') + 1), module);
}

/** The `import` statement: by `__import__`, which a program may have replaced. */
function importInstruction(thread: Thread, frame: Frame, argument: number): void {
  const fromList = pop(frame);
  const level = pop(frame) as number;
  const name = frame.code.data.names[argument] as string;
  const replaced = frame.builtins.getName('__import__');
  if (replaced === undefined || replaced instanceof PyNative) {
    answer(frame, importName(thread, name, frame.globals, fromList, level));
    return;
  }
  const args = [name, frame.globals, frame.locals ?? null, fromList, level];
  answer(frame, call(thread, replaced, args));
}

function importFrom(thread: Thread, frame: Frame, argument: number): void {
  const module = peek(frame, 1);
  const name = frame.code.data.names[argument] as string;
  answer(
    frame,
    workThen(
      thread,
      (inner) => getAttribute(inner, module, name),
      (_inner, value) => value,
      undefined,
      (inner, exception) => {
        if (!isException(exception, 'AttributeError')) throwException(exception);
        return fromModules(inner, module, name);
      },
    ),
  );
}

/** A module of a package that is there, though the package does not know it yet. */
function fromModules(thread: Thread, module: Value, name: string): Result {
  const own = findAttribute(thread, module, '__name__');
  const moduleName = typeof own === 'string' ? own : undefined;
  const loaded =
    moduleName === undefined
      ? undefined
      : thread.interpreter.modules.getName(`${moduleName}.${name}`);
  if (loaded !== undefined) return loaded;
  const file = findAttribute(thread, module, '__file__');
  const fileName = typeof file === 'string' ? file : undefined;
  const partial = module instanceof PyModule && module.initialising;
  const parts = [
    { by: 'repr', value: name },
    { by: 'repr', value: moduleName ?? '<unknown module name>' },
  ] as const;
  return textsThen(thread, parts, (_thread, [shown, from]) => {
    const what = partial
      ? `partially initialized module ${from} (most likely due to a circular import)`
      : from;
    const message = `cannot import name ${shown} from ${what} (${fileName ?? 'unknown location'})`;
    throwException(importError('ImportError', message, moduleName ?? null, fileName ?? null));
  });
}

/** `from module import *`: all public names of a module become names of the frame. */
function importStar(thread: Thread, frame: Frame): void {
  const module = pop(frame);
  const names = attributesOf(module);
  if (names === undefined) {
    raise('ImportError', 'from-import-* object has no __dict__ and no __all__');
  }
  const all = names.getName('__all__');
  const given =
    all ?? new PyTuple([...names.live()].map(({ key }) => key).filter((key) => isPublic(key)));
  const work = push(thread, () => NOTHING, undefined);
  const result = collect(
    thread,
    given,
    (inner, wanted) =>
      takeSteps(
        inner,
        wanted.map((name) => starStep(frame, module, name)),
        () => null,
      ),
    undefined,
  );
  if (result !== PENDING) thread.frame = work.back;
}

function isPublic(key: Value): boolean {
  return typeof key === 'string' && !key.startsWith('_');
}

function starStep(frame: Frame, module: Value, name: Value) {
  const text = textIn(name);
  if (text === undefined) {
    raise(
      'TypeError',
      `Item in ${String(attributesOf(module)?.getName('__name__'))}.__all__ must be str`,
    );
  }
  return {
    work: (thread: Thread) =>
      workThen(
        thread,
        (inner) => getAttribute(inner, module, text),
        (inner, value) => {
          if (!(frame.locals instanceof PyDict)) {
            return setItem(inner, frame.locals as Value, text, value);
          }
          frame.locals.setName(text, value);
          return null;
        },
        undefined,
      ),
    done: () => undefined,
  };
}

export const importInstructions = {
  IMPORT_NAME: importInstruction,
  IMPORT_FROM: importFrom,
  IMPORT_STAR: importStar,
} satisfies Partial<Record<string, Instruction>>;
