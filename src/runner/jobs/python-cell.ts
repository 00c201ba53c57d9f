import {
  beginStep,
  continueStep,
  isOwnFile,
  lineBefore,
  MOST_REPLAYED,
  type PythonHalt,
  type PythonOptions,
  type RunningPython,
  type StepKind,
  startPython,
  type ThreadView,
} from '@rackbook/engine/world/python';
import { createPace } from '../sessions/pace.ts';
import type { OutputLimits, OutputPiece } from './script-output.ts';

/** How a program is to go on: to its end, a step, to the line before, or nowhere. */
export type PythonMove = 'run' | 'back' | 'stay' | StepKind;

/** A program, where it is, and how it is to go on from there. */
export interface PythonCellInput {
  readonly options: PythonOptions;
  /** The lines that the reader has given it so far. */
  readonly answers: readonly string[];
  /** Instructions that it has executed. */
  readonly from: number;
  readonly move: PythonMove;
  readonly limits: OutputLimits;
}

/** What a program did, or where it is. */
export type PythonCellValue =
  | { readonly kind: 'output'; readonly output: readonly OutputPiece[] }
  /** What was written before does not hold: it all comes anew. */
  | { readonly kind: 'rewound' }
  /** The line at which it is while it runs. */
  | { readonly kind: 'line'; readonly line: number | undefined }
  | {
      readonly kind: 'paused';
      readonly at: number;
      readonly view: ThreadView | undefined;
      /** The instruction that comes next, if that was asked for. */
      readonly next?: string | undefined;
    }
  /** It waits for a line from its reader; `at` is where it waits. */
  | { readonly kind: 'asks'; readonly at: number; readonly view: ThreadView | undefined }
  | { readonly kind: 'too far back' }
  | {
      readonly kind: 'end';
      readonly at: number;
      readonly status: number;
      readonly cutShort: 'output' | 'waits for ever' | undefined;
    };

/** Instructions between two values. */
const STRETCH = 20_000;
/** The same while it steps, where each is looked at. */
const STEP_STRETCH = 4000;
/** Looks for Stop while it sleeps, in milliseconds. */
const NAP = 50;
/** The running line is told so often, in milliseconds. */
const LINE_INTERVAL = 100;

/** A program on its machine, with the lines that it was given. */
interface Live {
  readonly key: string;
  readonly python: RunningPython;
  readonly given: string[];
}

/** The last program, which goes on where it is if the next job wants just that; else it is run again. */
let live: Live | undefined;

const begin = (options: PythonOptions): Live => ({
  key: JSON.stringify(options),
  python: startPython(options),
  given: [],
});

/** As Ctrl-C, for the program that runs. */
// biome-ignore lint/correctness/useYield: a job is a generator; this one has nothing to tell.
export function* pythonInterruptJob(_input: null): Generator<never, void> {
  live?.python.interrupt();
}

const lineOf = (view: ThreadView | undefined) => {
  const own = view?.frames.find((frame) => frame.kind === 'program');
  return own?.kind === 'program' ? own.line : undefined;
};

/** Waits where that is all there is to do; whether the program can go on. */
async function overcome(halt: PythonHalt, one: Live, answers: readonly string[]) {
  if (halt.kind === 'loading') {
    await halt.loaded;
    return true;
  }
  if (halt.kind === 'asks') {
    const answer = answers[one.given.length];
    if (answer === undefined) return false;
    one.given.push(answer);
    one.python.answer(answer);
    return true;
  }
  return halt.kind === 'idle' && halt.nextTime !== undefined;
}

/** Runs a cell's program, or a part of it, on a machine of its own. */
export async function* pythonCellJob({
  options,
  answers,
  from,
  move,
  limits,
}: PythonCellInput): AsyncGenerator<PythonCellValue, void> {
  const isGoingOn =
    live !== undefined &&
    live.key === JSON.stringify(options) &&
    live.python.executed() === from &&
    live.given.every((line, index) => line === answers[index]);
  if (from === 0 || !isGoingOn || move === 'back') {
    live = begin(options);
    if (move === 'back') {
      yield { kind: 'rewound' };
      if (from > MOST_REPLAYED) {
        yield { kind: 'too far back' };
        return;
      }
    }
    const target = move === 'back' ? yield* findLine(options, answers, from) : from;
    live = begin(options);
    yield* replayTo(live, target, answers, limits, move === 'back');
  }
  const one = live;
  if (one === undefined) return;
  if (move === 'run') yield* runOn(one, answers, limits);
  else if (move === 'stay' || (move === 'back' && one.python.view() !== undefined))
    yield* pause(one);
  // Nothing comes before the first line.
  else if (move === 'back') yield* stepOn(one, 'line', answers, limits);
  else yield* stepOn(one, move, answers, limits);
}

const nothing: PythonCellValue = { kind: 'output', output: [] };

async function* findLine(options: PythonOptions, answers: readonly string[], count: number) {
  let current: Live | undefined;
  const start = () => {
    current = begin(options);
    return current.python;
  };
  const search = lineBefore(start, count, isOwnFile, STRETCH);
  for (let next = search.next(); ; next = search.next()) {
    if (next.done === true) return next.value;
    const halt = next.value;
    if (halt !== undefined && current !== undefined) {
      const isOver = halt.kind === 'ended' || !(await overcome(halt, current, answers));
      if (isOver && current.python.executed() < count) return 0;
    }
    yield nothing;
  }
}

/** Runs a program from its start to where it was; what it writes is told anew only if that is wanted. */
async function* replayTo(
  one: Live,
  target: number,
  answers: readonly string[],
  limits: OutputLimits,
  isTold: boolean,
) {
  const output = createOutput(one, limits);
  while (one.python.executed() < target) {
    const halt = one.python.advance(Math.min(STRETCH, target - one.python.executed()));
    const value = output.take();
    yield isTold ? value : nothing;
    if (halt !== undefined && !(await overcome(halt, one, answers))) return;
  }
}

function createOutput(one: Live, limits: OutputLimits) {
  let characters = 0;
  let lines = 0;
  return {
    take(): PythonCellValue {
      const output = one.python.takeOutput();
      for (const { text } of output) {
        characters += text.length;
        lines += text.split('\n').length - 1;
      }
      return { kind: 'output', output };
    },
    isTooLong: () => characters > limits.characters || lines > limits.lines,
  };
}

async function* pause({ python }: Live, isByInstruction = false): AsyncGenerator<PythonCellValue> {
  yield { kind: 'output', output: python.takeOutput() };
  const next = isByInstruction ? await wordsOfNext(python) : undefined;
  yield { kind: 'paused', at: python.executed(), view: python.view(), next };
}

/** Loaded when first asked for: few step by instruction. */
async function wordsOfNext(python: RunningPython): Promise<string | undefined> {
  const { nextInstruction } = await import('./python-instruction.ts');
  return nextInstruction(python);
}

/** The end, or that it waits for its reader. */
function* halted(halt: PythonHalt, { python }: Live): Generator<PythonCellValue> {
  const at = python.executed();
  if (halt.kind === 'asks') yield { kind: 'asks', at, view: python.view() };
  else if (halt.kind === 'ended') {
    yield { kind: 'end', at, status: halt.status, cutShort: undefined };
  } else yield { kind: 'end', at, status: 0, cutShort: 'waits for ever' };
}

async function* stepOn(
  one: Live,
  kind: StepKind,
  answers: readonly string[],
  limits: OutputLimits,
): AsyncGenerator<PythonCellValue, void> {
  const output = createOutput(one, limits);
  const step = beginStep(one.python, kind);
  for (;;) {
    const result = continueStep(one.python, step, STEP_STRETCH, isOwnFile);
    yield output.take();
    if (result.kind === 'done') {
      yield* pause(one, kind === 'instruction');
      return;
    }
    if (output.isTooLong()) {
      yield { kind: 'end', at: one.python.executed(), status: 0, cutShort: 'output' };
      return;
    }
    if (result.kind === 'halted' && !(await overcome(result.halt, one, answers))) {
      yield* halted(result.halt, one);
      return;
    }
  }
}

async function* runOn(
  one: Live,
  answers: readonly string[],
  limits: OutputLimits,
): AsyncGenerator<PythonCellValue, void> {
  const { python } = one;
  const output = createOutput(one, limits);
  const now = () => performance.now();
  const pace = createPace(now(), python.now());
  let told = now();
  for (;;) {
    const halt = python.advanceUntil(STRETCH, pace.limit(now()));
    pace.reached(now(), python.now(), halt === undefined);
    yield output.take();
    if (output.isTooLong()) {
      yield { kind: 'end', at: python.executed(), status: 0, cutShort: 'output' };
      return;
    }
    if (now() - told > LINE_INTERVAL) {
      told = now();
      yield { kind: 'line', line: lineOf(python.view()) };
    }
    if (halt === undefined) continue;
    if (!(await overcome(halt, one, answers))) {
      yield* halted(halt, one);
      return;
    }
    if (halt.kind === 'idle' && halt.nextTime !== undefined) {
      const wait = Math.min(NAP, pace.wait(now(), halt.nextTime));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

export type PythonCellJob = typeof pythonCellJob;
export type PythonInterruptJob = typeof pythonInterruptJob;
