import { type Position, utf8Column } from '../syntax/index.ts';
import { isAscii } from '../unicode/index.ts';

/** What makes of positions in UTF-16 units of a text's lines such in bytes of UTF-8, as code objects have. */
export function convertPosition(source: string): (position: Position) => Position {
  if (isAscii(source)) return (position) => position;
  const lines = source.split(/\r\n|[\r\n]/);
  const convert = (line: number, column: number): number =>
    column < 0 ? column : utf8Column(lines[line - 1] ?? '', column);
  return ({ line, column, endLine, endColumn }) => ({
    line,
    column: convert(line, column),
    endLine,
    endColumn: convert(endLine, endColumn),
  });
}
