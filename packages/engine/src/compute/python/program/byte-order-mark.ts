const MARK = '\ufeff';

/** A text without the mark that may stand before it. */
export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}
