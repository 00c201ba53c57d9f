import { OperationError } from '../operation-error.ts';
import { checkLength } from '../slices.ts';
import { decimalValue } from '../unicode/index.ts';

/** A format specification, taken apart. */
export interface FormatSpec {
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^';
  /** Whether fill or alignment was given by the text and not by the type. */
  readonly hasAlign: boolean;
  readonly sign: '' | '+' | '-' | ' ';
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  readonly precision: number | null;
  readonly type: string;
}

export const valueError = (message: string): OperationError =>
  new OperationError('ValueError', message);

const ALIGNMENTS = '<>=^';

/** A number at `start` of the code points, at most that of a machine word. */
function readNumber(
  characters: readonly string[],
  start: number,
): readonly [number | null, number] {
  let value: bigint | null = null;
  let index = start;
  for (; index < characters.length; index++) {
    const digit = decimalValue(characters[index]?.codePointAt(0) ?? 0);
    if (digit === null) break;
    value = (value ?? 0n) * 10n + BigInt(digit);
    if (value > 0x7fff_ffff_ffff_ffffn)
      throw valueError('Too many decimal digits in format string');
  }
  return [value === null ? null : Number(value), index];
}

/**
 * Parses `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. `typeName` is the type of the value for
 * messages. Throws `ValueError` with CPython's messages.
 * Source: The Python Standard Library, "Format Specification Mini-Language".
 */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: '<' | '>',
): FormatSpec {
  const characters = [...text];
  let index = 0;
  let fill = ' ';
  let hasFill = false;
  let align: FormatSpec['align'] = defaultAlign;
  let hasAlign = false;
  const isAlign = (at: number) => {
    const character = characters[at];
    return character !== undefined && ALIGNMENTS.includes(character);
  };
  if (characters.length >= 2 && isAlign(1)) {
    fill = characters[0] ?? ' ';
    align = characters[1] as FormatSpec['align'];
    hasFill = hasAlign = true;
    index = 2;
  } else if (isAlign(0)) {
    align = characters[0] as FormatSpec['align'];
    hasAlign = true;
    index = 1;
  }
  const take = (wanted: string): string => {
    const character = characters[index];
    if (character === undefined || !wanted.includes(character)) return '';
    index++;
    return character;
  };
  const sign = take('+- ') as FormatSpec['sign'];
  const noNegativeZero = take('z') !== '';
  const alternate = take('#') !== '';
  // A zero before the width fills after the sign, unless something else was asked for.
  if (!hasFill && take('0')) {
    fill = '0';
    if (!hasAlign && defaultAlign === '>') align = '=';
  }
  const [width, afterWidth] = readNumber(characters, index);
  index = afterWidth;
  let grouping = take(',') as FormatSpec['grouping'];
  if (take('_')) {
    if (grouping) throw valueError("Cannot specify both ',' and '_'.");
    grouping = '_';
  }
  if (characters[index] === ',' && grouping === '_') {
    throw valueError("Cannot specify both ',' and '_'.");
  }
  let precision: number | null = null;
  if (take('.')) {
    [precision, index] = readNumber(characters, index);
    if (precision === null) throw valueError('Format specifier missing precision');
  }
  if (characters.length - index > 1) {
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  const type = characters[index] ?? defaultType;
  const groups = grouping === '' || 'deEfFgG%'.includes(type) || type === '';
  if (!groups && !(grouping === '_' && 'boxX'.includes(type))) {
    throw valueError(`Cannot specify '${grouping}' with ${quotedType(type)}.`);
  }
  checkLength(width ?? 0);
  return {
    fill,
    align,
    hasAlign,
    sign,
    noNegativeZero,
    alternate,
    width: width ?? 0,
    grouping,
    precision,
    type,
  };
}

const quotedType = (type: string): string => {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
};

/** The error of a type that has no such presentation. */
export const unknownFormat = (type: string, typeName: string): OperationError =>
  valueError(`Unknown format code ${quotedType(type)} for object of type '${typeName}'`);
