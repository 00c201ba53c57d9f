import type { Root } from '../syntax/index.ts';
import { documentationOf } from './documentation.ts';
import { problem } from './problem.ts';

/** What `from __future__` imports ask for. */
export interface Future {
  readonly annotations: boolean;
  /** The line of the last of them; behind it they are not allowed. */
  readonly line: number;
}

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export const LATE_FUTURE = 'from __future__ imports must occur at the beginning of the file';

/** Finds the features of later versions that a program asks for. */
export function findFuture(root: Root): Future {
  let annotations = false;
  let line = -1;
  if (root.kind === 'Expression') return { annotations, line };
  let isBeginning = true;
  let lastLine = 0;
  for (const node of root.body.slice(documentationOf(root.body) === undefined ? 0 : 1)) {
    if (!isBeginning && node.position.line > lastLine) break;
    lastLine = node.position.line;
    if (node.kind !== 'ImportFrom' || node.module !== '__future__') {
      isBeginning = false;
      continue;
    }
    const at = { ...node.position, endLine: lastLine, endColumn: -1 };
    // CPython counts this column from 0, other than everywhere else.
    if (!isBeginning) problem(LATE_FUTURE, { ...at, column: at.column - 1 });
    for (const { name } of node.names) {
      if (name === 'braces') problem('not a chance', at);
      if (!FEATURES.has(name)) problem(`future feature ${name} is not defined`, at);
      annotations ||= name === 'annotations';
    }
    line = lastLine;
  }
  return { annotations, line };
}
