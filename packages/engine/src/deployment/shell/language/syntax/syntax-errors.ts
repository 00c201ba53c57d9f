import { findFault } from './check.ts';
import { createLineTable } from './lines.ts';

/** What bash says of commands that it cannot parse. */
export interface SyntaxProblem {
  /** Lines of messages, each to be written after `bash: -c: line N: ` (or `script: line N: `). */
  readonly messages: readonly string[];
  readonly line: number;
  /** Whether more lines could complete the command. */
  readonly incomplete: boolean;
  /** `$?` afterwards. */
  readonly status: number;
}

/** The problem that bash would tell of in a text that the parser found fault with, or `undefined` when bash would find none. */
export function describeProblem(
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
        messages: ['syntax error: unexpected end of file'],
        line: endLine(source, firstLine),
        incomplete: true,
        status: 2,
      };
    case 'unclosed':
      return {
        messages: [`unexpected EOF while looking for matching \`${fault.closing}'`],
        line: fault.list ? endLine(source, firstLine) : lines.lineOf(fault.at),
        incomplete: true,
        status: fault.status ?? 2,
      };
    case 'message': {
      const { messages, status } = fault;
      const line =
        fault.at >= source.length && /EOF/.test(messages[0] ?? '')
          ? endLine(source, firstLine)
          : lines.lineOf(fault.at);
      return { messages, line, incomplete: fault.at >= source.length, status };
    }
    case 'token':
      return {
        messages: [
          `syntax error near unexpected token \`${fault.text}'`,
          `\`${lines.textAt(fault.at)}'`,
        ],
        line: lines.lineOf(fault.at),
        incomplete: false,
        status: fault.status ?? 2,
      };
  }
}

function endLine(source: string, firstLine: number): number {
  const breaks = source.split('\n').length - 1;
  return firstLine + breaks + (source.endsWith('\n') ? 0 : 1);
}
