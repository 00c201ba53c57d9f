import type { PythonOptions, ThreadView } from '@rackbook/engine/world/python';
import { createPace } from '../sessions/pace.ts';
import { begin, halted, type Live, overcome, STRETCH, takeOutput } from './python-live.ts';
import { backStepOf, type PythonMove } from './python-moves.ts';
import type { OutputLimits, OutputPiece } from './script-output.ts';

/** A line that its reader gives a program, or `null` for the end of its input. */
export type Answer = string | null;

/** A program, where it is, and how it is to go on from there. */
export interface PythonCellInput {
  readonly options: PythonOptions;
  /** What the reader has given it so far. */
  readonly answers: readonly Answer[];
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
      /** Whether there is nothing to go back to: no line has been executed. */
      readonly isFirst: boolean;
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

/** Looks for Stop while it sleeps, in milliseconds. */
const NAP = 50;
/** The running line is told so often, in milliseconds. */
const LINE_INTERVAL = 100;

/** The last program, which goes on where it is if the next job wants just that; else it is run again. */
let live: Live | undefined;

/** As Ctrl-C, for the program that runs. */
// biome-ignore lint/correctness/useYield: a job is a generator; this one has nothing to tell.
export function* pythonInterruptJob(_input: null): Generator<never, void> {
  live?.python.interrupt();
}

/** Runs a cell's program, or a part of it, on a machine of its own. */
export async function* pythonCellJob(
  input: PythonCellInput,
): AsyncGenerator<PythonCellValue, void> {
  const { options, answers, from, move, limits } = input;
  const isGoingOn =
    live !== undefined &&
    live.key === JSON.stringify(options) &&
    live.python.executed() === from &&
    live.given.every((line, index) => line === answers[index]);
  const isBack = backStepOf(move) !== undefined;
  const isNew = from === 0 || !isGoingOn || isBack;
  if (isNew) live = begin(options, limits);
  const one = live;
  if (one === undefined) return;
  if (isBack || (isNew && from > 0)) {
    const { returnTo } = await import('./python-steps.ts');
    if (!(yield* returnTo(one, input))) return;
  }
  if (move === 'run') yield* runOn(one, answers);
  else {
    const { step } = await import('./python-steps.ts');
    yield* step(one, move, answers);
  }
}

async function* runOn(
  one: Live,
  answers: readonly Answer[],
): AsyncGenerator<PythonCellValue, void> {
  const { python } = one;
  const now = () => performance.now();
  const pace = createPace(now(), python.now());
  let told = now();
  for (;;) {
    const halt = python.advanceUntil(STRETCH, pace.limit(now()));
    pace.reached(now(), python.now(), halt === undefined);
    yield takeOutput(one);
    if (one.cap.isExceeded()) {
      yield { kind: 'end', at: python.executed(), status: 0, cutShort: 'output' };
      return;
    }
    if (now() - told > LINE_INTERVAL) {
      told = now();
      yield { kind: 'line', line: python.line() };
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
