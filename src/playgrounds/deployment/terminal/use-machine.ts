import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TerminalMachine } from './machine.ts';
import { type MachineView, openingView } from './machine-view.ts';
import type { TypedInput } from './state.ts';

/** Does something with the machine, whose code is loaded with the first call. */
export type WithMachine = (call: (machine: TerminalMachine) => unknown) => void;

/** The machine of this island, and what is to be drawn of it. */
export function useMachine(
  opening: readonly string[],
  transcript: string,
  onInputs: (inputs: readonly TypedInput[]) => void,
): { readonly withMachine: WithMachine; readonly view: MachineView } {
  const [view, setView] = useState(() => openingView(transcript));
  const saveInputs = useRef(onInputs);
  saveInputs.current = onInputs;
  const machine = useRef<Promise<TerminalMachine>>();
  const withMachine = useMemo<WithMachine>(() => {
    const load = async () => {
      const [{ createTerminalMachine }, { openSession }] = await Promise.all([
        import('./machine.ts'),
        import('../../../runner/index.ts'),
      ]);
      return createTerminalMachine(opening, transcript, {
        openSession,
        now: () => performance.now(),
        nextFrame: (call) => requestAnimationFrame(call),
        after(milliseconds, call) {
          const timer = setTimeout(call, milliseconds);
          return () => clearTimeout(timer);
        },
        onView: setView,
        onInputs: (inputs) => saveInputs.current(inputs),
      });
    };
    return (call) => {
      machine.current ??= load();
      machine.current.then(call, () => {
        // Offline, perhaps: the next call tries again.
        machine.current = undefined;
      });
    };
  }, []);
  useEffect(() => () => void machine.current?.then((open) => open.close()), []);
  return { withMachine, view };
}
