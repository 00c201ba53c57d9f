import {
  compileRegex,
  createSearch,
  type Match as FoundMatch,
  type Regex,
  RegexError,
  type RegexSearch,
  type SearchOptions,
  type Span,
} from '../../../text/index.ts';
import { itemOfClass } from '../builtins/generic-alias.ts';
import {
  builtInType,
  defineAttributes,
  defineClassMethods,
  defineMethods,
  EXHAUSTED,
  type NextResult,
  PyBytes,
  PyDict,
  type PyException,
  PyIterator,
  PyList,
  type PyModule,
  PyObject,
  PyTuple,
  type PyType,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { between, length, toBytesOfLatin1, toLatin1 } from '../text/index.ts';
import { reprOfBytes, reprOfText } from '../unicode/index.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { callThen, pauseThen, workThen } from '../vm/continue.ts';
import { indexOf, integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { Thread } from '../vm/thread.ts';
import { smallInteger } from './arguments.ts';
import { defineModule } from './define-module.ts';

const FLAGS = { I: 2, M: 8, S: 16, X: 64, A: 256, U: 32 } as const;

/** `re.error`, which is a class in Python. */
const errorClasses = new WeakMap<Interpreter, Value>();

/** A compiled pattern. */
class PyPattern extends PyObject {
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
interface Subject {
  readonly value: Value;
  readonly text: string;
  readonly isBytes: boolean;
  /** Whether code points and units are not the same. */
  readonly hasPairs: boolean;
}

class PyMatch extends PyObject {
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

const patternType = builtInType('Pattern', PyPattern, { module: 're', canBeBase: false });
const matchType = builtInType('Match', PyMatch, { module: 're', canBeBase: false });

function subjectOf(pattern: PyPattern, value: Value): Subject {
  const text = textIn(value);
  if (text !== undefined) {
    if (pattern.isBytes) raise('TypeError', 'cannot use a bytes pattern on a string-like object');
    return { value, text, isBytes: false, hasPairs: /[\ud800-\udbff][\udc00-\udfff]/.test(text) };
  }
  const bytes = bytesIn(value);
  if (bytes === undefined) {
    raise('TypeError', `expected string or bytes-like object, got '${typeOf(value).name}'`);
  }
  if (!pattern.isBytes) raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  return { value, text: toLatin1(bytes), isBytes: true, hasPairs: false };
}

function part(subject: Subject, span: Span | undefined, otherwise: Value = null): Value {
  if (span === undefined) return otherwise;
  const text = subject.text.slice(span.start, span.end);
  return subject.isBytes ? new PyBytes(toBytesOfLatin1(text)) : text;
}

function units(subject: Subject, points: number): number {
  if (!subject.hasPairs) return Math.min(points, subject.text.length);
  return between(subject.text, 0, Math.min(points, length(subject.text))).length;
}

function points(subject: Subject, unit: number): number {
  return subject.hasPairs ? length(subject.text.slice(0, unit)) : unit;
}

/** Raises `re.error`. */
function raiseError(thread: Thread, message: string, pattern: Value, position: Value): Result {
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

function compilePattern(thread: Thread, source: Value, flagValue: Value): Result {
  let flags = smallInteger(flagValue, 0);
  const given = textIn(source);
  const bytes = given === undefined ? bytesIn(source) : undefined;
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

/** Steps of a search between two looks at the budget. */
const SLICE = 50_000;

interface Searching {
  readonly search: RegexSearch;
  readonly then: (thread: Thread, found: FoundMatch | null) => Result;
}

/** Goes on with the first match from a place on; a long search gives way. */
function searchThen(
  thread: Thread,
  pattern: PyPattern,
  subject: Subject,
  from: number,
  options: SearchOptions,
  then: (thread: Thread, found: FoundMatch | null) => Result,
): Result {
  return searchOn(thread, null, {
    search: createSearch(pattern.regex, subject.text, from, options),
    then,
  });
}

function searchOn(thread: Thread, _value: Value, searching: Searching): Result {
  const found = searching.search.run(SLICE);
  if (found === 'more') return pauseThen(thread, searchOn, searching);
  return searching.then(thread, found);
}

function bounds(subject: Subject, pos?: Value, endpos?: Value): readonly [number, number] {
  const start = Math.max(0, smallInteger(pos, 0));
  const end = endpos === undefined ? Number.MAX_SAFE_INTEGER : clamp(endpos);
  const to = units(subject, Math.max(0, end));
  return [units(subject, start), to];
}

function clamp(value: Value): number {
  const integer = integerIn(value);
  if (integer === undefined) {
    raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return Math.min(Number(integer), Number.MAX_SAFE_INTEGER);
}

function matcher(options: SearchOptions) {
  return (thread: Thread, self: PyPattern, string: Value, pos?: Value, endpos?: Value): Result => {
    const subject = subjectOf(self, string);
    const [from, to] = bounds(subject, pos, endpos);
    if (from > to) return null;
    return searchThen(thread, self, subject, from, { ...options, end: to }, (_thread, found) =>
      found === null ? null : new PyMatch(self, subject, found, from, to),
    );
  };
}

/** What goes over all matches of a text. */
interface Going {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly from: number;
  readonly to: number;
  at: number;
  /** The last match was empty: where it ended, only one that is not may begin. */
  afterEmpty: boolean;
}

/** Matches that are dealt with before others get their turn. */
const MATCHES = 2000;

/** Goes over all matches, as long as `visit` wants more; then `done` answers. */
function forEachMatch(
  thread: Thread,
  going: Going,
  visit: (thread: Thread, found: FoundMatch) => boolean,
  done: (thread: Thread) => Result,
  count = MATCHES,
): Result {
  const { pattern, subject, to } = going;
  let left = count;
  for (;;) {
    if (going.at > to) return done(thread);
    if (left <= 0) {
      return pauseThen(thread, (inner) => forEachMatch(inner, going, visit, done), undefined);
    }
    left -= 1;
    const options = going.afterEmpty ? { end: to, anchored: true, nonEmpty: true } : { end: to };
    const search = createSearch(pattern.regex, subject.text, going.at, options);
    const found = search.run(SLICE);
    if (found === 'more') {
      const then = (inner: Thread, later: FoundMatch | null): Result => {
        if (later === null && !going.afterEmpty) return done(inner);
        if (later === null) goOnBehind(going);
        else {
          advance(going, later);
          if (!visit(inner, later)) return done(inner);
        }
        return forEachMatch(inner, going, visit, done);
      };
      return searchOn(thread, null, { search, then });
    }
    if (found === null) {
      if (!going.afterEmpty) return done(thread);
      goOnBehind(going);
      continue;
    }
    advance(going, found);
    if (!visit(thread, found)) return done(thread);
  }
}

/** The next match begins where this one ends; an empty one is not found twice. */
function advance(going: Going, found: FoundMatch): void {
  going.at = found.end;
  going.afterEmpty = found.end === found.start;
}

/** Nothing begins where the last match ended. */
function goOnBehind(going: Going): void {
  const code = going.subject.text.codePointAt(going.at) ?? 0;
  going.at += code > 0xffff ? 2 : 1;
  going.afterEmpty = false;
}

function begin(pattern: PyPattern, string: Value, pos?: Value, endpos?: Value): Going {
  const subject = subjectOf(pattern, string);
  const [from, to] = bounds(subject, pos, endpos);
  return { pattern, subject, from, to, at: from, afterEmpty: false };
}

class MatchIterator extends PyIterator {
  override readonly callsBack = true;
  readonly going: Going;

  constructor(going: Going) {
    super();
    this.going = going;
  }

  advance(thread: Thread): NextResult {
    const { going } = this;
    let match: PyMatch | undefined;
    const result = forEachMatch(
      thread,
      going,
      (_thread, found) => {
        match = new PyMatch(going.pattern, going.subject, found, going.from, going.to);
        return false;
      },
      () => match ?? (EXHAUSTED as never),
    );
    return result;
  }
}
const iteratorType = builtInType('callable_iterator', MatchIterator, { canBeBase: false });
defineMethods(iteratorType, {
  '__iter__()': (_thread, self: Value) => self,
  '__next__()': (thread, self: MatchIterator) => {
    const item = self.advance(thread);
    if ((item as unknown) === EXHAUSTED) raise('StopIteration');
    return item as Result;
  },
});

/** What a found match gives in `findall`: itself, its group, or all its groups. */
function foundValue({ regex }: PyPattern, subject: Subject, found: FoundMatch): Value {
  const empty: Value = subject.isBytes ? new PyBytes(new Uint8Array()) : '';
  if (regex.groups === 0) return part(subject, found);
  if (regex.groups === 1) return part(subject, found.groups[0], empty);
  return new PyTuple(found.groups.map((span) => part(subject, span, empty)));
}

/** A template of `sub`: text, and numbers of groups. */
type Template = readonly (string | number)[];

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** Reads a template; what is wrong with it goes to `fail` with its place. */
function parseTemplate(
  text: string,
  pattern: PyPattern,
  fail: (message: string, position: number) => Result,
): Template | { readonly failed: Result } {
  const parts: (string | number)[] = [];
  let literal = '';
  const add = (group: number) => {
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(group);
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    if (character !== '\\') {
      literal += character;
      at += 1;
      continue;
    }
    const next = text[at + 1];
    if (next === undefined) return { failed: fail('bad escape (end of pattern)', at) };
    if (next === 'g') {
      if (text[at + 2] !== '<') return { failed: fail('missing <', at + 2) };
      const end = text.indexOf('>', at + 3);
      const name = text.slice(at + 3, end < 0 ? text.length : end);
      if (end < 0) {
        return {
          failed: fail(name === '' ? 'missing group name' : 'missing >, unterminated name', at + 3),
        };
      }
      if (name === '') return { failed: fail('missing group name', at + 3) };
      if (/^\d+$/.test(name)) {
        const group = Number(name);
        if (group > pattern.regex.groups) {
          return { failed: fail(`invalid group reference ${group}`, at + 3) };
        }
        add(group);
      } else if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
        const group = pattern.regex.names.get(name);
        if (group === undefined) raise('IndexError', `unknown group name '${name}'`);
        add(group);
      } else return { failed: fail(`bad character in group name ${reprOfText(name)}`, at + 3) };
      at = end + 1;
      continue;
    }
    if (next === '0') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1))?.[0] ?? '0';
      literal += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at += 1 + octal.length;
      continue;
    }
    if (/\d/.test(next)) {
      const three = /^[0-3][0-7]{2}/.exec(text.slice(at + 1))?.[0];
      if (three !== undefined) {
        literal += String.fromCharCode(Number.parseInt(three, 8));
        at += 4;
        continue;
      }
      const digits = /^\d{1,2}/.exec(text.slice(at + 1))?.[0] ?? next;
      const group = Number(digits);
      if (group > pattern.regex.groups) {
        return { failed: fail(`invalid group reference ${group}`, at + 1) };
      }
      add(group);
      at += 1 + digits.length;
      continue;
    }
    const escaped = ESCAPES[next];
    if (escaped !== undefined) literal += escaped;
    else if (/[A-Za-z]/.test(next)) return { failed: fail(`bad escape \\${next}`, at) };
    else literal += `\\${next}`;
    at += 2;
  }
  if (literal !== '') parts.push(literal);
  return parts;
}

function expanded(template: Template, text: string, spans: readonly (Span | undefined)[]): string {
  let result = '';
  for (const one of template) {
    if (typeof one === 'string') result += one;
    else {
      const span = spans[one];
      if (span !== undefined) result += text.slice(span.start, span.end);
    }
  }
  return result;
}

/** Characters of the longest text that `sub` makes. */
const LONGEST = 2 ** 28;

/** `sub` and `subn`: goes on with the new text and the number of replacements. */
function substitute(
  thread: Thread,
  pattern: PyPattern,
  replacement: Value,
  string: Value,
  count: number,
  then: (text: Value, count: number) => Value,
): Result {
  const isCalled = typeOf(replacement).lookUp('__call__') !== undefined;
  const template = isCalled ? [] : templateOf(thread, pattern, replacement);
  if ('failed' in template) return template.failed;
  const subject = subjectOf(pattern, string);
  const { text } = subject;
  const going: Going = { pattern, subject, from: 0, to: text.length, at: 0, afterEmpty: false };
  const parts: string[] = [];
  let last = 0;
  let made = 0;
  let size = 0;
  const finish = (): Result => {
    if (made === 0 && (typeof string === 'string' || string instanceof PyBytes)) {
      return then(string, 0);
    }
    parts.push(text.slice(last));
    const joined = parts.join('');
    return then(subject.isBytes ? new PyBytes(toBytesOfLatin1(joined)) : joined, made);
  };
  const put = (found: FoundMatch, by: string) => {
    parts.push(text.slice(last, found.start), by);
    size += found.start - last + by.length;
    if (size > LONGEST) raise('MemoryError');
    last = found.end;
    made += 1;
  };
  if (isCalled) {
    const step = (inner: Thread): Result => {
      if (count !== 0 && made >= count) return finish();
      let match: FoundMatch | undefined;
      return workThen(
        inner,
        (deeper) =>
          forEachMatch(
            deeper,
            going,
            (_thread, found) => {
              match = found;
              return false;
            },
            () => null,
          ),
        (later) => {
          const found = match;
          if (found === undefined) return finish();
          const object = new PyMatch(pattern, subject, found, 0, text.length);
          return callThen(
            later,
            replacement,
            [object],
            (last_, answer) => {
              if (answer === null) put(found, '');
              else {
                const by = subject.isBytes ? bytesIn(answer) : textIn(answer);
                if (by === undefined) {
                  failToJoin(subject, parts.length, answer);
                }
                put(found, typeof by === 'string' ? by : toLatin1(by));
              }
              return pauseSometimes(last_, made, step);
            },
            undefined,
          );
        },
        undefined,
      );
    };
    return step(thread);
  }
  const isOtherKind = subject.isBytes !== (textIn(replacement) === undefined);
  return forEachMatch(
    thread,
    going,
    (_thread, found) => {
      if (isOtherKind) failToJoin(subject, found.start > last ? 1 : 0, replacement);
      put(found, expanded(template, text, [found, ...found.groups]));
      return count === 0 || made < count;
    },
    finish,
  );
}

/** Raises the TypeError of a part that cannot stand among the others. */
function failToJoin({ isBytes }: Subject, index: number, part: Value): never {
  const wanted = isBytes ? 'a bytes-like object' : 'str instance';
  raise('TypeError', `sequence item ${index}: expected ${wanted}, ${typeOf(part).name} found`);
}

/** The parts of a replacement that is no function. Raises TypeError for what is no text and no bytes. */
function templateOf(thread: Thread, pattern: PyPattern, replacement: Value) {
  const bytes = bytesIn(replacement);
  const source = textIn(replacement) ?? (bytes && toLatin1(bytes));
  if (source === undefined) {
    const { name } = typeOf(replacement);
    if (typeOf(replacement).lookUp('__hash__') === null) {
      raise('TypeError', `unhashable type: '${name}'`);
    }
    raise('TypeError', `decoding to str: need a bytes-like object, ${name} found`);
  }
  if (!source.includes('\\')) return [source];
  return parseTemplate(source, pattern, (message, position) =>
    raiseError(thread, message, replacement, position),
  );
}

function pauseSometimes(thread: Thread, made: number, step: (thread: Thread) => Result): Result {
  return made % 100 === 0
    ? pauseThen(thread, step, undefined)
    : workThen(thread, () => null, step as never, undefined);
}

for (const type of [patternType, matchType]) {
  defineClassMethods(type, { '__class_getitem__(object, /)': itemOfClass });
}

defineMethods(patternType, {
  'match(string, pos=0, endpos=sys.maxsize)': matcher({ anchored: true }),
  'fullmatch(string, pos=0, endpos=sys.maxsize)': matcher({ anchored: true, whole: true }),
  'search(string, pos=0, endpos=sys.maxsize)': matcher({}),
  'findall(string, pos=0, endpos=sys.maxsize)': (
    thread,
    self: PyPattern,
    string: Value,
    pos?: Value,
    endpos?: Value,
  ) => {
    const going = begin(self, string, pos, endpos);
    const items: Value[] = [];
    return forEachMatch(
      thread,
      going,
      (_thread, found) => {
        items.push(foundValue(self, going.subject, found));
        return true;
      },
      () => new PyList(items),
    );
  },
  'finditer(string, pos=0, endpos=sys.maxsize)': (
    _thread,
    self: PyPattern,
    string: Value,
    pos?: Value,
    endpos?: Value,
  ) => new MatchIterator(begin(self, string, pos, endpos)),
  'split(string, maxsplit=0)': (thread, self: PyPattern, string: Value, most?: Value) => {
    const going = begin(self, string);
    const limit = smallInteger(most, 0);
    const items: Value[] = [];
    let last = 0;
    let made = 0;
    if (limit < 0) return new PyList([string]);
    return forEachMatch(
      thread,
      going,
      (_thread, found) => {
        items.push(part(going.subject, { start: last, end: found.start }));
        for (const span of found.groups) items.push(part(going.subject, span));
        last = found.end;
        made += 1;
        return limit === 0 || made < limit;
      },
      () => {
        items.push(part(going.subject, { start: last, end: going.subject.text.length }));
        return new PyList(items);
      },
    );
  },
  'sub(repl, string, count=0)': (
    thread,
    self: PyPattern,
    repl: Value,
    string: Value,
    count?: Value,
  ) => substitute(thread, self, repl, string, smallInteger(count, 0), (text) => text),
  'subn(repl, string, count=0)': (
    thread,
    self: PyPattern,
    repl: Value,
    string: Value,
    count?: Value,
  ) =>
    substitute(
      thread,
      self,
      repl,
      string,
      smallInteger(count, 0),
      (text, made) => new PyTuple([text, made]),
    ),
  '__repr__()': (_thread, self: PyPattern) => {
    const names = ['IGNORECASE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'ASCII'];
    const bits = [FLAGS.I, FLAGS.M, FLAGS.S, FLAGS.X, FLAGS.A];
    const shown = names.filter((_, index) => (self.flags & (bits[index] ?? 0)) !== 0);
    const source = self.isBytes
      ? reprOfBytes(toBytesOfLatin1(self.source))
      : reprOfText(self.source);
    const flags = shown.map((name) => `re.${name}`).join('|');
    return `re.compile(${source.slice(0, 200)}${flags === '' ? '' : `, ${flags}`})`;
  },
  '__copy__()': (_thread, self: PyPattern) => self,
  '__deepcopy__(memo, /)': (_thread, self: PyPattern) => self,
});
defineAttributes(patternType, {
  pattern: (_thread, self: PyPattern) =>
    self.isBytes ? new PyBytes(toBytesOfLatin1(self.source)) : self.source,
  flags: (_thread, self: PyPattern) => self.flags,
  groups: (_thread, self: PyPattern) => self.regex.groups,
  groupindex: (_thread, self: PyPattern) => {
    const dict = new PyDict();
    for (const [name, group] of self.regex.names) dict.setName(name, group);
    return dict;
  },
});

/** The number of a group by its number or name. Raises IndexError. */
function withGroup(
  thread: Thread,
  self: PyMatch,
  group: Value,
  then: (index: number) => Result,
): Result {
  const name = textIn(group);
  if (name !== undefined) {
    const index = self.pattern.regex.names.get(name);
    return index === undefined ? raise('IndexError', 'no such group') : then(index);
  }
  const known = integerIn(group);
  if (known === undefined && typeOf(group).lookUp('__index__') === undefined) {
    raise('IndexError', 'no such group');
  }
  return workThen(
    thread,
    (inner) => indexOf(inner, group),
    (_thread, answer) => {
      const index = Number(answer as number | bigint);
      if (index < 0 || index >= self.spans.length) raise('IndexError', 'no such group');
      return then(index);
    },
    undefined,
  );
}

function groupsOf(
  thread: Thread,
  self: PyMatch,
  groups: readonly Value[],
  taken: readonly Value[] = [],
): Result {
  const next = groups[taken.length];
  if (next === undefined) return new PyTuple(taken);
  return withGroup(thread, self, next, (index) =>
    groupsOf(thread, self, groups, [...taken, part(self.subject, self.spans[index])]),
  );
}

function place(self: PyMatch, index: number, end: boolean): number {
  const span = self.spans[index];
  if (span === undefined) return -1;
  return points(self.subject, end ? span.end : span.start);
}

function spanOf(self: PyMatch, index: number): Value {
  return new PyTuple([place(self, index, false), place(self, index, true)]);
}

/** The group that was closed last: of those that end last the outermost. */
function lastIndex(self: PyMatch): number | undefined {
  let best: number | undefined;
  for (const [index, span] of self.spans.entries()) {
    if (index === 0 || span === undefined) continue;
    const known = best === undefined ? undefined : self.spans[best];
    const closedLater =
      known === undefined ||
      span.end > known.end ||
      (span.end === known.end && span.start === span.end && known.start < known.end);
    if (closedLater) best = index;
  }
  return best;
}

defineMethods(matchType, {
  'group(*args)': (thread, self: PyMatch, groups: Value[]) => {
    if (groups.length === 0) return part(self.subject, self.spans[0]);
    if (groups.length > 1) return groupsOf(thread, self, groups);
    return withGroup(thread, self, groups[0] as Value, (index) =>
      part(self.subject, self.spans[index]),
    );
  },
  '__getitem__(key, /)': (thread, self: PyMatch, key: Value) =>
    withGroup(thread, self, key, (index) => part(self.subject, self.spans[index])),
  'groups(default=None)': (_thread, self: PyMatch, otherwise?: Value) =>
    new PyTuple(self.spans.slice(1).map((span) => part(self.subject, span, otherwise ?? null))),
  'groupdict(default=None)': (_thread, self: PyMatch, otherwise?: Value) => {
    const dict = new PyDict();
    for (const [name, index] of self.pattern.regex.names) {
      dict.setName(name, part(self.subject, self.spans[index], otherwise ?? null));
    }
    return dict;
  },
  'start(group=0, /)': (thread, self: PyMatch, group?: Value) =>
    withGroup(thread, self, group ?? 0, (index) => place(self, index, false)),
  'end(group=0, /)': (thread, self: PyMatch, group?: Value) =>
    withGroup(thread, self, group ?? 0, (index) => place(self, index, true)),
  'span(group=0, /)': (thread, self: PyMatch, group?: Value) =>
    withGroup(thread, self, group ?? 0, (index) => spanOf(self, index)),
  'expand(template)': (thread, self: PyMatch, template: Value) => {
    const text = textIn(template) ?? toLatin1(bytesIn(template) ?? new Uint8Array());
    const parsed = parseTemplate(text, self.pattern, (message, position) =>
      raiseError(thread, message, template, position),
    );
    if ('failed' in parsed) return parsed.failed;
    const result = expanded(parsed, self.subject.text, self.spans);
    return self.subject.isBytes ? new PyBytes(toBytesOfLatin1(result)) : result;
  },
  '__repr__()': (_thread, self: PyMatch) => {
    const whole = part(self.subject, self.spans[0]);
    const shown =
      typeof whole === 'string' ? reprOfText(whole) : reprOfBytes((whole as PyBytes).bytes);
    return `<re.Match object; span=(${place(self, 0, false)}, ${place(self, 0, true)}), match=${shown.slice(0, 50)}>`;
  },
  '__copy__()': (_thread, self: PyMatch) => self,
  '__deepcopy__(memo, /)': (_thread, self: PyMatch) => self,
});
defineAttributes(matchType, {
  re: (_thread, self: PyMatch) => self.pattern,
  string: (_thread, self: PyMatch) => self.subject.value,
  pos: (_thread, self: PyMatch) => points(self.subject, self.from),
  endpos: (_thread, self: PyMatch) => points(self.subject, self.to),
  lastindex: (_thread, self: PyMatch) => lastIndex(self) ?? null,
  lastgroup: (_thread, self: PyMatch) => self.pattern.groupNames[lastIndex(self) ?? 0] ?? null,
  regs: (_thread, self: PyMatch) => new PyTuple(self.spans.map((_, index) => spanOf(self, index))),
});

/** `_re`: patterns and matches. */
export function createModule(interpreter: Interpreter): PyModule {
  return defineModule('_re', {
    functions: {
      'compile(pattern, flags, /)': compilePattern,
      'set_error(error, /)': (_thread, type: PyType) => {
        errorClasses.set(interpreter, type);
        return null;
      },
    },
    values: { Pattern: patternType, Match: matchType },
  });
}
