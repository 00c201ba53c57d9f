import type { ShellState } from '../shell-state.ts';
import type { WordPart } from '../syntax/index.ts';
import { readValue } from '../variables/index.ts';
import { type Sink, separatorsOf } from './sinks.ts';

/** What expands parts into a sink; handed down to what `parts.ts` itself uses. */
export type PartsExpander = (state: ShellState, sink: Sink, parts: readonly WordPart[]) => void;

/** What `"$*"` is joined with: the first character of IFS. */
export function jointOf(state: ShellState): string {
  return separatorsOf(readValue(state, 'IFS')).joint;
}
