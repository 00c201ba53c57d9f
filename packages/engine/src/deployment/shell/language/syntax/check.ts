import { type Fault, FaultFound, type Token, Tokens } from './check-tokens.ts';

/** Words that cannot begin a command. */
const NOT_COMMANDS = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', 'esac', '}', 'in', ']]']);

const REDIRECTION = /^(?:&>>?|<<-?|<<<|[<>]&|<>|>[>|]?|<)$/;
const ASSIGNMENT = /^[A-Za-z_][A-Za-z_0-9]*(?:\[[^\]]*\])?\+?=$/;
/** Commands whose arguments may be assignments of arrays. */
const DECLARATIONS = /^(?:declare|typeset|local|export|readonly|eval|let|alias)$/;

/**
 * The first fault of a text as bash's parser would meet it, which the parser that builds the tree
 * does not tell: it repairs and goes on. `undefined` when it finds none.
 */
export function findFault(source: string, extended: boolean): Fault | undefined {
  try {
    new Checker(source, extended).script();
    return undefined;
  } catch (error) {
    if (error instanceof FaultFound) return error.fault;
    throw error;
  }
}

/** Follows the grammar without building anything. Source: bash(1), "SHELL GRAMMAR". */
class Checker {
  readonly #tokens: Tokens;

  constructor(source: string, extended: boolean) {
    this.#tokens = new Tokens(source, extended, (close) => {
      this.#list([close], true);
      this.#expect(close);
    });
  }

  script(): void {
    this.#list([], true);
    if (!this.#isKind('end')) this.#fail();
  }

  get #token(): Token {
    return this.#tokens.token;
  }

  #isKind(kind: Token['kind']): boolean {
    return this.#token.kind === kind;
  }

  #is(text: string): boolean {
    return this.#token.text === text && !this.#isKind('newline');
  }

  #fail(token: Token = this.#token): never {
    if (token.kind === 'end') throw new FaultFound({ kind: 'end' });
    throw new FaultFound({ kind: 'token', text: token.text, at: token.at });
  }

  /** Where a line break is wrong, the end of the text is told as one. */
  #failOnLine(): never {
    const token = this.#token;
    if (token.kind !== 'end') this.#fail();
    throw new FaultFound({ kind: 'token', text: 'newline', at: token.at });
  }

  #expect(text: string): void {
    if (!this.#is(text)) this.#fail();
    this.#tokens.advance();
  }

  #breaks(): void {
    while (this.#isKind('newline')) this.#tokens.advance();
  }

  /** Commands up to one of some words, which are left. An empty list is a fault unless allowed. */
  #list(ends: readonly string[], mayBeEmpty = false): void {
    this.#breaks();
    const isEnd = (): boolean => this.#isKind('end') || ends.some((end) => this.#is(end));
    if (isEnd()) {
      if (mayBeEmpty && (!this.#isKind('end') || ends.length === 0)) return;
      this.#fail();
    }
    for (;;) {
      this.#andOr();
      if (this.#is(';') || this.#is('&')) this.#tokens.advance();
      else if (!this.#isKind('newline')) {
        if (isEnd() && (ends.length === 0 || ends.some((end) => this.#is(end)))) return;
        this.#fail();
      }
      this.#breaks();
      if (isEnd()) {
        if (this.#isKind('end') && ends.length > 0) this.#fail();
        return;
      }
    }
  }

  #andOr(): void {
    this.#pipeline();
    while (this.#is('&&') || this.#is('||')) {
      this.#tokens.advance();
      this.#breaks();
      this.#pipeline();
    }
  }

  #pipeline(): void {
    let prefixed = false;
    while (this.#is('!') || this.#is('time')) {
      const isTime = this.#is('time');
      this.#tokens.advance();
      if (isTime && this.#is('-p')) this.#tokens.advance();
      prefixed = true;
    }
    if (prefixed && (this.#isKind('newline') || this.#isKind('end') || this.#is(';'))) {
      return;
    }
    this.#command();
    while (this.#is('|') || this.#is('|&')) {
      this.#tokens.advance();
      this.#breaks();
      this.#command();
    }
  }

  #command(): void {
    const token = this.#token;
    if (token.kind === 'operator') {
      if (token.text === '(') this.#parenthesis();
      else if (REDIRECTION.test(token.text)) this.#simple();
      else this.#fail();
      return;
    }
    if (token.kind !== 'word' || NOT_COMMANDS.has(token.text)) this.#fail();
    if (!this.#compound(token.text)) this.#simple();
  }

  #parenthesis(): void {
    const { at } = this.#token;
    if (this.#tokens.source.startsWith('((', at) && this.#arithmetic(at)) return;
    this.#expect('(');
    this.#list([')']);
    this.#expect(')');
    this.#redirections();
  }

  /** `((…))`; false when it turns out to be two subshells. */
  #arithmetic(at: number): boolean {
    const { source } = this.#tokens;
    let depth = 0;
    for (let index = at; index < source.length; index++) {
      if (source[index] === '(') depth++;
      else if (source[index] === ')') depth--;
      if (depth !== 0) continue;
      if (source[index - 1] !== ')') return false;
      this.#tokens.skip(index + 1);
      this.#redirections();
      return true;
    }
    throw new FaultFound({ kind: 'unclosed', closing: ')', at, list: false });
  }

  #redirections(): void {
    while (this.#token.kind === 'operator' && REDIRECTION.test(this.#token.text))
      this.#redirection();
    if (this.#isKind('word') && /^[0-9]+$/.test(this.#token.text)) {
      const token = this.#token;
      if (/^[<>]/.test(this.#tokens.source.slice(token.at + token.text.length))) {
        this.#tokens.advance();
        this.#redirections();
      }
    }
  }

  #redirection(): void {
    const operator = this.#tokens.advance().text;
    if (!this.#isKind('word')) this.#failOnLine();
    const target = this.#tokens.advance();
    if (operator === '<<' || operator === '<<-') {
      this.#tokens.document(target.text, operator === '<<-');
    }
  }

  #simple(): void {
    let words = 0;
    let assignments = true;
    for (;;) {
      const token = this.#token;
      if (token.kind === 'operator' && REDIRECTION.test(token.text)) this.#redirection();
      else if (token.kind === 'word') {
        this.#tokens.advance();
        if (assignments && ASSIGNMENT.test(token.text) && this.#tokens.follows('(')) this.#array();
        else if (!/^[A-Za-z_]\w*(?:\[.*\])?\+?=/s.test(token.text) && words++ === 0) {
          assignments = DECLARATIONS.test(token.text);
          if (this.#is('(')) {
            this.#function();
            return;
          }
        }
      } else if (token.text === '(' && token.kind === 'operator') this.#fail();
      else return;
    }
  }

  #array(): void {
    const { at } = this.#token;
    this.#expect('(');
    for (;;) {
      this.#breaks();
      if (this.#is(')')) break;
      if (this.#isKind('end')) {
        throw new FaultFound({ kind: 'unclosed', closing: ')', at, list: false, status: 1 });
      }
      if (!this.#isKind('word')) {
        const token = this.#token;
        throw new FaultFound({ kind: 'token', text: token.text, at: token.at, status: 1 });
      }
      if (this.#token.text.startsWith('[') && !this.#tokens.hasBracket(']')) {
        const [found, last] = [this.#token.at, this.#tokens.source.length];
        const messages = [
          { text: "unexpected EOF while looking for matching `]'", at: found },
          { text: 'syntax error: unexpected end of file', at: last },
        ];
        throw new FaultFound({ kind: 'message', messages, at: last, status: 1 });
      }
      this.#tokens.advance();
    }
    this.#tokens.advance();
  }

  /** After a function's name: `()` and its body. */
  #function(): void {
    this.#expect('(');
    if (!this.#is(')')) this.#failOnLine();
    this.#tokens.advance();
    this.#functionBody();
  }

  #functionBody(): void {
    this.#breaks();
    const token = this.#token;
    if (token.text === '(' && token.kind === 'operator') this.#parenthesis();
    else if (token.kind !== 'word' || !this.#compound(token.text)) this.#fail();
  }

  /** A compound command that begins with a reserved word; false when the word is none. */
  #compound(word: string): boolean {
    switch (word) {
      case '{':
        this.#tokens.advance();
        this.#list(['}']);
        this.#expect('}');
        break;
      case 'if':
        this.#if();
        break;
      case 'while':
      case 'until':
        this.#tokens.advance();
        this.#list(['do']);
        this.#doGroup();
        break;
      case 'for':
      case 'select':
        this.#for();
        break;
      case 'case':
        this.#case();
        break;
      case '[[':
        this.#conditional();
        break;
      case 'function':
        this.#tokens.advance();
        if (!this.#isKind('word')) this.#failOnLine();
        this.#tokens.advance();
        if (this.#is('(') && /^\([ \t]*\)/.test(this.#tokens.source.slice(this.#token.at))) {
          this.#tokens.advance();
          this.#tokens.advance();
        }
        this.#functionBody();
        return true;
      case 'coproc':
        this.#coprocess();
        return true;
      default:
        return false;
    }
    this.#redirections();
    return true;
  }

  #if(): void {
    this.#tokens.advance();
    this.#list(['then']);
    this.#expect('then');
    for (;;) {
      this.#list(['elif', 'else', 'fi']);
      if (this.#is('fi')) break;
      const isElse = this.#is('else');
      this.#tokens.advance();
      if (isElse) {
        this.#list(['fi']);
        break;
      }
      this.#list(['then']);
      this.#expect('then');
    }
    this.#expect('fi');
  }

  #doGroup(): void {
    this.#expect('do');
    this.#list(['done']);
    this.#expect('done');
  }

  #for(): void {
    const isFor = this.#is('for');
    this.#tokens.advance();
    if (isFor && this.#is('(') && this.#tokens.source.startsWith('((', this.#token.at)) {
      this.#forArithmetic();
    } else {
      if (!this.#isKind('word')) this.#failOnLine();
      this.#tokens.advance();
      this.#breaks();
      if (this.#is('in')) {
        this.#tokens.advance();
        while (this.#isKind('word')) this.#tokens.advance();
        if (!this.#is(';') && !this.#isKind('newline')) this.#fail();
        this.#tokens.advance();
      } else if (this.#is(';')) this.#tokens.advance();
    }
    this.#breaks();
    if (this.#is('{')) {
      this.#compound('{');
      return;
    }
    this.#doGroup();
  }

  #forArithmetic(): void {
    const { at } = this.#token;
    // Without its second parenthesis bash gives up and says nothing.
    if (!/\)\)/.test(this.#tokens.source.slice(at))) this.#silent();
    if (!this.#arithmetic(at)) this.#fail();
    const { source } = this.#tokens;
    const header = source.slice(at, this.#token.at).trimEnd().replace(/;$/, '').trimEnd();
    const parts = header.split(';').length;
    if (parts !== 3) {
      const messages = [
        parts > 3 ? "syntax error: `;' unexpected" : 'syntax error: arithmetic expression required',
        `syntax error: \`${header}'`,
      ].map((text) => ({ text, at }));
      throw new FaultFound({ kind: 'message', messages, at, status: 2 });
    }
    if (this.#is(';')) this.#tokens.advance();
  }

  #case(): void {
    this.#tokens.advance();
    if (!this.#isKind('word')) this.#failOnLine();
    this.#tokens.advance();
    this.#breaks();
    this.#expect('in');
    for (;;) {
      this.#breaks();
      if (this.#is('esac')) break;
      if (this.#is('(')) this.#tokens.advance();
      for (;;) {
        if (this.#isKind('end')) this.#fail();
        if (!this.#isKind('word')) this.#failOnLine();
        this.#tokens.advance();
        if (!this.#is('|')) break;
        this.#tokens.advance();
      }
      if (!this.#is(')')) this.#failOnLine();
      this.#tokens.advance();
      this.#list([';;', ';&', ';;&', 'esac'], true);
      if (this.#is('esac')) break;
      this.#tokens.advance();
    }
    this.#expect('esac');
  }

  #coprocess(): void {
    this.#tokens.advance();
    if (this.#isKind('newline') || this.#isKind('end')) this.#failOnLine();
    const token = this.#token;
    if (token.kind === 'word' && !this.#compound(token.text)) {
      this.#tokens.advance();
      const next = this.#token;
      if (next.text === '(' && next.kind === 'operator') this.#parenthesis();
      else if (next.kind === 'word' && this.#compound(next.text)) return;
      else this.#simple();
    } else if (token.kind === 'operator') this.#command();
  }

  #conditional(): void {
    // Its patterns have the extended operators whatever the option says.
    const { extended } = this.#tokens;
    this.#tokens.extended = true;
    this.#tokens.advance();
    this.#conditionOr();
    if (!this.#is(']]')) {
      if (this.#isKind('end')) this.#conditionFault("unexpected EOF while looking for `]]'");
      const token = this.#token;
      const named = token.kind === 'operator' ? `: unexpected token \`${token.text}'` : '';
      this.#conditionFault(`syntax error in conditional expression${named}`);
    }
    this.#tokens.extended = extended;
    this.#tokens.advance();
  }

  #conditionFault(text: string): never {
    const { kind, at } = this.#token;
    const status = kind === 'end' ? 2 : undefined;
    throw new FaultFound({ kind: 'message', messages: [{ text, at }], at, status });
  }

  /** A word stands alone where only an operator can come next: a line break neither. */
  #binaryExpected(): never {
    const token = this.#token;
    const name = token.kind === 'operator' ? token.text : 'newline';
    const start = token.kind === 'word' ? '' : `unexpected token \`${name}', `;
    this.#conditionFault(`${start}conditional binary operator expected`);
  }

  #conditionOr(): void {
    this.#conditionAnd();
    while (this.#is('||')) {
      this.#tokens.advance();
      this.#conditionAnd();
    }
  }

  #conditionAnd(): void {
    this.#conditionTerm();
    while (this.#is('&&')) {
      this.#tokens.advance();
      this.#conditionTerm();
    }
  }

  #conditionTerm(): void {
    this.#breaks();
    if (this.#is('!')) {
      this.#tokens.advance();
      this.#conditionTerm();
      return;
    }
    if (this.#is('(')) {
      this.#conditionGroup();
      this.#tokens.advance();
      this.#breaks();
      return;
    }
    if (this.#is(']]')) this.#silent();
    if (!this.#isKind('word')) {
      const name = this.#isKind('end') ? 'EOF' : this.#token.text;
      this.#conditionFault(`unexpected token \`${name}' in conditional command`);
    }
    const first = this.#tokens.advance();
    if (/^-[abcdefghknoprstuvwxzGLNORS]$/.test(first.text) && !this.#isBinary()) {
      if (!this.#isKind('word') || this.#is(']]')) {
        this.#conditionFault(
          `unexpected argument \`${this.#name()}' to conditional unary operator`,
        );
      }
      this.#tokens.advance();
    } else if (this.#isBinary()) {
      const isRegex = this.#is('=~');
      this.#tokens.advance();
      if (isRegex) this.#regex();
      else if (!this.#isKind('word') || this.#is(']]')) {
        this.#conditionFault(
          `unexpected argument \`${this.#name()}' to conditional binary operator`,
        );
      } else this.#tokens.advance();
    } else if (!['&&', '||', ')', ']]'].some((text) => this.#is(text))) this.#binaryExpected();
    this.#breaks();
  }

  /** What stands in parentheses. A fault in it is told, and then that the parenthesis was not closed. */
  #conditionGroup(): void {
    const { at } = this.#tokens.advance();
    const unclosed = { text: "expected `)'", at };
    try {
      this.#conditionOr();
    } catch (error) {
      if (!(error instanceof FaultFound) || error.fault.kind !== 'message') throw error;
      const { fault } = error;
      if (fault.messages.length === 0) throw error;
      throw new FaultFound({ ...fault, messages: [...fault.messages, unclosed] });
    }
    const token = this.#token;
    if (this.#is(')')) return;
    if (token.kind === 'word' && !this.#is(']]')) this.#conditionFault(unclosed.text);
    const name = token.kind === 'end' ? 'EOF' : token.text;
    this.#conditionFault(`unexpected token \`${name}', ${unclosed.text}`);
  }

  #name(): string {
    return this.#isKind('end') ? 'newline' : this.#token.text;
  }

  #isBinary(): boolean {
    return /^(?:==?|!=|=~|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/.test(this.#token.text);
  }

  /** An operand is missing: bash gives up without a message. */
  #silent(): never {
    throw new FaultFound({
      kind: 'message',
      messages: [],
      at: this.#token.at,
      status: undefined,
    });
  }

  /** A regular expression is one word, in which parentheses and bars stand for themselves. */
  #regex(): void {
    const { at } = this.#token;
    const { source } = this.#tokens;
    let depth = 0;
    let index = at;
    for (; index < source.length; index++) {
      const character = source[index] ?? '';
      if (character === '\\') index++;
      else if (character === '(') depth++;
      else if (character === ')' && depth > 0) depth--;
      else if (/\s/.test(character) && depth === 0) break;
      else if (character === "'" || character === '"') {
        const end = source.indexOf(character, index + 1);
        if (end === -1) {
          throw new FaultFound({ kind: 'unclosed', closing: character, at: index, list: false });
        }
        index = end;
      }
    }
    if (depth > 0) {
      const messages = [
        { text: "unexpected EOF while looking for matching `)'", at },
        { text: 'unexpected argument to conditional binary operator', at: source.length },
      ];
      throw new FaultFound({ kind: 'message', messages, at: source.length, status: 2 });
    }
    this.#tokens.skip(index);
  }
}
