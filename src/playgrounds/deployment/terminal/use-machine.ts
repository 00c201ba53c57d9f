import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openSession } from '../../../runner/index.ts';
import {
  createTerminalMachine,
  type MachineView,
  openingView,
  type TerminalMachine,
} from './machine.ts';
import type { TypedInput } from './state.ts';

/** The machine of this island, and what is to be drawn of it. It starts when it is needed. */
export function useMachine(
  opening: readonly string[],
  transcript: string,
  onInputs: (inputs: readonly TypedInput[]) => void,
): { readonly machine: TerminalMachine; readonly view: MachineView } {
  const [view, setView] = useState(() => openingView(transcript));
  const saveInputs = useRef(onInputs);
  saveInputs.current = onInputs;
  const machine = useMemo(
    () =>
      createTerminalMachine(opening, transcript, {
        openSession,
        now: () => performance.now(),
        nextFrame: (call) => requestAnimationFrame(call),
        after(milliseconds, call) {
          const timer = setTimeout(call, milliseconds);
          return () => clearTimeout(timer);
        },
        onView: setView,
        onInputs: (inputs) => saveInputs.current(inputs),
      }),
    [],
  );
  useEffect(() => machine.close, [machine]);
  return { machine, view };
}
