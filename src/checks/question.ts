/** What an answer is worth, and why. */
export interface Verdict {
  readonly right: boolean;
  /** One or two sentences; for a wrong answer, what would have to be so for it to be right. */
  readonly reason: string;
}

/** A question that the engine can judge. Text may hold `code` in backticks. */
export interface Question {
  /** Unique in its note. */
  readonly id: string;
  readonly prompt: string;
  /** `one` and `some` choose among `options`; `text` is typed in. */
  readonly kind: 'one' | 'some' | 'text';
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  /** What a typed answer is counted in, such as `%` or `bytes`. */
  readonly unit?: string;
  /** The right answer as the engine computes it: ids of options, or the one text. */
  solution(): readonly string[];
  /** Judges an answer of the same form, by computation, never against a stored letter. */
  judge(answer: readonly string[]): Verdict;
}

/**
 * The typed answer as a number; `NaN` when it is not one. Marks between thousands, a decimal
 * comma, a real minus and a percent sign are understood.
 */
export function numberIn(answer: readonly string[]): number {
  const text = (answer[0] ?? '').trim().replace('−', '-').replace(/\s*%$/, '');
  const plain = /^-?\d{1,3}([ ,_'\u202f]\d{3})+(\.\d+)?$/.test(text)
    ? text.replaceAll(/[ ,_'\u202f]/g, '')
    : text.replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}
