import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type * as editingModule from './editing.ts';
import type { TerminalMachine } from './machine.ts';
import { type MachineView, openingView } from './machine-view.ts';
import type { ScreenView } from './screen.ts';
import type { TypedInput } from './state.ts';

/** Does something with the machine, whose code is loaded with the first call. */
export type WithMachine = (call: (machine: TerminalMachine) => unknown) => void;

/** What keys mean, once its code is there. */
export type Editing = typeof editingModule;

/** The machine of this island, and what is to be drawn of it. */
export function useMachine(
  opening: readonly string[],
  openingScreen: ScreenView,
  onInputs: (inputs: readonly TypedInput[]) => void,
): {
  readonly withMachine: WithMachine;
  readonly editing: Editing | undefined;
  readonly view: MachineView;
  /** Whether the code did not come when it was last asked for. */
  readonly isMissing: boolean;
} {
  const [view, setView] = useState(() => openingView(openingScreen));
  const [editing, setEditing] = useState<Editing>();
  const [isMissing, setMissing] = useState(false);
  const saveInputs = useRef(onInputs);
  saveInputs.current = onInputs;
  const machine = useRef<Promise<TerminalMachine>>();
  const withMachine = useMemo<WithMachine>(() => {
    const load = async () => {
      const [{ createTerminalMachine }, { openSession }, keys] = await Promise.all([
        import('./machine.ts'),
        import('../../../runner/index.ts'),
        import('./editing.ts'),
      ]);
      setEditing(keys);
      setMissing(false);
      return createTerminalMachine(opening, openingScreen, {
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
        setMissing(true);
      });
    };
  }, []);
  useEffect(() => () => void machine.current?.then((open) => open.close()), []);
  return { withMachine, editing, view, isMissing };
}
