import type { JobName, Runner } from '../../runner/index.ts';
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
  /** Loads what a run needs, as one is likely to come soon. */
  prepare(): void;
  run(): void;
  stop(): void;
  /** Drops what it has done; what still comes of it does not matter. */
  reset(): void;
  /** The source was changed: what is shown of a paused program holds no more. */
  changed(): void;
  /** Buttons of its own, between Run and Edit; a click while it runs does not count. */
  readonly buttons: readonly HTMLButtonElement[];
  /** Those that come and go: they stand behind all others, so that none of these comes under the pointer instead. */
  readonly passingButtons: readonly HTMLButtonElement[];
}

/** The Worker of a page's cells in one language; it starts with the first run, or when one is likely. */
export function cellRunner(job: JobName) {
  let loading: Promise<Runner> | undefined;
  const load = async () => (await import('../../runner/index.ts')).createRunner();
  const get = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    get,
    prepare() {
      // What fails to load is told when it is to run.
      get().then(
        ({ prepare }) => prepare(job),
        () => {},
      );
    },
  };
}

export function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
