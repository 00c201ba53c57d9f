import type { RegexOptions } from './options.ts';
import type { Parsed } from './parse-posix.ts';
import { RegexError } from './regex-error.ts';

export function parsePython(_source: string, _options: RegexOptions): Parsed {
  throw new RegexError('not yet', 0);
}
