import { CodeNeeded } from '../code-needed.ts';
import { plainText } from '../text/literals.ts';
import { numberValue } from '../text/numbers.ts';
import { placeOf, type Token } from '../text/tokens.ts';
import type { Constant, ConstantValue, Expression, Name } from '../tree/tree.ts';
import { Reader } from './reader.ts';

/** The constants that are words. */
const WORDS: Readonly<Record<string, ConstantValue>> = {
  True: { type: 'bool', value: true },
  False: { type: 'bool', value: false },
  None: { type: 'None' },
  '...': { type: 'Ellipsis' },
};

/** Names, numbers, strings and constants. */
export class LiteralReader extends Reader {
  nameOf(token: Token, ctx: Name['ctx']): Name {
    return { kind: 'Name', id: token.text, ctx, position: placeOf(token) };
  }

  constant(token: Token, value: ConstantValue): Constant {
    return { kind: 'Constant', value, unicodePrefix: false, position: placeOf(token) };
  }

  number(): Constant | null {
    const token = this.accept('NUMBER');
    if (token === null) return null;
    const value = numberValue(token.text);
    if (value.type === 'refused')
      this.refuse({ ...placeOf(token), column: -1, endColumn: -1 }, value.message);
    return this.constant(token, value);
  }

  /** `True`, `False`, `None` or `...`. */
  word(): Constant | null {
    const token = this.current;
    const value = WORDS[token.kind];
    if (value === undefined) return null;
    this.index++;
    return this.constant(token, value);
  }

  /** String literals that stand one after another. */
  strings(): Expression | null {
    const start = this.current;
    const tokens: Token[] = [];
    for (let token = this.accept('STRING'); token !== null; token = this.accept('STRING')) {
      tokens.push(token);
    }
    if (tokens.length === 0) return null;
    // CPython has looked at the token behind the strings when it joins them.
    this.current;
    const { source } = this.tokenizer;
    const position = this.positionFrom(start);
    const text = plainText(tokens, source);
    if (text !== undefined) {
      const unicodePrefix = source[tokens[0]?.start ?? 0] === 'u';
      return { kind: 'Constant', value: { type: 'str', value: text }, unicodePrefix, position };
    }
    const { joinStrings, characterNamed, embedded } = this.settings;
    if (joinStrings === undefined) throw new CodeNeeded('strings');
    return joinStrings(tokens, position, {
      source,
      characterNamed,
      expression: embedded,
      refuse: (token, message) => this.refuse(token, message),
    });
  }
}
