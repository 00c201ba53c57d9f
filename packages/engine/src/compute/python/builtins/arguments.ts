import type { Value } from '../objects/index.ts';
import { textIn } from '../vm/conversions.ts';
import { givenType, raise } from '../vm/errors.ts';

/**
 * An argument that must be text. `which` is the place of the argument, its name in quotes, or empty where the
 * function has just one. Raises TypeError.
 */
export function textArgument(name: string, which: string | number, value: Value): string {
  const text = textIn(value);
  if (text !== undefined) return text;
  const place = which === '' ? '' : ` ${which}`;
  return raise('TypeError', `${name}() argument${place} must be str, not ${givenType(value)}`);
}

/** The same for the name of a codec or of what handles its errors. Raises ValueError for one with a null character. */
export function codecArgument(name: string, which: string, value: Value): string {
  const text = textArgument(name, which, value);
  return text.includes('\0') ? raise('ValueError', 'embedded null character') : text;
}

/** The specification that `__format__` is given. Raises TypeError. */
export function specificationIn(value: Value): string {
  return textArgument('__format__', '', value);
}
