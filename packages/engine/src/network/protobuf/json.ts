import { MAX_JSON_NESTING, MAX_TEXT } from './limits.ts';
import { errorAt, limitText } from './text-place.ts';

/** A JSON value; whole numbers beyond 2^53 - 1 are `bigint`, so that no digit is lost. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

// All tokens of JSON (RFC 8259). The last alternative takes what is none of them.
const TOKEN =
  /[ \t\r\n]*(?:([[\]{},:])|(true|false|null)(?!\w)|("(?:[ -!#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|([\s\S]|$))/uy;

/**
 * The value of a JSON text. Throws `InputError` with line and column where it is malformed, repeats
 * a name in one object, or nests too deep.
 */
export function parseJson(text: string): JsonValue {
  limitText(text, MAX_TEXT);
  const token = new RegExp(TOKEN);
  let start = 0;
  let found = '';
  let kind = 0;
  const advance = () => {
    const match = token.exec(text);
    kind = match === null ? 0 : match.findIndex((part, index) => index > 0 && part !== undefined);
    found = match?.[kind] ?? '';
    start = token.lastIndex - found.length;
  };
  const fail = (expected: string) => {
    if (found === '"') return errorAt(text, start, 'the string has no end', 'a quote on this line');
    const shown = kind === 3 ? found.slice(0, 40) : `"${found}"`;
    const message = found === '' ? 'the JSON text ends too early' : `${shown} is wrong here`;
    return errorAt(text, start, message, expected);
  };
  const separated = (close: string, depth: number, one: () => void) => {
    if (depth > MAX_JSON_NESTING) throw fail(`at most ${MAX_JSON_NESTING} levels`);
    advance();
    if (found === close) return;
    for (;;) {
      one();
      advance();
      if (found === close) return;
      if (found !== ',') throw fail(`"," or "${close}"`);
      advance();
    }
  };
  const value = (depth: number): JsonValue => {
    if (kind === 2 || kind === 3) return JSON.parse(found) as JsonValue;
    if (kind === 4) {
      const number = Number(found);
      const exact = Number.isSafeInteger(number) || !/^-?\d+$/.test(found);
      return exact ? number : BigInt(found);
    }
    if (found === '[') {
      const items: JsonValue[] = [];
      separated(']', depth, () => items.push(value(depth + 1)));
      return items;
    }
    if (found !== '{') throw fail('a JSON value');
    const members = new Map<string, JsonValue>();
    separated('}', depth, () => {
      if (kind !== 3) throw fail('a name in double quotes');
      const name = JSON.parse(found) as string;
      if (members.has(name)) throw fail('each name once');
      advance();
      if (found !== ':') throw fail('":"');
      advance();
      members.set(name, value(depth + 1));
    });
    // Unlike assignment, this makes "__proto__" an ordinary member.
    return Object.fromEntries(members);
  };
  advance();
  const result = value(1);
  advance();
  if (found !== '') throw fail('the end of the text');
  return result;
}

/** The value as JSON text without white space. */
export function formatJson(value: JsonValue): string {
  if (typeof value === 'bigint') return `${value}`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatJson).join()}]`;
  const members = Object.entries(value);
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${formatJson(item)}`).join()}}`;
}

/** Bytes of the value as JSON without white space, in UTF-8. */
export function jsonBytes(value: JsonValue): number {
  return new TextEncoder().encode(formatJson(value)).length;
}
