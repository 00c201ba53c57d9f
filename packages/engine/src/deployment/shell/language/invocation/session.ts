import type { Completions } from '../interactive/completion.ts';

/** An interactive shell, as the page that shows its terminal sees it. */
export interface ShellSession {
  readonly pid: number;
  /** Whether it waits for a command with its first prompt, not for the rest of one. */
  atPrompt(): boolean;
  /** Ways to go on with the word before the end of a line. */
  completions(line: string): Promise<Completions>;
  /** Commands entered, oldest first. */
  history(): readonly string[];
}

/** Is told of every interactive shell that starts. */
export type SessionListener = (session: ShellSession) => void;
