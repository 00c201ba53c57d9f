import { fromText } from '../numbers/index.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  hostKeyOf,
  PyDict,
  PyFloat,
  PyList,
  type PyModule,
  PyObject,
  PyTuple,
  type Result,
  type Value,
} from '../objects/index.ts';
import { finish } from '../slices.ts';
import { between, length, mapPieces } from '../text/index.ts';
import { afterBulk, pauseThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { smallInteger } from './arguments.ts';
import { defineModule } from './define-module.ts';

type Kind = 'object' | 'array' | 'int' | 'float' | 'constant' | 'value';

/** A value as it was read, for hooks to make of it what they want. */
class PyNode extends PyObject {
  readonly kind: Kind;
  /** Text of a number, the value itself, or what is in it. */
  readonly content: Value | PyNode[] | [string, PyNode][];

  constructor(kind: Kind, content: PyNode['content']) {
    super();
    this.kind = kind;
    this.content = content;
  }
}

const nodeType = builtInType('node', PyNode, { module: '_json', canBeBase: false });

function plain({ kind, content }: PyNode): Value {
  switch (kind) {
    case 'object': {
      const dict = new PyDict();
      for (const [key, node] of content as [string, PyNode][]) {
        dict.setHostKey(hostKeyOf(key), key, plain(node));
      }
      return dict;
    }
    case 'array':
      return new PyList((content as PyNode[]).map(plain));
    case 'int': {
      const text = content as string;
      return text.length < 16 ? Number(text) + 0 : finish(fromText(text, 10));
    }
    case 'float':
      return new PyFloat(Number(content as string));
    case 'constant':
      return new PyFloat(
        content === 'NaN'
          ? Number.NaN
          : content === 'Infinity'
            ? Number.POSITIVE_INFINITY
            : Number.NEGATIVE_INFINITY,
      );
    default:
      return content as Value;
  }
}

defineMethods(nodeType, { 'plain()': (_thread, self: PyNode) => plain(self) });
defineAttributes(nodeType, {
  kind: (_thread, self: PyNode) => self.kind,
  value: (_thread, { kind, content }: PyNode) => {
    if (kind === 'object') {
      return new PyList(
        (content as [string, PyNode][]).map(([key, node]) => new PyTuple([key, node])),
      );
    }
    return kind === 'array' ? new PyList(content as PyNode[]) : (content as Value);
  },
});

/** What is wrong with a text, and where. */
class Wrong {
  readonly message: string;
  readonly place: number;

  constructor(message: string, place: number) {
    this.message = message;
    this.place = place;
  }
}

interface Open {
  readonly items: PyNode[] | undefined;
  readonly pairs: [string, PyNode][] | undefined;
  key: string;
}

interface Scan {
  readonly text: string;
  readonly strict: boolean;
  readonly whole: boolean;
  readonly keys: Map<string, string>;
  readonly open: Open[];
  at: number;
  done: PyNode | undefined;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function skipSpace(scan: Scan): void {
  SPACE.lastIndex = scan.at;
  SPACE.test(scan.text);
  scan.at = SPACE.lastIndex;
}

/** The text of a string whose quote is behind. */
function stringAt(scan: Scan): string {
  const { text, strict } = scan;
  const begin = scan.at - 1;
  let result = '';
  for (;;) {
    PLAIN.lastIndex = scan.at;
    const part = PLAIN.exec(text)?.[0] ?? '';
    result += part;
    scan.at += part.length;
    const next = text[scan.at];
    if (next === undefined) throw new Wrong('Unterminated string starting at', begin);
    if (next === '"') {
      scan.at += 1;
      return result;
    }
    if (next !== '\\') {
      if (strict) throw new Wrong('Invalid control character at', scan.at);
      result += next;
      scan.at += 1;
      continue;
    }
    const letter = text[scan.at + 1];
    if (letter === undefined) throw new Wrong('Unterminated string starting at', begin);
    if (letter === 'u') {
      const digits = text.slice(scan.at + 2, scan.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw new Wrong('Invalid \\uXXXX escape', scan.at + 1);
      }
      result += String.fromCharCode(Number.parseInt(digits, 16));
      scan.at += 6;
      continue;
    }
    const escaped = ESCAPES[letter];
    if (escaped === undefined) throw new Wrong('Invalid \\escape', scan.at);
    result += escaped;
    scan.at += 2;
  }
}

function atomAt(scan: Scan): PyNode {
  const { text } = scan;
  for (const [word, kind, value] of WORDS) {
    if (text.startsWith(word, scan.at)) {
      scan.at += word.length;
      return new PyNode(kind, value);
    }
  }
  NUMBER.lastIndex = scan.at;
  const found = NUMBER.exec(text);
  if (found === null) throw new Wrong('Expecting value', scan.at);
  scan.at += found[0].length;
  const isInteger = found[2] === undefined && found[3] === undefined;
  return new PyNode(isInteger ? 'int' : 'float', found[0]);
}

const WORDS: readonly (readonly [string, Kind, Value])[] = [
  ['null', 'value', null],
  ['true', 'value', true],
  ['false', 'value', false],
  ['NaN', 'constant', 'NaN'],
  ['Infinity', 'constant', 'Infinity'],
  ['-Infinity', 'constant', '-Infinity'],
];

/** Reads a key and its colon; `scan.at` is at its quote. */
function keyAt(scan: Scan, open: Open): void {
  if (scan.text[scan.at] !== '"') {
    throw new Wrong('Expecting property name enclosed in double quotes', scan.at);
  }
  scan.at += 1;
  const key = stringAt(scan);
  const known = scan.keys.get(key);
  if (known === undefined) scan.keys.set(key, key);
  open.key = known ?? key;
  skipSpace(scan);
  if (scan.text[scan.at] !== ':') throw new Wrong("Expecting ':' delimiter", scan.at);
  scan.at += 1;
  skipSpace(scan);
}

/** One value, or the beginning of one that has others in it. */
function valueAt(scan: Scan): PyNode | undefined {
  const { text, open } = scan;
  switch (text[scan.at]) {
    case '"':
      scan.at += 1;
      return new PyNode('value', stringAt(scan));
    case '{': {
      scan.at += 1;
      const pairs: [string, PyNode][] = [];
      skipSpace(scan);
      if (text[scan.at] === '}') {
        scan.at += 1;
        return new PyNode('object', pairs);
      }
      const one: Open = { items: undefined, pairs, key: '' };
      keyAt(scan, one);
      open.push(one);
      return undefined;
    }
    case '[': {
      scan.at += 1;
      const items: PyNode[] = [];
      skipSpace(scan);
      if (text[scan.at] === ']') {
        scan.at += 1;
        return new PyNode('array', items);
      }
      open.push({ items, pairs: undefined, key: '' });
      return undefined;
    }
    default:
      return atomAt(scan);
  }
}

/** Puts a value where it belongs, and closes what is complete by it. */
function place(scan: Scan, value: PyNode): void {
  let node = value;
  for (;;) {
    const top = scan.open.at(-1);
    if (top === undefined) {
      scan.done = node;
      return;
    }
    top.items?.push(node);
    top.pairs?.push([top.key, node]);
    skipSpace(scan);
    const next = scan.text[scan.at];
    if (next === ',') {
      scan.at += 1;
      skipSpace(scan);
      if (top.pairs !== undefined) keyAt(scan, top);
      return;
    }
    if (next !== (top.items === undefined ? '}' : ']')) {
      throw new Wrong("Expecting ',' delimiter", scan.at);
    }
    scan.at += 1;
    scan.open.pop();
    node =
      top.items === undefined
        ? new PyNode('object', top.pairs ?? [])
        : new PyNode('array', top.items);
  }
}

/** Values that are read before others get their turn. */
const SLICE = 5000;
const DEEPEST = 990;

function scanOn(thread: Thread, _value: Value, scan: Scan): Result {
  try {
    for (let left = SLICE; scan.done === undefined; left -= 1) {
      if (left <= 0) return pauseThen(thread, scanOn, scan);
      const value = valueAt(scan);
      if (value !== undefined) place(scan, value);
      else if (scan.open.length > DEEPEST) {
        raise(
          'RecursionError',
          'maximum recursion depth exceeded while decoding a JSON array from a unicode string',
        );
      }
    }
    if (scan.whole) {
      skipSpace(scan);
      if (scan.at < scan.text.length) throw new Wrong('Extra data', scan.at);
    }
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return new PyList([error.message, length(scan.text.slice(0, error.place))]);
  }
  const end = length(scan.text.slice(0, scan.at));
  return afterBulk(thread, new PyTuple([scan.done, end]), scan.at);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const MUST_ESCAPE = /["\\\u0000-\u001f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const MUST_ESCAPE_ASCII = /["\\\u0000-\u001f\u007f-\uffff]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeOf(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `_json`: scanning and quoting. */
export function createModule(): PyModule {
  return defineModule('_json', {
    functions: {
      'scan(text, start, whole, strict, /)': (
        thread,
        given: Value,
        start: Value,
        whole: Value,
        strict: Value,
      ) => {
        const text = textIn(given) ?? '';
        const from = smallInteger(start, 0);
        const scan: Scan = {
          text,
          strict: strict !== false,
          whole: whole === true,
          keys: new Map(),
          open: [],
          at: between(text, 0, Math.min(from, length(text))).length,
          done: undefined,
        };
        if (scan.whole) skipSpace(scan);
        return scanOn(thread, null, scan);
      },
      'quote(text, ensure_ascii, /)': (thread, given: Value, ascii: Value) => {
        const escaped = ascii === false ? MUST_ESCAPE : MUST_ESCAPE_ASCII;
        return drive(
          thread,
          mapPieces(textIn(given) ?? '', (piece) => piece.replace(escaped, escapeOf)),
          (_thread, text) => `"${text}"`,
          undefined,
        );
      },
    },
  });
}
