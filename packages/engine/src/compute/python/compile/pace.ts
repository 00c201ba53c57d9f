import type { Position } from '../syntax/index.ts';

/** Lines after which the compiler gives way: about a millisecond's work for each of its passes. */
const LINES_AT_ONCE = 100;

/** Says behind which of the statements of a program a pass gives way. */
export function createPace(): (statement: { readonly position: Position }) => boolean {
  let lines = 0;
  return ({ position }) => {
    lines += position.endLine - position.line + 1;
    if (lines < LINES_AT_ONCE) return false;
    lines = 0;
    return true;
  };
}
