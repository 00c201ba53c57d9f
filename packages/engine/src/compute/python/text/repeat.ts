import { checkLength } from '../slices.ts';

/** From so many units on it takes a host milliseconds to put the pieces of a text side by side. */
const LONG = 2 ** 18;

/** `text * times` */
export function repeat(text: string, times: number | bigint): string {
  if (times <= 0 || text === '') return '';
  checkLength(text.length * Number(times));
  const repeated = text.repeat(Number(times));
  // A host repeats by reference, and copies when the text is first looked at: that is now, and not within other work.
  // What is seen is compared, or a host would leave the look out.
  if (repeated.length >= LONG && repeated.charCodeAt(0) !== text.charCodeAt(0)) {
    throw new Error('the host repeats otherwise');
  }
  return repeated;
}
