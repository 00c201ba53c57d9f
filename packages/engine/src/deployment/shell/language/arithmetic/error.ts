import { ShellError } from '../shell-error.ts';

/**
 * An arithmetic expression is wrong, or divides by 0. Its message is the one of bash:
 * `1/0: division by 0 (error token is "0")`.
 */
export class ArithmeticError extends ShellError {
  constructor(expression: string, problem: string, token: string) {
    super(`${expression.replace(/^[ \t\n]+/, '')}: ${problem} (error token is "${token}")`);
  }
}
