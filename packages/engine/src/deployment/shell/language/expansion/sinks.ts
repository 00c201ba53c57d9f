import { escapePattern } from './patterns.ts';

/** Where expanded text goes. What is quoted is neither split nor a pattern. */
export interface Sink {
  /** Text of the script. */
  text(text: string, quoted: boolean): void;
  /** The result of an expansion. */
  value(text: string, quoted: boolean): void;
  /** The results of `$@`, or of `$*` when joined. */
  list(values: readonly string[], joined: boolean, quoted: boolean): void;
}

/** A field of a command, with its text as a pattern when something in it is one. */
export interface Field {
  readonly text: string;
  readonly pattern: string | undefined;
}

const OPERATORS = /[*?[\\]|[+@!]\(/;

/** Splits what goes into it into fields. Source: bash(1), "Word Splitting". */
export class FieldSink implements Sink {
  readonly fields: Field[] = [];
  readonly #separators: Separators;
  #text = '';
  #pattern: string | undefined;
  /** Whether there is a field, though perhaps an empty one. */
  #open = false;
  /** A quoted expansion gave nothing: a field, unless `"$@"` beside it gave none at all. */
  #null = false;
  #nothing = false;
  /** The field before was ended by white space, which a separator may follow without a new field. */
  #afterBlank = false;

  constructor(separators: Separators) {
    this.#separators = separators;
  }

  text(text: string, quoted: boolean): void {
    this.#add(text, quoted);
    this.#open = true;
  }

  value(text: string, quoted: boolean): void {
    if (quoted) {
      this.#add(text, true);
      if (text !== '') this.#open = true;
      else if (!this.#nothing) this.#null = true;
    } else if (text !== '') this.#split(text);
  }

  list(values: readonly string[], joined: boolean, quoted: boolean): void {
    if (quoted && joined) {
      this.value(values.join(this.#separators.joint), true);
      return;
    }
    if (quoted && values.length === 0) {
      this.#nothing = true;
      this.#null = false;
    }
    const { joint } = this.#separators;
    if (!quoted && joint !== '') {
      this.value(values.join(joint), false);
      return;
    }
    for (const [index, value] of values.entries()) {
      if (index > 0) this.#end();
      this.value(value, quoted);
    }
  }

  /** Ends the last field; to be called when the word is over. */
  finish(): readonly Field[] {
    this.#end();
    return this.fields;
  }

  #add(text: string, quoted: boolean): void {
    if (this.#pattern !== undefined) this.#pattern += quoted ? escapePattern(text) : text;
    else if (!quoted && OPERATORS.test(text)) this.#pattern = escapePattern(this.#text) + text;
    this.#text += text;
    this.#afterBlank = false;
  }

  #end(): void {
    if (this.#open || this.#null) this.fields.push({ text: this.#text, pattern: this.#pattern });
    this.#text = '';
    this.#pattern = undefined;
    this.#open = false;
    this.#null = false;
    this.#nothing = false;
    this.#afterBlank = false;
  }

  #split(text: string): void {
    const { all, blanks } = this.#separators;
    let start = 0;
    for (let index = 0; index < text.length; index++) {
      const character = text[index] ?? '';
      if (!all.has(character)) continue;
      if (index > start) this.#piece(text.slice(start, index));
      start = index + 1;
      if (blanks.has(character)) {
        if (!this.#open && !this.#null) continue;
        this.#end();
        this.#afterBlank = true;
      } else if (this.#afterBlank) this.#afterBlank = false;
      else {
        this.#open = true;
        this.#end();
      }
    }
    if (start < text.length) this.#piece(start === 0 ? text : text.slice(start));
  }

  #piece(text: string): void {
    this.#add(text, false);
    this.#open = true;
  }
}

/** The characters of IFS. */
export interface Separators {
  readonly all: ReadonlySet<string>;
  /** Those that are white space. */
  readonly blanks: ReadonlySet<string>;
  /** What `"$*"` is joined with. */
  readonly joint: string;
}

let lastIfs: string | undefined = '\0';
let lastSeparators: Separators | undefined;

/** The separators of a value of IFS; without one they are blank, tab and line feed. */
export function separatorsOf(ifs: string | undefined): Separators {
  if (lastSeparators !== undefined && ifs === lastIfs) return lastSeparators;
  const all = new Set(ifs ?? ' \t\n');
  const blanks = new Set([...all].filter((character) => /[ \t\n]/.test(character)));
  const [first = ''] = ifs ?? ' ';
  lastIfs = ifs;
  lastSeparators = { all, blanks, joint: first };
  return lastSeparators;
}

/** Gathers one text, as assignments and `case` words take it: not split, no pattern. */
export class TextSink implements Sink {
  readonly #joint: string;
  result = '';

  constructor(joint: string) {
    this.#joint = joint;
  }

  text(text: string, _quoted: boolean): void {
    this.result += text;
  }

  value(text: string, _quoted: boolean): void {
    this.result += text;
  }

  list(values: readonly string[], joined: boolean, _quoted: boolean): void {
    this.result += values.join(joined ? this.#joint : ' ');
  }
}

/** Gathers a pattern in which quoted characters stand for themselves, by a way of escaping them. */
export class PatternSink implements Sink {
  readonly #joint: string;
  readonly #quote: (text: string) => string;
  result = '';

  constructor(joint: string, quote: (text: string) => string = escapePattern) {
    this.#joint = joint;
    this.#quote = quote;
  }

  text(text: string, quoted: boolean): void {
    this.result += quoted ? this.#quote(text) : text;
  }

  value(text: string, quoted: boolean): void {
    this.text(text, quoted);
  }

  list(values: readonly string[], joined: boolean, quoted: boolean): void {
    this.text(values.join(joined ? this.#joint : ' '), quoted);
  }
}
