import type { ArithmeticExpression } from './arithmetic.ts';
import type { Command } from './commands.ts';

/**
 * A word as written. Source of all its rules: bash(1), "EXPANSION".
 */
export interface Word {
  readonly parts: readonly WordPart[];
  /** What the word expands to when that is fixed: no expansion, pattern, tilde or brace in it. */
  readonly literal: string | undefined;
  /** Whether its expansion may run commands, and so has to be a generator. */
  readonly runsCommands: boolean;
  /** The word's braces, in order of its text; the parts are then those of the word without brace expansion. */
  readonly braces: readonly BracePiece[] | undefined;
  /** The name that a word `name=…`, `name+=…` or `name[…]=…` assigns to, for declaration commands. */
  readonly assignment: Assignment | undefined;
  /** As it stands in the script, for messages and for printing functions. */
  readonly source: string;
}

/** A run of parts, or one of the forms `{a,b}` and `{1..9..2}`. */
export type BracePiece =
  | { readonly kind: 'parts'; readonly parts: readonly WordPart[] }
  | { readonly kind: 'alternatives'; readonly alternatives: readonly (readonly BracePiece[])[] }
  | {
      readonly kind: 'range';
      readonly first: number;
      readonly last: number;
      readonly step: number;
      /** Digits that numbers are filled up to with zeros; 0 for none. */
      readonly width: number;
      /** The numbers are characters. */
      readonly letters: boolean;
    };

export type WordPart =
  | TextPart
  | TildePart
  | ParameterPart
  | CommandPart
  | ArithmeticPart
  | ProcessPart;

/** Fixed text. Unquoted text may hold the characters of patterns. */
export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  readonly quoted: boolean;
}

/** `~`, `~user`, `~+`, `~-` where it is expanded. */
export interface TildePart {
  readonly kind: 'tilde';
  /** What follows the tilde: empty, `+`, `-`, or a user. */
  readonly user: string;
}

/** `$(…)` and backquotes. */
export interface CommandPart {
  readonly kind: 'command';
  readonly body: SubstitutionBody;
  readonly quoted: boolean;
}

/** `<(…)` and `>(…)`. */
export interface ProcessPart {
  readonly kind: 'process';
  readonly direction: '<' | '>';
  readonly body: SubstitutionBody;
}

/** Commands inside a substitution, as text and parsed. */
export interface SubstitutionBody {
  readonly source: string;
  /** Line of the script that the text begins at. */
  readonly line: number;
  /** The word of `$(<word)`, which is read without running a command. */
  readonly file: Word | undefined;
  /** The commands; parsed when first asked for, since a syntax error shows only then. */
  commands(): readonly Command[];
}

/** `$((…))`. */
export interface ArithmeticPart {
  readonly kind: 'arithmetic';
  readonly expression: ArithmeticText;
  readonly quoted: boolean;
}

/** An arithmetic expression as written. */
export interface ArithmeticText {
  readonly source: string;
  /** The expression parsed, when nothing in it is to be expanded first and it has no error. */
  readonly parsed: ArithmeticExpression | undefined;
  /** Else its text, expanded as if in double quotes and then parsed. */
  readonly word: Word | undefined;
}

/** What is written between the brackets of `a[…]`. */
export type Subscript =
  | { readonly kind: 'all'; readonly joined: boolean }
  | {
      readonly kind: 'element';
      /** For indexed arrays. */
      readonly expression: ArithmeticText;
      /** For associative arrays. */
      readonly key: Word;
    };

/** `$name` and `${…}`. */
export interface ParameterPart {
  readonly kind: 'parameter';
  /** A name, digits, or one of `@ * # ? - $ ! 0`. */
  readonly name: string;
  readonly subscript: Subscript | undefined;
  /** `${!name…}`: the value names the parameter. */
  readonly indirect: boolean;
  readonly operation: ParameterOperation | undefined;
  readonly quoted: boolean;
  readonly runsCommands: boolean;
  /** As written, for "bad substitution". */
  readonly source: string;
}

export type ParameterOperation =
  /** `${#x}` */
  | { readonly kind: 'length' }
  /** `${!prefix*}`, `${!prefix@}` */
  | { readonly kind: 'names'; readonly joined: boolean }
  /** `${!a[@]}`, `${!a[*]}` */
  | { readonly kind: 'keys'; readonly joined: boolean }
  | {
      readonly kind: 'default';
      readonly operator: '-' | '=' | '?' | '+';
      /** With a colon: a null value counts as none. */
      readonly orNull: boolean;
      readonly word: Word;
    }
  | {
      readonly kind: 'remove';
      readonly side: 'prefix' | 'suffix';
      readonly longest: boolean;
      readonly pattern: Word;
    }
  | {
      readonly kind: 'replace';
      readonly where: 'first' | 'all' | 'start' | 'end';
      readonly pattern: Word;
      readonly replacement: Word | undefined;
    }
  | {
      readonly kind: 'slice';
      readonly offset: ArithmeticText;
      readonly length: ArithmeticText | undefined;
    }
  | {
      readonly kind: 'case';
      readonly to: 'upper' | 'lower' | 'toggle';
      readonly all: boolean;
      readonly pattern: Word | undefined;
    }
  | { readonly kind: 'transform'; readonly letter: string }
  /** Not a valid form: "bad substitution" when it is expanded. */
  | { readonly kind: 'bad' };

/** `name=value`, `name+=value`, `name[sub]=value`, `name=(…)`. */
export interface Assignment {
  readonly name: string;
  readonly subscript: Subscript | undefined;
  readonly append: boolean;
  readonly value:
    | { readonly kind: 'word'; readonly word: Word }
    | { readonly kind: 'array'; readonly elements: readonly ArrayElement[] };
  readonly runsCommands: boolean;
  readonly source: string;
}

/** A word of `(…)`, or `[key]=value` in it. */
export interface ArrayElement {
  readonly subscript: Subscript | undefined;
  readonly append: boolean;
  readonly word: Word;
  /** The whole element as an ordinary word, for associative arrays filled by pairs. */
  readonly source: string;
}
