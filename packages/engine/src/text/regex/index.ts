export type { Dialect, RegexOptions, SearchOptions } from './options.ts';
export { compileRegex, type Regex } from './regex.ts';
export { RegexError } from './regex-error.ts';
export {
  createSearch,
  type Match,
  type RegexSearch,
  type Span,
  search,
  searchInSlices,
} from './search.ts';
