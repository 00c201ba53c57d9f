import { PyByteArray, PyBytes, typeOf, type Value } from '../../objects/index.ts';
import { length as lengthOf } from '../../text/index.ts';
import { escapeOf, isAscii } from '../../unicode/index.ts';
import { callThen, workThen } from '../../vm/continue.ts';
import { reprOf, textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { withInteger } from '../../vm/indices.ts';
import { defineFunctions } from '../define-functions.ts';

const HIGHEST_CODE_POINT = 0x10ffff;

function escaped(text: string): string {
  if (isAscii(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    result += code < 0x80 ? character : escapeOf(code);
  }
  return result;
}

defineFunctions({
  'ascii(obj, /)': (thread, value: Value) =>
    workThen(
      thread,
      (inner) => reprOf(inner, value),
      (_thread, text) => escaped(text as string),
      undefined,
    ),
  'chr(i, /)': (thread, value: Value) =>
    withInteger(thread, value, (_thread, code) => {
      if (BigInt.asIntN(32, BigInt(code)) !== BigInt(code)) {
        raise('OverflowError', 'Python int too large to convert to C int');
      }
      if (code < 0 || code > HIGHEST_CODE_POINT) {
        raise('ValueError', 'chr() arg not in range(0x110000)');
      }
      return String.fromCodePoint(Number(code));
    }),
  'ord(c, /)': (_thread, value: Value) => {
    const text = textIn(value);
    if (text !== undefined) {
      const length = lengthOf(text);
      if (length === 1) return text.codePointAt(0) as number;
      raise('TypeError', `ord() expected a character, but string of length ${length} found`);
    }
    if (value instanceof PyBytes || value instanceof PyByteArray) {
      const { bytes } = value;
      if (bytes.length === 1) return bytes[0] as number;
      raise('TypeError', `ord() expected a character, but string of length ${bytes.length} found`);
    }
    return raise('TypeError', `ord() expected string of length 1, but ${typeOf(value).name} found`);
  },
  "format(value, format_spec='', /)": (thread, value: Value, given: Value | undefined) => {
    const specification = given === undefined ? '' : given;
    if (textIn(specification) === undefined) {
      raise('TypeError', `format() argument 2 must be str, not ${givenType(specification)}`);
    }
    return callThen(
      thread,
      typeOf(value).lookUp('__format__') as Value,
      [value, specification],
      (_thread, text) =>
        textIn(text) === undefined
          ? raise('TypeError', `__format__ must return a str, not ${typeOf(text).name}`)
          : text,
      undefined,
    );
  },
});
