import { useEffect, useRef, useState } from 'preact/hooks';
import {
  createRunner,
  type Ending,
  type PolicyPoint,
  type Running,
} from '../../../runner/index.ts';
import { traceOf } from './compute.ts';
import { CurveChart } from './curve-chart.tsx';
import type { CacheState } from './state.ts';

/** One Worker for the page; it starts with the first curve. */
const runner = createRunner();

function describe(ending: Ending): string {
  switch (ending.kind) {
    case 'done':
      return 'Done.';
    case 'stopped':
      return `Stopped by the ${ending.by}: the points found so far stay.`;
    case 'rejected':
      return ending.error.message;
    case 'internal error':
      return `Internal error: ${ending.message}`;
  }
}

/** Miss ratio against cache size, computed in a Worker when asked for; it can be stopped. */
export function CurvePanel({ state }: { readonly state: CacheState }) {
  const { policies, source, trace, items, length, seed } = state;
  const input = JSON.stringify([policies, source, trace, items, length, seed]);
  const [points, setPoints] = useState<readonly PolicyPoint[]>([]);
  const [status, setStatus] = useState('');
  const [running, setRunning] = useState<Running>();
  /** The run whose points are on show; those of an older one are dropped. */
  const current = useRef<Running>();

  const stop = () => {
    current.current?.stop();
  };
  const draw = async () => {
    setPoints([]);
    setStatus('Computing…');
    const run = runner.run(
      'miss-ratio-curve',
      { policies, trace: traceOf(state), seed },
      {
        onValues: (values) => {
          if (current.current === run) setPoints((known) => [...known, ...values]);
        },
      },
    );
    current.current = run;
    setRunning(run);
    const ending = await run.ended;
    if (current.current !== run) return;
    setRunning(undefined);
    setStatus(describe(ending));
  };

  // A curve of another input would be wrong: it goes, and its run with it.
  useEffect(() => {
    void draw();
    return () => {
      stop();
      current.current = undefined;
    };
  }, [input]);

  return (
    <>
      <p>
        {running === undefined ? (
          <button type="button" class="button" onClick={draw}>
            Draw again
          </button>
        ) : (
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        )}{' '}
        <span role="status">
          {status} {points.length} points.
        </span>
      </p>
      {points.length > 0 && <CurveChart points={points} policies={policies} size={state.size} />}
    </>
  );
}
