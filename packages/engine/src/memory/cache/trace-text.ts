import { InputError } from '../../base/index.ts';
import { MAX_KEY_LENGTH, MAX_TEXT_ACCESSES } from './limits.ts';
import { type Trace, traceFromKeys } from './trace.ts';

const SEPARATORS = ' ,;\t\r\n';

/**
 * The trace in `text`: keys separated by spaces, tabs, commas, semicolons or line ends, in any
 * number. Throws `InputError` with line and column for a key longer than `MAX_KEY_LENGTH`, for
 * the first access beyond `MAX_TEXT_ACCESSES`, and when there is no key at all.
 */
export function traceFromText(text: string): Trace {
  const keys: string[] = [];
  let line = 1;
  let lineStart = 0;
  let start = 0;
  // One step beyond the text, where a separator ends the last key.
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !SEPARATORS.includes(text.charAt(index))) continue;
    if (index > start) {
      const fail = (message: string, expected: string) =>
        new InputError(message, { place: { line, column: start - lineStart + 1 }, expected });
      if (index - start > MAX_KEY_LENGTH) {
        throw fail(`a key of ${index - start} characters`, `at most ${MAX_KEY_LENGTH} characters`);
      }
      if (keys.length === MAX_TEXT_ACCESSES) {
        throw fail('the trace is too long', `at most ${MAX_TEXT_ACCESSES} accesses`);
      }
      keys.push(text.slice(start, index));
    }
    start = index + 1;
    if (text.charAt(index) === '\n') {
      line++;
      lineStart = start;
    }
  }
  if (keys.length === 0) {
    throw new InputError('the trace is empty', {
      place: { line: 1, column: 1 },
      expected: 'keys separated by spaces, commas or line ends',
    });
  }
  return traceFromKeys(keys);
}
