import type { Expression, FormattedValue, Position } from '../../syntax/index.ts';

/** What may stand between `%` and the conversion to be understood: flags, width, precision. */
const CONVERSION = /%([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/y;

/** As in CPython, no place is known for text between the conversions. */
const NOWHERE: Position = { line: -1, column: -1, endLine: -1, endColumn: -1 };

/**
 * `'…%s…' % (a, b)` as the f-string that does the same; `undefined` for what it cannot say.
 */
export function foldFormat(
  node: Extract<Expression, { kind: 'BinOp' }>,
  format: string,
  args: readonly Expression[],
): Expression | undefined {
  if (args.some(({ kind }) => kind === 'Starred')) return undefined;
  const { position } = node;
  const text = (value: string, at = NOWHERE): Expression => ({
    kind: 'Constant',
    value: { type: 'str', value },
    unicodePrefix: false,
    position: at,
  });
  const values: Expression[] = [];
  let used = 0;
  let literal = '';
  const flush = () => {
    if (literal !== '') values.push(text(literal));
    literal = '';
  };
  for (let index = 0; index < format.length; index += 1) {
    const character = format.charAt(index);
    if (character !== '%' || format.charAt(index + 1) === '%') {
      literal += character;
      if (character === '%') index += 1;
      continue;
    }
    CONVERSION.lastIndex = index;
    const found = CONVERSION.exec(format);
    const argument = args[used];
    if (found === null || argument === undefined) return undefined;
    const [all, flags = '', width = '', precision, conversion] = found;
    flush();
    const specification = specificationOf(flags, width, precision);
    values.push({
      kind: 'FormattedValue',
      value: argument,
      conversion: conversion as FormattedValue['conversion'],
      // A constant does for the specification: there is nothing to compute in it.
      formatSpec:
        specification === ''
          ? null
          : (text(specification, argument.position) as unknown as FormattedValue['formatSpec']),
      position: argument.position,
    });
    used += 1;
    index += all.length - 1;
  }
  flush();
  return used < args.length ? undefined : { kind: 'JoinedStr', values, position };
}

function specificationOf(flags: string, width: string, precision: string | undefined): string {
  const number = width === '' ? '' : String(Number(width));
  const align = !flags.includes('-') && Number(width) > 0 ? '>' : '';
  return `${align}${number}${precision === undefined ? '' : `.${Number(precision)}`}`;
}
