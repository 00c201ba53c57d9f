import { describe, expect, it } from 'vitest';
import { excerpt, hiddenMark, type Matches, markedText, type Piece } from './excerpt.ts';

const matching = (places: number[], typed: string[] = []): Matches => ({
  places: new Set(places),
  typed,
});
/** Pieces as one text, marks in brackets. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markedText', () => {
  it('marks the words that match, without the punctuation around them', () => {
    const words = ['All', 'of', 'it', 'is', '(memory).'];
    expect(shown(markedText(words, matching([4])))).toBe('All of it is ([memory]).');
  });

  it('never shows a hidden word, and marks in its place the word that it stands for', () => {
    const words = ['In', 'C++,', hiddenMark, `xyz${hiddenMark}`, 'this', 'is', 'so.'];
    expect(shown(markedText(words, matching([3])))).toBe('In [C++], this is so.');
  });

  it('marks of code only what was typed, if that stands there', () => {
    const words = ['set("spark.sql.shuffle.partitions",', '64)'];
    expect(shown(markedText(words, matching([0], ['Shuffle.partitions'])))).toBe(
      'set("spark.sql.[shuffle.partitions]", 64)',
    );
    expect(shown(markedText(words, matching([0], ['partition-s'])))).toBe(
      '[set("spark.sql.shuffle.partitions]", 64)',
    );
  });

  it('is empty for nothing', () => {
    expect(markedText([], matching([]))).toEqual([]);
  });
});

describe('excerpt', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

  it('shows a short text whole', () => {
    expect(shown(excerpt(['one', 'two', 'three'], 1, matching([2]), 10))).toBe('two [three]');
  });

  it('surrounds the densest matches, and says where the text goes on', () => {
    const text = shown(excerpt(words, 0, matching([10, 60, 62, 64]), 12));
    expect(text).toBe('…\u00a0w58 w59 [w60] w61 [w62] w63 [w64] w65 w66 w67 w68 w69\u00a0…');
  });

  it('begins at the beginning where nothing matches', () => {
    expect(shown(excerpt(words, 90, matching([]), 3))).toBe('w90 w91 w92\u00a0…');
  });

  it('fills its length at the end of a text', () => {
    expect(shown(excerpt(words, 0, matching([99]), 4))).toBe('…\u00a0w96 w97 w98 [w99]');
  });

  it('counts shown words only', () => {
    const hidden = words.flatMap((word) => [word, hiddenMark]);
    expect(shown(excerpt(hidden, 0, matching([1]), 3))).toBe('[w0] w1 w2\u00a0…');
  });
});
