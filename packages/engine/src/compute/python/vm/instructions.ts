import { type OpcodeName, opcodes } from '../bytecode/opcodes.ts';
import {
  EXHAUSTED,
  NOTHING,
  PENDING,
  PyCell,
  type PyCode,
  PyDict,
  PyFunction,
  type PyList,
  PySlice,
  type PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { push as pushWork } from './continue.ts';
import { setEntry } from './dict-access.ts';
import { raise } from './errors.ts';
import type { Frame } from './frame.ts';
import { collectHinted, iterate, next } from './iteration.ts';
import { unaryOperation } from './operators.ts';
import { part, withPart } from './parts.ts';
import { answer, endIteration, peek, pop, popMany, push } from './stack.ts';
import { contains, setItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { negatedTruth, truth } from './truth.ts';
import { unpack } from './unpack.ts';
import { loadName, storeName } from './variables.ts';

/** What sets attributes that are not simply an object's own. */
const setting = part(() => import('./attribute-setting.ts'));

/** What an instruction does to its frame; `frame.at` is its own index until it jumps. */
export type Instruction = (thread: Thread, frame: Frame, argument: number) => void;

/** Does work for its effect: nothing goes onto the stack, be its answer there at once or later. */
export function effect(thread: Thread, work: () => Result): void {
  const frame = pushWork(thread, nothing, undefined);
  if (work() !== PENDING) thread.frame = frame.back;
}

/** What waits for work that has no answer. */
export function nothing(): typeof NOTHING {
  return NOTHING;
}

export function nameOf(frame: Frame, argument: number): string {
  return frame.code.data.names[argument] as string;
}

/** Jumps when the truth of the uppermost value, once it is known, is the one wanted. */
function jumpIf(wanted: boolean, keeps = false): Instruction {
  return (thread, frame, target) => {
    const value = pop(frame);
    const work = pushWork(thread, jump, { frame, target, wanted, kept: keeps ? value : undefined });
    const known = truth(thread, value);
    if (known === PENDING) return;
    thread.frame = work.back;
    jump(thread, known, work.state as Jump);
  };
}

interface Jump {
  readonly frame: Frame;
  readonly target: number;
  readonly wanted: boolean;
  /** What stays on the stack when it jumps. */
  readonly kept: Value | undefined;
}

function jump(_thread: Thread, known: Value | typeof EXHAUSTED, state: Jump): typeof NOTHING {
  const { frame, target, wanted, kept } = state;
  if (known === wanted) {
    if (kept !== undefined) push(frame, kept);
    frame.at = target - 1;
  }
  return NOTHING;
}

function jumpIfNone(wanted: boolean): Instruction {
  return (_thread, frame, target) => {
    if ((pop(frame) === null) === wanted) frame.at = target - 1;
  };
}

function makeFunction(_thread: Thread, frame: Frame, flags: number): void {
  const code = pop(frame) as PyCode;
  const closure = (flags & 8) === 0 ? [] : ((pop(frame) as PyTuple).items as readonly Value[]);
  const func = new PyFunction(
    code,
    frame.globals,
    frame.builtins,
    closure as unknown as readonly PyCell[],
  );
  if ((flags & 4) !== 0) func.annotations = pop(frame);
  if ((flags & 2) !== 0) func.keywordDefaults = pop(frame) as PyDict;
  if ((flags & 1) !== 0) func.defaults = pop(frame) as PyTuple;
  push(frame, func);
}

function copyFreeVariables(_thread: Thread, frame: Frame, count: number): void {
  const first = frame.code.placeNames.length - count;
  for (const [index, cell] of (frame.function?.closure ?? []).entries()) {
    frame.slots[first + index] = cell;
  }
}

const table: Partial<Record<OpcodeName, Instruction>> = {
  UNARY_NEGATIVE: (thread, frame) => answer(frame, unaryOperation(thread, '-', pop(frame))),
  UNARY_NOT: (thread, frame) => answer(frame, negatedTruth(thread, pop(frame))),
  STORE_SUBSCR: (thread, frame) => {
    const [value, container, index] = popMany(frame, 3) as [Value, Value, Value];
    effect(thread, () => setItem(thread, container, index, value));
  },
  STORE_ATTR: (thread, frame, argument) => {
    const [value, object] = popMany(frame, 2) as [Value, Value];
    effect(thread, () =>
      withPart(thread, setting, (inner, { setAttribute }) =>
        setAttribute(inner, object, nameOf(frame, argument), value),
      ),
    );
  },
  CONTAINS_OP: (thread, frame, negated) => {
    const [item, container] = popMany(frame, 2) as [Value, Value];
    answer(frame, contains(thread, container, item, negated === 1));
  },
  GET_ITER: (thread, frame) => answer(frame, iterate(thread, pop(frame))),
  FOR_ITER: (thread, frame) => {
    const item = next(thread, peek(frame, 1));
    if (item === EXHAUSTED) endIteration(thread, frame);
    else answer(frame, item);
  },
  POP_JUMP_FORWARD_IF_FALSE: jumpIf(false),
  POP_JUMP_BACKWARD_IF_FALSE: jumpIf(false),
  POP_JUMP_FORWARD_IF_TRUE: jumpIf(true),
  POP_JUMP_BACKWARD_IF_TRUE: jumpIf(true),
  JUMP_IF_FALSE_OR_POP: jumpIf(false, true),
  JUMP_IF_TRUE_OR_POP: jumpIf(true, true),
  POP_JUMP_FORWARD_IF_NONE: jumpIfNone(true),
  POP_JUMP_BACKWARD_IF_NONE: jumpIfNone(true),
  POP_JUMP_FORWARD_IF_NOT_NONE: jumpIfNone(false),
  POP_JUMP_BACKWARD_IF_NOT_NONE: jumpIfNone(false),
  MAKE_FUNCTION: makeFunction,
  MAKE_CELL: (_thread, frame, place) => {
    frame.slots[place] = new PyCell(frame.slots[place] as Value | undefined);
  },
  COPY_FREE_VARS: copyFreeVariables,
  LOAD_CLOSURE: (_thread, frame, place) => push(frame, frame.slots[place]),
  LOAD_NAME: (thread, frame, argument) =>
    answer(frame, loadName(thread, frame, nameOf(frame, argument))),
  STORE_NAME: (thread, frame, argument) =>
    effect(thread, () => storeName(thread, frame, nameOf(frame, argument))),
  STORE_GLOBAL: (_thread, frame, argument) =>
    frame.globals.setName(nameOf(frame, argument), pop(frame)),
  LOAD_BUILD_CLASS: (_thread, frame) =>
    push(frame, frame.builtins.getName('__build_class__') ?? null),
  KW_NAMES: (_thread, frame, argument) => {
    const names = frame.code.data.constants[argument] as PyTuple;
    frame.keywordNames = names.items as readonly string[];
  },
  BUILD_SLICE: (_thread, frame, count) => {
    const [start, stop, step = null] = popMany(frame, count) as [Value, Value, Value?];
    push(frame, new PySlice(start, stop, step));
  },
  BUILD_STRING: (_thread, frame, count) => push(frame, popMany(frame, count).join('')),
  LIST_EXTEND: (thread, frame, depth) => {
    const iterable = pop(frame);
    const list = peek(frame, depth) as PyList;
    effect(thread, () => extendList(thread, list, iterable));
  },
  BUILD_MAP: (thread, frame, count) => {
    const parts = popMany(frame, count * 2);
    answer(frame, buildDict(thread, parts));
  },
  BUILD_CONST_KEY_MAP: (thread, frame, count) => {
    const keys = (pop(frame) as PyTuple).items;
    const values = popMany(frame, count);
    const parts = keys.flatMap((key, index) => [key, values[index] as Value]);
    answer(frame, buildDict(thread, parts));
  },
  MAP_ADD: (thread, frame, depth) => {
    const [key, value] = popMany(frame, 2) as [Value, Value];
    const dict = peek(frame, depth) as PyDict;
    effect(thread, () => setEntry(thread, dict, key, value));
  },
  UNPACK_SEQUENCE: (thread, frame, count) => {
    const value = pop(frame);
    effect(thread, () => unpack(thread, frame, value, count));
  },
};

/** Adds all items of an iterable to a list that the program is building. */
function extendList(thread: Thread, list: PyList, iterable: Value): Result {
  const extend = (_thread: Thread, items: Value[]): Result => {
    for (const item of items) list.items.push(item);
    return null;
  };
  if (
    typeOf(iterable).lookUp('__iter__') === undefined &&
    typeOf(iterable).lookUp('__getitem__') === undefined
  ) {
    raise('TypeError', `Value after * must be an iterable, not ${typeOf(iterable).name}`);
  }
  return collectHinted(thread, iterable, extend, undefined);
}

interface Building {
  readonly dict: PyDict;
  readonly parts: readonly Value[];
  readonly index: number;
}

/** A dictionary of keys and values that take turns. */
function buildDict(thread: Thread, parts: readonly Value[]): Result {
  return goOnBuilding(thread, null, { dict: new PyDict(), parts, index: 0 });
}

function goOnBuilding(thread: Thread, _value: unknown, { dict, parts, index }: Building): Result {
  for (let place = index; place < parts.length; place += 2) {
    const work = pushWork(thread, goOnBuilding as never, { dict, parts, index: place + 2 });
    const done = setEntry(thread, dict, parts[place] as Value, parts[place + 1] as Value);
    if (done === PENDING) return PENDING;
    thread.frame = work.back;
  }
  return dict;
}

/** The instructions that the loop does not do itself and that are always there, by their numbers. */
export const instructions: readonly (Instruction | undefined)[] = byNumber();

function byNumber(): (Instruction | undefined)[] {
  const list: (Instruction | undefined)[] = new Array(256).fill(undefined);
  for (const [name, instruction] of Object.entries(table)) {
    list[opcodes[name as OpcodeName]] = instruction;
  }
  return list;
}
