import { fitsSsize } from '../numbers/index.ts';
import {
  defineAttributes,
  defineMethods,
  exceptionType,
  type KeywordArguments,
  PyBytes,
  PyDict,
  PyException,
  PyList,
  PyTraceback,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { bytesArgument } from '../vm/bytes-like.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { givenType, isException, raise } from '../vm/errors.ts';
import {
  detailOf,
  type FromArguments,
  detailFields as fields,
  newException,
  setDetail,
} from '../vm/exception-details.ts';
import { withInteger } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import { isNumberLike } from '../vm/number-likeness.ts';
import { osErrorName } from '../vm/os-errors.ts';
import { textsThen } from '../vm/texts.ts';
import type { Thread } from '../vm/thread.ts';
import { defineMaking } from './exception-making.ts';

const WRITTEN = 'characters_written';

/** Fields that a program cannot set. */
const READ_ONLY = new Set(['message', 'exceptions']);

for (const [typeName, own] of Object.entries(fields)) {
  for (const [name, fromArguments] of Object.entries(own)) {
    const get = (_thread: Thread, self: PyException): Value => detailOf(self, name);
    const set = (_thread: Thread, self: PyException, value: Value | undefined): Value => {
      if (READ_ONLY.has(name)) raise('AttributeError', 'readonly attribute');
      // None where the arguments would tell it again.
      const isGone = value === undefined && fromArguments(self.args.items) === undefined;
      if (isGone) self.details?.delete(name);
      else setDetail(self, name, value ?? null);
      return null;
    };
    defineAttributes(exceptionType(typeName), { [name]: { get, set } });
  }
}

function refuseKeywords(type: PyType, keywords: KeywordArguments): void {
  if (keywords.names.length > 0) raise('TypeError', `${type.name}() takes no keyword arguments`);
}

/** Gives an exception type its `__init__`. */
function defineInitialising(
  name: string,
  initialise: (
    self: PyException,
    args: readonly Value[],
    keywords: KeywordArguments,
    thread: Thread,
  ) => Result | undefined,
): void {
  defineMethods(exceptionType(name), {
    '__init__(*args, **kwargs)': (
      thread,
      self: PyException,
      args: Value[],
      keywords: KeywordArguments,
    ) => {
      return initialise(self, args, keywords, thread) ?? null;
    },
  });
}

/** What most types do: they keep their arguments. */
function keepArguments(
  self: PyException,
  args: readonly Value[],
  keywords: KeywordArguments,
): undefined {
  refuseKeywords(self.type, keywords);
  self.args = new PyTuple(args);
}

defineMaking('BaseException', (_thread, type, args) => newException(type, args));
defineInitialising('BaseException', keepArguments);

/** Takes the keyword arguments that a type knows as its details. */
function keepKeywords(
  self: PyException,
  keywords: KeywordArguments,
  known: readonly string[],
  typeName: string,
): void {
  for (const [index, name] of keywords.names.entries()) {
    if (!known.includes(name)) {
      raise('TypeError', `'${name}' is an invalid keyword argument for ${typeName}()`);
    }
    setDetail(self, name, keywords.values[index] as Value);
  }
}

for (const [name, known] of [
  ['ImportError', ['name', 'path']],
  ['AttributeError', ['name', 'obj']],
  ['NameError', ['name']],
] as const) {
  defineInitialising(name, (self, args, keywords) => {
    self.args = new PyTuple(args);
    self.details = undefined;
    keepKeywords(self, keywords, known, name);
    if (name === 'ImportError')
      setDetail(self, 'msg', (args.length === 1 ? args[0] : null) ?? null);
    return undefined;
  });
}

for (const name of ['StopIteration', 'SystemExit']) {
  defineInitialising(name, (self, args, keywords) => {
    keepArguments(self, args, keywords);
    self.details = undefined;
    const [field, from] = Object.entries(fields[name] ?? {})[0] as [string, FromArguments];
    setDetail(self, field, from(args) ?? null);
    return undefined;
  });
}

defineInitialising('SyntaxError', (self, args, keywords, thread) => {
  keepArguments(self, args, keywords);
  self.details = undefined;
  const [message, place] = args;
  if (message !== undefined) setDetail(self, 'msg', message);
  if (args.length !== 2 || place === undefined) return undefined;
  return collect(thread, place, keepPlace, self);
});

/** Takes the six fields of the place of a syntax error. */
function keepPlace(_thread: Thread, items: readonly Value[], self: PyException): Result {
  if (items.length < 4 || items.length > 6) {
    raise(
      'TypeError',
      `function takes at ${items.length < 4 ? 'least 4' : 'most 6'} arguments (${items.length} given)`,
    );
  }
  const names = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];
  for (const [index, name] of names.entries()) setDetail(self, name, items[index] ?? null);
  if (items.length === 5) {
    raise('TypeError', 'end_offset must be provided when end_lineno is provided');
  }
  return null;
}

// OSError.

/** Arguments of a system error: number, text, and what they are about. */
const MOST_SYSTEM_ARGUMENTS = 5;

/** Refuses what is no number of characters. Raises TypeError and ValueError. */
function checkWritten(count: Value): void {
  const { name } = typeOf(count);
  const known = integerIn(count);
  if (known === undefined && typeOf(count).lookUp('__index__') === undefined) {
    raise('TypeError', `'${name}' object cannot be interpreted as an integer`);
  }
  if (known !== undefined && !fitsSsize(known)) {
    raise('ValueError', `cannot fit '${name}' into an index-sized integer`);
  }
}

function initialiseSystemError(self: PyException, args: readonly Value[]): void {
  self.args = new PyTuple(args);
  self.details = undefined;
  if (args.length < 2 || args.length > MOST_SYSTEM_ARGUMENTS) return;
  const [number, text, fileName, , fileName2] = args as [Value, Value, Value?, Value?, Value?];
  setDetail(self, 'errno', number);
  setDetail(self, 'strerror', text);
  if (fileName === undefined || fileName === null) return;
  if (isException(self, 'BlockingIOError') && isNumberLike(fileName)) {
    checkWritten(fileName);
    return;
  }
  setDetail(self, 'filename', fileName);
  if (fileName2 !== undefined && fileName2 !== null) setDetail(self, 'filename2', fileName2);
  self.args = new PyTuple([number, text]);
}

/** Whether a class leaves the arguments to `OSError.__init__`, because it has that of its own. */
function initialisesLater(type: PyType): boolean {
  const base = exceptionType('OSError');
  return (
    type.lookUp('__init__') !== base.lookUp('__init__') &&
    type.lookUp('__new__') === base.lookUp('__new__')
  );
}

defineMaking('OSError', (_thread, type, args, keywords) => {
  if (initialisesLater(type)) return newException(type, []);
  refuseKeywords(type, keywords);
  const special =
    type === exceptionType('OSError') && args.length > 1 && args.length <= MOST_SYSTEM_ARGUMENTS;
  const self = newException(special ? exceptionType(osErrorName(args[0] as Value)) : type, args);
  initialiseSystemError(self, args);
  return self;
});

defineInitialising('OSError', (self, args, keywords) => {
  if (!initialisesLater(self.type)) return undefined;
  refuseKeywords(self.type, keywords);
  initialiseSystemError(self, args);
  return undefined;
});

// Unicode errors.

const codecError = ['str', 'bytes', 'int', 'int', 'str'] as const;
const unicodeSignatures: Readonly<Record<string, readonly ('str' | 'bytes' | 'int')[]>> = {
  UnicodeDecodeError: codecError,
  UnicodeEncodeError: ['str', 'str', 'int', 'int', 'str'],
  UnicodeTranslateError: ['str', 'int', 'int', 'str'],
};

for (const [name, kinds] of Object.entries(unicodeSignatures)) {
  defineInitialising(name, (self, args, keywords) => {
    keepArguments(self, args, keywords);
    self.details = undefined;
    if (args.length !== kinds.length) {
      raise('TypeError', `function takes exactly ${kinds.length} arguments (${args.length} given)`);
    }
    for (const [index, kind] of kinds.entries()) checkKind(args[index] as Value, kind, index);
    // CPython looks into the bytes when it has read all arguments.
    const details = args.map((given, index) => (kinds[index] === 'bytes' ? asBytes(given) : given));
    const names = Object.keys(fields[name] ?? {});
    for (const [index, field] of names.entries()) setDetail(self, field, details[index] as Value);
    return undefined;
  });
}

function asBytes(value: Value): Value {
  if (value instanceof PyBytes) return value;
  return new PyBytes(bytesArgument(value).slice());
}

function checkKind(value: Value, kind: 'str' | 'bytes' | 'int', index: number): void {
  const given = typeOf(value).name;
  if (kind === 'str') {
    if (textIn(value) === undefined) {
      raise('TypeError', `argument ${index + 1} must be str, not ${givenType(value)}`);
    }
  } else if (kind === 'int' && typeof value !== 'number' && typeof value !== 'boolean') {
    raise('TypeError', `'${given}' object cannot be interpreted as an integer`);
  }
}

/** How the message of a Unicode error names a character. */
function escaped(codePoint: number): string {
  const digits = codePoint.toString(16);
  if (codePoint <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return codePoint <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

function unicodeText(self: PyException, verb: 'encode' | 'decode' | 'translate'): string {
  const object = detailOf(self, 'object');
  const length = object instanceof PyBytes ? object.bytes.length : String(object).length;
  const start = Number(detailOf(self, 'start'));
  const end = Number(detailOf(self, 'end'));
  const reason = String(detailOf(self, 'reason') ?? '');
  const codec = verb === 'translate' ? '' : `'${String(detailOf(self, 'encoding'))}' codec `;
  const things = object instanceof PyBytes ? ['byte', 'bytes'] : ['character', 'characters'];
  if (start >= 0 && start < length && end === start + 1) {
    const shown =
      object instanceof PyBytes
        ? ` 0x${(object.bytes[start] ?? 0).toString(16).padStart(2, '0')}`
        : ` '${escaped([...String(object)][start]?.codePointAt(0) ?? 0)}'`;
    return `${codec}can't ${verb} ${things[0]}${shown} in position ${start}: ${reason}`;
  }
  return `${codec}can't ${verb} ${things[1]} in position ${start}-${end - 1}: ${reason}`;
}

for (const verb of ['encode', 'decode', 'translate'] as const) {
  const name = `Unicode${verb.charAt(0).toUpperCase()}${verb.slice(1)}Error`;
  defineMethods(exceptionType(name), {
    '__str__()': (_thread, self: PyException) => {
      return self.details === undefined && self.args.items.length === 0
        ? ''
        : unicodeText(self, verb);
    },
  });
}

// What all exceptions have.

/** The text of an exception that has nothing better than its arguments. */
function argumentsText(thread: Thread, self: PyException): Result {
  const { items } = self.args;
  if (items.length === 0) return '';
  const value = items.length === 1 ? (items[0] as Value) : self.args;
  return textsThen(thread, [{ by: 'str', value }], (_thread, [text]) => text as string);
}

function tracebackOf(value: Value | undefined): PyTraceback | undefined {
  if (value === undefined) raise('TypeError', '__traceback__ may not be deleted');
  if (value === null) return undefined;
  if (value instanceof PyTraceback) return value;
  return raise('TypeError', '__traceback__ must be a traceback or None');
}

function linkOf(value: Value | undefined, what: 'cause' | 'context'): PyException | undefined {
  if (value === undefined) raise('TypeError', `__${what}__ may not be deleted`);
  if (value === null) return undefined;
  if (value instanceof PyException) return value;
  return raise('TypeError', `exception ${what} must be None or derive from BaseException`);
}

defineMethods(exceptionType('BaseException'), {
  '__repr__()': (thread, self: PyException) => {
    const { items } = self.args;
    const { name } = self.type;
    const one = items.length === 1;
    const value = one ? (items[0] as Value) : self.args;
    return textsThen(thread, [{ by: 'repr', value }], (_thread, [text]) =>
      one ? `${name}(${text})` : `${name}${text}`,
    );
  },
  '__str__()': argumentsText,
  'with_traceback(tb, /)': (_thread, self: PyException, traceback: Value) => {
    self.traceback = tracebackOf(traceback);
    return self;
  },
  'add_note(note, /)': (_thread, self: PyException, note: Value) => {
    if (textIn(note) === undefined) {
      raise('TypeError', `note must be a str, not '${typeOf(note).name}'`);
    }
    const { attributes } = self;
    const notes = attributes?.getName('__notes__');
    if (notes === undefined) attributes?.setName('__notes__', new PyList([note]));
    else if (notes instanceof PyList) notes.items.push(note);
    else raise('TypeError', 'Cannot add note: __notes__ is not a list');
    return null;
  },
  '__setstate__(state, /)': (_thread, self: PyException, state: Value) => {
    if (state === null) return null;
    if (!(state instanceof PyDict)) raise('TypeError', 'state is not a dictionary');
    for (const { key, value } of state.live()) {
      if (typeof key === 'string') self.attributes?.setName(key, value);
    }
    return null;
  },
  '__reduce__()': (_thread, self: PyException) => reduced(self, self.args),
});

/** What it can be made anew of: its type, arguments, and attributes if it has any. */
function reduced({ type, attributes }: PyException, args: PyTuple): PyTuple {
  const hasAttributes = attributes !== undefined && attributes.size > 0;
  return new PyTuple(hasAttributes ? [type, args, attributes] : [type, args]);
}

defineAttributes(exceptionType('BaseException'), {
  args: {
    get: (_thread, self: PyException) => self.args,
    set: (thread, self: PyException, value) => {
      if (value === undefined) raise('TypeError', 'args may not be deleted');
      return collect(
        thread,
        value,
        (_thread, items) => {
          self.args = new PyTuple(items);
          return null;
        },
        undefined,
      );
    },
  },
  __traceback__: {
    get: (_thread, self: PyException) => self.traceback ?? null,
    set: (_thread, self: PyException, value) => {
      self.traceback = tracebackOf(value);
      return null;
    },
  },
  __cause__: {
    get: (_thread, self: PyException) => self.cause ?? null,
    set: (_thread, self: PyException, value) => {
      self.setCause(linkOf(value, 'cause'));
      return null;
    },
  },
  __context__: {
    get: (_thread, self: PyException) => self.context ?? null,
    set: (_thread, self: PyException, value) => {
      self.context = linkOf(value, 'context');
      return null;
    },
  },
  __suppress_context__: {
    get: (_thread, self: PyException) => self.suppressContext,
    set: (_thread, self: PyException, value) => {
      if (typeof value !== 'boolean') raise('TypeError', 'attribute value type must be bool');
      self.suppressContext = value;
      return null;
    },
  },
  __dict__: {
    get: (_thread, self: PyException) => self.attributes as PyDict,
    set: (_thread, self: PyException, value) => {
      if (!(value instanceof PyDict)) {
        const given = value === undefined ? 'NoneType' : typeOf(value).name;
        raise('TypeError', `__dict__ must be set to a dictionary, not a '${given}'`);
      }
      self.attributes = value;
      return null;
    },
  },
});

defineMethods(exceptionType('KeyError'), {
  '__str__()': (thread, self: PyException) => {
    if (self.args.items.length !== 1) return argumentsText(thread, self);
    const value = self.args.items[0] as Value;
    return textsThen(thread, [{ by: 'repr', value }], (_thread, [text]) => text as string);
  },
});

defineMethods(exceptionType('ImportError'), {
  '__str__()': (thread, self: PyException) => {
    const message = detailOf(self, 'msg');
    return typeof message === 'string' ? message : argumentsText(thread, self);
  },
});

/** Arguments of what is about files, of which `args` has the first two only. */
function argumentsWithFiles({ args, details }: PyException): PyTuple {
  const fileName = details?.get('filename');
  if (args.items.length !== 2 || fileName === undefined) return args;
  const fileName2 = details?.get('filename2');
  const rest = fileName2 === undefined ? [fileName] : [fileName, null, fileName2];
  return new PyTuple([...args.items, ...rest]);
}

defineMethods(exceptionType('OSError'), {
  '__reduce__()': (_thread, self: PyException) => reduced(self, argumentsWithFiles(self)),
  '__str__()': (thread, self: PyException) => {
    const { args, details } = self;
    const [number, text] = ['errno', 'strerror'].map((name) => detailOf(self, name)) as [
      Value,
      Value,
    ];
    // One that is None is told.
    const fileName = details?.get('filename');
    const fileName2 = details?.get('filename2');
    const isOfSystem =
      args.items.length === 2 || ['errno', 'strerror'].every((name) => details?.has(name));
    if (!isOfSystem && fileName === undefined) return argumentsText(thread, self);
    const parts = [
      { by: 'str', value: number },
      { by: 'str', value: text },
      { by: 'repr', value: fileName ?? null },
      { by: 'repr', value: fileName2 ?? null },
    ] as const;
    return textsThen(thread, parts, (_thread, [shownNumber, shownText, shown, shown2]) => {
      const start = `[Errno ${shownNumber}] ${shownText}`;
      if (fileName === undefined) return start;
      return fileName2 === undefined ? `${start}: ${shown}` : `${start}: ${shown} -> ${shown2}`;
    });
  },
});

defineMethods(exceptionType('SyntaxError'), {
  '__str__()': (thread, self: PyException) => {
    const message = detailOf(self, 'msg');
    const fileName = detailOf(self, 'filename');
    const line = detailOf(self, 'lineno');
    return textsThen(thread, [{ by: 'str', value: message }], (_thread, [text]) => {
      const file =
        typeof fileName === 'string' ? fileName.slice(fileName.lastIndexOf('/') + 1) : '';
      const hasLine = typeof line === 'number';
      if (file !== '' && hasLine) return `${text} (${file}, line ${line})`;
      if (file !== '') return `${text} (${file})`;
      return hasLine ? `${text} (line ${line})` : (text as string);
    });
  },
});

/** How many characters were written before a call would have blocked; `undefined` where nobody says. */
function writtenOf(error: PyException): Value | undefined {
  const { args, details } = error;
  if (details?.has(WRITTEN)) return details.get(WRITTEN) ?? undefined;
  const third = isException(error, 'BlockingIOError') ? args.items[2] : undefined;
  const written = third === undefined ? undefined : integerIn(third);
  // By −1 nothing is said.
  return written === -1 ? undefined : written;
}

defineAttributes(exceptionType('OSError'), {
  characters_written: {
    get: (_thread, self: PyException) => writtenOf(self) ?? raise('AttributeError', WRITTEN),
    set: (thread, self: PyException, value) => {
      if (value === undefined) {
        if (writtenOf(self) === undefined) raise('AttributeError', WRITTEN);
        setDetail(self, WRITTEN, null);
        return null;
      }
      return withInteger(thread, value, (_thread, count) => {
        checkWritten(count);
        setDetail(self, WRITTEN, count === -1 ? null : count);
        return null;
      });
    },
  },
});
