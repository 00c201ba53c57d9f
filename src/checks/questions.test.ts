import { describe, expect, it } from 'vitest';
import type { Question } from './question.ts';

const notes = import.meta.glob<{ readonly questions: readonly Question[] }>('./*/*.ts', {
  eager: true,
});

/** Every answer that can be given by choosing; for typed answers, numbers and words that are off. */
function wrongAnswers({ kind, options = [], solution }: Question): (readonly string[])[] {
  const right = solution();
  const same = (answer: readonly string[]) =>
    answer.length === right.length && answer.every((id) => right.includes(id));
  if (kind === 'text') {
    const number = Number(right[0]);
    return [['no idea'], [Number.isNaN(number) ? `${right[0]}x` : String(2 * number + 17)]];
  }
  if (kind === 'one') return options.map(({ id }) => [id]).filter((answer) => !same(answer));
  const subsets = Array.from({ length: 2 ** options.length }, (_, bits) =>
    options.flatMap(({ id }, index) => ((bits >> index) & 1 ? [id] : [])),
  );
  return subsets.filter((answer) => !same(answer));
}

for (const [file, { questions }] of Object.entries(notes)) {
  describe(file.replace(/^\.\/|\.ts$/g, ''), () => {
    it('has three to six questions with ids of their own', () => {
      expect(questions.length).toBeGreaterThanOrEqual(3);
      expect(questions.length).toBeLessThanOrEqual(6);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    });

    it.each(questions.map((question) => [question.id, question] as const))(
      '%s accepts its solution and rejects everything else, with reasons',
      (_, question) => {
        expect(question.judge(question.solution())).toMatchObject({ right: true });
        expect(question.judge(question.solution()).reason.length).toBeGreaterThan(20);
        const wrong = wrongAnswers(question);
        expect(wrong.length).toBeGreaterThan(0);
        for (const answer of wrong) {
          const verdict = question.judge(answer);
          expect({ answer, ...verdict }).toMatchObject({ right: false });
          expect(verdict.reason.length).toBeGreaterThan(20);
        }
      },
    );
  });
}
