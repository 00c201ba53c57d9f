import { CodeNeeded, type CodePart, type Expression, type Statement } from '../syntax/index.ts';
import type { Compiler } from './compiler.ts';
import type { FoldingCode } from './folding/index.ts';
import type { MoreCode } from './more/index.ts';
import type { Suspect } from './suspects.ts';
import type { Walker } from './symbols.ts';

/** Statements that few programs have. */
export type RareStatement = Extract<Statement, { kind: 'Match' | 'TryStar' }>;

/** What few programs need of the compiler; it is fetched when one does. */
export interface RareCode {
  readonly compileStatement: (compiler: Compiler, node: RareStatement) => void;
  /** Notes what `match` does with names. */
  readonly noteMatch: (walker: Walker, node: Extract<Statement, { kind: 'Match' }>) => void;
  /** An annotation as text, for `from __future__ import annotations`. */
  readonly annotationText: (node: Expression) => string;
  /** Warns of what is most likely a mistake. */
  readonly warn: (compiler: Compiler, node: Suspect) => void;
}

/** Writes an f-string, or one of the values in it. */
export type CompileFormatted = (
  compiler: Compiler,
  node: Extract<Expression, { kind: 'JoinedStr' | 'FormattedValue' }>,
) => void;

/** The code that small programs do without, as far as it is there. */
export interface CompilerCode {
  readonly more?: MoreCode | undefined;
  readonly rare?: RareCode | undefined;
  readonly folding?: FoldingCode | undefined;
  readonly compileFormatted?: CompileFormatted | undefined;
}

/** A piece of code, if it is there. Throws `CodeNeeded` else. */
export function needed<Code>(code: Code | undefined, part: CodePart): Code {
  if (code === undefined) throw new CodeNeeded(part);
  return code;
}
