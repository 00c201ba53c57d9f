import { findFault } from './check.ts';
import { createLineTable, type LineTable } from './lines.ts';
import type { Suspicion } from './suspicion.ts';

/** What bash says of commands that it cannot parse. */
export interface SyntaxProblem {
  /** Messages with their lines, each to be written after `bash: -c: line N: ` (or `script: line N: `). */
  readonly messages: readonly { readonly text: string; readonly line: number }[];
  /** Whether more lines could complete the command. */
  readonly incomplete: boolean;
  /** `$?` afterwards, in a script only if it was 0; `undefined` when it stays even then. */
  readonly status: number | undefined;
  /** Whether a status that is not 0 stays as it is. */
  readonly keepsStatus: boolean;
}

/** What bash says of a suspicious text; `undefined` when it finds no fault. */
export function problemIn(suspicion: Suspicion): SyntaxProblem | undefined {
  const { source, firstLine, extended, at = 0, doubtful } = suspicion;
  if (doubtful !== undefined) {
    const overlooked = findFault(doubtful, extended);
    if (overlooked === undefined || overlooked.kind === 'end') return undefined;
  }
  return (
    describeProblem(source, firstLine, extended) ??
    unknownProblem(createLineTable(source, firstLine), at)
  );
}

/** The parser found a fault that bash's grammar, as we know it, does not have: its place is all that can be told. */
function unknownProblem(lines: LineTable, position: number): SyntaxProblem {
  const line = lines.lineOf(position);
  return {
    messages: [
      { text: 'syntax error', line },
      { text: `\`${lines.textAt(position)}'`, line },
    ],
    incomplete: false,
    status: 2,
    keepsStatus: false,
  };
}

/** The problem that bash would tell of in a text that the parser found fault with, or `undefined` when bash would find none. */
function describeProblem(
  source: string,
  firstLine: number,
  extended: boolean,
): SyntaxProblem | undefined {
  const fault = findFault(source, extended) ?? (extended ? findFault(source, false) : undefined);
  const lines = createLineTable(source, firstLine);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case 'end':
      return {
        messages: [
          { text: 'syntax error: unexpected end of file', line: endLine(source, firstLine) },
        ],
        incomplete: true,
        status: 2,
        keepsStatus: false,
      };
    case 'unclosed': {
      const text = `unexpected EOF while looking for matching \`${fault.closing}'`;
      const line = fault.list ? endLine(source, firstLine) : lines.lineOf(fault.at);
      return {
        messages: [{ text, line }],
        incomplete: true,
        status: fault.status ?? 2,
        keepsStatus: !fault.list && fault.status === undefined,
      };
    }
    case 'message':
      return {
        messages: fault.messages.map(({ text, at }) => ({
          text,
          // Where it is told as a line break, the end of the text belongs to the last line.
          line:
            at >= source.length && !text.includes("`newline'")
              ? endLine(source, firstLine)
              : lines.lineOf(at),
        })),
        incomplete: fault.at >= source.length,
        status: fault.status,
        keepsStatus: fault.status === undefined,
      };
    case 'token': {
      const line = lines.lineOf(fault.at);
      return {
        messages: [
          { text: `syntax error near unexpected token \`${fault.text}'`, line },
          { text: `\`${lines.textAt(fault.at)}'`, line },
        ],
        incomplete: false,
        status: fault.status ?? 2,
        keepsStatus: false,
      };
    }
  }
}

function endLine(source: string, firstLine: number): number {
  const breaks = source.split('\n').length - 1;
  return firstLine + breaks + (source.endsWith('\n') ? 0 : 1);
}
