import { decodeUtf8, encodeUtf8 } from '../../../text/index.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** The text of a byte: a character of ASCII, else the escaped byte of `text`. */
function byteText(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : String.fromCharCode(0xdc00 + byte);
}

/** Joins escaped bytes that together are a character of UTF-8. */
function joinBytes(text: string): string {
  return /[\udc80-\udcff]/.test(text) ? decodeUtf8(encodeUtf8(text)) : text;
}

function codePointText(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
}

/** What an escape stands for, and where it ends; `stop` for `\c` of `echo` and `%b`. */
interface Escape {
  readonly text: string;
  readonly end: number;
  readonly stop?: boolean;
}

/** Which escapes there are: those of `$'…'`, of `echo -e`, of printf's format, of its `%b`. */
export type EscapeStyle = 'ansi' | 'echo' | 'format' | 'argument';

/** The escape that begins with the backslash at `at`; `undefined` when it is none. */
export function escapeAt(text: string, at: number, style: EscapeStyle): Escape | undefined {
  const letter = text[at + 1];
  if (letter === undefined) return undefined;
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, end: at + 2 };
  if (
    (letter === "'" || letter === '"' || letter === '?') &&
    (style === 'ansi' || style === 'format')
  ) {
    return { text: letter, end: at + 2 };
  }
  if (letter === 'x') return digits(text, at + 2, /[0-9a-fA-F]{1,2}/y, 16, byteText);
  if (letter === 'u') return digits(text, at + 2, /[0-9a-fA-F]{1,4}/y, 16, codePointText);
  if (letter === 'U') return digits(text, at + 2, /[0-9a-fA-F]{1,8}/y, 16, codePointText);
  if (letter === 'c') {
    if (style === 'echo' || style === 'argument') return { text: '', end: at + 2, stop: true };
    if (style === 'format') return undefined;
    const control = text[at + 2];
    if (control === undefined) return undefined;
    return { text: String.fromCharCode(control.charCodeAt(0) & 0x1f), end: at + 3 };
  }
  return octal(text, at, letter, style);
}

function octal(text: string, at: number, letter: string, style: EscapeStyle): Escape | undefined {
  const value = (code: number): string => byteText(code & 0xff);
  if (style === 'echo') {
    if (letter !== '0') return undefined;
    return digits(text, at + 2, /[0-7]{0,3}/y, 8, value);
  }
  if (style === 'argument' && letter === '0') return digits(text, at + 2, /[0-7]{0,3}/y, 8, value);
  return digits(text, at + 1, /[0-7]{1,3}/y, 8, value);
}

function digits(
  text: string,
  from: number,
  pattern: RegExp,
  base: number,
  toText: (code: number) => string,
): Escape | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const code = match[0] === '' ? 0 : Number.parseInt(match[0], base);
  return { text: toText(code), end: from + match[0].length };
}

/** A text with its escapes replaced; `stopped` when `\c` ended it. */
export function expandEscapes(
  text: string,
  style: EscapeStyle,
): { readonly text: string; readonly stopped: boolean } {
  if (!text.includes('\\')) return { text, stopped: false };
  let result = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', from)) {
    const found = escapeAt(text, at, style);
    if (found === undefined) {
      result += text.slice(from, at + 1);
      from = at + 1;
      continue;
    }
    result += text.slice(from, at) + found.text;
    from = found.end;
    if (found.stop === true) return { text: joinBytes(result), stopped: true };
  }
  return { text: joinBytes(result + text.slice(from)), stopped: false };
}

/** The text of `$'…'`, and of `${x@E}`: nothing follows a NUL. */
export function unescapeAnsi(text: string): string {
  const result = expandEscapes(text, 'ansi').text;
  const end = result.indexOf('\0');
  return end === -1 ? result : result.slice(0, end);
}
