import { OperationError } from '../operation-error.ts';
import { decimalValue } from '../unicode/index.ts';

/** A step from a value to what is formatted: `.name` or `[key]`, a key of digits being an int. */
export type FieldStep = { readonly attribute: string } | { readonly item: string | number };

/** A replacement field of a format string. */
export interface FormatField {
  /** A position, a name, or null for the next position. */
  readonly first: string | number | null;
  readonly steps: readonly FieldStep[];
  /** The letter after `!`: `r`, `s`, `a`, or another for {@link unknownConversion}. */
  readonly conversion: string | null;
  /** The specification, which may have fields itself. */
  readonly spec: readonly FormatPart[];
}

/**
 * A part of a format string; an error comes when the parts before it have been formatted, or, within a specification,
 * when its field has got its value.
 */
export type FormatPart = string | FormatField | OperationError;

const valueError = (message: string) => new OperationError('ValueError', message);

/**
 * Takes the format string of `str.format` apart, `depth` fields deep at most: two, as CPython has it.
 * Source: The Python Standard Library, "Format String Syntax"; the order of the errors is CPython's.
 */
export function parseFormatString(text: string, depth = 2): FormatPart[] {
  if (depth === 0) return [valueError('Max string recursion exceeded')];
  const parts: FormatPart[] = [];
  let literal = '';
  let index = 0;
  const flush = () => {
    if (literal) parts.push(literal);
    literal = '';
  };
  while (index < text.length) {
    const next = nextBrace(text, index);
    literal += text.slice(index, next);
    if (next === text.length) break;
    const brace = text[next];
    if (text[next + 1] === brace) {
      literal += brace;
      index = next + 2;
      continue;
    }
    flush();
    if (brace === '}') return [...parts, valueError("Single '}' encountered in format string")];
    if (next + 1 === text.length) {
      return [...parts, valueError("Single '{' encountered in format string")];
    }
    const field = parseField(text, next + 1, depth);
    if (field instanceof OperationError) return [...parts, field];
    parts.push(field.part);
    index = field.end;
  }
  flush();
  return parts;
}

function nextBrace(text: string, from: number): number {
  let index = from;
  while (index < text.length && text[index] !== '{' && text[index] !== '}') index++;
  return index;
}

/** A field from after its brace. Source: parse_field of CPython. */
function parseField(text: string, start: number, depth: number) {
  // The name goes up to a brace, `:` or `!`; within brackets only `]` ends it.
  let index = start;
  let bracket = false;
  for (; index < text.length; index++) {
    const character = text[index];
    if (character === '{') return valueError("unexpected '{' in field name");
    if (character === '[') bracket = true;
    else if (character === ']') bracket = false;
    else if (!bracket && (character === '}' || character === ':' || character === '!')) break;
  }
  if (index === text.length) return valueError("expected '}' before end of string");
  const name = text.slice(start, index);
  let conversion: string | null = null;
  if (text[index] === '!') {
    const code = text.codePointAt(index + 1);
    if (code === undefined) {
      return valueError('end of string while looking for conversion specifier');
    }
    conversion = String.fromCodePoint(code);
    index += 1 + conversion.length;
    if (index >= text.length) return valueError("unmatched '{' in format spec");
    if (text[index] !== ':' && text[index] !== '}') {
      return conversion === '}'
        ? valueError("unmatched '{' in format spec")
        : valueError("expected ':' after conversion specifier");
    }
  }
  let spec = '';
  if (text[index] === ':') {
    const end = closingBrace(text, index + 1);
    if (end < 0) return valueError("unmatched '{' in format spec");
    spec = text.slice(index + 1, end);
    index = end;
  }
  const named = parseName(name);
  if (named instanceof OperationError) return named;
  // A specification without braces is taken as it is.
  const specParts =
    spec === '' ? [] : /[{}]/.test(spec) ? parseFormatString(spec, depth - 1) : [spec];
  const part: FormatField = { ...named, conversion, spec: specParts };
  return { part, end: index + 1 };
}

/** The brace that ends a specification; -1 for none. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return -1;
}

/** The name of a field: `0.real[key]`. */
function parseName(name: string) {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  const position = positionOf(first);
  if (position instanceof OperationError) return position;
  const steps: FieldStep[] = [];
  for (let index = end < 0 ? name.length : end; index < name.length; ) {
    const attribute = name[index] === '.';
    if (!attribute && name[index] !== '[') {
      return valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    const start = index + 1;
    let stop = start;
    while (stop < name.length && !(attribute ? /[.[]/ : /\]/).test(name[stop] ?? '')) stop++;
    if (!attribute && stop === name.length) return valueError("Missing ']' in format string");
    const key = name.slice(start, stop);
    if (key === '') return valueError('Empty attribute in format string');
    const item = attribute ? null : positionOf(key);
    if (item instanceof OperationError) return item;
    steps.push(attribute ? { attribute: key } : { item: item ?? key });
    index = attribute ? stop : stop + 1;
  }
  return { first: first === '' ? null : (position ?? first), steps };
}

/** The number that a text of digits is; null of anything else. */
function positionOf(text: string): number | OperationError | null {
  if (text === '') return null;
  let value = 0;
  for (const character of text) {
    const digit = decimalValue(character.codePointAt(0) ?? 0);
    if (digit === null) return null;
    value = value * 10 + digit;
    if (value >= 2 ** 63) return valueError('Too many decimal digits in format string');
  }
  return value;
}

/** The error of a letter after `!` that is none of `r`, `s`, `a`. */
export function unknownConversion(letter: string): OperationError {
  const code = letter.codePointAt(0) ?? 0;
  const shown = code > 32 && code < 127 ? letter : `\\x${code.toString(16)}`;
  return valueError(`Unknown conversion specifier ${shown}`);
}

/**
 * Counts the fields that name no position; all fields of a string, specifications included, share one. Throws
 * ValueError where positions are both counted and given.
 */
export function createFieldCounter(): (first: string | number | null) => string | number {
  let counted = 0;
  let given = false;
  return (first) => {
    if (typeof first === 'string') return first;
    if (first === null) {
      if (given) {
        throw valueError(
          'cannot switch from manual field specification to automatic field numbering',
        );
      }
      return counted++;
    }
    if (counted > 0) {
      throw valueError(
        'cannot switch from automatic field numbering to manual field specification',
      );
    }
    given = true;
    return first;
  };
}
