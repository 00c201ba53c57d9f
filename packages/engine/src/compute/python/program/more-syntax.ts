/** What small programs do without of the parser and the compiler, to be fetched as one. */
export { moreCode } from '../compile/more/index.ts';
export { FullReader } from '../syntax/more/index.ts';
