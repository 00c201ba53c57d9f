/**
 * The language of a pattern: POSIX basic and extended with GNU's additions, or that of Python's `re`,
 * which is most of Perl's.
 */
export type Dialect = 'basic' | 'extended' | 'python';

export interface RegexOptions {
  readonly dialect: Dialect;
  readonly ignoreCase?: boolean;
  /**
   * `REG_NEWLINE` of regcomp(3): `^` and `$` match at line feeds too, which `.` and `[^…]` do not
   * match. In the dialect `python`: the flag `re.MULTILINE`.
   */
  readonly newline?: boolean;
  /**
   * The text is many lines and a match lies within one, as for grep: nothing matches a line feed, and
   * every anchor is one of the line.
   */
  readonly lines?: boolean;
  /** `python`: `.` matches a line feed too (`re.DOTALL`). */
  readonly dotAll?: boolean;
  /** `python`: white space and comments mean nothing (`re.VERBOSE`). */
  readonly verbose?: boolean;
  /** `python`: `\w`, `\d`, `\s`, `\b` and case are those of ASCII (`re.ASCII`). */
  readonly ascii?: boolean;
  /** The whole pattern is text to find (`grep -F`). */
  readonly fixed?: boolean;
}

export interface SearchOptions {
  /** Where the text ends for the search, in units; its length by default. */
  readonly end?: number;
  /** Leave the groups alone: `groups` of a match is empty. Faster. */
  readonly spanOnly?: boolean;
  /** A match has to begin where the search does. */
  readonly anchored?: boolean;
  /** It has to end at the end as well; with `anchored` (`re.fullmatch`, `grep -x`). */
  readonly whole?: boolean;
}
