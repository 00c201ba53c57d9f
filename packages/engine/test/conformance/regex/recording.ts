/** What grep does with a pattern: for each text the parts that `-o` prints, or null for no match. */
export type GrepCase =
  | { readonly pattern: string; readonly found: readonly (readonly string[] | null)[] }
  | { readonly pattern: string; readonly error: string };

/** What record.ts writes. */
export interface Recording {
  /** Versions of the tools, in their words. */
  readonly grep: string;
  readonly bash: string;
  /** The texts of the random patterns. */
  readonly texts: readonly string[];
  readonly random: readonly {
    readonly dialect: 'basic' | 'extended';
    readonly kind: string;
    readonly cases: readonly GrepCase[];
  }[];
  readonly hard: readonly (GrepCase & {
    readonly dialect: 'basic' | 'extended';
    readonly texts: readonly string[];
  })[];
  /** The same of random patterns and texts. */
  readonly randomSubmatches: readonly SubmatchCase[];
  /** `BASH_REMATCH` after `[[ text =~ pattern ]]`. */
  readonly submatches: readonly SubmatchCase[];
}

/** `BASH_REMATCH`, or null when the pattern does not match, or `error`. */
export interface SubmatchCase {
  readonly pattern: string;
  readonly text: string;
  readonly groups: readonly string[] | null | 'error';
}
