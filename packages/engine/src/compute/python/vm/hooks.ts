import type { KeywordArguments, PyException, Result, Value } from '../objects/index.ts';
import type { Thread } from './thread.ts';

/** A warning about a place in a program. */
export interface Warning {
  /** A built-in type. */
  readonly category: string;
  readonly message: string;
  readonly fileName: string;
  readonly line: number;
}

/** What the compiler warns of, and where: columns are in bytes of UTF-8, from 0. */
export interface SyntaxWarning {
  readonly message: string;
  readonly place: {
    readonly line: number;
    readonly column?: number;
    readonly endLine?: number;
    readonly endColumn?: number;
  };
}

/** What `compile` is asked for. */
export interface CompileRequest {
  readonly source: string;
  readonly fileName: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly flags: number;
  /** The program's own file, of which CPython reads a line at a time. */
  readonly isFile?: boolean;
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
  /** Compiles a program; answers with its code, telling `warnings` what is dubious. Raises SyntaxError. */
  compile?: (thread: Thread, request: CompileRequest, warnings?: SyntaxWarning[]) => Result;
  /** Reports an exception that cannot be raised, and what it came from: `sys.unraisablehook`. */
  unraisable?: (thread: Thread, exception: PyException, object: Value) => Result;
  /** Warns, if no filter is against it; a filter may make it an exception. */
  warn?: (thread: Thread, warning: Warning) => Result;
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
