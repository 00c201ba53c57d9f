import {
  EXHAUSTED,
  floatType,
  ListIterator,
  PENDING,
  PyBoundMethod,
  type PyCell,
  PyDict,
  PyFloat,
  PyFunction,
  PyIterator,
  PyList,
  PyNative,
  PyTuple,
  RangeIterator,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkJoined } from '../slices.ts';
import { cachedAttribute, cachedMethod, storeInstanceAttribute } from './attribute-caches.ts';
import { getAttribute } from './attributes.ts';
import { call, frameFor } from './call.ts';
import { quickValue, setAtOnce } from './dict-access.ts';
import { Frame } from './frame.ts';
import { fetchInstruction } from './late-instructions.ts';
import { binaryOperation, compare } from './operators.ts';
import { containsAtOnce, getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';
import { quickTruth } from './truth.ts';
import { globalValue, setCachedName, unboundLocal } from './variables.ts';

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

/**
 * Runs frames of the program until built-in work is uppermost or the budget of the thread is spent. The
 * instructions that programs spend their time in are here; the others are functions of `instructions`.
 * The numbers of the cases are those of `opcodes`, as literals because the host makes a jump table of
 * them; a test keeps the two alike. Where one instruction goes on with the next by itself, each is counted
 * and `frame.at` says which it is. A case ends with `continue` when all is done, and with `break` when
 * something was called that may have changed the frame. An exception leaves as thrown.
 */
export function runFrames(thread: Thread, first: Frame): void {
  let frame = first;
  const others = thread.interpreter.instructions;
  let { budget } = thread;
  try {
    enter: for (;;) {
      const { code, slots } = frame;
      const { program } = code;
      let { top } = frame;
      for (let at = frame.at + 1; ; at += 1) {
        if (budget <= 0) {
          frame.at = at - 1;
          frame.top = top;
          return;
        }
        budget -= 1;
        frame.at = at;
        const word = program[at] as number;
        let argument = word >> 8;
        switch (word & 255) {
          case 9: // NOP
          case 151: // RESUME
            continue;
          case 1: // POP_TOP
            top -= 1;
            continue;
          case 2: // PUSH_NULL
            slots[top] = undefined;
            top += 1;
            continue;
          case 99: {
            // SWAP
            const value = slots[top - 1];
            slots[top - 1] = slots[top - argument];
            slots[top - argument] = value;
            continue;
          }
          case 207: {
            // SWAP 3, SWAP 2, STORE_SUBSCR
            const index = slots[top - 2];
            const container = slots[top - 3];
            if (budget >= 2 && container instanceof PyList && typeof index === 'number') {
              const { items } = container;
              if (index >= 0 && index < items.length && container.type.builtIn) {
                items[index] = slots[top - 1] as Value;
                top -= 3;
                budget -= 2;
                at += 2;
                continue;
              }
            }
            slots[top - 3] = slots[top - 1];
            slots[top - 1] = container;
            continue;
          }
          case 206: {
            // COPY 2, COPY 2, BINARY_SUBSCR
            const index = slots[top - 1];
            const container = slots[top - 2];
            if (budget >= 2 && container instanceof PyList && typeof index === 'number') {
              const { items } = container;
              if (index >= 0 && index < items.length && container.type.builtIn) {
                slots[top] = items[index];
                top += 1;
                budget -= 2;
                at += 2;
                continue;
              }
            }
            slots[top] = container;
            top += 1;
            continue;
          }
          case 120: // COPY
            slots[top] = slots[top - argument];
            top += 1;
            continue;
          case 100: // LOAD_CONST
            slots[top] = code.constants[argument];
            top += 1;
            continue;
          case 124: {
            // LOAD_FAST
            const value = slots[argument];
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            continue;
          }
          case 200: {
            // LOAD_FAST, then another
            const value = slots[argument];
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            if (budget <= 0) continue;
            budget -= 1;
            at += 1;
            frame.at = at;
            argument = (program[at] as number) >> 8;
            const other = slots[argument];
            if (other === undefined) unboundLocal(frame, argument);
            slots[top] = other;
            top += 1;
            continue;
          }
          case 201: {
            // LOAD_FAST, then LOAD_CONST
            const value = slots[argument];
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            if (budget <= 0) continue;
            budget -= 1;
            at += 1;
            slots[top] = code.constants[(program[at] as number) >> 8];
            top += 1;
            continue;
          }
          case 209: {
            // LOAD_FAST, LOAD_CONST, BINARY_SUBSCR
            const container = slots[argument];
            const index = code.constants[(program[at + 1] as number) >> 8];
            if (
              budget >= 2 &&
              typeof index === 'number' &&
              (container instanceof PyList || container instanceof PyTuple)
            ) {
              const { items } = container;
              if (index >= 0 && index < items.length && container.type.builtIn) {
                slots[top] = items[index];
                top += 1;
                budget -= 2;
                at += 2;
                continue;
              }
            }
            if (container === undefined) unboundLocal(frame, argument);
            slots[top] = container;
            top += 1;
            continue;
          }
          case 210: {
            // LOAD_FAST, another one or LOAD_CONST, then BINARY_OP for +, - or *
            const next = program[at + 1] as number;
            const left = slots[argument];
            const right = (next & 255) === 100 ? code.constants[next >> 8] : slots[next >> 8];
            if (budget >= 2) {
              const operator = (program[at + 2] as number) & 255;
              if (typeof left === 'number' && typeof right === 'number') {
                const result =
                  operator === 203 ? left + right : operator === 204 ? left - right : left * right;
                if (result <= MAX_SAFE_INTEGER && result >= MIN_SAFE_INTEGER) {
                  slots[top] = result + 0;
                  top += 1;
                  budget -= 2;
                  at += 2;
                  continue;
                }
              } else if (isFloat(left) && isFloat(right)) {
                const { value } = left;
                const other = right.value;
                slots[top] = new PyFloat(
                  operator === 203
                    ? value + other
                    : operator === 204
                      ? value - other
                      : value * other,
                );
                top += 1;
                budget -= 2;
                at += 2;
                continue;
              }
            }
            if (left === undefined) unboundLocal(frame, argument);
            slots[top] = left;
            top += 1;
            continue;
          }
          case 125: // STORE_FAST
            top -= 1;
            slots[argument] = slots[top];
            continue;
          case 202: {
            // STORE_FAST, then LOAD_FAST
            top -= 1;
            slots[argument] = slots[top];
            if (budget <= 0) continue;
            budget -= 1;
            at += 1;
            frame.at = at;
            argument = (program[at] as number) >> 8;
            const value = slots[argument];
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            continue;
          }
          case 137: {
            // LOAD_DEREF
            const { value } = slots[argument] as PyCell;
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            continue;
          }
          case 138: // STORE_DEREF
            top -= 1;
            (slots[argument] as PyCell).value = slots[top] as Value;
            continue;
          case 116: {
            // LOAD_GLOBAL
            if ((argument & 1) !== 0) {
              slots[top] = undefined;
              top += 1;
            }
            slots[top] = globalValue(frame, at, code.names[argument >> 1] as string);
            top += 1;
            continue;
          }
          case 101: {
            // LOAD_NAME
            const { locals } = frame;
            const name = code.names[argument] as string;
            if (locals === frame.globals) {
              slots[top] = globalValue(frame, at, name);
              top += 1;
              continue;
            }
            if (locals instanceof PyDict && locals.type.builtIn) {
              const own = locals.getName(name);
              slots[top] = own === undefined ? globalValue(frame, at, name) : own;
              top += 1;
              continue;
            }
            frame.top = top;
            others[101]?.(thread, frame, argument);
            break;
          }
          case 90: {
            // STORE_NAME
            const { locals } = frame;
            if (locals instanceof PyDict && locals.type.builtIn) {
              top -= 1;
              setCachedName(code, at, locals, code.names[argument] as string, slots[top] as Value);
              continue;
            }
            frame.top = top;
            others[90]?.(thread, frame, argument);
            break;
          }
          case 208: {
            // LOAD_FAST, then LOAD_ATTR
            const value = slots[argument];
            if (value === undefined) unboundLocal(frame, argument);
            slots[top] = value;
            top += 1;
            if (budget <= 0) continue;
            const name = code.names[(program[at + 1] as number) >> 8] as string;
            const cached = cachedAttribute(code.caches, at + 1, value as Value, name);
            if (cached === undefined) continue;
            budget -= 1;
            at += 1;
            slots[top - 1] = cached;
            continue;
          }
          case 106: {
            // LOAD_ATTR
            const object = slots[top - 1] as Value;
            const name = code.names[argument] as string;
            const cached = cachedAttribute(code.caches, at, object, name);
            if (cached !== undefined) {
              slots[top - 1] = cached;
              continue;
            }
            frame.top = top - 1;
            const value = getAttribute(thread, object, name);
            if (value === PENDING) break;
            slots[top - 1] = value;
            continue;
          }
          case 160: {
            // LOAD_METHOD
            const object = slots[top - 1] as Value;
            const name = code.names[argument] as string;
            const method = cachedMethod(code.caches, at, object, name);
            if (method !== undefined) {
              slots[top - 1] = method;
              slots[top] = object;
              top += 1;
              continue;
            }
            slots[top - 1] = undefined;
            slots[top] = object;
            frame.top = top;
            const value = getAttribute(thread, object, name);
            if (value === PENDING) break;
            slots[top] = value;
            top += 1;
            continue;
          }
          case 95: {
            // STORE_ATTR
            const object = slots[top - 1] as Value;
            const name = code.names[argument] as string;
            if (storeInstanceAttribute(code.caches, at, object, name, slots[top - 2] as Value)) {
              top -= 2;
              continue;
            }
            frame.top = top;
            others[95]?.(thread, frame, argument);
            break;
          }
          case 166: // PRECALL, then CALL
          case 171: {
            // CALL
            if ((word & 255) === 166) {
              if (budget <= 0) continue;
              budget -= 1;
              at += 1;
              frame.at = at;
              argument = (program[at] as number) >> 8;
            }
            const base = top - argument - 2;
            let callable = slots[base];
            let firstArgument = base + 1;
            if (callable === undefined) {
              callable = slots[firstArgument];
              firstArgument += 1;
            }
            const { keywordNames } = frame;
            if (callable instanceof PyBoundMethod) {
              firstArgument -= 1;
              slots[firstArgument] = callable.self;
              callable = callable.callable;
            }
            const count = top - firstArgument;
            if (keywordNames === undefined) {
              if (callable instanceof PyFunction) {
                const missing = callable.code.plainCount - count;
                const { defaults } = callable;
                if (missing === 0 || (missing > 0 && missing <= (defaults?.items.length ?? 0))) {
                  const inner = frameFor(thread, frame, callable);
                  const places = inner.slots;
                  for (let index = 0; index < count; index += 1) {
                    places[index] = slots[firstArgument + index];
                  }
                  if (missing > 0 && defaults !== undefined) {
                    const { items } = defaults;
                    for (let index = 0; index < missing; index += 1) {
                      places[count + index] = items[items.length - missing + index];
                    }
                  }
                  frame.top = base;
                  thread.frame = inner;
                  frame = inner;
                  continue enter;
                }
              } else if (
                callable instanceof PyNative &&
                takes(callable, count, slots[firstArgument])
              ) {
                const { implementation } = callable;
                frame.top = base;
                let result: Result;
                switch (count) {
                  case 0:
                    result = implementation(thread);
                    break;
                  case 1:
                    result = implementation(thread, slots[firstArgument] as never);
                    break;
                  case 2:
                    result = implementation(
                      thread,
                      slots[firstArgument] as never,
                      slots[firstArgument + 1] as never,
                    );
                    break;
                  default:
                    result = implementation(
                      thread,
                      ...(slots.slice(firstArgument, top) as never[]),
                    );
                }
                if (result === PENDING) break;
                if ((program[at + 1] as number) === 1 && budget > 0) {
                  // POP_TOP
                  budget -= 1;
                  at += 1;
                  top = base;
                  continue;
                }
                top = base + 1;
                slots[base] = result;
                continue;
              }
            }
            const args = slots.slice(firstArgument, top) as Value[];
            frame.top = base;
            let result: Result;
            if (keywordNames === undefined) result = call(thread, callable as Value, args);
            else {
              frame.keywordNames = undefined;
              const values = args.splice(args.length - keywordNames.length);
              result = call(thread, callable as Value, args, { names: keywordNames, values });
            }
            if (result === PENDING) break;
            slots[base] = result;
            top = base + 1;
            continue;
          }
          case 83: {
            // RETURN_VALUE
            top -= 1;
            if (frame.generator !== undefined) {
              frame.top = top;
              others[83]?.(thread, frame, argument);
              break;
            }
            const { back } = frame;
            thread.frame = back;
            if (!(back instanceof Frame)) {
              const value = slots[top] as Value;
              if (back === null || budget <= 0) {
                thread.give(value);
                return;
              }
              // Built-in work that waits goes on, as `runThread` has it.
              budget -= 1;
              thread.frame = back.back;
              const result = back.proceed(thread, value, back.state);
              if (result !== PENDING) thread.give(result);
              break;
            }
            back.slots[back.top] = slots[top];
            back.top += 1;
            frame = back;
            continue enter;
          }
          case 203: {
            // BINARY_OP for + and +=
            const right = slots[top - 1];
            const left = slots[top - 2];
            if (typeof left === 'number' && typeof right === 'number') {
              const result = left + right;
              if (result <= MAX_SAFE_INTEGER && result >= MIN_SAFE_INTEGER) {
                top -= 1;
                slots[top - 1] = result;
                continue;
              }
            } else if (isFloat(left) && isFloat(right)) {
              top -= 1;
              slots[top - 1] = new PyFloat(left.value + right.value);
              continue;
            } else if (typeof left === 'string' && typeof right === 'string') {
              checkJoined(left.length, right.length);
              top -= 1;
              slots[top - 1] = left + right;
              continue;
            }
            frame.top = top - 2;
            const value = binaryOperation(thread, argument, left as Value, right as Value);
            if (value === PENDING) break;
            top -= 1;
            slots[top - 1] = value;
            continue;
          }
          case 204: {
            // BINARY_OP for - and -=
            const right = slots[top - 1];
            const left = slots[top - 2];
            if (typeof left === 'number' && typeof right === 'number') {
              const result = left - right;
              if (result <= MAX_SAFE_INTEGER && result >= MIN_SAFE_INTEGER) {
                top -= 1;
                slots[top - 1] = result;
                continue;
              }
            } else if (isFloat(left) && isFloat(right)) {
              top -= 1;
              slots[top - 1] = new PyFloat(left.value - right.value);
              continue;
            }
            frame.top = top - 2;
            const value = binaryOperation(thread, argument, left as Value, right as Value);
            if (value === PENDING) break;
            top -= 1;
            slots[top - 1] = value;
            continue;
          }
          case 205: {
            // BINARY_OP for * and *=
            const right = slots[top - 1];
            const left = slots[top - 2];
            if (typeof left === 'number' && typeof right === 'number') {
              const result = left * right;
              if (result <= MAX_SAFE_INTEGER && result >= MIN_SAFE_INTEGER) {
                top -= 1;
                // There is no negative zero among integers.
                slots[top - 1] = result + 0;
                continue;
              }
            } else if (isFloat(left) && isFloat(right)) {
              top -= 1;
              slots[top - 1] = new PyFloat(left.value * right.value);
              continue;
            }
            frame.top = top - 2;
            const value = binaryOperation(thread, argument, left as Value, right as Value);
            if (value === PENDING) break;
            top -= 1;
            slots[top - 1] = value;
            continue;
          }
          case 122: {
            // BINARY_OP
            const right = slots[top - 1];
            const left = slots[top - 2];
            const quick = divide(argument, left, right);
            if (quick !== undefined) {
              top -= 1;
              slots[top - 1] = quick;
              continue;
            }
            frame.top = top - 2;
            const value = binaryOperation(thread, argument, left as Value, right as Value);
            if (value === PENDING) break;
            top -= 1;
            slots[top - 1] = value;
            continue;
          }
          case 107: {
            // COMPARE_OP, then a jump that depends on it
            const right = slots[top - 1];
            const left = slots[top - 2];
            top -= 2;
            let answer: boolean;
            if (typeof left === 'number' && typeof right === 'number') {
              answer = compareNumbers(argument, left, right);
            } else if (isFloat(left) && isFloat(right)) {
              answer = compareNumbers(argument, left.value, right.value);
            } else {
              frame.top = top;
              const value = compare(thread, argument, left as Value, right as Value);
              if (value === PENDING) break;
              if (typeof value !== 'boolean') {
                slots[top] = value;
                top += 1;
                continue;
              }
              answer = value;
            }
            const next = program[at + 1] as number;
            const wanted = jumpsIf(next & 255);
            if (wanted === undefined || budget <= 0) {
              slots[top] = answer;
              top += 1;
              continue;
            }
            budget -= 1;
            at = answer === wanted ? (next >> 8) - 1 : at + 1;
            continue;
          }
          case 117: // IS_OP
            top -= 1;
            slots[top - 1] = isSame(slots[top - 1], slots[top]) !== (argument === 1);
            continue;
          case 118: {
            // CONTAINS_OP, then a jump that depends on it
            const known = containsAtOnce(slots[top - 1] as Value, slots[top - 2] as Value);
            if (known === undefined) {
              frame.top = top;
              others[118]?.(thread, frame, argument);
              break;
            }
            top -= 2;
            const answer = known !== (argument === 1);
            const next = program[at + 1] as number;
            const wanted = jumpsIf(next & 255);
            if (wanted === undefined || budget <= 0) {
              slots[top] = answer;
              top += 1;
              continue;
            }
            budget -= 1;
            at = answer === wanted ? (next >> 8) - 1 : at + 1;
            continue;
          }
          case 25: {
            // BINARY_SUBSCR
            const index = slots[top - 1];
            const container = slots[top - 2];
            if (typeof index === 'number') {
              if (
                (container instanceof PyList || container instanceof PyTuple) &&
                container.type.builtIn
              ) {
                const { items } = container;
                const place = index < 0 ? items.length + index : index;
                if (place >= 0 && place < items.length) {
                  top -= 1;
                  slots[top - 1] = items[place];
                  continue;
                }
              }
            }
            if (container instanceof PyDict && container.type.builtIn) {
              const known = quickValue(container, index as Value);
              if (known !== undefined) {
                top -= 1;
                slots[top - 1] = known;
                continue;
              }
            }
            frame.top = top - 2;
            const value = getItem(thread, container as Value, index as Value);
            if (value === PENDING) break;
            top -= 1;
            slots[top - 1] = value;
            continue;
          }
          case 60: {
            // STORE_SUBSCR
            const index = slots[top - 1];
            const container = slots[top - 2];
            if (
              container instanceof PyList &&
              typeof index === 'number' &&
              container.type.builtIn
            ) {
              const { items } = container;
              const place = index < 0 ? items.length + index : index;
              if (place >= 0 && place < items.length) {
                items[place] = slots[top - 3] as Value;
                top -= 3;
                continue;
              }
            } else if (container instanceof PyDict && container.type.builtIn) {
              if (setAtOnce(container, index as Value, slots[top - 3] as Value)) {
                top -= 3;
                continue;
              }
            }
            frame.top = top;
            others[60]?.(thread, frame, argument);
            break;
          }
          case 93: {
            // FOR_ITER
            const iterator = slots[top - 1];
            if (iterator instanceof RangeIterator) {
              if (iterator.left <= 0) {
                top -= 1;
                at = argument - 1;
                continue;
              }
              const { value } = iterator;
              iterator.value = value + iterator.step;
              iterator.left -= 1;
              const next = program[at + 1] as number;
              if ((next & 255) === 125 && budget > 0) {
                // STORE_FAST
                budget -= 1;
                at += 1;
                slots[next >> 8] = value;
                continue;
              }
              slots[top] = value;
              top += 1;
              continue;
            }
            frame.top = top;
            if (!(iterator instanceof PyIterator)) {
              others[93]?.(thread, frame, argument);
              break;
            }
            const item =
              iterator instanceof ListIterator ? iterator.advance() : iterator.advance(thread);
            if (item === PENDING) break;
            if (item === EXHAUSTED) {
              top -= 1;
              at = argument - 1;
            } else {
              slots[top] = item;
              top += 1;
            }
            continue;
          }
          case 110: // JUMP_FORWARD
          case 134: // JUMP_BACKWARD_NO_INTERRUPT
          case 140: // JUMP_BACKWARD
            at = argument - 1;
            continue;
          case 114: // POP_JUMP_FORWARD_IF_FALSE
          case 175: // POP_JUMP_BACKWARD_IF_FALSE
          case 115: // POP_JUMP_FORWARD_IF_TRUE
          case 176: {
            // POP_JUMP_BACKWARD_IF_TRUE
            const opcode = word & 255;
            const value = slots[top - 1];
            const answer = typeof value === 'boolean' ? value : quickTruth(value as Value);
            if (answer === undefined) {
              frame.top = top;
              others[opcode]?.(thread, frame, argument);
              break;
            }
            top -= 1;
            if (answer === (opcode === 115 || opcode === 176)) at = argument - 1;
            continue;
          }
          case 102: // BUILD_TUPLE
            top -= argument;
            slots[top] = new PyTuple(slots.slice(top, top + argument) as Value[]);
            top += 1;
            continue;
          case 103: // BUILD_LIST
            top -= argument;
            slots[top] = new PyList(slots.slice(top, top + argument) as Value[]);
            top += 1;
            continue;
          case 145: // LIST_APPEND
            top -= 1;
            (slots[top - argument] as PyList).items.push(slots[top] as Value);
            continue;
          case 92: {
            // UNPACK_SEQUENCE
            const sequence = slots[top - 1];
            if (
              (sequence instanceof PyTuple || sequence instanceof PyList) &&
              sequence.type.builtIn &&
              sequence.items.length === argument
            ) {
              const { items } = sequence;
              top -= 1;
              for (let index = argument - 1; index >= 0; index -= 1) {
                slots[top] = items[index];
                top += 1;
              }
              continue;
            }
            frame.top = top;
            others[92]?.(thread, frame, argument);
            break;
          }
          default: {
            const instruction = others[word & 255];
            frame.top = top;
            if (instruction === undefined) {
              fetchInstruction(thread, frame);
              budget += 1;
            } else instruction(thread, frame, argument);
          }
        }
        if (thread.frame !== frame) {
          const next = thread.frame;
          if (!(next instanceof Frame) || thread.request !== undefined) return;
          frame = next;
          continue enter;
        }
        top = frame.top;
        at = frame.at;
      }
    }
  } finally {
    thread.budget = budget;
  }
}

/** Whether a built-in function can be called with so many arguments as they stand, of which that is the first. */
function takes(native: PyNative, count: number, self: unknown): boolean {
  const { selfType } = native;
  if (!native.takes(count)) return false;
  return selfType === undefined || typeOf(self as Value) === selfType;
}

/** A float itself; objects of subclasses have methods of their own. */
function isFloat(value: unknown): value is PyFloat {
  return value instanceof PyFloat && value.type === floatType;
}

/** Up to here a quotient of two numbers is exact enough for its floor. */
const MAX_QUICK_DIVISION = 2 ** 31;

/** `//` and `%` of small integers, `/` of floats; `undefined` for all else. */
function divide(operator: number, left: unknown, right: unknown): Value | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    if (right === 0) return undefined;
    if (operator === 6 || operator === 19) {
      const result = left % right;
      return result !== 0 && result < 0 !== right < 0 ? result + right : result + 0;
    }
    if (operator !== 2 && operator !== 15) return undefined;
    if (left > MAX_QUICK_DIVISION || left < -MAX_QUICK_DIVISION) return undefined;
    return Math.floor(left / right) + 0;
  }
  if ((operator !== 11 && operator !== 24) || !isFloat(left) || !isFloat(right)) return undefined;
  return right.value === 0 ? undefined : new PyFloat(left.value / right.value);
}

/** Whether an instruction jumps if the uppermost value is true, or false; `undefined` for others. */
function jumpsIf(opcode: number): boolean | undefined {
  switch (opcode) {
    case 114:
    case 175:
      return false;
    case 115:
    case 176:
      return true;
    default:
      return undefined;
  }
}

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
