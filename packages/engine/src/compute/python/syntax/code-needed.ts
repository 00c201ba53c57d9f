/**
 * Code that small programs do without: most statements and expressions, strings that are more than the characters between
 * their quotes, and computing beforehand; then what most programs do without: the second pass, which finds what is wrong with a text; what `match`, `except*` and
 * annotations as text need, and warnings; the names of characters, for `\N{…}`; constant frozensets, for `in {…}`.
 */
export type CodePart =
  | 'more syntax'
  | 'strings'
  | 'folding'
  | 'mistakes'
  | 'rare syntax'
  | 'character names'
  | 'frozen sets';

/** Parsing or compiling needs code that it was not given: whoever asked gets it, and asks again. */
export class CodeNeeded extends Error {
  readonly part: CodePart;

  constructor(part: CodePart) {
    super(`${part} needed`);
    this.name = 'CodeNeeded';
    this.part = part;
  }
}
