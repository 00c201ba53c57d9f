import {
  type BackStepKind,
  beginStep,
  continueStep,
  isOwnFile,
  MOST_REPLAYED,
  type PythonHalt,
  type PythonOptions,
  placeBefore,
  type RunningPython,
  type StepKind,
  viewProgram,
} from '@rackbook/engine/world/python';
import type { Answer, PythonCellInput, PythonCellValue } from './python-cell.ts';
import { begin, halted, type Live, overcome, STRETCH, takeOutput } from './python-live.ts';
import { backStepOf, type PythonMove } from './python-moves.ts';
import type { OutputLimits } from './script-output.ts';

/** Instructions between two values while it steps, where each is looked at. */
const STEP_STRETCH = 4000;

const nothing: PythonCellValue = { kind: 'output', output: [] };

/** Brings a new program to where one was, or to the place before; false when that is too far back. */
export async function* returnTo(
  one: Live,
  { options, answers, from, move, limits }: PythonCellInput,
): AsyncGenerator<PythonCellValue, boolean> {
  const back = backStepOf(move);
  if (back === undefined) {
    yield* replayTo(one, from, answers, false);
    return true;
  }
  yield { kind: 'rewound' };
  if (from > MOST_REPLAYED) {
    yield { kind: 'too far back' };
    return false;
  }
  const target = yield* findPlace(back, options, limits, answers, from);
  yield* replayTo(one, target, answers, true);
  return true;
}

/** Goes a step, or shows where a step back has led. */
export async function* step(
  one: Live,
  move: Exclude<PythonMove, 'run'>,
  answers: readonly Answer[],
): AsyncGenerator<PythonCellValue, void> {
  if (move !== 'line back' && move !== 'instruction back') {
    yield* stepOn(one, move, answers);
  } else if (one.python.line() === undefined) {
    // Nothing comes before the first line.
    yield* stepOn(one, 'line', answers);
  } else {
    yield* pause(one, move === 'instruction back');
  }
}

async function* findPlace(
  kind: BackStepKind,
  options: PythonOptions,
  limits: OutputLimits,
  answers: readonly Answer[],
  count: number,
) {
  let current: Live | undefined;
  const start = () => {
    current = begin(options, limits);
    return current.python;
  };
  const search = placeBefore(start, count, kind, isOwnFile, STRETCH);
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
async function* replayTo(one: Live, target: number, answers: readonly Answer[], isTold: boolean) {
  const { python } = one;
  const first = beginStep(python, 'line');
  while (python.executed() < target) {
    const left = target - python.executed();
    let halt: PythonHalt | undefined;
    if (one.beforeFirstLine === undefined) {
      const result = continueStep(python, first, Math.min(STEP_STRETCH, left), isOwnFile);
      if (result.kind === 'done') one.beforeFirstLine = python.executed();
      if (result.kind === 'halted') halt = result.halt;
    } else halt = python.advance(Math.min(STRETCH, left));
    const value = takeOutput(one);
    yield isTold ? value : nothing;
    if (halt !== undefined && !(await overcome(halt, one, answers))) return;
  }
}

async function* pause(one: Live, isByInstruction = false): AsyncGenerator<PythonCellValue> {
  const { python } = one;
  yield takeOutput(one);
  const at = python.executed();
  one.beforeFirstLine ??= at;
  const isFirst = at <= one.beforeFirstLine;
  const next = isByInstruction ? await wordsOfNext(python) : undefined;
  yield { kind: 'paused', at, isFirst, view: viewProgram(python), next };
}

/** Loaded when first asked for: few step by instruction. */
async function wordsOfNext(python: RunningPython): Promise<string | undefined> {
  const { nextInstruction } = await import('./python-instruction.ts');
  return nextInstruction(python);
}

async function* stepOn(
  one: Live,
  kind: StepKind,
  answers: readonly Answer[],
): AsyncGenerator<PythonCellValue, void> {
  const step = beginStep(one.python, kind);
  for (;;) {
    const result = continueStep(one.python, step, STEP_STRETCH, isOwnFile);
    yield takeOutput(one);
    if (one.cap.isExceeded()) {
      yield { kind: 'end', at: one.python.executed(), status: 0, cutShort: 'output' };
      return;
    }
    if (result.kind === 'done') {
      yield* pause(one, kind === 'instruction');
      return;
    }
    if (result.kind === 'halted' && !(await overcome(result.halt, one, answers))) {
      yield* halted(result.halt, one);
      return;
    }
  }
}
