import type { ArithmeticText, Assignment, Word } from './words.ts';

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
