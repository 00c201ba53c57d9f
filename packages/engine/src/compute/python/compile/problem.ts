import type { Position } from '../syntax/index.ts';

/**
 * A program that the grammar allows and the language does not; becomes a `SyntaxError`, or without a position a
 * `RecursionError`.
 */
export class CompileProblem {
  readonly message: string;
  readonly position: Position | undefined;

  constructor(message: string, position: Position | undefined) {
    this.message = message;
    this.position = position;
  }
}

export function problem(message: string, position: Position | undefined): never {
  throw new CompileProblem(message, position);
}

export const TOO_DEEP = 'maximum recursion depth exceeded during compilation';

/** How deep statements and expressions may stand in each other: three times CPython's recursion limit. */
const DEEPEST = 3000;

/** Refuses a tree that is too deep, before the host's stack is full. */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) problem(TOO_DEEP, undefined);
}
