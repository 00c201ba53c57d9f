import {
  defineAttributes,
  defineMethods,
  PyBytes,
  PyDict,
  PyList,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import { toBytesOfLatin1 } from '../../text/index.ts';
import { reprOfBytes, reprOfText } from '../../unicode/index.ts';
import { smallInteger } from '../arguments.ts';
import { FLAGS, type PyPattern, part, patternType } from './pattern.ts';
import { begin, forEachMatch, foundValue, MatchIterator, matcher } from './searching.ts';
import { substitute } from './substitution.ts';

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
