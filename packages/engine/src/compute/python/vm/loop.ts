import {
  EXHAUSTED,
  ListIterator,
  PENDING,
  PyBoundMethod,
  type PyCell,
  PyDict,
  PyFloat,
  PyFunction,
  PyIterator,
  PyList,
  PyTuple,
  RangeIterator,
  type Value,
} from '../objects/index.ts';
import { cachedAttribute, cachedMethod, storeInstanceAttribute } from './attribute-caches.ts';
import { getAttribute } from './attributes.ts';
import { call, frameFor } from './call.ts';
import { quickValue, setAtOnce } from './dict-access.ts';
import type { Frame } from './frame.ts';
import { fetchInstruction } from './late-instructions.ts';
import { binaryOperation, compare } from './operators.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { quickTruth } from './truth.ts';
import { globalValue, unboundLocal } from './variables.ts';

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

/**
 * Runs a frame of the program until another one is uppermost or the budget of the thread is spent. The
 * instructions that programs spend their time in are here; the others are functions of `instructions`.
 * The numbers of the cases are those of `opcodes`, as literals because the host makes a jump table of
 * them; a test keeps the two alike. An exception leaves as thrown; `frame.at` says where.
 */
export function runFrame(thread: Thread, frame: Frame): void {
  const { slots, instructions } = frame;
  const { constants, names } = frame.code.data;
  const { caches } = frame.code;
  const others = thread.interpreter.instructions;
  let { top } = frame;
  let at = frame.at + 1;
  let { budget } = thread;
  try {
    for (; ; at += 1) {
      frame.at = at;
      if (budget <= 0) {
        frame.at = at - 1;
        frame.top = top;
        return;
      }
      budget -= 1;
      const argument = instructions[at * 2 + 1] as number;
      switch (instructions[at * 2]) {
        case 9: // NOP
        case 151: // RESUME
        case 166: // PRECALL
          break;
        case 1: // POP_TOP
          top -= 1;
          break;
        case 2: // PUSH_NULL
          slots[top] = undefined;
          top += 1;
          break;
        case 99: {
          // SWAP
          const value = slots[top - 1];
          slots[top - 1] = slots[top - argument];
          slots[top - argument] = value;
          break;
        }
        case 120: // COPY
          slots[top] = slots[top - argument];
          top += 1;
          break;
        case 100: // LOAD_CONST
          slots[top] = constants[argument];
          top += 1;
          break;
        case 124: {
          // LOAD_FAST
          const value = slots[argument];
          if (value === undefined) unboundLocal(frame, argument);
          slots[top] = value;
          top += 1;
          break;
        }
        case 125: // STORE_FAST
          top -= 1;
          slots[argument] = slots[top];
          break;
        case 137: {
          // LOAD_DEREF
          const { value } = slots[argument] as PyCell;
          if (value === undefined) unboundLocal(frame, argument);
          slots[top] = value;
          top += 1;
          break;
        }
        case 138: // STORE_DEREF
          top -= 1;
          (slots[argument] as PyCell).value = slots[top] as Value;
          break;
        case 116: {
          // LOAD_GLOBAL
          if ((argument & 1) !== 0) {
            slots[top] = undefined;
            top += 1;
          }
          slots[top] = globalValue(frame, at, names[argument >> 1] as string);
          top += 1;
          break;
        }
        case 101: {
          // LOAD_NAME
          const locals = frame.locals;
          const name = names[argument] as string;
          if (!(locals instanceof PyDict && locals.type.builtIn)) {
            frame.top = top;
            others[101]?.(thread, frame, argument);
            if (thread.frame !== frame) return;
            top = frame.top;
            break;
          }
          slots[top] = locals.getName(name) ?? globalValue(frame, at, name);
          top += 1;
          break;
        }
        case 90: {
          // STORE_NAME
          const locals = frame.locals;
          if (!(locals instanceof PyDict && locals.type.builtIn)) {
            frame.top = top;
            others[90]?.(thread, frame, argument);
            if (thread.frame !== frame) return;
            top = frame.top;
            break;
          }
          top -= 1;
          locals.setName(names[argument] as string, slots[top] as Value);
          break;
        }
        case 106: {
          // LOAD_ATTR
          const object = slots[top - 1] as Value;
          const cached = cachedAttribute(caches, at, object, names[argument] as string);
          if (cached !== undefined) {
            slots[top - 1] = cached;
            break;
          }
          top -= 1;
          frame.top = top;
          const value = getAttribute(thread, object, names[argument] as string);
          if (value === PENDING) return;
          slots[top] = value;
          top += 1;
          break;
        }
        case 160: {
          // LOAD_METHOD
          const object = slots[top - 1] as Value;
          const method = cachedMethod(caches, at, object, names[argument] as string);
          if (method !== undefined) {
            slots[top - 1] = method;
            slots[top] = object;
            top += 1;
            break;
          }
          slots[top - 1] = undefined;
          slots[top] = object;
          frame.top = top;
          const value = getAttribute(thread, object, names[argument] as string);
          if (value === PENDING) return;
          slots[top] = value;
          top += 1;
          break;
        }
        case 95: {
          // STORE_ATTR
          const object = slots[top - 1] as Value;
          const name = names[argument] as string;
          if (storeInstanceAttribute(caches, at, object, name, slots[top - 2] as Value)) {
            top -= 2;
            break;
          }
          frame.top = top;
          others[95]?.(thread, frame, argument);
          if (thread.frame !== frame) return;
          top = frame.top;
          break;
        }
        case 171: {
          // CALL
          let callee = top - argument - 2;
          let callable = slots[callee];
          if (callable === undefined) {
            callee += 1;
            callable = slots[callee];
          }
          const keywordNames = frame.keywordNames;
          let firstArgument = callee + 1;
          if (callable instanceof PyBoundMethod) {
            slots[callee] = callable.self;
            callable = callable.callable;
            firstArgument = callee;
          }
          const base = slots[top - argument - 2] === undefined ? top - argument - 2 : callee;
          if (callable instanceof PyFunction && keywordNames === undefined) {
            const { code } = callable;
            const count = top - firstArgument;
            if (code.plain && count === code.data.argumentCount) {
              const inner = frameFor(thread, frame, callable);
              for (let index = 0; index < count; index += 1) {
                inner.slots[index] = slots[firstArgument + index];
              }
              frame.top = base;
              thread.frame = inner;
              return;
            }
          }
          const args = slots.slice(firstArgument, top) as Value[];
          top = base;
          frame.top = base;
          let result: Value | typeof PENDING;
          if (keywordNames === undefined) result = call(thread, callable as Value, args);
          else {
            frame.keywordNames = undefined;
            const values = args.splice(args.length - keywordNames.length);
            result = call(thread, callable as Value, args, { names: keywordNames, values });
          }
          if (result === PENDING) return;
          slots[top] = result;
          top += 1;
          break;
        }
        case 83: {
          // RETURN_VALUE
          const value = slots[top - 1] as Value;
          const { back, generator } = frame;
          if (generator !== undefined) {
            frame.top = top - 1;
            others[83]?.(thread, frame, argument);
            return;
          }
          thread.frame = back;
          thread.give(value);
          return;
        }
        case 122: {
          // BINARY_OP
          const right = slots[top - 1];
          const left = slots[top - 2];
          if (typeof left === 'number' && typeof right === 'number') {
            let result: number | undefined;
            switch (argument) {
              case 0:
              case 13:
                result = left + right;
                break;
              case 10:
              case 23:
                result = left - right;
                break;
              case 5:
              case 18:
                result = left * right;
                break;
              case 2:
              case 15:
                if (right !== 0) result = Math.floor(left / right);
                if (left > MAX_QUICK_DIVISION || left < -MAX_QUICK_DIVISION) result = undefined;
                break;
              case 6:
              case 19:
                if (right !== 0) {
                  result = left % right;
                  if (result !== 0 && result < 0 !== right < 0) result += right;
                }
                break;
              default:
            }
            if (result !== undefined && result <= MAX_SAFE_INTEGER && result >= MIN_SAFE_INTEGER) {
              top -= 1;
              slots[top - 1] = result + 0;
              break;
            }
          } else if (left instanceof PyFloat && right instanceof PyFloat) {
            let result: number | undefined;
            switch (argument) {
              case 0:
              case 13:
                result = left.value + right.value;
                break;
              case 10:
              case 23:
                result = left.value - right.value;
                break;
              case 5:
              case 18:
                result = left.value * right.value;
                break;
              case 11:
              case 24:
                if (right.value !== 0) result = left.value / right.value;
                break;
              default:
            }
            if (result !== undefined && left.type.builtIn && right.type.builtIn) {
              top -= 1;
              slots[top - 1] = new PyFloat(result);
              break;
            }
          }
          top -= 2;
          frame.top = top;
          const value = binaryOperation(thread, argument, left as Value, right as Value);
          if (value === PENDING) return;
          slots[top] = value;
          top += 1;
          break;
        }
        case 107: {
          // COMPARE_OP
          const right = slots[top - 1];
          const left = slots[top - 2];
          top -= 2;
          if (typeof left === 'number' && typeof right === 'number') {
            slots[top] = compareNumbers(argument, left, right);
            top += 1;
            break;
          }
          frame.top = top;
          const value = compare(thread, argument, left as Value, right as Value);
          if (value === PENDING) return;
          slots[top] = value;
          top += 1;
          break;
        }
        case 117: // IS_OP
          top -= 1;
          slots[top - 1] = isSame(slots[top - 1], slots[top]) !== (argument === 1);
          break;
        case 25: {
          // BINARY_SUBSCR
          const index = slots[top - 1];
          const container = slots[top - 2];
          top -= 2;
          if (container instanceof PyList && typeof index === 'number' && container.type.builtIn) {
            const item = container.items[index < 0 ? container.items.length + index : index];
            if (item !== undefined) {
              slots[top] = item;
              top += 1;
              break;
            }
          } else if (container instanceof PyDict && container.type.builtIn) {
            const known = quickValue(container, index as Value);
            if (known !== undefined) {
              slots[top] = known;
              top += 1;
              break;
            }
          }
          frame.top = top;
          const value = getItem(thread, container as Value, index as Value);
          if (value === PENDING) return;
          slots[top] = value;
          top += 1;
          break;
        }
        case 60: {
          // STORE_SUBSCR
          const index = slots[top - 1];
          const container = slots[top - 2];
          if (container instanceof PyList && typeof index === 'number' && container.type.builtIn) {
            const place = index < 0 ? container.items.length + index : index;
            if (place >= 0 && place < container.items.length) {
              container.items[place] = slots[top - 3] as Value;
              top -= 3;
              break;
            }
          } else if (container instanceof PyDict && container.type.builtIn) {
            if (setAtOnce(container, index as Value, slots[top - 3] as Value)) {
              top -= 3;
              break;
            }
          }
          frame.top = top;
          others[60]?.(thread, frame, argument);
          if (thread.frame !== frame) return;
          top = frame.top;
          break;
        }
        case 93: {
          // FOR_ITER
          const iterator = slots[top - 1];
          if (iterator instanceof RangeIterator) {
            if (iterator.left > 0) {
              slots[top] = iterator.value;
              iterator.value += iterator.step;
              iterator.left -= 1;
              top += 1;
            } else {
              top -= 1;
              at = argument - 1;
            }
            break;
          }
          if (iterator instanceof ListIterator || iterator instanceof PyIterator) {
            frame.top = top;
            const item = iterator.advance(thread);
            if (item === PENDING) return;
            if (item === EXHAUSTED) {
              top -= 1;
              at = argument - 1;
            } else {
              slots[top] = item;
              top += 1;
            }
            break;
          }
          frame.top = top;
          others[93]?.(thread, frame, argument);
          if (thread.frame !== frame) return;
          top = frame.top;
          at = frame.at;
          break;
        }
        case 110: // JUMP_FORWARD
        case 134: // JUMP_BACKWARD_NO_INTERRUPT
        case 140: // JUMP_BACKWARD
          at = argument - 1;
          break;
        case 114: // POP_JUMP_FORWARD_IF_FALSE
        case 175: // POP_JUMP_BACKWARD_IF_FALSE
        case 115: // POP_JUMP_FORWARD_IF_TRUE
        case 176: {
          // POP_JUMP_BACKWARD_IF_TRUE
          const opcode = instructions[at * 2] as number;
          const wanted = opcode === 115 || opcode === 176;
          const answer = quickTruth(slots[top - 1] as Value);
          if (answer === undefined) {
            frame.top = top;
            others[opcode]?.(thread, frame, argument);
            if (thread.frame !== frame) return;
            top = frame.top;
            at = frame.at;
            break;
          }
          top -= 1;
          if (answer === wanted) at = argument - 1;
          break;
        }
        case 102: // BUILD_TUPLE
          top -= argument;
          slots[top] = new PyTuple(slots.slice(top, top + argument) as Value[]);
          top += 1;
          break;
        case 103: // BUILD_LIST
          top -= argument;
          slots[top] = new PyList(slots.slice(top, top + argument) as Value[]);
          top += 1;
          break;
        case 145: // LIST_APPEND
          top -= 1;
          (slots[top - argument] as PyList).items.push(slots[top] as Value);
          break;
        case 92: {
          // UNPACK_SEQUENCE
          const tuple = slots[top - 1];
          if (tuple instanceof PyTuple && tuple.type.builtIn && tuple.items.length === argument) {
            top -= 1;
            for (let index = argument - 1; index >= 0; index -= 1) {
              slots[top] = tuple.items[index];
              top += 1;
            }
            break;
          }
          frame.top = top;
          others[92]?.(thread, frame, argument);
          if (thread.frame !== frame) return;
          top = frame.top;
          break;
        }
        default: {
          const instruction = others[instructions[at * 2] as number];
          frame.top = top;
          if (instruction === undefined) {
            fetchInstruction(thread, frame);
            budget += 1;
          } else instruction(thread, frame, argument);
          if (thread.frame !== frame) return;
          top = frame.top;
          at = frame.at;
        }
      }
    }
  } finally {
    thread.budget = budget;
  }
}

/** Up to here a quotient of two numbers is exact enough for its floor. */
const MAX_QUICK_DIVISION = 2 ** 31;

function compareNumbers(operator: number, left: number, right: number): boolean {
  switch (operator) {
    case 0:
      return left < right;
    case 1:
      return left <= right;
    case 2:
      return left === right;
    case 3:
      return left !== right;
    case 4:
      return left > right;
    default:
      return left >= right;
  }
}

/** `is`: the same object. A number too great for the host's is the same when it is equal. */
export function isSame(left: Value | undefined, right: Value | undefined): boolean {
  return left === right;
}
