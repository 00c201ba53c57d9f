import {
  compileRegex,
  type Match as FoundMatch,
  type Regex,
  RegexError,
  type Span,
} from '../../../../text/index.ts';
import {
  builtInType,
  PyBytes,
  type PyException,
  PyObject,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { between, length, toBytesOfLatin1, toLatin1 } from '../../text/index.ts';
import { openBytesIn, wholeBytesIn } from '../../vm/bytes-like.ts';
import { callThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import { part as codePart, withPart } from '../../vm/parts.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';

export const FLAGS = { I: 2, M: 8, S: 16, X: 64, A: 256, U: 32 } as const;

/** `re.error`, which is a class in Python. */
export const errorClasses = new WeakMap<Interpreter, Value>();

/** A compiled pattern. */
export class PyPattern extends PyObject {
  readonly source: string;
  readonly isBytes: boolean;
  readonly flags: number;
  readonly regex: Regex;
  readonly groupNames: readonly (string | undefined)[];

  constructor(source: string, isBytes: boolean, flags: number, regex: Regex) {
    super();
    this.source = source;
    this.isBytes = isBytes;
    this.flags = flags;
    this.regex = regex;
    const names: (string | undefined)[] = [];
    for (const [name, group] of regex.names) names[group] = name;
    this.groupNames = names;
  }
}

/** A text that is searched: bytes are searched as Latin-1. */
export interface Subject {
  readonly value: Value;
  readonly text: string;
  readonly isBytes: boolean;
  /** Whether code points and units are not the same. */
  readonly hasPairs: boolean;
}

export class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly spans: readonly (Span | undefined)[];
  readonly from: number;
  readonly to: number;

  constructor(pattern: PyPattern, subject: Subject, found: FoundMatch, from: number, to: number) {
    super();
    this.pattern = pattern;
    this.subject = subject;
    this.spans = [found, ...found.groups];
    this.from = from;
    this.to = to;
  }
}

export const patternType = builtInType('Pattern', PyPattern, { module: 're', canBeBase: false });
export const matchType = builtInType('Match', PyMatch, { module: 're', canBeBase: false });

export function subjectOf(pattern: PyPattern, value: Value): Subject {
  const text = textIn(value);
  if (text !== undefined) {
    if (pattern.isBytes) raise('TypeError', 'cannot use a bytes pattern on a string-like object');
    return { value, text, isBytes: false, hasPairs: /[\ud800-\udbff][\udc00-\udfff]/.test(text) };
  }
  const bytes = wholeBytesIn(value);
  if (bytes === undefined) {
    raise('TypeError', `expected string or bytes-like object, got '${typeOf(value).name}'`);
  }
  if (!pattern.isBytes) raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  return { value, text: toLatin1(bytes), isBytes: true, hasPairs: false };
}

/** A pattern in bytes. Raises ValueError for a released view: it is hashed first. */
function bytesOfPattern(source: Value): Uint8Array | undefined {
  openBytesIn(source);
  return wholeBytesIn(source);
}

export function part(subject: Subject, span: Span | undefined, otherwise: Value = null): Value {
  if (span === undefined) return otherwise;
  const text = subject.text.slice(span.start, span.end);
  return subject.isBytes ? new PyBytes(toBytesOfLatin1(text)) : text;
}

export function units(subject: Subject, points: number): number {
  if (!subject.hasPairs) return Math.min(points, subject.text.length);
  return between(subject.text, 0, Math.min(points, length(subject.text))).length;
}

export function points(subject: Subject, unit: number): number {
  return subject.hasPairs ? length(subject.text.slice(0, unit)) : unit;
}

/** Raises `re.error`. */
export function raiseError(
  thread: Thread,
  message: string,
  pattern: Value,
  position: Value,
): Result {
  const type = errorClasses.get(thread.interpreter);
  if (type === undefined) return raise('ValueError', message);
  return callThen(
    thread,
    type,
    [message, pattern, position],
    (_thread, made) => {
      throw new Raised(made as PyException);
    },
    undefined,
  );
}

/** UTF-16 units of the longest pattern: it is compiled in one piece. */
const LONGEST_PATTERN = 2 ** 15;

const characterNames = codePart(() => import('../../unicode/names/index.ts'));

/** A compiled pattern. Raises TypeError, ValueError, `re.error`. */
export function compilePattern(thread: Thread, source: Value, flags: Value): Result {
  if (!textIn(source)?.includes('\\N')) return compileWith(thread, source, flags);
  return withPart(thread, characterNames, (inner, { characterNamed }) =>
    compileWith(inner, source, flags, characterNamed),
  );
}

function compileWith(
  thread: Thread,
  source: Value,
  flagValue: Value,
  characterNamed?: (name: string) => string | null,
): Result {
  let flags = smallInteger(flagValue, 0);
  const given = textIn(source);
  const bytes = given === undefined ? bytesOfPattern(source) : undefined;
  if (given === undefined && bytes === undefined) {
    raise('TypeError', 'first argument must be string or compiled pattern');
  }
  const text = given ?? toLatin1(bytes as Uint8Array);
  if (text.length > LONGEST_PATTERN) raise('MemoryError');
  const isBytes = given === undefined;
  if (isBytes && (flags & FLAGS.U) !== 0) {
    raise('ValueError', 'cannot use UNICODE flag with a bytes pattern');
  }
  if ((flags & FLAGS.A) !== 0 && (flags & FLAGS.U) !== 0) {
    raise('ValueError', 'ASCII and UNICODE flags are incompatible');
  }
  const inline = /^\(\?([aiLmsux]+)\)/.exec(text)?.[1] ?? '';
  for (const letter of inline.toUpperCase()) flags |= FLAGS[letter as keyof typeof FLAGS] ?? 0;
  try {
    const regex = compileRegex(text, {
      dialect: 'python',
      ignoreCase: (flags & FLAGS.I) !== 0,
      newline: (flags & FLAGS.M) !== 0,
      dotAll: (flags & FLAGS.S) !== 0,
      verbose: (flags & FLAGS.X) !== 0,
      ascii: isBytes || (flags & FLAGS.A) !== 0,
      characterNamed,
    });
    if (!isBytes && (flags & FLAGS.A) === 0) flags |= FLAGS.U;
    return new PyPattern(text, isBytes, flags, regex);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    // CPython finds this only when the whole pattern has been read.
    const position = error.message.startsWith('look-behind')
      ? null
      : length(text.slice(0, error.position));
    return raiseError(thread, error.message, source, position);
  }
}
