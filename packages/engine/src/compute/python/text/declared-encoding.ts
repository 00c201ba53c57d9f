import { decode } from './decode.ts';

/** How a source says what its encoding is. Source: PEP 263. */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
/** A line after which the next one may still say it. */
const NOTHING = /^[ \t\f]*(?:#.*)?\r?$/;
/** Bytes of two lines in which it is looked for. */
const HEAD = 1024;

/** The encoding that one of the first two lines of a source names; `undefined` when none does. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [first = '', second = ''] = decode(bytes.subarray(0, HEAD), 'latin-1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n', 2);
  const named = COOKIE.exec(first)?.[1];
  return named === undefined && NOTHING.test(first) ? COOKIE.exec(second)?.[1] : named;
}
