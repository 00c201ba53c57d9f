/** A regular expression that cannot be compiled, in the words of the tool that would refuse it. */
export class RegexError extends Error {
  override readonly name = 'RegexError';
  /** Where in the pattern, in UTF-16 units from 0. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}
