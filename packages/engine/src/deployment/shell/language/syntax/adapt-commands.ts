import type * as unbash from 'unbash';
import { adaptAssignment, assignmentWord } from './adapt-assignments.ts';
import { adaptRedirection } from './adapt-redirections.ts';
import { type AdaptContext, adaptArithmetic, adaptWord } from './adapt-words.ts';
import type {
  ArithmeticText,
  Assignment,
  Command,
  CompoundCommand,
  ConditionalExpression,
  Redirection,
  SimpleCommand,
  Word,
} from './tree.ts';

/** Statements as one command: itself when it is alone and in the foreground, else a list. */
export function adaptStatements(
  context: AdaptContext,
  statements: readonly unbash.Statement[],
): Command | undefined {
  const items = statements.map((statement) => ({
    command: adaptCommand(context, statement.command),
    background: statement.background === true,
  }));
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.length === 1 && !first.background) return first.command;
  return { kind: 'list', line: first.command.line, items };
}

type AnyCommand = unbash.Statement['command'];
type AnyCompound = unbash.CompoundCommand;

function adaptCommand(context: AdaptContext, node: AnyCommand): Command {
  const line = context.lineOf(node.pos);
  switch (node.type) {
    case 'Command':
      return adaptSimple(context, node);
    case 'AndOr': {
      const [first, ...others] = node.commands.map((command) => adaptCommand(context, command));
      const rest = others.map((command, index) => ({
        operator: node.operators[index] ?? '&&',
        command,
      }));
      return { kind: 'and-or', line, first: first ?? nothing(line), rest };
    }
    case 'Pipeline': {
      const time = node.prefixes.find((prefix) => prefix.type === 'Time');
      const negations = node.prefixes.filter((prefix) => prefix.type === 'Negation');
      return {
        kind: 'pipeline',
        line,
        commands: node.commands.map((command) => adaptCommand(context, command)),
        withErrors: node.operators.map((operator) => operator === '|&'),
        negated: negations.length % 2 === 1,
        timed: time?.type !== 'Time' ? 'no' : time.posix === undefined ? 'default' : 'posix',
      };
    }
    case 'Function': {
      const body = node.body;
      if (body.type === 'CompoundList') throw new Error('a function without a body was adapted');
      return {
        kind: 'function',
        line,
        name: node.name.text,
        body: adaptCompound(context, body),
      };
    }
    case 'Coproc': {
      const body = node.body;
      if (body.type === 'CompoundList') throw new Error('a coprocess without a body was adapted');
      const command =
        body.type === 'Command' ? adaptCommand(context, body) : adaptCompound(context, body);
      return { kind: 'coprocess', line, name: node.name?.text ?? 'COPROC', body: command };
    }
    default:
      return adaptCompound(context, node);
  }
}

function nothing(line: number): SimpleCommand {
  return {
    kind: 'simple',
    line,
    assignments: [],
    words: [],
    redirections: [],
    literals: [],
    runsCommands: false,
  };
}

/**
 * The line that a simple command counts as being on: the one at which bash has read enough to know that it is one,
 * an assignment or redirection that it begins with, or else the token after its first word.
 */
function lineOfSimple(
  context: AdaptContext,
  { pos, prefix, name, suffix }: unbash.Command,
): number {
  const [first] = prefix;
  if (first !== undefined) {
    return context.lineOf(first.type === 'HereDoc' ? first.pos : first.end - 1);
  }
  const [next] = suffix;
  if (next === undefined) return context.lineAfter(name?.end ?? pos);
  const isWord = next.type === 'Word' || next.type === 'Assignment';
  return context.lineOf(isWord ? next.end - 1 : next.pos);
}

function adaptSimple(around: AdaptContext, node: unbash.Command): SimpleCommand {
  const line = lineOfSimple(around, node);
  const isOnOneLine = around.lineOf(node.pos) === line && around.lineOf(node.end - 1) === line;
  const context = isOnOneLine ? around : around.within(line);
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  for (const item of node.prefix) {
    if (item.type === 'Assignment') assignments.push(adaptAssignment(context, item));
    else redirections.push(adaptRedirection(context, item));
  }
  if (node.name !== undefined) words.push(adaptWord(context, node.name, 'word'));
  for (const item of node.suffix) {
    if (item.type === 'Word') words.push(adaptWord(context, item, 'word'));
    else if (item.type === 'Assignment') {
      words.push(assignmentWord(adaptAssignment(context, item)));
    } else redirections.push(adaptRedirection(context, item));
  }
  const literals = words.map(({ literal, assignment }) =>
    assignment === undefined ? literal : undefined,
  );
  return {
    kind: 'simple',
    line,
    assignments,
    words,
    redirections,
    literals: literals.every((text) => text !== undefined) ? literals : undefined,
    runsCommands:
      words.some((word) => word.runsCommands) ||
      assignments.some((assignment) => assignment.runsCommands),
  };
}

function adaptCompound(
  context: AdaptContext,
  node: AnyCompound | unbash.Redirected,
): CompoundCommand {
  if (node.type !== 'Redirected') return adaptBare(context, node, []);
  const redirections = node.redirects.map((item) => adaptRedirection(context, item));
  return adaptBare(context, node.command, redirections);
}

function adaptBare(
  context: AdaptContext,
  node: AnyCompound,
  redirections: readonly Redirection[],
): CompoundCommand {
  const line = context.lineOf(node.pos);
  const list = (given: unbash.CompoundList): Command =>
    adaptStatements(context, given.commands) ?? nothing(line);
  switch (node.type) {
    case 'BraceGroup':
      return { kind: 'group', line, redirections, body: list(node.body) };
    case 'Subshell':
      return { kind: 'subshell', line, redirections, body: list(node.body) };
    case 'If':
      return {
        kind: 'if',
        line,
        redirections,
        branches: [
          { condition: list(node.clause), body: list(node.then) },
          ...node.elif.map((branch) => ({
            condition: list(branch.clause),
            body: list(branch.then),
          })),
        ],
        otherwise: node.else === undefined ? undefined : list(node.else),
      };
    case 'While':
      return {
        kind: 'loop',
        line,
        redirections,
        until: node.kind === 'until',
        condition: list(node.clause),
        body: list(node.body),
      };
    case 'For':
    case 'Select':
      return {
        kind: node.type === 'For' ? 'for' : 'select',
        line,
        redirections,
        name: node.name.text,
        words: node.wordlist?.map((word) => adaptWord(context, word, 'word')),
        body: list(node.body),
      };
    case 'ArithmeticFor':
      return adaptArithmeticFor(context, node, line, redirections, list(node.body));
    case 'Case':
      return {
        kind: 'case',
        line,
        redirections,
        word: adaptWord(context, node.word, 'plain'),
        clauses: node.items.map((item) => ({
          patterns: item.pattern.map((pattern) => adaptWord(context, pattern, 'plain')),
          body: adaptStatements(context, item.body.commands),
          end: item.terminator ?? ';;',
        })),
      };
    case 'ArithmeticCommand':
      return {
        kind: 'arithmetic',
        line,
        redirections,
        expression: adaptArithmetic(context, node.body),
      };
    case 'TestCommand':
      return {
        kind: 'conditional',
        line,
        redirections,
        expression: adaptConditional(context, node.expression),
      };
  }
}

/** The three expressions stand in the source: what the parser made of them is not needed. */
function adaptArithmeticFor(
  context: AdaptContext,
  node: unbash.ArithmeticFor,
  line: number,
  redirections: readonly Redirection[],
  body: Command,
): CompoundCommand {
  const [initial, condition, update] = splitHeader(context.textOf(node.pos, node.body.pos));
  const part = (text: string | undefined): ArithmeticText | undefined =>
    text === undefined || text.trim() === '' ? undefined : adaptArithmetic(context, text);
  return {
    kind: 'arithmetic-for',
    line,
    redirections,
    initial: part(initial),
    condition: part(condition),
    update: part(update),
    body,
  };
}

/** What stands between the double parentheses of `for ((a; b; c))`, divided at its semicolons. */
function splitHeader(text: string): readonly string[] {
  const start = text.indexOf('((') + 2;
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '(') depth++;
    else if (character === ')') {
      if (depth === 0) {
        parts.push(text.slice(from, index));
        break;
      }
      depth--;
    } else if (character === ';' && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return parts;
}

function adaptConditional(
  context: AdaptContext,
  node: unbash.TestExpression,
): ConditionalExpression {
  switch (node.type) {
    case 'TestUnary': {
      const operand = adaptWord(context, node.operand, 'plain');
      // `[[ word ]]` is told as the operator -n that stands nowhere.
      return context.textOf(node.pos, node.operand.pos).trim() === ''
        ? { kind: 'word', word: operand }
        : { kind: 'unary', operator: node.operator, operand };
    }
    case 'TestBinary':
      return {
        kind: 'binary',
        operator: node.operator,
        left: adaptWord(context, node.left, 'plain'),
        right: adaptWord(context, node.right, 'plain'),
      };
    case 'TestNot': {
      const operand = adaptConditional(context, node.operand);
      return node.negations.length % 2 === 1 ? { kind: 'not', operand } : operand;
    }
    case 'TestGroup':
      return { kind: 'parentheses', operand: adaptConditional(context, node.expression) };
    case 'TestLogical': {
      const [first, ...rest] = node.operands.map((operand) => adaptConditional(context, operand));
      if (first === undefined) throw new Error('an empty condition was adapted');
      const kind = node.operator === '&&' ? 'and' : 'or';
      return rest.reduce<ConditionalExpression>((left, right) => ({ kind, left, right }), first);
    }
  }
}
