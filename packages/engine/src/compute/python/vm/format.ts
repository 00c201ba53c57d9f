import { floatType, type Result, typeOf, type Value } from '../objects/index.ts';
import { callThen, workThen } from './continue.ts';
import { reprOf, strOf, textIn } from './conversions.ts';
import { raise } from './errors.ts';
import { part, withPart } from './parts.ts';
import type { Thread } from './thread.ts';

/** Conversions by the flags of `FORMAT_VALUE`: none, and those of `!s`, `!r`, `!a`. */
const conversions = [undefined, strOf, reprOf, asciiLater] as const;

const ascii = part(() => import('./ascii.ts'));

function asciiLater(thread: Thread, value: Value): Result {
  return withPart(thread, ascii, (inner, { asciiOf }) => asciiOf(inner, value));
}

/** A value as `format` gives it, converted first by the flags of `FORMAT_VALUE`: a str. */
export function formatValue(
  thread: Thread,
  value: Value,
  conversion: number,
  specification: string,
): Result {
  const convert = conversions[conversion];
  if (convert === undefined) return formatPlainly(thread, value, specification);
  return workThen(
    thread,
    () => convert(thread, value),
    (inner, text) => formatPlainly(inner, text, specification),
    undefined,
  );
}

function formatPlainly(thread: Thread, value: Value, specification: string): Result {
  if (specification === '' && isPlain(value)) return strOf(thread, value);
  const method = typeOf(value).lookUp('__format__') as Value;
  return callThen(thread, method, [value, specification], mustBeText, undefined);
}

/** Whether a value without a specification is its text. */
function isPlain(value: Value): boolean {
  return value === null || typeof value !== 'object' || value.type === floatType;
}

function mustBeText(_thread: Thread, answer: Value): Result {
  const text = textIn(answer);
  if (text === undefined) {
    raise('TypeError', `__format__ must return a str, not ${typeOf(answer).name}`);
  }
  return text;
}
