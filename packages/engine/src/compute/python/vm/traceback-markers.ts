import { utf8Length } from '../../../text/index.ts';
import type { CodePosition } from '../bytecode/code.ts';
import { codePointColumn, type Expression, parse } from '../syntax/index.ts';
import { FullReader } from '../syntax/more/index.ts';
import { joinStrings } from '../syntax/strings/index.ts';
import { displayWidth } from './display-width.ts';

/**
 * What CPython 3.11 writes under a line of a traceback, `^` below the expression that failed, without the indentation
 * of the traceback itself; `undefined` when there is nothing to mark, or all of the line. The place of the operator
 * in a binary operation, and the brackets of a subscript, stand out from `~`. Source: CPython 3.11,
 * `Python/traceback.c`; the module `traceback` takes two places for an operator behind a bracket only when the bracket
 * touches it.
 */
export function markers(
  line: string,
  position: CodePosition,
  byLibrary = false,
): string | undefined {
  const { line: startLine, endLine, column, endColumn } = position;
  if (startLine === undefined || endLine === undefined) return undefined;
  if (column === undefined || endColumn === undefined) return undefined;
  const points = [...line];
  const indentation = blanksBefore(line);
  const start = codePointsBefore(line, column);
  const single = startLine === endLine;
  const end = single ? codePointsBefore(line, endColumn) : points.length - blanksAfter(line);
  const anchors = single ? anchorsIn(points.slice(start, end).join(''), byLibrary) : undefined;
  if (anchors === undefined && end - start === points.length - indentation) return undefined;
  let marks = '';
  for (let place = indentation; place < end; place += 1) {
    marks += markAt(place - start, anchors).repeat(displayWidth(points[place] ?? ' '));
  }
  return marks;
}

/** The mark below a character, by its place in what is marked. */
function markAt(place: number, anchors: Span | undefined): string {
  if (place < 0) return ' ';
  if (anchors === undefined) return '^';
  return place >= anchors.start && place < anchors.end ? '^' : '~';
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

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in an expression the operator stands, or the brackets of a subscript, in code points. */
function anchorsIn(segment: string, byLibrary: boolean): Span | undefined {
  const expression = expressionOf(segment);
  if (expression?.kind === 'BinOp') return operatorIn(segment, expression, byLibrary);
  if (expression?.kind !== 'Subscript') return undefined;
  const { value, slice } = expression;
  const start = indexOrEnd(segment, '[', value.position.endColumn);
  const close = indexOrEnd(segment, ']', slice.position.endColumn + 1);
  return pointsOf(segment, { start, end: Math.min(close + 1, segment.length) });
}

function indexOrEnd(segment: string, mark: string, from: number): number {
  const index = segment.indexOf(mark, from);
  return index < 0 ? segment.length : index;
}

function pointsOf(segment: string, { start, end }: Span): Span {
  return { start: codePointColumn(segment, start), end: codePointColumn(segment, end) };
}

function expressionOf(segment: string): Expression | undefined {
  try {
    const { body } = parse(segment, { mode: 'exec', fileName: '', rules: FullReader, joinStrings });
    const [statement] = body;
    return body.length === 1 && statement?.kind === 'Expr' ? statement.value : undefined;
  } catch {
    return undefined;
  }
}

function operatorIn(
  segment: string,
  { left, right }: Extract<Expression, { kind: 'BinOp' }>,
  byLibrary: boolean,
): Span {
  const before = right.position.column;
  let start = left.position.endColumn;
  const width = () => (start + 1 < before && !isBlank(segment[start + 1]) ? 2 : 1);
  while (start < before && isBlank(segment[start])) start += 1;
  if (!byLibrary) {
    while (start + 1 < before && (isBlank(segment[start]) || segment[start] === ')')) start += 1;
    return pointsOf(segment, { start, end: start + width() });
  }
  let end = start + width();
  while (start < segment.length && (isBlank(segment[start]) || segment[start] === ')')) {
    start += 1;
    end += 1;
  }
  return pointsOf(segment, { start, end });
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\f';
}
