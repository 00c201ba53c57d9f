import {
  type PythonHalt,
  type PythonOptions,
  type RunningPython,
  startPython,
} from '@rackbook/engine/world/python';
import type { Answer, PythonCellValue } from './python-cell.ts';
import { createCap, type OutputCap, type OutputLimits, type OutputPiece } from './script-output.ts';

/** Instructions between two values. */
export const STRETCH = 20_000;

/** A program on its machine, with what it was given. */
export interface Live {
  readonly key: string;
  readonly python: RunningPython;
  readonly given: Answer[];
  /** Answers to be told with what it writes, as a terminal shows what is typed. */
  readonly echoes: OutputPiece[];
  /** Over all that it writes, in however many steps. */
  readonly cap: OutputCap;
  /** Instructions before its first line, once they are known. */
  beforeFirstLine: number | undefined;
}

export const begin = (options: PythonOptions, limits: OutputLimits): Live => ({
  key: JSON.stringify(options),
  python: startPython(options),
  given: [],
  echoes: [],
  cap: createCap(limits),
  beforeFirstLine: undefined,
});

/** Waits where that is all there is to do; whether the program can go on. */
export async function overcome(halt: PythonHalt, one: Live, answers: readonly Answer[]) {
  if (halt.kind === 'loading') {
    await halt.loaded;
    return true;
  }
  if (halt.kind === 'asks') {
    const answer = answers[one.given.length];
    if (answer === undefined) return false;
    one.given.push(answer);
    if (answer !== null) one.echoes.push({ stream: 'stdout', text: `${answer}\n` });
    one.python.answer(answer ?? undefined);
    return true;
  }
  return halt.kind === 'idle' && halt.nextTime !== undefined;
}

/** Takes what a program wrote, as far as that is not too much. */
export function takeOutput({ python, echoes, cap }: Live): PythonCellValue {
  return { kind: 'output', output: cap.take([...echoes.splice(0), ...python.takeOutput()]) };
}

/** The end, or that it waits for its reader. */
export async function* halted(
  halt: PythonHalt,
  { python }: Live,
): AsyncGenerator<PythonCellValue, void> {
  const at = python.executed();
  if (halt.kind === 'asks') {
    const { viewProgram } = await import('./python-view.ts');
    yield { kind: 'asks', at, view: viewProgram(python) };
  } else if (halt.kind === 'ended') {
    yield { kind: 'end', at, status: halt.status, cutShort: undefined };
  } else yield { kind: 'end', at, status: 0, cutShort: 'waits for ever' };
}
