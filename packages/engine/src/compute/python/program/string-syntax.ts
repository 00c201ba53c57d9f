/** What strings need that are more than the characters between their quotes, to be fetched as one. */
export { compileFormatted } from '../compile/f-strings.ts';
export { joinStrings } from '../syntax/text/strings.ts';
