/** The texts of floats that are written in another way than usual, and of what is none. */
export { floatFromText } from '../numbers/index.ts';
export { readNumber } from './text-of-number.ts';
