import type { ArithmeticExpression } from '../arithmetic/index.ts';
import type { Suspicion } from './suspicion.ts';

/** A command. Source: bash(1), "SHELL GRAMMAR". `line` is the one of the script that it begins at. */
export type Command =
  | SimpleCommand
  | Pipeline
  | AndOr
  | List
  | CompoundCommand
  | FunctionDefinition
  | Coprocess;

/** Assignments, words and redirections; any may be empty, but not all. */
export interface SimpleCommand {
  readonly kind: 'simple';
  readonly line: number;
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  /** The words when all are literal: the arguments as they will be. */
  readonly literals: readonly string[] | undefined;
  /** Whether expanding words or assignments may run commands. */
  readonly runsCommands: boolean;
}

/** Two or more commands with pipes between them, or one that is timed or negated. */
export interface Pipeline {
  readonly kind: 'pipeline';
  readonly line: number;
  readonly commands: readonly Command[];
  /** For each pipe whether standard error goes into it too (`|&`). */
  readonly withErrors: readonly boolean[];
  readonly negated: boolean;
  readonly timed: 'no' | 'default' | 'posix';
}

/** Commands joined with `&&` and `||`, which are left-associative with equal precedence. */
export interface AndOr {
  readonly kind: 'and-or';
  readonly line: number;
  readonly first: Command;
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly command: Command }[];
}

/** Commands ended by `;`, `&` or a line break. One that runs in the foreground alone is not a list. */
export interface List {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly { readonly command: Command; readonly background: boolean }[];
}

export type CompoundCommand =
  | GroupCommand
  | SubshellCommand
  | IfCommand
  | LoopCommand
  | ForCommand
  | SelectCommand
  | ArithmeticForCommand
  | CaseCommand
  | ArithmeticCommand
  | ConditionalCommand;

interface CompoundBase {
  readonly line: number;
  readonly redirections: readonly Redirection[];
}

/** `{ …; }` */
export interface GroupCommand extends CompoundBase {
  readonly kind: 'group';
  readonly body: Command;
}

/** `( … )` */
export interface SubshellCommand extends CompoundBase {
  readonly kind: 'subshell';
  readonly body: Command;
}

export interface IfCommand extends CompoundBase {
  readonly kind: 'if';
  /** `if` and each `elif`. */
  readonly branches: readonly { readonly condition: Command; readonly body: Command }[];
  readonly otherwise: Command | undefined;
}

/** `while` and `until`. */
export interface LoopCommand extends CompoundBase {
  readonly kind: 'loop';
  readonly until: boolean;
  readonly condition: Command;
  readonly body: Command;
}

export interface ForCommand extends CompoundBase {
  readonly kind: 'for';
  readonly name: string;
  /** `undefined` without `in`: the positional parameters. */
  readonly words: readonly Word[] | undefined;
  readonly body: Command;
}

export interface SelectCommand extends CompoundBase {
  readonly kind: 'select';
  readonly name: string;
  readonly words: readonly Word[] | undefined;
  readonly body: Command;
}

/** `for ((a; b; c))`; an empty expression is `undefined` (and true as a condition). */
export interface ArithmeticForCommand extends CompoundBase {
  readonly kind: 'arithmetic-for';
  readonly initial: ArithmeticText | undefined;
  readonly condition: ArithmeticText | undefined;
  readonly update: ArithmeticText | undefined;
  readonly body: Command;
}

export interface CaseCommand extends CompoundBase {
  readonly kind: 'case';
  readonly word: Word;
  readonly clauses: readonly {
    readonly patterns: readonly Word[];
    readonly body: Command | undefined;
    readonly end: ';;' | ';&' | ';;&';
  }[];
}

/** `(( … ))` */
export interface ArithmeticCommand extends CompoundBase {
  readonly kind: 'arithmetic';
  readonly expression: ArithmeticText;
}

/** `[[ … ]]` */
export interface ConditionalCommand extends CompoundBase {
  readonly kind: 'conditional';
  readonly expression: ConditionalExpression;
}

export type ConditionalExpression =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Word }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Word;
      readonly right: Word;
    }
  | { readonly kind: 'not'; readonly operand: ConditionalExpression }
  | {
      readonly kind: 'and' | 'or';
      readonly left: ConditionalExpression;
      readonly right: ConditionalExpression;
    }
  | { readonly kind: 'parentheses'; readonly operand: ConditionalExpression };

export interface FunctionDefinition {
  readonly kind: 'function';
  readonly line: number;
  readonly name: string;
  /** With the redirections that are done at each call. */
  readonly body: CompoundCommand;
}

/** `coproc NAME command`; the name is COPROC when none is given. */
export interface Coprocess {
  readonly kind: 'coprocess';
  readonly line: number;
  readonly name: string;
  readonly body: Command;
}

export interface Redirection {
  readonly line: number;
  readonly operator:
    | '<'
    | '>'
    | '>>'
    | '<>'
    | '>|'
    | '<&'
    | '>&'
    | '&>'
    | '&>>'
    | '<<<'
    | '<<'
    | '<<-';
  /** The number before the operator, `undefined` for the operator's own; `{name}` sets a variable. */
  readonly descriptor: number | { readonly variable: string } | undefined;
  /** The file, descriptor or string; for a here-document its body (with tabs taken off for `<<-`). */
  readonly target: Word;
  /** For a here-document how its delimiter was written. */
  readonly delimiter: string | undefined;
}

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
  | ProcessPart
  | ValuePart;

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
  /** In an argument that only looks like an assignment, where POSIX mode does not expand it. */
  readonly afterName: boolean;
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
  /** The commands, and what is wrong after them; backquotes are parsed when this is first called. */
  read(): { readonly commands: readonly Command[]; readonly suspicion: Suspicion | undefined };
}

/** What an expansion gave: it stands in the place of a command substitution that has run. */
export interface ValuePart {
  readonly kind: 'value';
  readonly text: string;
  readonly quoted: boolean;
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

/** Words that begin or divide commands. Source: bash(1), "RESERVED WORDS". */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  '! case coproc do done elif else esac fi for function if in select then until while { } time [[ ]]'.split(
    ' ',
  ),
);
