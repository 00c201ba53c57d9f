import type { TerminalSettings, TerminalSize } from '../../machine/index.ts';

/** A Linux machine with a shell at its terminal. The same inputs at the same times give the same run. */
export interface LinuxMachine {
  /** Nanoseconds since boot. */
  now(): number;
  /**
   * Runs for at most `steps` steps of work. Time goes no further than `until` (nanoseconds since boot), which
   * paces sleepers; without it the clock jumps over idle time.
   */
  run(steps: number, until?: number): RunState;
  /** What a keyboard sends: text, `\r` for Enter, `\x03` for Ctrl-C, `\x04` for Ctrl-D, `\x1a` for Ctrl-Z. */
  type(text: string): void;
  resize(size: TerminalSize): void;
  /** What the machine has put on the screen since the last call: text with ANSI sequences. */
  takeOutput(): string;
  /** How the terminal treats what is typed; without `echo` it is not to be seen. */
  terminalSettings(): TerminalSettings;
  /** Whether the shell at the terminal waits for a command, with an empty input line. */
  atPrompt(): boolean;
  /** Ways to go on with the word before the end of `line` at the shell's prompt. */
  completions(line: string): Completions;
  /** Commands entered at the prompt, oldest first. */
  history(): readonly string[];
}

export type RunState =
  /** There is more to do at once. */
  | { readonly kind: 'busy' }
  /** All wait: for the keyboard, or for `nextTime` (nanoseconds since boot). */
  | { readonly kind: 'idle'; readonly nextTime: number | undefined }
  /** A program's code is being fetched; run again when the promise is settled. */
  | { readonly kind: 'loading'; readonly loaded: Promise<void> }
  /** The shell at the terminal has ended. */
  | { readonly kind: 'ended'; readonly status: number };

export interface Completions {
  /** Index in the line where the word to be replaced begins. */
  readonly start: number;
  /** Full replacements, each quoted as needed, with `/` after a directory. */
  readonly words: readonly string[];
}
