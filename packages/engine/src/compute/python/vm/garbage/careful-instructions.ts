/** What instructions do with references, for a thread that has to notice when one goes. */
import { opcodes } from '../../bytecode/opcodes.ts';
import {
  PyBoundMethod,
  PyCell,
  type PyCode,
  PyDict,
  PyList,
  PySlot,
  type Value,
} from '../../objects/index.ts';
import { quickValue } from '../dict-access.ts';
import type { Frame } from '../frame.ts';

const numbers = (...names: readonly (keyof typeof opcodes)[]): ReadonlySet<number> =>
  new Set(names.map((name) => opcodes[name]));

/** Instructions that drop nothing. */
const DROP_NOTHING = numbers(
  'NOP',
  'RESUME',
  'PUSH_NULL',
  'SWAP',
  'COPY',
  'LOAD_CONST',
  'LOAD_FAST',
  'LOAD_DEREF',
  'LOAD_GLOBAL',
  'LOAD_CLOSURE',
  'PRECALL',
  'KW_NAMES',
  'MAKE_CELL',
  'COPY_FREE_VARS',
  'LOAD_ASSERTION_ERROR',
  'LOAD_BUILD_CLASS',
);

/** The same, but what comes after them in the code is not what comes next. */
const ENDS_STRETCH = numbers(
  'JUMP_FORWARD',
  'JUMP_BACKWARD',
  'JUMP_BACKWARD_NO_INTERRUPT',
  'LOAD_NAME',
);

/** From a frame with these all of it may go. */
export const LEAVES_FRAME = numbers('RETURN_VALUE', 'YIELD_VALUE', 'RETURN_GENERATOR');

/** Instructions that only look at what they take off the stack. */
export const ONLY_LOOKS = numbers(
  'POP_TOP',
  'LOAD_ATTR',
  'LOAD_METHOD',
  'COMPARE_OP',
  'IS_OP',
  'CONTAINS_OP',
  'BINARY_SUBSCR',
  'STORE_FAST',
  'STORE_NAME',
  'STORE_GLOBAL',
  'STORE_DEREF',
  'UNPACK_SEQUENCE',
);

/** Instructions that make something of what has been made before. */
export const BUILDS = numbers(
  'BUILD_TUPLE',
  'BUILD_LIST',
  'BUILD_SET',
  'BUILD_MAP',
  'BUILD_CONST_KEY_MAP',
);

const stretches = new WeakMap<PyCode, Uint8Array>();
const LONGEST_STRETCH = 255;

/** How many instructions from each on drop nothing, one after the other. */
export function stretchesOf(code: PyCode): Uint8Array {
  const known = stretches.get(code);
  if (known !== undefined) return known;
  const { instructions } = code.data;
  const count = instructions.length >> 1;
  const lengths = new Uint8Array(count + 1);
  for (let at = count - 1; at >= 0; at -= 1) {
    const opcode = instructions[at * 2] as number;
    if (ENDS_STRETCH.has(opcode)) lengths[at] = 1;
    else if (DROP_NOTHING.has(opcode)) {
      lengths[at] = Math.min(LONGEST_STRETCH, 1 + (lengths[at + 1] as number));
    }
  }
  stretches.set(code, lengths);
  return lengths;
}

/** Values on the stack that an instruction may take off it, at most; without argument. */
const TAKEN: ReadonlyMap<number, number> = new Map([
  [opcodes.POP_TOP, 1],
  [opcodes.UNARY_NOT, 1],
  [opcodes.GET_ITER, 1],
  [opcodes.RETURN_VALUE, 1],
  [opcodes.STORE_NAME, 1],
  [opcodes.STORE_GLOBAL, 1],
  [opcodes.STORE_FAST, 1],
  [opcodes.STORE_DEREF, 1],
  [opcodes.STORE_ATTR, 2],
  [opcodes.LOAD_ATTR, 1],
  [opcodes.LOAD_METHOD, 1],
  [opcodes.FOR_ITER, 1],
  [opcodes.UNPACK_SEQUENCE, 1],
  [opcodes.DELETE_FAST, 0],
  [opcodes.DELETE_NAME, 0],
  [opcodes.DELETE_GLOBAL, 0],
  [opcodes.DELETE_DEREF, 0],
  [opcodes.BINARY_OP, 2],
  [opcodes.COMPARE_OP, 2],
  [opcodes.BINARY_SUBSCR, 2],
]);

const TAKEN_BY_OTHERS = 5;

const TAKES_ARGUMENT = numbers('BUILD_TUPLE', 'BUILD_LIST', 'BUILD_SET', 'BUILD_MAP', 'CALL');

/** What an instruction takes off the stack or writes over, as far as it can be known before. */
export function droppedBy(frame: Frame, opcode: number, argument: number): readonly unknown[] {
  const { slots, top, code } = frame;
  const places = code.placeNames.length;
  let taken = TAKEN.get(opcode) ?? TAKEN_BY_OTHERS;
  if (TAKES_ARGUMENT.has(opcode)) taken = 2 * argument + 2;
  const dropped: unknown[] = slots.slice(Math.max(places, top - taken), top);
  for (const value of dropped) {
    if (value instanceof PyBoundMethod) dropped.push(value.self);
  }
  const old = overwritten(frame, opcode, argument);
  if (old !== undefined) dropped.push(old);
  return dropped;
}

function overwritten(frame: Frame, opcode: number, argument: number): unknown {
  const { slots, top, code, locals, globals } = frame;
  const name = code.names[argument] ?? '';
  switch (opcode) {
    case opcodes.STORE_FAST:
    case opcodes.DELETE_FAST:
      return slots[argument];
    case opcodes.STORE_DEREF:
    case opcodes.DELETE_DEREF: {
      const cell = slots[argument];
      return cell instanceof PyCell ? cell.value : undefined;
    }
    case opcodes.STORE_NAME:
    case opcodes.DELETE_NAME:
      return locals instanceof PyDict ? locals.getName(name) : undefined;
    case opcodes.STORE_GLOBAL:
    case opcodes.DELETE_GLOBAL:
      return globals.getName(name);
    case opcodes.STORE_ATTR:
    case opcodes.DELETE_ATTR:
      return attributeOf(slots[top - 1] as Value, name);
    case opcodes.STORE_SUBSCR:
    case opcodes.DELETE_SUBSCR:
      return itemOf(slots[top - 2], slots[top - 1] as Value);
    case opcodes.POP_EXCEPT:
    case opcodes.PUSH_EXC_INFO:
      return frame.handling;
    default:
      return undefined;
  }
}

function attributeOf(object: Value, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  const slot = object.type.lookUp(name);
  if (slot instanceof PySlot) return slot.values.get(object);
  return object.attributes?.getName(name);
}

function itemOf(container: unknown, index: Value): unknown {
  if (container instanceof PyList && typeof index === 'number') return container.items.at(index);
  return container instanceof PyDict ? quickValue(container, index) : undefined;
}
