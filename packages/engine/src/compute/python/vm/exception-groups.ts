import {
  exceptionType,
  PyException,
  PyList,
  PyTuple,
  PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { findAttribute } from './attributes.ts';
import { call } from './call.ts';
import { callThen, workThen } from './continue.ts';
import { raise } from './errors.ts';
import { detailOf } from './exception-details.ts';
import type { Frame } from './frame.ts';
import { exceptionGroup } from './group-making.ts';
import type { Instruction } from './instructions.ts';
import { answer, pop, push } from './stack.ts';
import type { Thread } from './thread.ts';
import { truth } from './truth.ts';

/** Whether an exception is a group. */
export function isGroup(exception: Value): exception is PyException {
  return (
    exception instanceof PyException &&
    exception.type.isSubtypeOf(exceptionType('BaseExceptionGroup'))
  );
}

/** The exceptions of a group. */
export function membersOf(group: PyException): readonly PyException[] {
  return (detailOf(group, 'exceptions') as PyTuple).items as readonly PyException[];
}

/** Whether an exception belongs to the one half of a group: true or false, perhaps later. */
export type Condition = (thread: Thread, exception: PyException) => Result;

/** The two halves of a group, each a group of the same shape or None. */
export interface Halves {
  readonly match: PyException | null;
  readonly rest: PyException | null;
}

/** Splits an exception by a condition, deep down in groups, and goes on with the halves. */
export function splitThen(
  thread: Thread,
  exception: PyException,
  condition: Condition,
  then: (thread: Thread, halves: Halves) => Result,
): Result {
  return workThen(
    thread,
    (inner) => condition(inner, exception),
    (inner, matches) => {
      if (matches === true) return then(inner, { match: exception, rest: null });
      if (!isGroup(exception)) return then(inner, { match: null, rest: exception });
      return splitMembers(inner, { group: exception, condition, then, match: [], rest: [] }, 0);
    },
    undefined,
  );
}

interface Splitting {
  readonly group: PyException;
  readonly condition: Condition;
  readonly then: (thread: Thread, halves: Halves) => Result;
  readonly match: PyException[];
  readonly rest: PyException[];
}

function splitMembers(thread: Thread, state: Splitting, index: number): Result {
  const { group, condition, then, match, rest } = state;
  const member = membersOf(group)[index];
  if (member !== undefined) {
    return splitThen(thread, member, condition, (inner, halves) => {
      if (halves.match !== null) match.push(halves.match);
      if (halves.rest !== null) rest.push(halves.rest);
      return splitMembers(inner, state, index + 1);
    });
  }
  return partOf(thread, group, match, (inner, matching) =>
    partOf(inner, group, rest, (later, other) => then(later, { match: matching, rest: other })),
  );
}

/** A group like another one with some of its exceptions, as its `derive` makes it; None for none. */
function partOf(
  thread: Thread,
  group: PyException,
  members: readonly PyException[],
  then: (thread: Thread, part: PyException | null) => Result,
): Result {
  if (members.length === 0) return then(thread, null);
  const derive = findAttribute(thread, group, 'derive') as Value;
  return callThen(
    thread,
    derive,
    [new PyList([...members])],
    (inner, part) => {
      if (!isGroup(part)) {
        raise('TypeError', 'derive must return an instance of BaseExceptionGroup');
      }
      part.traceback = group.traceback;
      part.context = group.context;
      // Even if there is none.
      part.setCause(group.cause);
      const notes = group.attributes?.getName('__notes__');
      if (notes instanceof PyList || notes instanceof PyTuple) {
        part.attributes?.setName('__notes__', new PyList([...notes.items]));
      }
      return then(inner, part);
    },
    undefined,
  );
}

/** The condition that a program gives to `split` and `subgroup`. Raises TypeError. */
export function conditionOf(wanted: Value): Condition {
  if (isExceptionType(wanted)) return (_thread, exception) => exception.type.isSubtypeOf(wanted);
  if (wanted instanceof PyTuple && wanted.items.every(isExceptionType)) {
    return (_thread, exception) =>
      wanted.items.some((type) => exception.type.isSubtypeOf(type as PyType));
  }
  if (typeOf(wanted).name !== 'function') {
    raise('TypeError', 'expected a function, exception type or tuple of exception types');
  }
  return (thread, exception) =>
    workThen(
      thread,
      (inner) => call(inner, wanted, [exception]),
      (inner, known) => truth(inner, known),
      undefined,
    );
}

function isExceptionType(value: Value): value is PyType {
  return value instanceof PyType && value.isSubtypeOf(exceptionType('BaseException'));
}

/** What is caught by an `except*` clause goes on the stack above what is left. Raises TypeError. */
function groupMatches(thread: Thread, frame: Frame): void {
  const wanted = pop(frame);
  const types = wanted instanceof PyTuple ? wanted.items : [wanted];
  if (!types.every(isExceptionType)) {
    raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  }
  if (types.some((type) => type.isSubtypeOf(exceptionType('BaseExceptionGroup')))) {
    raise('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
  }
  const exception = pop(frame) as PyException | null;
  if (exception === null) {
    pushHalves(frame, { match: null, rest: null });
    return;
  }
  const isWanted: Condition = (_thread, one) => types.some((type) => one.type.isSubtypeOf(type));
  if (!isGroup(exception)) {
    const matches = isWanted(thread, exception) === true;
    const match = matches ? exceptionGroup(new PyTuple([exception])) : null;
    pushHalves(frame, { match, rest: matches ? null : exception });
    return;
  }
  answer(
    frame,
    splitThen(thread, exception, isWanted, (_thread, halves) => {
      push(frame, halves.match === null ? exception : halves.rest);
      if (halves.match !== null) frame.handling = halves.match;
      return halves.match;
    }),
  );
}

function pushHalves(frame: Frame, { match, rest }: Halves): void {
  push(frame, rest);
  push(frame, match);
  if (match !== null) frame.handling = match;
}

/** At the end of `except*`: what is to be raised of what its clauses raised and left, or None. */
function prepareReraise(thread: Thread, frame: Frame): void {
  const list = (pop(frame) as PyList).items.filter((one) => one !== null) as PyException[];
  const original = pop(frame) as PyException;
  if (list.length === 0) {
    push(frame, null);
    return;
  }
  if (!isGroup(original)) {
    push(frame, list[0]);
    return;
  }
  const left = list.filter((one) => comesFrom(one, original));
  const raised = list.filter((one) => !comesFrom(one, original));
  const kept = new Set<PyException>();
  for (const one of left) addLeaves(one, kept);
  const isKept: Condition = (_thread, one) => !isGroup(one) && kept.has(one);
  answer(
    frame,
    splitThen(thread, original, isKept, (_thread, { match }) => {
      if (raised.length === 0) return match;
      const all = match === null ? raised : [...raised, match];
      return all.length === 1 ? (all[0] as PyException) : exceptionGroup(new PyList([...all]));
    }),
  );
}

/** Whether a group is a part of the one that was caught, and not raised by a clause. */
function comesFrom(part: PyException, original: PyException): boolean {
  return (
    isGroup(part) &&
    part.attributes?.getName('__notes__') === original.attributes?.getName('__notes__') &&
    part.traceback === original.traceback &&
    part.cause === original.cause &&
    part.context === original.context
  );
}

function addLeaves(exception: PyException, leaves: Set<PyException>): void {
  if (!isGroup(exception)) leaves.add(exception);
  else for (const member of membersOf(exception)) addLeaves(member, leaves);
}

/** The instructions of `except*`. */
export const groupInstructions = {
  CHECK_EG_MATCH: groupMatches,
  PREP_RERAISE_STAR: prepareReraise,
} satisfies Partial<Record<string, Instruction>>;
