import {
  PENDING,
  PyCode,
  PyDict,
  PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { OperationError } from '../../operation-error.ts';
import { declaredEncoding, decode, whyNotUtf8 } from '../../text/index.ts';
import { wholeBytesIn } from '../../vm/bytes-like.ts';
import { compileThen } from '../../vm/compile-then.ts';
import { integerIn, textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { Frame } from '../../vm/frame.ts';
import { localsOf } from '../../vm/frame-locals.ts';
import type { CompileRequest } from '../../vm/hooks.ts';
import type { Thread } from '../../vm/thread.ts';
import { defineFunctions } from '../define-functions.ts';
import { callerFrame } from './frames.ts';

/** Source as text. Raises TypeError. */
function sourceIn(value: Value, name: string, what: string, fileName = '<string>'): string {
  const text = textIn(value);
  if (text !== undefined) return text;
  const bytes = wholeBytesIn(value);
  if (bytes !== undefined) return textOfSource(bytes, fileName);
  return raise('TypeError', `${name}() arg 1 must be a ${what}`);
}

/** The text of a source in bytes, which may name its encoding. Raises SyntaxError. */
function textOfSource(bytes: Uint8Array, fileName: string): string {
  const refuse = (message: string): never =>
    raise('SyntaxError', message, new PyTuple([fileName, 0, -1, null, 0, -1]));
  const named = declaredEncoding(bytes);
  // Bytes that are no UTF-8 are found when they are part of something.
  if (named === undefined || /^utf-?8$/i.test(named))
    return decode(bytes, 'utf-8', 'surrogateescape');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    refuse(`encoding problem: ${usualName(named)} with BOM`);
  }
  try {
    return decode(bytes, named);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return refuse(error.kind === 'LookupError' ? `unknown encoding: ${named}` : error.message);
  }
}

/** What Latin-1 is called, whatever name of it was given. */
function usualName(encoding: string): string {
  return /^(?:latin[-_]1|iso[-_]8859[-_]1|iso[-_]latin[-_]1)(?:-|$)/i.test(encoding)
    ? 'iso-8859-1'
    : encoding;
}

function compileSource(
  thread: Thread,
  request: CompileRequest,
  then: (thread: Thread, code: PyCode) => Result,
): Result {
  if (request.source.includes('\0')) {
    raise('SyntaxError', 'source code string cannot contain null bytes');
  }
  return compileThen(thread, request, (inner, code) => {
    if (!request.source.isWellFormed()) refuseBytes(request);
    return then(inner, code);
  });
}

/** Refuses a text literal with bytes that are no UTF-8; in a comment they may stand. Raises SyntaxError. */
function refuseBytes({ source, fileName }: CompileRequest): void {
  let at = 0;
  while (at < source.length) {
    const character = source[at];
    const end = character === '#' ? source.indexOf('\n', at) : endOfText(source, at);
    const text = source.slice(at + 1, end < 0 ? source.length : end);
    if (character !== '#' && !text.isWellFormed()) {
      const line = source.slice(0, at).split('\n').length;
      const shown = source.split('\n')[line - 1]?.replaceAll(/[\udc80-\udcff]+/g, '\ufffd') ?? null;
      raise('SyntaxError', whyNotUtf8(text), new PyTuple([fileName, line, 1, shown, line, -1]));
    }
    at = end < 0 ? source.length : end + 1;
  }
}

/** Where the text literal ends that begins at a place; the place itself if none does. */
function endOfText(source: string, start: number): number {
  const quote = source[start];
  return quote === "'" || quote === '"' ? source.indexOf(quote, start + 1) : start;
}

const ONLY_AST = 0x400;

function compileFunction(
  thread: Thread,
  source: Value,
  fileName: Value,
  mode: Value,
  flags: Value | undefined,
): Result {
  const name = textIn(fileName);
  if (name === undefined) {
    raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(fileName).name}`);
  }
  if (mode !== 'exec' && mode !== 'eval' && mode !== 'single') {
    if (typeof mode !== 'string') {
      raise('TypeError', `compile() argument 'mode' must be str, not ${givenType(mode)}`);
    }
    raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const bits = Number(integerIn(flags ?? 0) ?? 0);
  const text = sourceIn(source, 'compile', 'string, bytes or AST object', name);
  const request = { source: text, fileName: name, mode, flags: bits } as const;
  if ((bits & ONLY_AST) !== 0) {
    const { parse } = thread.interpreter.hooks;
    return parse === undefined
      ? raise('RuntimeError', 'there is no parser')
      : parse(thread, request);
  }
  return compileSource(thread, request, (_thread, code) => code);
}

/** Runs code with its names in dicts; answers with what it returns. */
export function runCode(thread: Thread, code: PyCode, globals: PyDict, locals: Value): Result {
  const { interpreter } = thread;
  let builtins = globals.getName('__builtins__');
  if (builtins === undefined) {
    builtins = interpreter.modules.getName('builtins') ?? interpreter.builtins;
    globals.setName('__builtins__', builtins);
  }
  const own =
    builtins instanceof PyModule
      ? builtins.attributes
      : builtins instanceof PyDict
        ? builtins
        : interpreter.builtins;
  const depth = (thread.frame?.depth ?? 0) + 1;
  if (depth > interpreter.recursionLimit) {
    raise('RecursionError', 'maximum recursion depth exceeded');
  }
  thread.frame = new Frame(code, globals, own, locals, undefined, thread.frame, depth);
  return PENDING;
}

/** The namespaces that `exec` and `eval` use: those given, or the caller's. */
function namespaces(
  thread: Thread,
  name: string,
  globals: Value | undefined,
  locals: Value | undefined,
): readonly [PyDict, Value] {
  if (globals !== undefined && globals !== null) {
    if (!(globals instanceof PyDict)) {
      raise(
        'TypeError',
        name === 'eval'
          ? 'globals must be a dict'
          : `exec() globals must be a dict, not ${typeOf(globals).name}`,
      );
    }
    if (locals === undefined || locals === null) return [globals, globals];
    checkLocals(name, locals);
    return [globals, locals];
  }
  const frame = callerFrame(thread);
  if (locals === undefined || locals === null) return [frame.globals, localsOf(frame)];
  checkLocals(name, locals);
  return [frame.globals, locals];
}

function checkLocals(name: string, locals: Value): void {
  if (typeOf(locals).lookUp('__getitem__') !== undefined) return;
  raise(
    'TypeError',
    name === 'eval'
      ? 'locals must be a mapping'
      : `locals must be a mapping or None, not ${typeOf(locals).name}`,
  );
}

function refuseFree(code: PyCode, name: string): void {
  if (code.data.freeNames.length === 0) return;
  raise('TypeError', `code object passed to ${name}() may not contain free variables`);
}

const LEADING_SPACE = /^[ \t]+/;

defineFunctions({
  'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)':
    compileFunction,
  'eval(source, globals=None, locals=None, /)': (
    thread,
    source: Value,
    globals?: Value,
    locals?: Value,
  ) => {
    const [names, own] = namespaces(thread, 'eval', globals, locals);
    if (source instanceof PyCode) {
      refuseFree(source, 'eval');
      return runCode(thread, source, names, own);
    }
    const text = sourceIn(source, 'eval', 'string, bytes or code object');
    return compileSource(
      thread,
      { source: text.replace(LEADING_SPACE, ''), fileName: '<string>', mode: 'eval', flags: 0 },
      (inner, code) => runCode(inner, code, names, own),
    );
  },
  'exec(source, globals=None, locals=None, /, *, closure=None)': (
    thread,
    source: Value,
    globals?: Value,
    locals?: Value,
  ) => {
    const [names, own] = namespaces(thread, 'exec', globals, locals);
    if (source instanceof PyCode) {
      refuseFree(source, 'exec');
      return runCode(thread, source, names, own);
    }
    const text = sourceIn(source, 'exec', 'string, bytes or code object');
    return compileSource(
      thread,
      { source: text, fileName: '<string>', mode: 'exec', flags: 0 },
      (inner, code) => runCode(inner, code, names, own),
    );
  },
  'globals()': (thread) => callerFrame(thread).globals,
  'locals()': (thread) => localsOf(callerFrame(thread)),
  '__import__(name, globals=None, locals=None, fromlist=(), level=0)': (
    thread,
    name: Value,
    globals?: Value,
    _locals?: Value,
    fromList?: Value,
    level?: Value,
  ) => {
    const text = textIn(name);
    if (text === undefined) raise('TypeError', 'module name must be a string');
    const { importName } = thread.interpreter.hooks;
    if (importName === undefined) raise('ImportError', `no module named '${text}'`);
    const depth = Number(integerIn(level ?? 0) ?? 0);
    if (depth < 0) raise('ValueError', 'level must be >= 0');
    return importName(thread, text, globals ?? null, fromList ?? null, depth);
  },
});
