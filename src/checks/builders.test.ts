import { describe, expect, it } from 'vitest';
import { chooseOne, chooseSome, typeNumber } from './builders.ts';

const numbers = [2, 3, 4].map((facts) => ({
  id: `n${facts}`,
  label: String(facts),
  facts,
  reason: `${facts} leaves ${facts % 2}.`,
}));

describe('chooseOne', () => {
  const question = chooseOne({
    id: 'odd',
    prompt: 'Which is odd?',
    options: numbers,
    holds: (number) => number % 2 === 1,
  });

  it('finds its solution with the predicate', () => {
    expect(question.solution()).toEqual(['n3']);
    expect(question.judge(['n3'])).toEqual({ right: true, reason: '3 leaves 1.' });
  });

  it('answers a wrong choice with the reason of what was chosen', () => {
    expect(question.judge(['n4'])).toEqual({ right: false, reason: '4 leaves 0.' });
    expect(question.judge([])).toEqual({ right: false, reason: 'Choose one of the 3 answers.' });
  });

  it('refuses options of which none or several hold', () => {
    const bad = { id: 'even', prompt: 'Which is even?', options: numbers };
    expect(() => chooseOne({ ...bad, holds: (number) => number % 2 === 0 })).toThrow(
      'Question even has 2 right answers.',
    );
    expect(() => chooseOne({ ...bad, holds: () => false })).toThrow('has 0 right answers');
  });
});

describe('chooseSome', () => {
  const question = chooseSome({
    id: 'even',
    prompt: 'Which are even?',
    options: numbers,
    holds: (number) => number % 2 === 0,
    whole: 'Both leave nothing when halved.',
  });

  it('wants exactly those that hold', () => {
    expect(question.solution()).toEqual(['n2', 'n4']);
    expect(question.judge(['n4', 'n2'])).toEqual({
      right: true,
      reason: 'Both leave nothing when halved.',
    });
  });

  it('says what was chosen in error, and what was left out', () => {
    expect(question.judge(['n2', 'n3', 'n4']).reason).toBe('“3” does not: 3 leaves 1.');
    expect(question.judge(['n2']).reason).toBe('“4” belongs to the answer: 4 leaves 0.');
  });
});

describe('typeNumber', () => {
  const question = typeNumber({
    id: 'bits',
    prompt: 'How many values have 8 bits?',
    unit: 'values',
    answer: () => 2 ** 8,
    within: 0.01,
    reason: 'Two for each bit.',
    mistakes: [{ answer: () => 2 * 8, reason: 'The bits multiply, they do not add.' }],
    hint: 'How many values has one bit?',
  });

  it('accepts its solution, and what is near enough', () => {
    expect(question.solution()).toEqual(['256']);
    expect(question.judge(['256'])).toEqual({ right: true, reason: 'Two for each bit.' });
    expect(question.judge(['257']).right).toBe(true);
    expect(question.judge(['260']).right).toBe(false);
  });

  it('knows the usual mistake, and has a hint for all others', () => {
    expect(question.judge(['16']).reason).toBe('The bits multiply, they do not add.');
    expect(question.judge(['512']).reason).toBe('How many values has one bit?');
    expect(question.judge(['many']).right).toBe(false);
  });

  it('shows as many decimals as it is told, and takes zero', () => {
    const third = typeNumber({
      id: 'third',
      prompt: 'A third?',
      answer: () => 1 / 3,
      within: 0.01,
      decimals: 2,
      reason: 'One of three.',
      hint: 'Divide.',
    });
    expect(third.solution()).toEqual(['0.33']);
    expect(third.judge(third.solution()).right).toBe(true);
    const none = typeNumber({ id: 'none', prompt: '?', answer: () => 0, reason: 'r', hint: 'h' });
    expect(none.judge(['0']).right).toBe(true);
  });
});
