import { literalOf } from '../text/literals.ts';
import { placeOf, type Token } from '../text/tokens.ts';
import type { Constant, Expression, Position } from '../tree/tree.ts';
import { type CharacterNamed, type Unescaped, unescapeBytes, unescapeText } from './escapes.ts';
import {
  addText,
  type FStringHost,
  joined,
  type Piece,
  scanFString,
  textConstant,
} from './f-strings.ts';

/** What joining literals needs of the parser. */
export interface StringHost {
  readonly source: string;
  readonly characterNamed: CharacterNamed;
  /** The expression in the braces of an f-string, at these places of the source. */
  expression(token: Token, start: number, end: number): Expression;
  /** The text is wrong at a literal, or at the token that was read last. */
  refuse(token: Token | null, message: string): never;
}

/** Makes the node of string literals that stand one after another. */
export type JoinStrings = typeof joinStrings;

export function joinStrings(
  tokens: readonly Token[],
  position: Position,
  host: StringHost,
): Expression {
  const { source } = host;
  const literals = tokens.map((token) => literalOf(token, source));
  const unicodePrefix = source[tokens[0]?.start ?? 0] === 'u';
  const [first] = literals;
  const pieces: Piece[] = [];
  const bytes: number[] = [];
  let formatted = false;
  const unwrap = <T>(unescaped: Unescaped<T>): T =>
    'value' in unescaped ? unescaped.value : host.refuse(null, unescaped.message);
  const decode = (body: string): string => unwrap(unescapeText(body, host.characterNamed));

  for (const literal of literals) {
    const body = source.slice(literal.start, literal.end);
    if (literal.bytes && !isAscii(body)) {
      host.refuse(literal.token, 'bytes can only contain ASCII literal characters');
    }
    if (literal.bytes !== first?.bytes) host.refuse(null, 'cannot mix bytes and nonbytes literals');
    if (literal.bytes) {
      const values = literal.raw
        ? [...body].map((character) => character.charCodeAt(0))
        : unwrap(unescapeBytes(body));
      for (const value of values) bytes.push(value);
    } else if (literal.formatted) {
      formatted = true;
      const inner: FStringHost = {
        position,
        literalPosition: placeOf(literal.token),
        unicodePrefix,
        unescape: decode,
        expression: (start, end) => host.expression(literal.token, start, end),
        raise: (message) => host.refuse(null, message),
      };
      scanFString(source, literal.start, literal.end, literal.raw, inner, pieces);
    } else addText(pieces, literal.raw ? body : decode(body));
  }
  if (first?.bytes === true) {
    const constant: Constant = {
      kind: 'Constant',
      value: { type: 'bytes', value: Uint8Array.from(bytes) },
      unicodePrefix: false,
      position,
    };
    return constant;
  }
  if (formatted) return joined(pieces, { position, unicodePrefix });
  const [piece] = pieces;
  const text = piece !== undefined && 'text' in piece ? piece.text : '';
  return textConstant(text, { position, unicodePrefix });
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
