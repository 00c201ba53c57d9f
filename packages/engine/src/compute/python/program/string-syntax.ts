/** What strings need that are more than the characters between their quotes, to be fetched as one. */
export { compileFormatted } from '../compile/f-strings/index.ts';
export { joinStrings } from '../syntax/strings/index.ts';
