import { OperationError } from '../operation-error.ts';
import { escapeOf, isAscii } from '../unicode/index.ts';
import { toBytesOfLatin1 } from './bytes.ts';
import { type Encoding, encodingNamed, unitsOf, unknownHandler } from './codec-names.ts';

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const utf8 = new TextEncoder();

function encodeError(
  encoding: Encoding,
  characters: readonly string[],
  start: number,
  end: number,
  reason: string,
): OperationError {
  const what =
    end - start === 1
      ? `character '${escapeOf(characters[start]?.codePointAt(0) ?? 0)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  return new OperationError(
    'UnicodeEncodeError',
    `'${encoding}' codec can't encode ${what}: ${reason}`,
    { encoding, object: characters.join(''), start, end, reason },
  );
}

/** What an error handler puts in the place of a character: text to encode, bytes, or null to give up. */
type Replacement = string | readonly number[] | null;

const HANDLERS: Readonly<Record<string, (code: number, encoding: Encoding) => Replacement>> = {
  strict: () => null,
  ignore: () => '',
  replace: () => '?',
  backslashreplace: escapeOf,
  xmlcharrefreplace: (code) => `&#${code};`,
  surrogateescape: (code, encoding) =>
    code >= 0xdc80 && code <= 0xdcff && !/16|32/.test(encoding) ? [code - 0xdc00] : null,
  surrogatepass: (code, encoding) =>
    isSurrogate(code) && encoding.startsWith('utf') ? bytesOf(code, encoding) : null,
};

/** The bytes of a code point, as if surrogates were characters; in ASCII and Latin-1, of one that they have. */
function bytesOf(code: number, encoding: Encoding): readonly number[] {
  if (encoding === 'utf-8') {
    if (!isSurrogate(code)) return [...utf8.encode(String.fromCodePoint(code))];
    return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  }
  if (encoding === 'ascii' || encoding === 'latin-1') return [code];
  const { bytes, little } = unitsOf(encoding);
  const units =
    bytes === 2 && code > 0xffff ? [0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff)] : [code];
  return units.flatMap((unit) => {
    const ordered = Array.from({ length: bytes }, (_, index) => (unit >>> (8 * index)) & 0xff);
    return little ? ordered : ordered.reverse();
  });
}

/**
 * `text.encode(encoding, errors)`. Throws LookupError for names that are none, and UnicodeEncodeError with its data.
 * Handlers are `strict`, `ignore`, `replace`, `backslashreplace`, `xmlcharrefreplace`, `surrogateescape` and
 * `surrogatepass`.
 */
export function encode(text: string, encodingName = 'utf-8', errors = 'strict'): Uint8Array {
  const encoding = encodingNamed(encodingName);
  if (encoding === 'utf-8' && text.isWellFormed()) return utf8.encode(text);
  if ((encoding === 'ascii' || encoding === 'latin-1') && isAscii(text)) {
    return toBytesOfLatin1(text);
  }
  const highest = encoding === 'ascii' ? 0x7f : encoding === 'latin-1' ? 0xff : 0x10ffff;
  const cannot = (code: number) => code > highest || (highest > 0xff && isSurrogate(code));
  const reason = highest > 0xff ? 'surrogates not allowed' : `ordinal not in range(${highest + 1})`;
  const result: number[] = [];
  // Without a stated order a mark says which one it is.
  if (encoding === 'utf-16' || encoding === 'utf-32') result.push(...bytesOf(0xfeff, encoding));
  const characters = [...text];
  for (let index = 0; index < characters.length; ) {
    const code = characters[index]?.codePointAt(0) ?? 0;
    if (!cannot(code)) {
      for (const byte of bytesOf(code, encoding)) result.push(byte);
      index++;
      continue;
    }
    // A run of such characters is one error, but in UTF-16 and UTF-32.
    let end = index + 1;
    const single = /16|32/.test(encoding);
    while (!single && end < characters.length && cannot(characters[end]?.codePointAt(0) ?? 0))
      end++;
    const handler = Object.hasOwn(HANDLERS, errors) ? HANDLERS[errors] : undefined;
    if (handler === undefined) throw unknownHandler(errors, 'encoding', encodingName);
    for (; index < end; index++) {
      const replacement = handler(characters[index]?.codePointAt(0) ?? 0, encoding);
      if (replacement === null) {
        throw encodeError(encoding, characters, index, end, reason);
      }
      if (typeof replacement !== 'string') result.push(...replacement);
      else {
        for (const character of replacement) {
          result.push(...bytesOf(character.codePointAt(0) ?? 0, encoding));
        }
      }
    }
  }
  return Uint8Array.from(result);
}
