import { codeFlags } from '../bytecode/code.ts';
import {
  Complaint,
  EMPTY_TUPLE,
  type KeywordArguments,
  PENDING,
  PyBoundMethod,
  PyDict,
  PyFunction,
  PyNative,
  PyTuple,
  type Result,
  type Value,
} from '../objects/index.ts';
import { type AnyFrame, Frame } from './frame.ts';
import type { Thread } from './thread.ts';

/** Calls any value. Its answer may come later; see {@link Result}. */
export function call(
  thread: Thread,
  callable: Value,
  args: readonly Value[],
  keywords?: KeywordArguments,
): Result {
  if (callable instanceof PyFunction) return callFunction(thread, callable, args, keywords);
  if (callable instanceof PyNative) return callable.call(thread, args, keywords);
  if (callable instanceof PyBoundMethod) {
    return call(thread, callable.callable, [callable.self, ...args], keywords);
  }
  return thread.interpreter.hooks.callObject(thread, callable, args, keywords);
}

/** Pushes a frame for a function of the program. */
function callFunction(
  thread: Thread,
  func: PyFunction,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): Result {
  const frame = frameFor(thread, thread.frame, func);
  const { code } = func;
  if (keywords === undefined && args.length === code.plainCount) {
    for (let index = 0; index < args.length; index += 1) frame.slots[index] = args[index];
  } else bindArguments(func, frame.slots, args, keywords);
  thread.frame = frame;
  return PENDING;
}

/** A frame for a call of a function by `back`, its arguments not yet in place. Raises RecursionError. */
export function frameFor(thread: Thread, back: AnyFrame | null, func: PyFunction): Frame {
  const depth = (back?.depth ?? 0) + func.code.levels;
  if (depth > thread.interpreter.recursionLimit) complainOfDepth(back, func);
  return new Frame(func.code, func.globals, func.builtins, undefined, func, back, depth);
}

/** Apart from who calls it, for whom the host would otherwise keep what the message needs with every call. */
function complainOfDepth(back: AnyFrame | null, func: PyFunction): never {
  throw new Complaint((words) => words.complainOfDepth(back, func.name));
}

/** Puts the arguments of a call in the places of the parameters, as the language says. */
function bindArguments(
  func: PyFunction,
  slots: (Value | undefined)[],
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): void {
  const { data } = func.code;
  const { argumentCount, keywordOnlyCount, positionalOnlyCount, localNames } = data;
  const parameterCount = argumentCount + keywordOnlyCount;
  const takesMore = (data.flags & codeFlags.VARARGS) !== 0;
  const takesKeywords = (data.flags & codeFlags.VARKEYWORDS) !== 0;
  const given = Math.min(args.length, argumentCount);
  for (let index = 0; index < given; index += 1) slots[index] = args[index];
  if (takesMore) {
    slots[parameterCount] =
      args.length > argumentCount ? new PyTuple(args.slice(argumentCount)) : EMPTY_TUPLE;
  }
  let rest: PyDict | undefined;
  if (takesKeywords) {
    rest = new PyDict();
    slots[parameterCount + (takesMore ? 1 : 0)] = rest;
  }
  for (const [position, name] of keywords?.names.entries() ?? []) {
    const value = keywords?.values[position] as Value;
    const index = localNames.indexOf(name);
    if (index >= positionalOnlyCount && index < parameterCount) {
      if (slots[index] !== undefined) {
        throw new Complaint((words) => words.complainOfTwice(func, name));
      }
      slots[index] = value;
    } else if (rest !== undefined) rest.setName(name, value);
    else {
      throw new Complaint((words) => words.complainOfKeyword(func, keywords?.names ?? [], name));
    }
  }
  if (args.length > argumentCount && !takesMore) {
    throw new Complaint((words) => words.complainOfTooMany(func, slots, args.length));
  }
  fillDefaults(func, slots, given);
}

/** Gives defaults to parameters without an argument; complains where there are none. */
function fillDefaults(func: PyFunction, slots: (Value | undefined)[], given: number): void {
  const { argumentCount, keywordOnlyCount, localNames } = func.code.data;
  const defaults = func.defaults?.items ?? [];
  const firstDefault = argumentCount - defaults.length;
  const missing: string[] = [];
  for (let index = given; index < argumentCount; index += 1) {
    if (slots[index] !== undefined) continue;
    if (index < firstDefault) missing.push(localNames[index] as string);
    else slots[index] = defaults[index - firstDefault];
  }
  if (missing.length > 0) complainOfMissing(func, missing, 'positional');
  for (let index = argumentCount; index < argumentCount + keywordOnlyCount; index += 1) {
    if (slots[index] !== undefined) continue;
    const name = localNames[index] as string;
    const value = func.keywordDefaults?.getName(name);
    if (value === undefined) missing.push(name);
    else slots[index] = value;
  }
  if (missing.length > 0) complainOfMissing(func, missing, 'keyword-only');
}

function complainOfMissing(
  func: PyFunction,
  names: readonly string[],
  kind: 'positional' | 'keyword-only',
): never {
  throw new Complaint((words) => words.complainOfMissing(func, names, kind));
}
