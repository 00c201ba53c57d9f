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
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { setAttribute } from './attributes.ts';
import { call } from './call.ts';
import { push as pushWork, workThen } from './continue.ts';
import { setEntry } from './dict-access.ts';
import { mergeKeywords, updateDict, withCallableName } from './dict-update.ts';
import { raise } from './errors.ts';
import { exceptionInstructions } from './exceptions.ts';
import type { Frame } from './frame.ts';
import { collectHinted, iterate, next } from './iteration.ts';
import { unaryOperation } from './operators.ts';
import { answer, endIteration, peek, pop, popMany, push } from './stack.ts';
import { contains, deleteItem, setItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { negatedTruth, truth } from './truth.ts';
import { unpack, unpackWithStar } from './unpack.ts';
import {
  classVariable,
  deleteGlobal,
  deleteLocal,
  deleteName,
  deleteShared,
  loadName,
  setUpAnnotations,
  storeName,
} from './variables.ts';

/** What an instruction does to its frame; `frame.at` is its own index until it jumps. */
export type Instruction = (thread: Thread, frame: Frame, argument: number) => void;

/** Does work for its effect: nothing goes onto the stack, be its answer there at once or later. */
export function effect(thread: Thread, work: () => Result): void {
  const frame = pushWork(thread, nothing, undefined);
  if (work() !== PENDING) thread.frame = frame.back;
}

function nothing(): typeof NOTHING {
  return NOTHING;
}

function nameOf(frame: Frame, argument: number): string {
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

function callWithUnpacking(thread: Thread, frame: Frame, flags: number): void {
  const keywords = (flags & 1) === 0 ? undefined : (pop(frame) as PyDict);
  const args = pop(frame);
  const callable = pop(frame);
  frame.top -= 1;
  const finish = (_thread: Thread, items: Value[]): Result => {
    if (keywords === undefined || keywords.size === 0) return call(thread, callable, items);
    const entries = [...keywords.live()];
    if (entries.some(({ key }) => typeof key !== 'string')) {
      raise('TypeError', 'keywords must be strings');
    }
    return call(thread, callable, items, {
      names: entries.map(({ key }) => key as string),
      values: entries.map(({ value }) => value),
    });
  };
  const type = typeOf(args);
  if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
    const wrong = withCallableName(thread, callable, (name) =>
      raise('TypeError', `${name} argument after * must be an iterable, not ${type.name}`),
    );
    answer(frame, wrong);
    return;
  }
  answer(frame, collectHinted(thread, args, finish, undefined));
}

const table: Partial<Record<OpcodeName, Instruction>> = {
  UNARY_POSITIVE: (thread, frame) => answer(frame, unaryOperation(thread, '+', pop(frame))),
  UNARY_NEGATIVE: (thread, frame) => answer(frame, unaryOperation(thread, '-', pop(frame))),
  UNARY_INVERT: (thread, frame) => answer(frame, unaryOperation(thread, '~', pop(frame))),
  UNARY_NOT: (thread, frame) => answer(frame, negatedTruth(thread, pop(frame))),
  STORE_SUBSCR: (thread, frame) => {
    const [value, container, index] = popMany(frame, 3) as [Value, Value, Value];
    effect(thread, () => setItem(thread, container, index, value));
  },
  DELETE_SUBSCR: (thread, frame) => {
    const [container, index] = popMany(frame, 2) as [Value, Value];
    effect(thread, () => deleteItem(thread, container, index));
  },
  STORE_ATTR: (thread, frame, argument) => {
    const [value, object] = popMany(frame, 2) as [Value, Value];
    effect(thread, () => setAttribute(thread, object, nameOf(frame, argument), value));
  },
  DELETE_ATTR: (thread, frame, argument) => {
    const object = pop(frame);
    effect(thread, () => setAttribute(thread, object, nameOf(frame, argument), undefined));
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
  LOAD_CLASSDEREF: (thread, frame, place) => answer(frame, classVariable(thread, frame, place)),
  DELETE_DEREF: (_thread, frame, place) => deleteShared(frame, place),
  DELETE_FAST: (_thread, frame, place) => deleteLocal(frame, place),
  LOAD_NAME: (thread, frame, argument) =>
    answer(frame, loadName(thread, frame, nameOf(frame, argument))),
  STORE_NAME: (thread, frame, argument) =>
    effect(thread, () => storeName(thread, frame, nameOf(frame, argument))),
  DELETE_NAME: (thread, frame, argument) =>
    effect(thread, () => deleteName(thread, frame, nameOf(frame, argument))),
  STORE_GLOBAL: (_thread, frame, argument) =>
    frame.globals.setName(nameOf(frame, argument), pop(frame)),
  DELETE_GLOBAL: (_thread, frame, argument) => deleteGlobal(frame, nameOf(frame, argument)),
  SETUP_ANNOTATIONS: (_thread, frame) => setUpAnnotations(frame),
  LOAD_BUILD_CLASS: (_thread, frame) =>
    push(frame, frame.builtins.getName('__build_class__') ?? null),
  KW_NAMES: (_thread, frame, argument) => {
    const names = frame.code.data.constants[argument] as PyTuple;
    frame.keywordNames = names.items as readonly string[];
  },
  CALL_FUNCTION_EX: callWithUnpacking,
  BUILD_SLICE: (_thread, frame, count) => {
    const [start, stop, step = null] = popMany(frame, count) as [Value, Value, Value?];
    push(frame, new PySlice(start, stop, step));
  },
  BUILD_STRING: (_thread, frame, count) => push(frame, popMany(frame, count).join('')),
  LIST_TO_TUPLE: (_thread, frame) => push(frame, new PyTuple((pop(frame) as PyList).items)),
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
  DICT_UPDATE: (thread, frame, depth) => {
    const other = pop(frame);
    const dict = peek(frame, depth) as PyDict;
    if (!(other instanceof PyDict) && typeOf(other).lookUp('keys') === undefined) {
      raise('TypeError', `'${typeOf(other).name}' object is not a mapping`);
    }
    effect(thread, () => updateDict(thread, dict, other));
  },
  DICT_MERGE: (thread, frame, depth) => {
    const other = pop(frame);
    const dict = peek(frame, depth) as PyDict;
    const callable = peek(frame, depth + 2);
    effect(thread, () => mergeKeywords(thread, dict, other, callable));
  },
  UNPACK_SEQUENCE: (thread, frame, count) => {
    const value = pop(frame);
    effect(thread, () => unpack(thread, frame, value, count));
  },
  UNPACK_EX: (thread, frame, argument) => {
    const value = pop(frame);
    effect(thread, () => unpackWithStar(thread, frame, value, argument & 255, argument >> 8));
  },
  PRINT_EXPR: (thread, frame) => {
    const value = pop(frame);
    effect(thread, () =>
      workThen(
        thread,
        (inner) => inner.interpreter.importSys(inner),
        (inner) => {
          const hook = inner.interpreter.sys()?.attributes.getName('displayhook');
          return hook === undefined
            ? raise('RuntimeError', 'lost sys.displayhook')
            : call(inner, hook, [value]);
        },
        undefined,
      ),
    );
  },
  ...exceptionInstructions,
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
