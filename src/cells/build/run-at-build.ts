import { runScript } from '@rackbook/engine/world/linux';
import { type PythonOptions, startPython } from '@rackbook/engine/world/python';
import { createCap } from '../../runner/index.ts';
import { type CellRun, outputLimits } from '../output.ts';
import type { BuildTask } from './pool.ts';

/** Work after which a script is ended, in steps: two seconds of virtual CPU time. */
const STEP_LIMIT = 20_000_000;
/** Instructions of Python between two looks at the output. */
const STRETCH = 100_000;

/** Runs a cell to its end, within the limits of the build. */
export function runAtBuild({ job, input }: BuildTask): Promise<CellRun> {
  if (job.language === 'python') return runPython(job.options, input);
  return runScript({
    ...job.options,
    outputLimit: outputLimits.characters,
    stepLimit: STEP_LIMIT,
  });
}

async function runPython(options: PythonOptions, input: readonly string[]): Promise<CellRun> {
  const python = startPython(options);
  const output: CellRun['output'][number][] = [];
  const answers = [...input];
  const cap = createCap(outputLimits);
  for (;;) {
    const halt = python.advance(STRETCH);
    for (const { stream, text } of cap.take(python.takeOutput())) {
      const last = output.at(-1);
      if (last?.stream === stream) output[output.length - 1] = { stream, text: last.text + text };
      else output.push({ stream, text });
    }
    if (cap.isExceeded()) return { output, status: 137, cutShort: 'output' };
    if (halt?.kind === 'ended') return { output, status: halt.status, cutShort: undefined };
    if (halt?.kind === 'loading') await halt.loaded;
    if (halt?.kind === 'asks') python.answer(answers.shift());
    if (halt?.kind === 'idle' && halt.nextTime === undefined) {
      return { output, status: 137, cutShort: 'waits for ever' };
    }
    if (python.executed() > STEP_LIMIT) return { output, status: 137, cutShort: 'steps' };
  }
}
