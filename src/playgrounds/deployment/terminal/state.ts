/** Something that the reader typed. */
export interface TypedInput {
  /** A line without its end, or text that ends with a control character such as `\x03`, Ctrl-C. */
  readonly text: string;
  /** To whom: the shell, a program, or one that wants it unseen; then the text is not kept. */
  readonly to: 'shell' | 'program' | 'hidden';
}

/** Everything that the reader did on the machine since its opening. */
export interface TerminalState {
  readonly inputs: readonly TypedInput[];
}

export const limits = { inputs: 1000, length: 4000 };

export const initialTerminalState: TerminalState = { inputs: [] };

/** Whether a typed text ends by itself; a line wants Enter. */
export function endsByItself(text: string): boolean {
  return ['\x03', '\x04', '\x1a', '\x1c'].includes(text.at(-1) ?? '');
}

/** What the keyboard sends for it. */
export function keysOf({ text }: TypedInput): string {
  return endsByItself(text) ? text : `${text}\r`;
}

/** An input as it is shown to the reader: `^C` for Ctrl-C. */
export function describeInput({ text, to }: TypedInput): string {
  if (to === 'hidden') return '(typed unseen)';
  return text.replace(/\p{Cc}/gu, (character) =>
    character === '\t' ? character : `^${String.fromCharCode(character.charCodeAt(0) + 64)}`,
  );
}
