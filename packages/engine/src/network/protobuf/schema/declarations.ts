import type { Statement, Token } from './statements.ts';

/** A field as it stands in the text. */
export interface FieldDeclaration {
  readonly label: Token | null;
  /** Type as written: `int32`, `.shop.Item`, `map<string,int32>`, or `group`. */
  readonly type: string;
  readonly typeToken: Token;
  readonly name: Token;
  readonly number: Token;
  readonly oneof: Token | null;
  /** The type after `extend`; `null` for a field of the enclosing message. */
  readonly extendee: Token | null;
  /** The options in brackets that bear on the encoding or on JSON. */
  readonly options: ReadonlyMap<string, Token>;
}

/** Numbers or names that a message or enum keeps free. */
export interface RangeDeclaration {
  readonly kind: 'reserved' | 'extensions';
  /** Both ends belong to it; `null` for a name. */
  readonly numbers: readonly [number, number] | null;
  readonly name: string | null;
  /** Whether the statement began with the other of the two, names or numbers. */
  readonly isMixed: boolean;
  readonly token: Token;
}

/** A message or enum as it stands in the text; the file itself is a nameless message. */
export interface ScopeDeclaration {
  readonly kind: 'message' | 'enum';
  readonly name: Token | null;
  readonly nested: readonly ScopeDeclaration[];
  readonly fields: readonly FieldDeclaration[];
  readonly oneofs: readonly { readonly name: Token; readonly isEmpty: boolean }[];
  readonly ranges: readonly RangeDeclaration[];
  readonly values: readonly { readonly name: Token; readonly number: Token }[];
  /** The `option name = value` statements. */
  readonly options: ReadonlyMap<string, Token>;
}

/** The number that a token writes: decimal, hexadecimal, octal or `max`. */
export function numberOf(token: Token | undefined, max = 536_870_911): number {
  const text = token?.text ?? '';
  if (text === 'max') return max;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace('-', '');
  return sign * (/^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits));
}

function optionsOf(tokens: readonly Token[]): ReadonlyMap<string, Token> {
  const options = new Map<string, Token>();
  tokens.forEach((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.text === '=' && before !== undefined && after !== undefined) {
      options.set(before.text, after);
    }
  });
  return options;
}

function rangesOf(kind: RangeDeclaration['kind'], tokens: readonly Token[], max: number) {
  const ranges: RangeDeclaration[] = [];
  const stop = tokens.findIndex(({ text }) => text === '[');
  const list = tokens.slice(1, stop < 0 ? undefined : stop);
  const isQuoted = (token: Token | undefined) => /^["']/.test(token?.text ?? '');
  list.forEach((token, index) => {
    const isMixed = isQuoted(token) !== isQuoted(list[0]);
    if (list[index - 1]?.text === 'to' || token.text === 'to' || token.text === ',') return;
    if (isQuoted(token)) {
      ranges.push({ kind, numbers: null, name: token.text.slice(1, -1), isMixed, token });
      return;
    }
    const low = numberOf(token, max);
    const high = list[index + 1]?.text === 'to' ? numberOf(list[index + 2], max) : low;
    ranges.push({ kind, numbers: [low, high], name: null, isMixed, token });
  });
  return ranges;
}

const LABELS: readonly string[] = ['required', 'optional', 'repeated'];

function fieldOf(
  { tokens, body }: Statement,
  oneof: Token | null,
  extendee: Token | null,
): FieldDeclaration | null {
  const equals = tokens.findIndex(({ text }) => text === '=');
  const label = LABELS.includes(tokens[0]?.text ?? '') ? (tokens[0] ?? null) : null;
  const typeTokens = tokens.slice(label === null ? 0 : 1, Math.max(equals - 1, 0));
  const [typeToken] = typeTokens;
  const name = tokens[equals - 1];
  const number = tokens[equals + 1];
  if (typeToken === undefined || name === undefined || number === undefined) return null;
  const type = typeTokens.map(({ text }) => text).join('');
  if ((type === 'group') !== (body !== null)) return null;
  const options = optionsOf(tokens.slice(equals + 2));
  return { label, type, typeToken, name, number, oneof, extendee, options };
}

/** What the statements of a message, an enum or a file declare. */
export function declarationsOf(
  statements: readonly Statement[],
  kind: ScopeDeclaration['kind'] = 'message',
  name: Token | null = null,
): ScopeDeclaration {
  const nested: ScopeDeclaration[] = [];
  const fields: FieldDeclaration[] = [];
  const oneofs: { name: Token; isEmpty: boolean }[] = [];
  const ranges: RangeDeclaration[] = [];
  const values: { name: Token; number: Token }[] = [];
  const options = new Map<string, Token>();
  const addField = (statement: Statement, oneof: Token | null, extendee: Token | null) => {
    if (statement.tokens[0]?.text === 'option') return;
    const field = fieldOf(statement, oneof, extendee);
    if (field === null) return;
    fields.push(field);
    if (statement.body !== null) nested.push(declarationsOf(statement.body, 'message', field.name));
  };
  for (const statement of statements) {
    const { tokens, body } = statement;
    const [first, second] = tokens;
    const word = first?.text ?? '';
    const isNamed = body !== null && second !== undefined && tokens.length === 2;
    if (isNamed && (word === 'message' || word === 'enum')) {
      nested.push(declarationsOf(body, word, second));
    } else if (isNamed && word === 'oneof') {
      const before = fields.length;
      for (const inner of body) addField(inner, second, null);
      oneofs.push({ name: second, isEmpty: fields.length === before });
    } else if (isNamed && word === 'extend') {
      for (const inner of body) addField(inner, null, second);
    } else if (word === 'reserved' || word === 'extensions') {
      ranges.push(...rangesOf(word, tokens, kind === 'enum' ? 2 ** 31 - 1 : 2 ** 29 - 1));
    } else if (word === 'option') {
      for (const [option, value] of optionsOf(tokens)) options.set(option, value);
    } else if (kind === 'enum') {
      const number = tokens[2];
      if (first !== undefined && number !== undefined) values.push({ name: first, number });
    } else if (name !== null) {
      addField(statement, null, null);
    }
  }
  return { kind, name, nested, fields, oneofs, ranges, values, options };
}
