import type { Running } from '../../runner/index.ts';
import { endInWords, outputLimits } from '../output.ts';
import { cellRunner, type Execution, type ExecutionSurroundings } from './execution.ts';

const runner = cellRunner('shell-script');

/** Runs a script from its beginning to its end. */
export function scriptExecution({
  output,
  begin,
  setPhase,
  say,
  sayFailure,
}: ExecutionSurroundings): Execution {
  let running: Running | undefined;
  /** Counts runs and resets: what an earlier one still has to say does not matter. */
  let turns = 0;
  let isStopped = false;

  async function run() {
    const turn = ++turns;
    isStopped = false;
    say('Running…');
    setPhase('running');
    output.begin();
    try {
      const job = begin();
      if (job.language !== 'bash') return;
      const { run: start } = await runner.get();
      if (turn !== turns) return;
      const started = start(
        'shell-script',
        { options: job.options, limits: outputLimits },
        {
          budget: { milliseconds: 3_600_000, values: 10_000_000 },
          onValues(values) {
            if (turn !== turns) return;
            for (const value of values) {
              if (value.kind === 'output') {
                output.add(value.output);
              } else {
                output.end(value);
                say(endInWords(value));
              }
            }
          },
        },
      );
      running = started;
      // It was pressed while the code was on its way.
      if (isStopped) started.stop();
      const ending = await started.ended;
      if (turn !== turns) return;
      if (ending.kind === 'internal error') {
        output.close('Output, cut short: internal error');
        sayFailure(ending.message);
      } else if (ending.kind === 'stopped') {
        output.close('Output, stopped');
        say('Stopped.');
      }
    } catch {
      if (turn !== turns) return;
      output.close('Not loaded: run it again when you are online.');
      say('It did not begin.');
    }
    running = undefined;
    setPhase('idle');
  }

  return {
    buttons: [],
    passingButtons: [],
    prepare: runner.prepare,
    run: () => void run(),
    stop() {
      isStopped = true;
      running?.stop();
    },
    reset() {
      turns++;
      running?.stop();
      running = undefined;
      setPhase('idle');
    },
    changed() {},
  };
}
