import { opcodes } from '../bytecode/opcodes.ts';
import { codeFrames, lineOf } from '../vm/code-frames.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import type { IsOwnFile } from './view.ts';

/** How far a step goes: to the next line of the program, into calls, over them, or out of one; or one instruction. */
export type StepKind = 'line' | 'over' | 'out' | 'instruction';

/** A program that runs under a debugger. `Halt` is why it does not go on. */
export interface Debuggee<Halt> {
  /** Its thread; none before it has started and when it has ended. */
  thread(): Thread | undefined;
  /** Executes at most so many instructions. Why it executed fewer, if that is so. */
  advance(instructions: number): Halt | undefined;
  /** Instructions executed since its start. */
  executed(): number;
}

/** A step on its way: plain data, to be gone on with after it has paused. */
export interface Step {
  readonly kind: StepKind;
  /** Frames below the one in which it began, that one counted. */
  readonly depth: number;
}

/** How a step came out. */
export type StepResult<Halt> =
  /** It is done, and the program is where it led. */
  | { readonly kind: 'done' }
  /** Its budget is spent: it is to be gone on with. */
  | { readonly kind: 'more' }
  /** The program cannot go on, or has ended. */
  | { readonly kind: 'halted'; readonly halt: Halt };

/** A step from where the program is. */
export function beginStep(debuggee: Debuggee<unknown>, kind: StepKind): Step {
  const thread = debuggee.thread();
  return { kind, depth: thread === undefined ? 0 : codeFrames(thread).length };
}

/** Where the uppermost frame is, if that is code. */
interface Place {
  readonly frame: Frame;
  readonly next: number;
}

function placeOf(thread: Thread | undefined): Place | undefined {
  const frame = thread?.frame;
  return frame instanceof Frame ? { frame, next: frame.at + 1 } : undefined;
}

/**
 * Whether an instruction has led to the start of a line: another one, the same one once more, or the first of a
 * function. As the line events of `sys.settrace`, and a comprehension has lines too.
 */
function startsLine(before: Place | undefined, after: Place): boolean {
  const { frame, next } = after;
  const line = lineOf(frame, next);
  if (line === undefined || line === 0 || frame.at < 0) return false;
  const last = frame.at;
  const isFirst =
    frame.instructions[last * 2] === opcodes.RESUME && frame.instructions[last * 2 + 1] === 0;
  if (isFirst) return true;
  if (before?.frame !== frame) return line !== lineOf(frame, last);
  return line !== lineOf(frame, before.next) || next <= before.next;
}

/** Goes on with a step for at most `budget` instructions. */
export function continueStep<Halt>(
  debuggee: Debuggee<Halt>,
  step: Step,
  budget: number,
  isOwnFile: IsOwnFile,
): StepResult<Halt> {
  for (let left = budget; left > 0; left -= 1) {
    const before = placeOf(debuggee.thread());
    const executed = debuggee.executed();
    const halt = debuggee.advance(1);
    if (debuggee.executed() > executed && isDone(debuggee.thread(), before, step, isOwnFile)) {
      return { kind: 'done' };
    }
    if (halt !== undefined) return { kind: 'halted', halt };
  }
  return { kind: 'more' };
}

function isDone(
  thread: Thread | undefined,
  before: Place | undefined,
  { kind, depth }: Step,
  isOwnFile: IsOwnFile,
): boolean {
  const after = placeOf(thread);
  if (thread === undefined || after === undefined) return false;
  if (!isOwnFile(after.frame.code.data.fileName)) return false;
  switch (kind) {
    case 'instruction':
      return true;
    case 'line':
      return startsLine(before, after);
    case 'over':
      return startsLine(before, after) && codeFrames(thread).length <= depth;
    default:
      return codeFrames(thread).length < depth;
  }
}

/** What a step back leads to: the start of the line before, or the instruction before. */
export type BackStepKind = 'line' | 'instruction';

/** Instructions before the present that are searched first, and how much farther back each next search begins. */
const NEAREST = 256;
const FARTHER = 16;

/** The most instructions that are run again for one step back: some seconds of the host. */
export const MOST_REPLAYED = 20_000_000;

/**
 * Goes back: a run from the start to the last place before `count` instructions to which a step would have led. The
 * place's count of instructions; 0 for the start. A generator that gives way every `slice` instructions, with a halt that
 * is to be waited for. `start` makes the program anew; the same inputs at the same counts must be given to it.
 */
export function* placeBefore<Halt>(
  start: () => Debuggee<Halt>,
  count: number,
  kind: BackStepKind,
  isOwnFile: IsOwnFile,
  slice: number,
): Generator<Halt | undefined, number> {
  for (let distance = NEAREST; ; distance *= FARTHER) {
    const from = Math.max(0, count - distance);
    const debuggee = start();
    yield* replay(debuggee, from, slice);
    let found: number | undefined;
    let left = slice;
    const step = { kind, depth: 0 };
    while (debuggee.executed() < count) {
      const result = continueStep(
        debuggee,
        step,
        Math.min(left, count - debuggee.executed()),
        isOwnFile,
      );
      if (result.kind === 'done' && debuggee.executed() < count) found = debuggee.executed();
      if (result.kind === 'halted') yield result.halt;
      left = slice;
      if (result.kind === 'more') yield undefined;
    }
    if (found !== undefined) return found;
    if (from === 0) return 0;
  }
}

/** Runs to a count of instructions, giving way every `slice` of them and where it halts. */
export function* replay<Halt>(
  debuggee: Debuggee<Halt>,
  count: number,
  slice: number,
): Generator<Halt | undefined> {
  while (debuggee.executed() < count) {
    yield debuggee.advance(Math.min(slice, count - debuggee.executed()));
  }
}
