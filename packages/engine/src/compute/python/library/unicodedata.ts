import { PyFloat, type PyModule, typeOf, type Value } from '../objects/index.ts';
import {
  category,
  combining,
  direction,
  eastAsianWidth,
  mirrored,
  numericValue,
} from '../unicode/database/index.ts';
import { decimalValue, isDigit } from '../unicode/index.ts';
import { characterNamed, nameOfCharacter } from '../unicode/names/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { defineModule } from './define-module.ts';

/** The one character that an argument is. Raises TypeError. */
function character(name: string, value: Value, isFirst = true): number {
  const text = textIn(value);
  const which = isFirst ? 'argument 1' : 'argument';
  if (text === undefined) {
    const kind = value === null ? 'None' : typeOf(value).name;
    raise('TypeError', `${name}() ${which} must be a unicode character, not ${kind}`);
  }
  const code = text.codePointAt(0);
  if (code === undefined || String.fromCodePoint(code).length !== text.length) {
    raise('TypeError', `${name}() ${which} must be a unicode character, not str`);
  }
  return code;
}

function otherwise(given: Value | undefined, complaint: string): Value {
  return given === undefined ? raise('ValueError', complaint) : given;
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function normalized(form: Value, text: Value, name: string): { before: string; after: string } {
  const wanted = FORMS.find((one) => one === textIn(form));
  const before = textIn(text);
  for (const [place, value] of [form, text].entries()) {
    if (textIn(value) !== undefined) continue;
    const kind = value === null ? 'None' : typeOf(value).name;
    raise('TypeError', `${name}() argument ${place + 1} must be str, not ${kind}`);
  }
  if (wanted === undefined) raise('ValueError', 'invalid normalization form');
  return { before: before as string, after: (before as string).normalize(wanted) };
}

/** `unicodedata`, without decompositions and the Unicode of long ago. */
export function createModule(): PyModule {
  return defineModule('unicodedata', {
    functions: {
      'name(chr, default=None, /)': (_thread, value: Value, given?: Value) =>
        nameOfCharacter(character('name', value)) ?? otherwise(given, 'no such name'),
      'lookup(name, /)': (_thread, name: Value) => {
        const text = textIn(name);
        if (text === undefined) {
          raise('TypeError', `lookup() argument must be str, not ${typeOf(name).name}`);
        }
        return characterNamed(text) ?? raise('KeyError', `undefined character name '${text}'`);
      },
      'category(chr, /)': (_thread, value: Value) => category(character('category', value, false)),
      'bidirectional(chr, /)': (_thread, value: Value) => {
        const found = direction(character('bidirectional', value, false));
        return found === '-' ? '' : found;
      },
      'combining(chr, /)': (_thread, value: Value) =>
        Number(combining(character('combining', value, false))),
      'mirrored(chr, /)': (_thread, value: Value) =>
        Number(mirrored(character('mirrored', value, false))),
      'east_asian_width(chr, /)': (_thread, value: Value) =>
        eastAsianWidth(character('east_asian_width', value, false)),
      'decimal(chr, default=None, /)': (_thread, value: Value, given?: Value) =>
        decimalValue(character('decimal', value)) ?? otherwise(given, 'not a decimal'),
      'digit(chr, default=None, /)': (_thread, value: Value, given?: Value) => {
        const code = character('digit', value);
        const found = isDigit(code) ? numericValue(code) : undefined;
        return found ?? otherwise(given, 'not a digit');
      },
      'numeric(chr, default=None, /)': (_thread, value: Value, given?: Value) => {
        const found = numericValue(character('numeric', value));
        return found === undefined
          ? otherwise(given, 'not a numeric character')
          : new PyFloat(found);
      },
      'normalize(form, unistr, /)': (thread, form: Value, text: Value) => {
        const { before, after } = normalized(form, text, 'normalize');
        return afterBulk(thread, after, before.length);
      },
      'is_normalized(form, unistr, /)': (thread, form: Value, text: Value) => {
        const { before, after } = normalized(form, text, 'is_normalized');
        return afterBulk(thread, before === after, before.length);
      },
    },
    values: { unidata_version: '14.0.0' },
  });
}
