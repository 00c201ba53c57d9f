import type { Match as FoundMatch, Span } from '../../../../text/index.ts';
import { PyBytes, type Result, typeOf, type Value } from '../../objects/index.ts';
import { toBytesOfLatin1, toLatin1 } from '../../text/index.ts';
import { reprOfText } from '../../unicode/index.ts';
import { openBytesIn, wholeBytesIn } from '../../vm/bytes-like.ts';
import { callThen, pauseThen, workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { PyMatch, type PyPattern, raiseError, type Subject, subjectOf } from './pattern.ts';
import { forEachMatch, type Going } from './searching.ts';

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
export function parseTemplate(
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

export function expanded(
  template: Template,
  text: string,
  spans: readonly (Span | undefined)[],
): string {
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
export function substitute(
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
    /** Parts that there are to be joined, and the first that cannot be. */
    let joined = 0;
    let wrong: { readonly index: number; readonly part: Value } | undefined;
    const end = () => (wrong === undefined ? finish() : failToJoin(subject, wrong));
    const step = (inner: Thread): Result => {
      if (count !== 0 && made >= count) return end();
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
          if (found === undefined) return end();
          const object = new PyMatch(pattern, subject, found, 0, text.length);
          return callThen(
            later,
            replacement,
            [object],
            (last_, answer) => {
              const by = subject.isBytes ? wholeBytesIn(answer) : textIn(answer);
              if (found.start > last) joined += 1;
              // All matches are gone through before the parts are put together.
              if (by === undefined && answer !== null) wrong ??= { index: joined, part: answer };
              if (answer !== null) joined += 1;
              put(found, typeof by === 'string' ? by : toLatin1(by ?? NOTHING));
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
      if (isOtherKind) {
        failToJoin(subject, { index: found.start > last ? 1 : 0, part: replacement });
      }
      put(found, expanded(template, text, [found, ...found.groups]));
      return count === 0 || made < count;
    },
    finish,
  );
}

const NOTHING = new Uint8Array();

/** Raises the TypeError of a part that cannot stand among the others. */
function failToJoin({ isBytes }: Subject, { index, part }: { index: number; part: Value }): never {
  const wanted = isBytes ? 'a bytes-like object' : 'str instance';
  raise('TypeError', `sequence item ${index}: expected ${wanted}, ${typeOf(part).name} found`);
}

/** The parts of a replacement that is no function. Raises TypeError for what is no text and no bytes. */
function templateOf(thread: Thread, pattern: PyPattern, replacement: Value) {
  openBytesIn(replacement);
  const bytes = wholeBytesIn(replacement);
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
