/**
 * The language of a pattern: POSIX basic and extended with GNU's additions, that of Emacs (which
 * `find -regex` takes by default), or that of Python's `re`, which is most of Perl's.
 */
export type Dialect = 'basic' | 'extended' | 'emacs' | 'python';

/** Whose rules for odd patterns, and whose messages: regcomp(3) of glibc, which bash uses, or a tool. */
export type Tool = 'regcomp' | 'grep' | 'sed' | 'awk';

export interface RegexOptions {
  readonly dialect: Dialect;
  /** `regcomp` by default. */
  readonly tool?: Tool;
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
  /** `python`: the character of a name in `\N{…}`; without it there is no such escape, as in a pattern of bytes. */
  readonly characterNamed?: ((name: string) => string | null) | undefined;
  /** The whole pattern is text to find (`grep -F`). */
  readonly fixed?: boolean;
  /** A match has to have no word character before and after it (`grep -w`). */
  readonly word?: boolean;
  /** A match has to be a whole line (`grep -x`). */
  readonly wholeLine?: boolean;
}

export interface SearchOptions {
  /** Where the text ends for the search, in units; its length by default. */
  readonly end?: number;
  /** Leave the groups alone: `groups` of a match is empty. Faster. */
  readonly spanOnly?: boolean;
  /** A match has to begin where the search does. */
  readonly anchored?: boolean;
  /** It has to end at the end as well; with `anchored` (`re.fullmatch`). */
  readonly whole?: boolean;
  /** It has to have something in it; with `anchored`. */
  readonly nonEmpty?: boolean;
}
