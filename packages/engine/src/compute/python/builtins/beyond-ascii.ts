/** What is done with characters beyond ASCII. */
export { lower, upper } from '../text/index.ts';
export { escapedText } from '../unicode/index.ts';
