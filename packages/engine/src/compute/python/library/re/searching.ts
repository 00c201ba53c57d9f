import {
  createSearch,
  type Match as FoundMatch,
  type RegexSearch,
  type SearchOptions,
} from '../../../../text/index.ts';
import {
  builtInType,
  defineMethods,
  EXHAUSTED,
  type NextResult,
  PyBytes,
  PyIterator,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { pauseThen } from '../../vm/continue.ts';
import { integerIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';
import { PyMatch, type PyPattern, part, type Subject, subjectOf, units } from './pattern.ts';

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

export function matcher(options: SearchOptions) {
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
export interface Going {
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
export function forEachMatch(
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

export function begin(pattern: PyPattern, string: Value, pos?: Value, endpos?: Value): Going {
  const subject = subjectOf(pattern, string);
  const [from, to] = bounds(subject, pos, endpos);
  return { pattern, subject, from, to, at: from, afterEmpty: false };
}

export class MatchIterator extends PyIterator {
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
export function foundValue({ regex }: PyPattern, subject: Subject, found: FoundMatch): Value {
  const empty: Value = subject.isBytes ? new PyBytes(new Uint8Array()) : '';
  if (regex.groups === 0) return part(subject, found);
  if (regex.groups === 1) return part(subject, found.groups[0], empty);
  return new PyTuple(found.groups.map((span) => part(subject, span, empty)));
}
