import { OperationError } from '../operation-error.ts';

const SURROGATES = /[\ud800-\udfff]+/u;

/** Refuses text with halves of pairs, which UTF-8 cannot have. */
export function refuseSurrogates(text: string): void {
  const found = SURROGATES.exec(text);
  if (found === null) return;
  const start = [...text.slice(0, found.index)].length;
  const end = start + found[0].length;
  const what =
    end - start === 1
      ? `character '\\u${found[0].charCodeAt(0).toString(16)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  const reason = 'surrogates not allowed';
  throw new OperationError('UnicodeEncodeError', `'utf-8' codec can't encode ${what}: ${reason}`, {
    encoding: 'utf-8',
    object: text,
    start,
    end,
    reason,
  });
}
