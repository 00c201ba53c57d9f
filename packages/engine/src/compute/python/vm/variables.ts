import {
  Complaint,
  type DictEntry,
  type PyCode,
  PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import { workThen } from './continue.ts';
import { isException, throwException } from './errors.ts';
import type { Frame } from './frame.ts';
import { pop } from './stack.ts';
import { getItem, setItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** Raises for a local variable, or one that functions share, that has no value yet. */
export function unboundLocal(frame: Frame, place: number): never {
  throw new Complaint((words) => words.unboundLocal(frame, place));
}

/** Raises NameError for a name that means nothing. */
export function undefinedName(name: string): never {
  throw new Complaint((words) => words.undefinedName(name));
}

/** Where an instruction found or set a name: an entry that is valid until its value goes. */
interface NameCache {
  readonly dict: PyDict;
  readonly entry: DictEntry;
  /** Of the global names when a built-in one was found: another one would go before it. */
  readonly version: number | undefined;
}

/** What a global name means, or else a built-in one. Raises NameError. */
export function globalValue(frame: Frame, at: number, name: string): Value {
  const { globals, builtins } = frame;
  const { caches } = frame.code;
  const cache = caches[at] as NameCache | undefined;
  if (cache !== undefined && cache.dict === globals) {
    const { value } = cache.entry;
    if (value !== undefined) {
      if (cache.version === undefined || cache.version === globals.keysVersion) return value;
    }
  }
  const own = globals.entryOfName(name);
  const entry = own ?? builtins.entryOfName(name);
  if (entry?.value === undefined) undefinedName(name);
  const version = own === undefined ? globals.keysVersion : undefined;
  caches[at] = { dict: globals, entry, version } satisfies NameCache;
  return entry.value;
}

/** Sets a name of a module or class body. */
export function setCachedName(
  { caches }: PyCode,
  at: number,
  dict: PyDict,
  name: string,
  value: Value,
): void {
  const cache = caches[at] as NameCache | undefined;
  if (cache !== undefined && cache.dict === dict && cache.entry.value !== undefined) {
    cache.entry.value = value;
    return;
  }
  dict.setName(name, value);
  const entry = dict.entryOfName(name) as DictEntry;
  caches[at] = { dict, entry, version: undefined } satisfies NameCache;
}

/** A name of a class body whose namespace is no plain dictionary. */
export function loadName(thread: Thread, frame: Frame, name: string): Result {
  return workThen(
    thread,
    () => getItem(thread, frame.locals as Value, name),
    (_thread, value) => value,
    undefined,
    (_thread, exception) => {
      if (!isException(exception, 'KeyError')) throwException(exception);
      return globalOrBuiltIn(frame, name);
    },
  );
}

function globalOrBuiltIn(frame: Frame, name: string): Value {
  return frame.globals.getName(name) ?? frame.builtins.getName(name) ?? undefinedName(name);
}

/** Sets a name of a class body or module. */
export function storeName(thread: Thread, frame: Frame, name: string): Result {
  const value = pop(frame);
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type.builtIn) {
    locals.setName(name, value);
    return null;
  }
  return setItem(thread, locals as Value, name, value);
}
