import type { CellJob } from '../world.ts';
import type { MarkedLine } from './editor.ts';
import type { OutputView } from './show-output.ts';

/** What a cell does at the moment. */
export type Phase = 'idle' | 'running' | 'paused';

/** What the execution of a cell needs of it. */
export interface ExecutionSurroundings {
  readonly element: HTMLElement;
  /** How the cell is called in messages. */
  readonly label: string;
  readonly output: OutputView;
  /** What it is to run now; the output will be of that. */
  begin(): CellJob;
  setPhase(phase: Phase): void;
  /** Gives the focus to what ends or begins a run: the field in which it was is gone. */
  takeFocus(): void;
  /** Tells the reader what has happened. */
  say(words: string): void;
  /** Tells of a bug of ours. */
  sayFailure(message: string): void;
  /** Marks a line of the source, or takes the mark away. */
  markLine(mark: MarkedLine | undefined): void;
}

/** How a cell runs. */
export interface Execution {
  run(): void;
  stop(): void;
  /** Drops what it has done; what still comes of it does not matter. */
  reset(): void;
  /** The source was changed: what is shown of a paused program holds no more. */
  changed(): void;
  /** Buttons of its own, between Run and Edit; a click while it runs does not count. */
  readonly buttons: readonly HTMLButtonElement[];
}

/** Of a page: one Worker for its cells; it starts with the first run. */
export async function loadRunner() {
  const { createRunner } = await import('../../runner/index.ts');
  return createRunner();
}

export function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
