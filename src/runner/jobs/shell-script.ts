import { type ScriptOptions, type ScriptRun, startScript } from '@rackbook/engine/world/linux';
import { createPace } from '../sessions/pace.ts';
import { createCap, type OutputLimits } from './script-output.ts';

/** What a script wrote since the last value, or how it ended. */
export type ScriptValue =
  | { readonly kind: 'output'; readonly output: ScriptRun['output'] }
  | {
      readonly kind: 'end';
      readonly status: number;
      readonly cutShort: ScriptRun['cutShort'];
    };

/** Steps of work between two values. */
const STEPS = 20_000;
/** Looks for Stop while all sleep, in milliseconds. */
const NAP = 50;

/** Runs a script on a machine of its own, whose seconds take a second. */
export async function* shellScriptJob({
  options,
  limits,
}: {
  readonly options: ScriptOptions;
  readonly limits: OutputLimits;
}): AsyncGenerator<ScriptValue, void> {
  const running = startScript(options);
  const now = () => performance.now();
  const pace = createPace(now(), running.now());
  const cap = createCap(limits);
  for (;;) {
    const state = running.run(STEPS, pace.limit(now()));
    pace.reached(now(), running.now(), state.kind === 'busy');
    yield { kind: 'output', output: cap.take(running.takeOutput()) };
    if (cap.isExceeded()) {
      yield { kind: 'end', status: 0, cutShort: 'output' };
      return;
    }
    if (state.kind === 'ended') {
      yield { kind: 'end', status: state.status, cutShort: undefined };
      return;
    }
    if (state.kind === 'loading') {
      await state.loaded;
    } else if (state.kind === 'idle') {
      if (state.nextTime === undefined) {
        yield { kind: 'end', status: 0, cutShort: 'waits for ever' };
        return;
      }
      const wait = Math.min(NAP, pace.wait(now(), state.nextTime));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

export type ShellScriptJob = typeof shellScriptJob;
