import type { Progress } from './progress.ts';

/**
 * How far a reader is with a note: `✓ read · 2 of 5 questions`. Empty when nothing was done.
 *
 * @param questions How many the note asks.
 */
export function progressInWords(progress: Progress, note: string, questions: number): string {
  const answered = Math.min(questions, progress.answered[note]?.length ?? 0);
  const parts = [
    ...(progress.read.includes(note) ? ['✓ read'] : []),
    ...(answered > 0 ? [`${answered} of ${questions} questions answered`] : []),
  ];
  return parts.join(' · ');
}
