/** What a string's backslashes mean, or why they mean nothing. */
export type Unescaped<T> = { readonly value: T } | { readonly message: string };

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const TRUNCATED: Readonly<Record<string, string>> = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' };

const MOST_CODE_POINT = 0x10ffff;

/** How many of the characters from `start` on are hexadecimal digits, at most `most`. */
function countHexadecimal(text: string, start: number, most: number): number {
  let count = 0;
  while (count < most && /[0-9a-fA-F]/.test(text[start + count] ?? '')) count++;
  return count;
}

const octalDigits = (text: string, start: number): number => {
  let count = 0;
  while (count < 3 && /[0-7]/.test(text[start + count] ?? '')) count++;
  return count;
};

/** The character that Unicode calls so, or null. */
export type CharacterNamed = (name: string) => string | null;

/**
 * The text that a string literal's body stands for.
 * Source: https://docs.python.org/3.11/reference/lexical_analysis.html#string-and-bytes-literals
 */
export function unescapeText(body: string, characterNamed: CharacterNamed): Unescaped<string> {
  if (!body.includes('\\')) return { value: body };
  const parts: string[] = [];
  // CPython writes each character beyond ASCII as \UXXXXXXXX before it decodes; its messages count those bytes.
  const bytesBefore = (end: number): number => {
    let bytes = 0;
    for (const character of body.slice(0, end)) bytes += character >= '\x80' ? 10 : 1;
    return bytes;
  };
  const refuse = (start: number, end: number, reason: string): Unescaped<string> => {
    const first = bytesBefore(start);
    const last = first + (end - start) - 1;
    const place =
      first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
    return { message: `(unicode error) 'unicodeescape' codec can't decode ${place}: ${reason}` };
  };
  let index = 0;
  while (index < body.length) {
    const backslash = body.indexOf('\\', index);
    if (backslash < 0) break;
    parts.push(body.slice(index, backslash));
    const letter = body[backslash + 1] ?? '';
    index = backslash + 2;
    const simple = SIMPLE[letter];
    const width = DIGITS[letter];
    if (simple !== undefined) parts.push(simple);
    else if (width !== undefined) {
      const count = countHexadecimal(body, index, width);
      if (count < width)
        return refuse(backslash, index + count, `truncated ${TRUNCATED[letter]} escape`);
      const code = Number.parseInt(body.slice(index, index + width), 16);
      if (code > MOST_CODE_POINT)
        return refuse(backslash, index + width, 'illegal Unicode character');
      parts.push(String.fromCodePoint(code));
      index += width;
    } else if (letter === 'N') {
      const close = body[index] === '{' ? body.indexOf('}', index) : -1;
      if (close <= index + 1) {
        const end = body[index] !== '{' ? index : close < 0 ? body.length : index + 1;
        return refuse(backslash, end, 'malformed \\N character escape');
      }
      const character = characterNamed(body.slice(index + 1, close));
      if (character === null) return refuse(backslash, close + 1, 'unknown Unicode character name');
      parts.push(character);
      index = close + 1;
    } else if (octalDigits(body, index - 1) > 0) {
      const count = octalDigits(body, index - 1);
      parts.push(String.fromCharCode(Number.parseInt(body.slice(index - 1, index - 1 + count), 8)));
      index += count - 1;
    } else {
      // An unknown escape stays as it is written.
      parts.push('\\');
      index = backslash + 1;
      if (letter !== '') {
        parts.push(letter);
        index++;
      }
    }
  }
  parts.push(body.slice(index));
  return { value: parts.join('') };
}

/** The bytes that a bytes literal's body, all ASCII, stands for. */
export function unescapeBytes(body: string): Unescaped<number[]> {
  const bytes: number[] = [];
  for (let index = 0; index < body.length; index++) {
    if (body[index] !== '\\') {
      bytes.push(body.charCodeAt(index));
      continue;
    }
    const letter = body[++index] ?? '';
    const simple = SIMPLE[letter];
    if (simple !== undefined) {
      if (simple !== '') bytes.push(simple.charCodeAt(0));
    } else if (letter === 'x') {
      if (countHexadecimal(body, index + 1, 2) < 2) {
        return { message: `(value error) invalid \\x escape at position ${index - 1}` };
      }
      bytes.push(Number.parseInt(body.slice(index + 1, index + 3), 16));
      index += 2;
    } else if (octalDigits(body, index) > 0) {
      const count = octalDigits(body, index);
      bytes.push(Number.parseInt(body.slice(index, index + count), 8) & 0xff);
      index += count - 1;
    } else {
      bytes.push(92);
      index--;
    }
  }
  return { value: bytes };
}
