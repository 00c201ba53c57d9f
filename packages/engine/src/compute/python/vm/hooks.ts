import type { KeywordArguments, Result, Value } from '../objects/index.ts';
import type { Thread } from './thread.ts';

/** What `compile` is asked for. */
export interface CompileRequest {
  readonly source: string;
  readonly fileName: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly flags: number;
}

/** What an interpreter leaves to other parts; what is not there raises when it is asked for. */
export interface Hooks {
  /** Calls a class, or an object whose class has `__call__`. Raises TypeError. */
  readonly callObject: (
    thread: Thread,
    callable: Value,
    args: readonly Value[],
    keywords?: KeywordArguments,
  ) => Result;
  /** Compiles a program; answers with its code. Raises SyntaxError. */
  compile?: (thread: Thread, request: CompileRequest) => Result;
  /** The syntax tree of a program, for `compile` with the flag for that. */
  parse?: (thread: Thread, request: CompileRequest) => Result;
  /** `__import__`. */
  importName?: (
    thread: Thread,
    name: string,
    globals: Value,
    fromList: Value,
    level: number,
  ) => Result;
}
