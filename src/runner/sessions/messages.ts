import type { TerminalSettings, TerminalSize } from '@rackbook/engine/machine';
import type { Completions } from '@rackbook/engine/world/linux';

/** What a session's machine is made of and begins with: the same options give the same machine. */
export interface SessionOptions {
  readonly size: TerminalSize;
  readonly seed?: number;
  readonly cores?: number;
  /** Files of the reader: name in the home directory → content. */
  readonly files?: Readonly<Record<string, string>>;
  /** Lines that are typed at the first prompts. What they print is not reported. */
  readonly opening?: readonly string[];
}

/** Something that came from outside, with the virtual time at which it came, in nanoseconds. */
export type LoggedInput = { readonly time: number } & (
  | { readonly text: string }
  | { readonly size: TerminalSize }
);

/** What the shell at the terminal is doing. */
export type Phase =
  /** It waits for a command; `history` holds the latest ones, oldest first. */
  | { readonly kind: 'prompt'; readonly history: readonly string[] }
  /** A program runs; `waiting` when it goes on only when something is typed. */
  | { readonly kind: 'running'; readonly waiting: boolean }
  /** A program's code is being fetched. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'ended'; readonly status: number };

/** From the page to the Worker. Every session has an id of its own, every input a number. */
export type SessionRequest =
  | {
      readonly kind: 'session start';
      readonly id: number;
      readonly options: SessionOptions;
      /** What a machine that is built again has to go through, unseen. */
      readonly replay: readonly LoggedInput[];
    }
  | { readonly kind: 'type'; readonly id: number; readonly input: number; readonly text: string }
  | {
      readonly kind: 'resize';
      readonly id: number;
      readonly input: number;
      readonly size: TerminalSize;
    }
  | {
      readonly kind: 'complete';
      readonly id: number;
      readonly input: number;
      readonly line: string;
    }
  /** The page has shown so many characters more of what it was sent. */
  | { readonly kind: 'shown'; readonly id: number; readonly characters: number }
  | { readonly kind: 'session stop'; readonly id: number };

/** From the Worker to the page. */
export type SessionReport =
  /** An input has arrived, at this virtual time: the sign that the Worker is alive. */
  | {
      readonly kind: 'received';
      readonly id: number;
      readonly input: number;
      readonly time: number;
    }
  | { readonly kind: 'output'; readonly id: number; readonly text: string }
  /** Comes after the output that belongs to it, and after each text or size, whose number it has. */
  | {
      readonly kind: 'phase';
      readonly id: number;
      readonly input: number;
      readonly phase: Phase;
      readonly settings: TerminalSettings;
    }
  | {
      readonly kind: 'completions';
      readonly id: number;
      readonly input: number;
      readonly completions: Completions;
    }
  /** A bug of ours; the session is over. */
  | { readonly kind: 'session failed'; readonly id: number; readonly message: string };
