import {
  type DictEntry,
  type PyCell,
  type PyCode,
  PyDict,
  type Result,
  type Value,
} from '../objects/index.ts';
import { workThen } from './continue.ts';
import { exceptionOf, isException, throwException } from './errors.ts';
import type { Frame } from './frame.ts';
import { pop } from './stack.ts';
import { deleteItem, getItem, setItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** A local variable, or one that functions share, that has no value yet. */
export function unboundLocal(frame: Frame, place: number): never {
  const name = frame.code.placeNames[place] as string;
  const free = place >= frame.code.placeNames.length - frame.code.data.freeNames.length;
  if (free) {
    throwNameError(
      'NameError',
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      name,
    );
  }
  throwNameError(
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
    name,
  );
}

/** Raises NameError for a name that means nothing. */
function undefinedName(name: string): never {
  throwNameError('NameError', `name '${name}' is not defined`, name);
}

function throwNameError(type: string, message: string, name: string): never {
  const exception = exceptionOf(type, message);
  if (type === 'NameError') exception.details = new Map([['name', name]]);
  throwException(exception);
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
  const own = frame.globals.entryOfName(name) ?? frame.builtins.entryOfName(name);
  return own?.value === undefined ? undefinedName(name) : own.value;
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

export function deleteName(thread: Thread, frame: Frame, name: string): Result {
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type.builtIn) {
    if (!locals.deleteName(name)) undefinedName(name);
    return null;
  }
  return deleteItem(thread, locals as Value, name);
}

export function deleteGlobal(frame: Frame, name: string): void {
  if (!frame.globals.deleteName(name)) undefinedName(name);
}

export function deleteLocal(frame: Frame, place: number): void {
  if (frame.slots[place] === undefined) unboundLocal(frame, place);
  frame.slots[place] = undefined;
}

export function deleteShared(frame: Frame, place: number): void {
  const cell = frame.slots[place] as PyCell;
  if (cell.value === undefined) unboundLocal(frame, place);
  cell.value = undefined;
}

/** A shared variable as a class body sees it: its own names go before. */
export function classVariable(thread: Thread, frame: Frame, place: number): Result {
  const name = frame.code.placeNames[place] as string;
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type.builtIn) {
    const own = locals.getName(name);
    return own === undefined ? sharedValue(frame, place) : own;
  }
  return workThen(
    thread,
    () => getItem(thread, locals as Value, name),
    (_thread, value) => value,
    undefined,
    (_thread, exception) => {
      if (!isException(exception, 'KeyError')) throwException(exception);
      return sharedValue(frame, place);
    },
  );
}

function sharedValue(frame: Frame, place: number): Value {
  const { value } = frame.slots[place] as PyCell;
  return value === undefined ? unboundLocal(frame, place) : value;
}

/** Makes sure that there is a place for annotations. */
export function setUpAnnotations(frame: Frame): void {
  const { locals } = frame;
  if (locals instanceof PyDict && locals.entryOfName('__annotations__') === undefined) {
    locals.setName('__annotations__', new PyDict());
  }
}
