import type * as unbash from 'unbash';
import { forEachChild, parse } from 'unbash';
import { adaptStatements } from './adapt-commands.ts';
import { type AdaptContext, parseDocument } from './adapt-words.ts';
import { expandAliases } from './aliases.ts';
import { createLineTable } from './lines.ts';
import type { Suspicion } from './suspicion.ts';
import type { Command, SubstitutionBody, Word } from './tree.ts';

/** A line (or lines) of a script that can be run, or its end. */
export type Reading =
  | {
      readonly kind: 'command';
      readonly command: Command;
      /** The text that it was read from, for history and `set -v`. */
      readonly text: string;
      /** Here-documents that the end of the script ended; an interactive shell reads on instead. */
      readonly warnings: readonly { readonly line: number; readonly message: string }[];
    }
  | { readonly kind: 'end' };

/** Lines that may be wrong: what bash says of them, `read-next.ts` finds out. */
export interface SuspiciousReading {
  readonly kind: 'suspicion';
  readonly suspicion: Suspicion;
  /** What they are if bash finds no fault. */
  readonly otherwise: Reading | undefined;
}

/** What a reader looks at when it reads on: it may change between commands. */
export interface ReaderSettings {
  /** Aliases to expand, `undefined` when they are off. */
  aliases(): ReadonlyMap<string, string> | undefined;
  /** Whether `extglob` is set, without which `@(a|b)` is no word; by default it is taken to be. */
  extglob?(): boolean;
}

/**
 * Reads commands one after another, as bash does: what stands before an error has run by the time
 * that it is found, and an alias counts from the line after the one that defines it.
 */
export interface CommandReader {
  next(): Reading | SuspiciousReading;
  /** Nothing is read any more: what was read last is wrong. */
  end(): void;
  /** Whether nothing but blanks is left. */
  isAtEnd(): boolean;
  /** The lines of what `next` gave last, with what stands before them: for `set -v`. */
  linesRead(): string;
}

/** A reader of a script whose first line has the number `firstLine`. */
export function createReader(
  source: string,
  firstLine: number,
  settings: ReaderSettings,
): CommandReader {
  let text = source;
  let lineBase = firstLine;
  let position = 0;
  let pending: Parsed | undefined;
  /** Nothing is read after a problem. */
  let isOver = false;
  let readFrom = 0;
  // Aliases change the text before the present place, not what is left after it.
  const place = (): number => source.length - (text.length - position);
  const lineAfter = (from: number): number => {
    const lineEnd = from === 0 ? 0 : source.indexOf('\n', from) + 1;
    return lineEnd === 0 && from > 0 ? source.length : lineEnd;
  };
  const isExtended = (): boolean => settings.extglob?.() ?? true;

  return {
    end() {
      isOver = true;
    },
    isAtEnd: () => isOver || text.slice(position).trim() === '',
    linesRead: () => source.slice(lineAfter(readFrom), isOver ? undefined : lineAfter(place())),
    next() {
      if (isOver) return { kind: 'end' };
      readFrom = place();
      pending ??= parseText(text, lineBase, isExtended);
      let group = pending.groupAt(position);
      const aliases = settings.aliases();
      if (aliases !== undefined && aliases.size > 0) {
        const start = position;
        const expanded = expandAliases(text, start, firstGroupEnd, aliases);
        if (expanded !== undefined) {
          lineBase += countLines(text, 0, start);
          text = expanded;
          position = 0;
          pending = parseText(text, lineBase, isExtended);
          group = pending.groupAt(0);
        }
      }
      if (group.kind !== 'group') {
        isOver = true;
        return group;
      }
      position = group.end;
      const reading = group.result();
      return group.suspicion === undefined
        ? reading
        : { kind: 'suspicion', suspicion: group.suspicion, otherwise: reading };
    },
  };
}

/**
 * Commands of a whole text, for functions of the environment and what is parsed late; `suspicion` tells that they may
 * be wrong. Throws nothing.
 */
export function parseCommands(
  source: string,
  firstLine: number,
  aliases?: ReadonlyMap<string, string>,
): { readonly commands: readonly Command[]; readonly suspicion: Suspicion | undefined } {
  const reader = createReader(source, firstLine, { aliases: () => aliases });
  const commands: Command[] = [];
  let suspicion: Suspicion | undefined;
  for (;;) {
    const result = reader.next();
    if (result.kind === 'suspicion') suspicion ??= result.suspicion;
    const reading = result.kind === 'suspicion' ? result.otherwise : result;
    if (reading?.kind !== 'command') return { commands, suspicion };
    commands.push(reading.command);
  }
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}

type Group =
  | {
      readonly kind: 'group';
      readonly end: number;
      /** That bash may find a fault where the parser does not. */
      readonly suspicion: Suspicion | undefined;
      result(): Reading;
    }
  | SuspiciousReading
  | { readonly kind: 'end' };

interface Parsed {
  groupAt(position: number): Group;
}

/** Where the statements end that stand on the first line; the end of the text if there is none. */
function firstGroupEnd(script: unbash.ParsedScript, text: string): number {
  // While a reserved word is still hidden in an alias, the text has errors and no known end.
  return script.errors === undefined ? statementsFrom(script, 0, text).end : text.length;
}

/** The statements from an index on that no line break parts. */
function statementsFrom(
  script: unbash.ParsedScript,
  index: number,
  source: string,
): { readonly statements: readonly unbash.Statement[]; readonly end: number } {
  const statements: unbash.Statement[] = [];
  for (let at = Math.max(index, 0); at < script.commands.length; at++) {
    const statement = script.commands[at];
    if (statement === undefined) break;
    const last = statements.at(-1);
    if (last !== undefined && hasBreak(source, last.end, statement.pos)) break;
    statements.push(statement);
  }
  return { statements, end: statements.at(-1)?.end ?? script.end };
}

function hasBreak(source: string, from: number, to: number): boolean {
  const between = source.slice(from, to);
  return between.includes('\n') && between.replace(/\\\n/g, '').includes('\n');
}

/**
 * Whether the statements from `start` on are complete before the line of an error, so that they run before it is told.
 * Where a statement that is broken ends, the parser cannot say.
 */
function isCompleteBefore(source: string, start: number, error: number): boolean {
  const line = source.lastIndexOf('\n', error - 1) + 1;
  return line > start && parse(source.slice(start, line)).errors === undefined;
}

/**
 * A parenthesis right after a word, and a `[[ ]]` over several lines: the parser takes more of them than bash does.
 */
const MAY_BE_WRONG = /[\w@!?*+][ \t]*\(|\[\[(?:(?!\]\]).)*\n/;

function parseText(source: string, firstLine: number, isExtended: () => boolean): Parsed {
  const script = parse(source);
  const lines = createLineTable(source, firstLine);
  const errors = [...(script.errors ?? [])].sort((first, second) => first.pos - second.pos);
  const firstError = errors[0]?.pos ?? Number.POSITIVE_INFINITY;
  let index = 0;
  let known: readonly DocumentPlace[] | undefined;
  const documents = (): readonly DocumentPlace[] => {
    known ??= documentsOf(script, source);
    return known;
  };

  const problem = (found: readonly unbash.ParseError[]): Group => ({
    kind: 'suspicion',
    suspicion: { source, firstLine, extended: isExtended(), at: found[0]?.pos ?? 0 },
    otherwise: undefined,
  });

  return {
    groupAt(position) {
      while ((script.commands[index]?.pos ?? Number.POSITIVE_INFINITY) < position) index++;
      if (index >= script.commands.length)
        return errors.length > 0 && position <= firstError ? problem(errors) : { kind: 'end' };
      const { statements, end } = statementsFrom(script, index, source);
      const next = script.commands[index + statements.length]?.pos ?? Number.POSITIVE_INFINITY;
      if (firstError < next && !isCompleteBefore(source, statements[0]?.pos ?? 0, firstError)) {
        return problem(errors);
      }
      const nested: unbash.ParseError[] = [];
      const warnings: { line: number; message: string }[] = [];
      const context = contextOf(source, lines.lineOf, documents, nested, (line, delimiter) => {
        const message = `warning: here-document at line ${line} delimited by end-of-file (wanted \`${delimiter}')`;
        warnings.push({ line: lines.lineOf(source.length - 1), message });
      });
      const first = statements[0]?.pos ?? position;
      const command = adaptStatements(context, statements);
      if (nested.length > 0) return problem(nested);
      const text = source.slice(first, end);
      // The parser passes over a parenthesis that stands after the words of a command.
      const rest = /^[ \t]*\(.*/.exec(source.slice(end, next))?.[0] ?? '';
      const doubtful = rest !== '' || MAY_BE_WRONG.test(text);
      return {
        kind: 'group',
        end,
        suspicion: doubtful
          ? { source, firstLine, extended: isExtended(), doubtful: `${text}${rest}` }
          : undefined,
        result: () =>
          command === undefined ? { kind: 'end' } : { kind: 'command', command, text, warnings },
      };
    },
  };
}

/** Where a here-document's operator stands and where the line of its delimiter ends. */
interface DocumentPlace {
  readonly start: number;
  readonly end: number;
}

/** The here-documents of a text, those in substitutions left out. */
function documentsOf(script: unbash.ParsedScript, source: string): readonly DocumentPlace[] {
  const documents: DocumentPlace[] = [];
  if (!source.includes('<<')) return documents;
  const visit = (node: unbash.SyntaxNode): void => {
    if (node.type === 'HereDoc') {
      documents.push({ start: node.pos, end: node.closing?.end ?? node.body.end });
    }
    forEachChild(node, visit);
  };
  forEachChild(script, visit);
  return documents;
}

/** The place up to which the token after a word is read, when that is the end of a line with its here-documents. */
function endOfToken(
  source: string,
  from: number,
  documents: () => readonly DocumentPlace[],
): number {
  const blanks = /(?:[ \t]|\\\n)*(?:#.*)?/y;
  blanks.lastIndex = from;
  blanks.test(source);
  const at = blanks.lastIndex;
  if (at < source.length && source[at] !== '\n') return at;
  let end = at;
  for (const document of documents()) {
    if (document.start < at && document.end > end) end = document.end;
  }
  return end;
}

/** The context of adapting a text; errors inside its substitutions are added to `errors`. */
function contextOf(
  source: string,
  lineOf: (position: number) => number,
  documents: () => readonly DocumentPlace[],
  errors: unbash.ParseError[],
  unclosed: AdaptContext['unclosed'],
): AdaptContext {
  const substitute = (
    context: AdaptContext,
    script: unbash.ParsedScript | undefined,
    text: string,
    line: number,
    deferred: boolean,
  ): SubstitutionBody => {
    if (deferred || script === undefined) return deferredBody(text, line);
    errors.push(...(script.errors ?? []));
    const command = adaptStatements(context, script.commands);
    return bodyOf(text, line, command === undefined ? [] : [command]);
  };
  const context: AdaptContext = {
    lineOf,
    unclosed,
    lineAfter: (position) => lineOf(endOfToken(source, position, documents)),
    textOf: (start, end) => source.slice(start, end),
    substitution: (script, text, line, deferred) =>
      substitute(context, script, text, line, deferred),
    within: (line) => ({
      ...context,
      substitution(script, text, _, deferred) {
        const shift = line - lineOf(script?.commands[0]?.pos ?? 0);
        const shifted = (position: number): number => lineOf(position) + shift;
        const inner = contextOf(source, shifted, documents, errors, unclosed);
        return substitute(inner, script, text, line, deferred);
      },
    }),
  };
  return context;
}

function bodyOf(source: string, line: number, commands: readonly Command[]): SubstitutionBody {
  const [only] = commands;
  const redirection =
    only?.kind === 'simple' && commands.length === 1 ? only.redirections[0] : undefined;
  const isFile =
    only?.kind === 'simple' &&
    only.words.length === 0 &&
    only.assignments.length === 0 &&
    only.redirections.length === 1 &&
    redirection?.operator === '<' &&
    redirection.descriptor === undefined;
  return {
    source,
    line,
    file: isFile ? redirection?.target : undefined,
    read: () => ({ commands, suspicion: undefined }),
  };
}

/** Backquotes are parsed when they are expanded: an error in them is told only then. */
function deferredBody(source: string, line: number): SubstitutionBody {
  let known: SubstitutionBody | undefined;
  const body = (): SubstitutionBody => {
    known ??= parsedBody(source, line);
    return known;
  };
  return {
    source,
    line,
    get file() {
      return body().file;
    },
    read: () => body().read(),
  };
}

function parsedBody(source: string, line: number): SubstitutionBody {
  const { commands, suspicion } = parseCommands(source, line);
  if (suspicion === undefined) return bodyOf(source, line, commands);
  return { source, line, file: undefined, read: () => ({ commands, suspicion }) };
}

/** A text that expands as a here-document does, such as a prompt; for texts that come up while the shell runs. */
export function documentWord(text: string, line: number): Word {
  return parseDocument(
    contextOf(
      '',
      () => line,
      () => [],
      [],
      () => {},
    ),
    text,
  );
}
