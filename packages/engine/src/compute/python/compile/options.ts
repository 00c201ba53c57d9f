import type { PyFrozenSet, Value } from '../objects/index.ts';
import type { Position } from '../syntax/index.ts';

/** What the compiler is told besides the program. */
export interface CompileOptions {
  /** What the code and errors say the program comes from. */
  readonly fileName: string;
  /** The text that the program was parsed from. */
  readonly source: string;
  /** Whether the text is that of the file of this name: then errors show the line. */
  readonly isFile?: boolean;
  /** `-O`: assertions are left out, and `__debug__` is false. */
  readonly optimize?: boolean;
  /** Is told what a `SyntaxWarning` says, and of what: columns are in bytes of UTF-8, from 0. */
  readonly warn?: (message: string, place: { readonly line: number } & Partial<Position>) => void;
  /** Makes a frozen set of its members, of which no two are equal. */
  readonly frozenSet: (members: readonly Value[]) => PyFrozenSet;
}
