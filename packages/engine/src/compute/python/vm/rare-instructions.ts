/** Deletions, and what else not many programs need. */
import type { OpcodeName } from '../bytecode/opcodes.ts';
import { type PyCell, PyDict, type Result, type Value } from '../objects/index.ts';
import { setAttribute } from './attribute-setting.ts';
import { call } from './call.ts';
import { workThen } from './continue.ts';
import { isException, raise, throwException } from './errors.ts';
import type { Frame } from './frame.ts';
import { effect, type Instruction, nameOf } from './instructions.ts';
import { unaryOperation } from './operators.ts';
import { answer, pop, popMany } from './stack.ts';
import { deleteItem, getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { unboundLocal, undefinedName } from './variables.ts';

export const rareInstructions = {
  UNARY_POSITIVE: (thread, frame) => answer(frame, unaryOperation(thread, '+', pop(frame))),
  UNARY_INVERT: (thread, frame) => answer(frame, unaryOperation(thread, '~', pop(frame))),
  DELETE_SUBSCR: (thread, frame) => {
    const [container, index] = popMany(frame, 2) as [Value, Value];
    effect(thread, () => deleteItem(thread, container, index));
  },
  DELETE_ATTR: (thread, frame, argument) => {
    const object = pop(frame);
    effect(thread, () => setAttribute(thread, object, nameOf(frame, argument), undefined));
  },
  LOAD_CLASSDEREF: (thread, frame, place) => answer(frame, classVariable(thread, frame, place)),
  DELETE_DEREF: (_thread, frame, place) => deleteShared(frame, place),
  DELETE_FAST: (_thread, frame, place) => deleteLocal(frame, place),
  DELETE_NAME: (thread, frame, argument) =>
    effect(thread, () => deleteName(thread, frame, nameOf(frame, argument))),
  DELETE_GLOBAL: (_thread, frame, argument) => deleteGlobal(frame, nameOf(frame, argument)),
  SETUP_ANNOTATIONS: (_thread, frame) => setUpAnnotations(frame),
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
} satisfies Partial<Record<OpcodeName, Instruction>>;

export function deleteName(thread: Thread, frame: Frame, name: string): Result {
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type.builtIn) {
    if (!locals.deleteName(name)) undefinedName(name);
    return null;
  }
  return deleteItem(thread, locals as Value, name);
}

export function deleteGlobal(frame: Frame, name: string): void {
  if (!frame.globals.deleteName(name)) undefinedName(name);
}

export function deleteLocal(frame: Frame, place: number): void {
  if (frame.slots[place] === undefined) unboundLocal(frame, place);
  frame.slots[place] = undefined;
}

export function deleteShared(frame: Frame, place: number): void {
  const cell = frame.slots[place] as PyCell;
  if (cell.value === undefined) unboundLocal(frame, place);
  cell.value = undefined;
}

/** A shared variable as a class body sees it: its own names go before. */
export function classVariable(thread: Thread, frame: Frame, place: number): Result {
  const name = frame.code.placeNames[place] as string;
  const { locals } = frame;
  if (locals instanceof PyDict && locals.type.builtIn) {
    return locals.getName(name) ?? sharedValue(frame, place);
  }
  return workThen(
    thread,
    () => getItem(thread, locals as Value, name),
    (_thread, value) => value,
    undefined,
    (_thread, exception) => {
      if (!isException(exception, 'KeyError')) throwException(exception);
      return sharedValue(frame, place);
    },
  );
}

function sharedValue(frame: Frame, place: number): Value {
  return (frame.slots[place] as PyCell).value ?? unboundLocal(frame, place);
}

/** Makes sure that there is a place for annotations. */
export function setUpAnnotations(frame: Frame): void {
  const { locals } = frame;
  if (locals instanceof PyDict && locals.entryOfName('__annotations__') === undefined) {
    locals.setName('__annotations__', new PyDict());
  }
}
