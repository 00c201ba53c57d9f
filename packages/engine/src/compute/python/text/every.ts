import type { Sliced } from '../slices.ts';
import { testPieces } from './pieces.ts';

/** The test of `str.isalpha` and its like: there is a character, and all of them are such. */
export const isEvery = (text: string, test: (code: number) => boolean): Sliced<boolean> =>
  testPieces(text, test);
