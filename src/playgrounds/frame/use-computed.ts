import { InputError, type InputErrorData } from '@rackbook/engine/base';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** From a state to what is drawn. Throws `InputError` for a mistake of the reader's. */
export type Compute<State, View> = (state: State) => View;

/** What is drawn now, and what is wrong with the input since, if anything. */
export interface Computed<View> {
  readonly view: View;
  readonly error: InputErrorData | null;
  /** Starts loading the engine, if it is not here: for when the reader comes near. */
  prepare(): void;
}

const notLoaded: InputErrorData = {
  message: 'not loaded; any change tries again',
  place: null,
  expected: null,
};

/**
 * The view of a state. The opening state's view was computed at build and comes with the page, so
 * the engine is loaded only when the reader comes near or the state first differs; what was drawn
 * stays until it is there. An `InputError` becomes data, and the last good view stays. Other
 * exceptions are bugs and pass on.
 */
export function useComputed<State, View>(
  state: State,
  opening: { readonly state: State; readonly view: View },
  load: () => Promise<Compute<State, View>>,
): Computed<View> {
  const [compute, setCompute] = useState<{ readonly call: Compute<State, View> }>();
  const lastGood = useRef(opening.view);
  const loading = useRef(false);
  const [unreachable, setUnreachable] = useState(false);
  const prepare = () => {
    if (loading.current) return;
    loading.current = true;
    load().then(
      (call) => {
        setCompute({ call });
        setUnreachable(false);
      },
      () => {
        // Offline, perhaps: the next change tries again.
        loading.current = false;
        setUnreachable(true);
      },
    );
  };
  useEffect(() => {
    if (state !== opening.state) prepare();
  }, [state]);
  const computed = useMemo(() => {
    if (state === opening.state) {
      lastGood.current = opening.view;
    } else if (compute !== undefined) {
      try {
        lastGood.current = compute.call(state);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { view: lastGood.current, error: error.toData() };
      }
    }
    return { view: lastGood.current, error: null };
  }, [state, compute, opening]);
  return { ...computed, ...(unreachable && { error: notLoaded }), prepare };
}
