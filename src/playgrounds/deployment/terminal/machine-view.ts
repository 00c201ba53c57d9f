import type { TerminalSettings, TerminalSize } from '@rackbook/engine/machine';
import type { Phase } from '../../../runner/index.ts';
import type { ScreenView } from './screen.ts';
import type { TypedInput } from './state.ts';

/** The size of the screen while the opening runs: the same at build and in the page. */
export const openingSize: TerminalSize = { rows: 24, columns: 80 };

/** What is drawn of a machine. */
export interface MachineView {
  readonly screen: ScreenView;
  /** Undefined before the machine has started. */
  readonly phase: Phase | undefined;
  readonly settings: TerminalSettings;
  /** What was typed and is not yet on the screen. */
  readonly underway: string;
  /** What is still to be typed, of a list that the reader runs. */
  readonly queued: readonly TypedInput[];
  /** Whether Ctrl-C was sent by Stop: the next Stop ends the machine. */
  readonly stopping: boolean;
  /** What a screen reader is to say next. */
  readonly said: string;
  /** A bug of ours that ended the machine. */
  readonly failure: string | undefined;
}

export const usualSettings: TerminalSettings = { canonical: true, echo: true, signals: true };

/** The view before anything was done: the screen that the build printed. */
export const openingView = (screen: ScreenView): MachineView => ({
  screen,
  phase: undefined,
  settings: usualSettings,
  underway: '',
  queued: [],
  stopping: false,
  said: '',
  failure: undefined,
});
