export type { Dialect, RegexOptions, SearchOptions } from './options.ts';
export { RegexError } from './regex-error.ts';
