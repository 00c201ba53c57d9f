import type { RegexOptions } from './options.ts';

/** What the dialects of POSIX regular expressions, as glibc has them, do differently. */
export interface PosixSyntax {
  /** `\(`, `\)` and `\|` group, not the bare characters. */
  readonly escapedGroups: boolean;
  readonly interval: 'escaped' | 'bare' | 'none';
  /** How `+` and `?` are operators. */
  readonly plus: 'escaped' | 'bare';
  /** `^` and `$` are anchors anywhere, and not only at the ends of an alternative. */
  readonly anchorsAnywhere: boolean;
  /** A repetition of nothing. */
  readonly leadingRepeat: 'literal' | 'ignored' | 'error';
  /** `**` and the like are errors. */
  readonly doubleRepeatFails: boolean;
  /** A `)` without a `(` stands for itself. */
  readonly closingIsLiteral: boolean;
  /** A `{` that begins no interval stands for itself. */
  readonly badIntervalIsLiteral: boolean;
  readonly escapesInBrackets: boolean;
  /** `[:alpha:]` and the like within brackets. */
  readonly classes: boolean;
  /** `[:alpha:]` without outer brackets is an error, as it is surely a mistake. */
  readonly refusesBareClass: boolean;
}

/**
 * The syntax of a dialect as a tool has it. Source: POSIX.1-2017, XBD 9.3 and 9.4, and what regcomp(3)
 * of glibc 2.36, grep 3.8 and sed 4.9 do where POSIX leaves it open.
 */
export function posixSyntax({ dialect, tool = 'regcomp' }: RegexOptions): PosixSyntax {
  const basic = dialect === 'basic';
  const emacs = dialect === 'emacs';
  const extended = !basic && !emacs;
  return {
    escapedGroups: !extended,
    interval: extended ? 'bare' : basic ? 'escaped' : 'none',
    plus: basic ? 'escaped' : 'bare',
    anchorsAnywhere: extended,
    leadingRepeat: !extended || tool === 'awk' ? 'literal' : tool === 'grep' ? 'ignored' : 'error',
    doubleRepeatFails: basic && tool !== 'grep',
    closingIsLiteral: extended && tool !== 'sed',
    badIntervalIsLiteral: extended && (tool === 'grep' || tool === 'awk'),
    escapesInBrackets: tool === 'awk',
    classes: !emacs,
    refusesBareClass: tool === 'grep' || tool === 'sed',
  };
}
