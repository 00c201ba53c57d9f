/** Why a text is no command: what bash would say of it. */
export type Fault =
  | {
      readonly kind: 'token';
      readonly text: string;
      readonly at: number;
      readonly status?: number;
    }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'unclosed';
      readonly closing: string;
      readonly at: number;
      readonly list: boolean;
      readonly status?: number;
    }
  | {
      readonly kind: 'message';
      /** Each with its place; none when bash gives up and says nothing. */
      readonly messages: readonly { readonly text: string; readonly at: number }[];
      readonly at: number;
      /** `undefined` when the status stays what it was. */
      readonly status: number | undefined;
    };

/** Thrown by the checker at the first fault. */
export class FaultFound extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export interface Token {
  readonly kind: 'word' | 'operator' | 'newline' | 'end';
  readonly text: string;
  readonly at: number;
}

const OPERATOR = /;;&|;&|;;|&&|\|\||\|&|&>>|&>|<<-|<<<|<<|>>|>\||<>|<&|>&|[;&|()<>]/y;

/** Divides a text into tokens; what stands in `$( )` is handed back to be checked. */
export class Tokens {
  readonly source: string;
  /** Whether groups such as `@(a|b)` are part of words. */
  extended: boolean;
  readonly #checkList: (close: string) => void;
  #at = 0;
  #token: Token | undefined;
  /** Delimiters of here-documents whose bodies begin after the line. */
  #documents: { readonly word: string; readonly strip: boolean }[] = [];

  /** `checkList` reads commands up to a closing parenthesis, the first token that it leaves. */
  constructor(source: string, extended: boolean, checkList: (close: string) => void) {
    this.source = source;
    this.extended = extended;
    this.#checkList = checkList;
  }

  get token(): Token {
    this.#token ??= this.#read();
    return this.#token;
  }

  advance(): Token {
    const { token } = this;
    this.#token = undefined;
    return token;
  }

  /** Whether the text that comes next is this, with nothing between. */
  follows(text: string): boolean {
    return this.source.startsWith(text, this.#at);
  }

  /** Goes on right after the present token's beginning, over so many characters. */
  skip(from: number): void {
    this.#at = from;
    this.#token = undefined;
  }

  /** Whether the bracket that the present word begins with is closed somewhere after. */
  hasBracket(close: string): boolean {
    let depth = 0;
    for (let at = this.token.at; at < this.source.length; at++) {
      const character = this.source[at];
      if (character === '[') depth++;
      else if (character === close && --depth === 0) return true;
    }
    return false;
  }

  document(word: string, strip: boolean): void {
    this.#documents.push({ word: word.replace(/["'\\]/g, ''), strip });
  }

  #unclosed(closing: string, at: number, list = false): never {
    throw new FaultFound({ kind: 'unclosed', closing, at, list });
  }

  #read(): Token {
    const { source } = this;
    for (;;) {
      const character = source[this.#at];
      if (character === ' ' || character === '\t') this.#at++;
      else if (character === '\\' && source[this.#at + 1] === '\n') this.#at += 2;
      else if (character === '#') {
        const end = source.indexOf('\n', this.#at);
        this.#at = end === -1 ? source.length : end;
      } else break;
    }
    const at = this.#at;
    if (at >= source.length) return { kind: 'end', text: '', at };
    if (source[at] === '\n') {
      this.#at++;
      this.#skipDocuments();
      return { kind: 'newline', text: 'newline', at };
    }
    OPERATOR.lastIndex = at;
    const operator = OPERATOR.exec(source);
    if (operator !== null && !/^[<>]\(/.test(source.slice(at, at + 2))) {
      this.#at += operator[0].length;
      return { kind: 'operator', text: operator[0], at };
    }
    this.#word();
    return { kind: 'word', text: source.slice(at, this.#at), at };
  }

  #skipDocuments(): void {
    for (const { word, strip } of this.#documents) {
      for (;;) {
        if (this.#at >= this.source.length) break;
        const end = this.source.indexOf('\n', this.#at);
        const line = this.source.slice(this.#at, end === -1 ? undefined : end);
        this.#at = end === -1 ? this.source.length : end + 1;
        if ((strip ? line.replace(/^\t+/, '') : line) === word) break;
      }
    }
    this.#documents = [];
  }

  #word(): void {
    const { source } = this;
    while (this.#at < source.length) {
      const character = source[this.#at] ?? '';
      const next = source[this.#at + 1];
      if (/[\s;&|)]/.test(character)) return;
      if (character === '\\') this.#at += 2;
      else if (character === "'") this.#skipTo("'", this.#at);
      else if (character === '"') this.#double();
      else if (character === '`') this.#backquote();
      else if (character === '$') this.#dollar(false);
      else if ((character === '<' || character === '>') && next === '(') this.#list(2);
      else if (character === '<' || character === '>') return;
      else if (character === '(') return;
      else if (this.extended && next === '(' && /[?*+@!]/.test(character)) {
        this.#balanced(this.#at + 1, '(', ')');
      } else this.#at++;
    }
  }

  #skipTo(quote: string, from: number): void {
    const end = this.source.indexOf(quote, from + 1);
    if (end === -1) this.#unclosed(quote, from);
    this.#at = end + 1;
  }

  #double(): void {
    const open = this.#at;
    this.#at++;
    for (;;) {
      const character = this.source[this.#at];
      if (character === undefined) this.#unclosed('"', open);
      if (character === '"') break;
      if (character === '\\') this.#at += 2;
      else if (character === '$') this.#dollar(true);
      else if (character === '`') this.#backquote();
      else this.#at++;
    }
    this.#at++;
  }

  #backquote(): void {
    const open = this.#at;
    this.#at++;
    for (;;) {
      const character = this.source[this.#at];
      if (character === undefined) this.#unclosed('`', open);
      this.#at += character === '\\' ? 2 : 1;
      if (character === '`') return;
    }
  }

  #dollar(quoted: boolean): void {
    const { source } = this;
    const at = this.#at;
    if (source.startsWith('$((', at)) {
      const end = this.#arithmeticEnd(at + 1);
      if (end !== undefined) this.#at = end;
      else this.#list(2, false);
    } else if (source.startsWith('$(', at)) this.#list(2);
    else if (source.startsWith('${', at)) this.#braces(quoted);
    else if (source.startsWith('$[', at)) this.#balanced(at + 1, '[', ']');
    else if (!quoted && source.startsWith("$'", at)) {
      this.#at += 2;
      for (;;) {
        const character = source[this.#at];
        if (character === undefined) this.#unclosed("'", at);
        this.#at += character === '\\' ? 2 : 1;
        if (character === "'") return;
      }
    } else this.#at++;
  }

  /** The end of `((…))` that opens at `from`, when it closes with two parentheses. */
  #arithmeticEnd(from: number): number | undefined {
    let depth = 0;
    for (let index = from; index < this.source.length; index++) {
      const character = this.source[index];
      if (character === '(') depth++;
      else if (character === ')') {
        depth--;
        if (depth === 1 && this.source[index + 1] !== ')') return undefined;
        if (depth === 0) return index + 1;
      } else if (character === '\\') index++;
    }
    return this.#unclosed(')', from);
  }

  #balanced(from: number, open: string, close: string): void {
    this.#at = from + 1;
    for (let depth = 1; depth > 0; ) {
      const character = this.source[this.#at];
      if (character === undefined) this.#unclosed(close, from);
      if (character === "'") this.#skipTo("'", this.#at);
      else if (character === '"') this.#double();
      else if (character === '\\') this.#at += 2;
      else {
        if (character === open) depth++;
        else if (character === close) depth--;
        this.#at++;
      }
    }
  }

  #braces(quoted: boolean): void {
    const open = this.#at;
    this.#at += 2;
    for (;;) {
      const character = this.source[this.#at];
      if (character === undefined) this.#unclosed('}', open);
      if (character === '}') break;
      if (character === '\\') this.#at += 2;
      else if (character === "'" && !quoted) this.#skipTo("'", this.#at);
      else if (character === '"') this.#double();
      else if (character === '`') this.#backquote();
      else if (character === '$') this.#dollar(quoted);
      else this.#at++;
    }
    this.#at++;
  }

  /** Commands in parentheses that open at the present place, after `length` characters. */
  #list(length: number, atEnd = true): void {
    const open = this.#at;
    this.#at += length;
    const token = this.#token;
    const documents = this.#documents;
    this.#token = undefined;
    this.#documents = [];
    try {
      this.#checkList(')');
    } catch (error) {
      if (error instanceof FaultFound && error.fault.kind === 'end')
        this.#unclosed(')', open, atEnd);
      throw error;
    }
    this.#token = token;
    this.#documents = documents;
  }
}
