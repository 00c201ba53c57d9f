import { utf8Length } from '../../../text/index.ts';
import type { CodePosition } from '../bytecode/code.ts';
import { codePointColumn, type Expression, parse } from '../syntax/index.ts';

/**
 * What CPython 3.11 writes under a line of a traceback, `^` below the expression that failed, without the indentation
 * of the traceback itself; `undefined` when there is nothing to mark, or all of the line. The place of the operator
 * in a binary operation, and the brackets of a subscript, stand out from `~`. Source: CPython 3.11,
 * `Python/traceback.c`.
 */
export function markers(line: string, position: CodePosition): string | undefined {
  const { line: startLine, endLine, column, endColumn } = position;
  if (startLine === undefined || endLine === undefined) return undefined;
  if (column === undefined || endColumn === undefined) return undefined;
  const points = [...line];
  const indentation = blanksBefore(line);
  const start = codePointsBefore(line, column);
  const single = startLine === endLine;
  const end = single ? codePointsBefore(line, endColumn) : points.length - blanksAfter(line);
  const anchors = single ? anchorsIn(points.slice(start, end).join('')) : undefined;
  if (anchors === undefined && end - start === points.length - indentation) return undefined;
  let marks = '';
  for (let place = indentation; place < end; place += 1) {
    if (place < start) marks += ' ';
    else if (anchors === undefined) marks += '^';
    else marks += place >= start + anchors.start && place < start + anchors.end ? '^' : '~';
  }
  return marks;
}

/** How many blanks a line begins with. */
export function blanksBefore(line: string): number {
  let count = 0;
  while (isBlank(line[count])) count += 1;
  return count;
}

function blanksAfter(line: string): number {
  let count = 0;
  while (isBlank(line[line.length - 1 - count])) count += 1;
  return count;
}

/** How many characters of a line its first bytes are. */
function codePointsBefore(line: string, bytes: number): number {
  let rest = bytes;
  let count = 0;
  for (const character of line) {
    if (rest <= 0) return count;
    rest -= utf8Length(character);
    count += 1;
  }
  return rest > 0 ? count + 1 : count;
}

/** Where in an expression the operator stands, in code points. */
function anchorsIn(segment: string): { readonly start: number; readonly end: number } | undefined {
  const expression = expressionOf(segment);
  if (expression === undefined) return undefined;
  const between = expression.kind === 'BinOp' ? operatorIn(segment, expression) : undefined;
  if (between !== undefined) return pointsOf(segment, between);
  if (expression.kind !== 'Subscript') return undefined;
  const { value, slice } = expression;
  return pointsOf(segment, {
    start: value.position.endColumn,
    end: slice.position.endColumn + 1,
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function pointsOf(segment: string, { start, end }: Span): Span {
  return { start: codePointColumn(segment, start), end: codePointColumn(segment, end) };
}

function expressionOf(segment: string): Expression | undefined {
  try {
    const { body } = parse(segment, { mode: 'exec', fileName: '' });
    const [statement] = body;
    return body.length === 1 && statement?.kind === 'Expr' ? statement.value : undefined;
  } catch {
    return undefined;
  }
}

function operatorIn(
  segment: string,
  { left, right }: Extract<Expression, { kind: 'BinOp' }>,
): Span | undefined {
  const end = right.position.column;
  for (let index = left.position.endColumn; index < end; index += 1) {
    if (isBlank(segment[index])) continue;
    const long = index + 1 < end && !isBlank(segment[index + 1]);
    return { start: index, end: index + (long ? 2 : 1) };
  }
  return undefined;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\f';
}
