import {
  defineAttributes,
  defineMethods,
  PyBytes,
  PyDict,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { toBytesOfLatin1, toLatin1 } from '../../text/index.ts';
import { reprOfBytes, reprOfText } from '../../unicode/index.ts';
import { bytesIn } from '../../vm/bytes-like.ts';
import { workThen } from '../../vm/continue.ts';
import { indexOf, integerIn, textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { matchType, type PyMatch, part, points, raiseError } from './pattern.ts';
import { expanded, parseTemplate } from './substitution.ts';

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
