/** What of CPython's exceptions a text that is no Python raises. */
export type SyntaxErrorKind =
  | 'SyntaxError'
  | 'IndentationError'
  | 'TabError'
  | 'MemoryError'
  | 'RecursionError';

/** The fields of CPython's `SyntaxError` that tell the place. */
export interface SyntaxErrorDetails {
  readonly fileName: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in code points; 0 where CPython has no place in the line. */
  readonly column: number;
  readonly endLine: number;
  /** The first column after the marked range; 0 or less where CPython gives no end. */
  readonly endColumn: number;
  /** The line as the traceback shows it, with its end of line; null where CPython shows none. */
  readonly text: string | null;
  /** Whether the exception has its message only in `args`, the place in its attributes alone. */
  readonly isBare?: boolean;
}

/**
 * A text is no Python 3.11. `message` and `details` are what CPython 3.11's exception has in `args`. A null
 * character in the text and a `MemoryError` (nested too deep) have no place: `details` is null.
 */
export class PythonSyntaxError extends Error {
  readonly kind: SyntaxErrorKind;
  readonly details: SyntaxErrorDetails | null;

  constructor(kind: SyntaxErrorKind, message: string, details: SyntaxErrorDetails | null) {
    super(message);
    this.name = 'PythonSyntaxError';
    this.kind = kind;
    this.details = details;
  }
}
