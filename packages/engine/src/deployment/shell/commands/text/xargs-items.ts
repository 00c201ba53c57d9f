import { READ_SIZE, type Run, read, type System } from '../../../../machine/index.ts';
import { decodeUtf8, unfinishedTail } from '../../../../text/index.ts';

/** An argument that was read. */
export interface Item {
  readonly text: string;
  /** Whether it is the last of its line; a line that ends with a blank goes on in the next. */
  readonly endsLine: boolean;
}

/** What is wrong with the input. */
export class ItemError extends Error {
  override readonly name = 'ItemError';
}

export interface ItemOptions {
  /** The character between items; `undefined` for blanks, line breaks and quotes. */
  readonly delimiter: string | undefined;
  /** An item that stands for the end. */
  readonly end: string | undefined;
  /** Whether an item is a whole line without its leading blanks. */
  readonly byLine: boolean;
  /** Characters of an item at most. */
  readonly longest: number;
}

/** Items one after the other, read no further than the one that is asked for (but for the chunk it is in). */
export interface ItemReader {
  /** `undefined` at the end. Throws {@link ItemError}. */
  next(): Run<Item | undefined>;
  /** Whether a null character came where none can be passed on. */
  readonly sawNull: boolean;
}

const TOO_LONG = 'argument line too long';

export function createItemReader(
  system: System,
  descriptor: number,
  options: ItemOptions,
): ItemReader {
  const { delimiter, end, byLine, longest } = options;
  let text = '';
  let position = 0;
  let kept: readonly number[] = [];
  let over = false;
  let sawNull = false;

  /** The next character; empty at the end. */
  function* take(): Run<string> {
    while (position >= text.length) {
      if (over) return '';
      const bytes = yield* read(system, descriptor, READ_SIZE);
      if (bytes.length === 0) over = true;
      const whole = kept.length === 0 ? bytes : Uint8Array.from([...kept, ...bytes]);
      const tail = over ? 0 : unfinishedTail(whole);
      kept = Array.from(whole.subarray(whole.length - tail));
      text = decodeUtf8(whole.subarray(0, whole.length - tail));
      position = 0;
    }
    return text.charAt(position++);
  }

  function* delimited(separator: string): Run<Item | undefined> {
    let item = '';
    for (;;) {
      const character = yield* take();
      if (character === separator && character !== '') return { text: item, endsLine: true };
      if (character === '') return item === '' ? undefined : { text: item, endsLine: true };
      item += character;
      if (item.length > longest) throw new ItemError(TOO_LONG);
    }
  }

  function* quoted(): Run<Item | undefined> {
    let item = '';
    let begun = false;
    let quote = '';
    let previous = '';
    for (;;) {
      const character: string = yield* take();
      if (character === '') {
        if (quote !== '') throw unmatched(quote);
        return item === '' ? undefined : { text: item, endsLine: true };
      }
      if (quote !== '') {
        if (character === '\n') throw unmatched(quote);
        if (character === quote) quote = '';
        else item += character;
      } else if (character === '\n') {
        if (begun) return { text: item, endsLine: !isBlank(previous) };
      } else if (isSpace(character) && (!byLine || !begun)) {
        if (begun) return { text: item, endsLine: false };
      } else if (character === '\\') {
        item += yield* take();
        begun = true;
      } else if (character === "'" || character === '"') {
        quote = character;
        begun = true;
      } else {
        if (character === '\0') sawNull = true;
        item += character;
        begun = true;
      }
      previous = character;
      if (item.length > longest) throw new ItemError(TOO_LONG);
    }
  }

  return {
    *next() {
      const item = delimiter === undefined ? yield* quoted() : yield* delimited(delimiter);
      if (item === undefined) return undefined;
      if (system.spend(1)) yield { kind: 'ready' };
      if (delimiter !== undefined) return item;
      if (item.text === end) {
        over = true;
        position = text.length;
        return undefined;
      }
      // What is passed to a program ends at a null character.
      const ended = item.text.indexOf('\0');
      return ended < 0 ? item : { ...item, text: item.text.slice(0, ended) };
    },
    get sawNull() {
      return sawNull;
    },
  };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function isSpace(character: string): boolean {
  return isBlank(character) || /^[\n\v\f\r]$/.test(character);
}

function unmatched(quote: string): ItemError {
  const kind = quote === '"' ? 'double' : 'single';
  return new ItemError(
    `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`,
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** The character that a value of `-d` stands for, `undefined` when it is none. */
export function parseDelimiter(value: string): string | undefined {
  if (value.length === 1) return value;
  const number = /^\\(?:x([\da-fA-F]{1,2})|0?([0-7]{1,3}))$/.exec(value);
  if (number !== null) {
    const [, hexadecimal, octal = ''] = number;
    return String.fromCharCode(
      (hexadecimal === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hexadecimal, 16)) &
        255,
    );
  }
  return value.length === 2 && value.startsWith('\\') ? ESCAPES[value.charAt(1)] : undefined;
}
