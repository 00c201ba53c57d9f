/** The texts of ints that are long, or written in another way than usual. */
export { fromText, toDecimal } from '../numbers/index.ts';
export { readNumber } from './text-of-number.ts';
