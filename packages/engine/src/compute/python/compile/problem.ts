import type { Position } from '../syntax/ast.ts';

/** A program that the grammar allows and the language does not; becomes a `SyntaxError`. */
export class CompileProblem {
  readonly message: string;
  readonly position: Position;

  constructor(message: string, position: Position) {
    this.message = message;
    this.position = position;
  }
}

export function problem(message: string, position: Position): never {
  throw new CompileProblem(message, position);
}
