import type * as unbash from 'unbash';
import { parse } from 'unbash';
import { parseArithmetic } from '../arithmetic/index.ts';
import { unescapeAnsi } from '../escapes.ts';
import {
  addText,
  addUnquotedText,
  looksLikePattern,
  splitTildes,
  type TextContext,
  unescapeQuoted,
} from './adapt-text.ts';
import { findBraces } from './braces.ts';
import type {
  ArithmeticText,
  ParameterOperation,
  ParameterPart,
  Subscript,
  SubstitutionBody,
  Word,
  WordPart,
} from './tree.ts';

/** What adapting needs to know of the script around. */
export interface AdaptContext {
  /** The line of an offset. */
  lineOf(position: number): number;
  /** The line at which the parser has read the token after a word that ends here; here-documents are read with a line's end. */
  lineAfter(position: number): number;
  /** The context of words of a command that counts as being on `line`, and what is substituted in it too. */
  within(line: number): AdaptContext;
  /** Is told of a here-document that the text's end ended. */
  unclosed(line: number, delimiter: string): void;
  /** The script's text between two offsets. */
  textOf(start: number, end: number): string;
  /** A substitution's commands in our syntax; those of backquotes are parsed only when they are expanded. */
  substitution(
    script: unbash.ParsedScript | undefined,
    text: string,
    line: number,
    deferred: boolean,
  ): SubstitutionBody;
}

/** A word that is a fixed text. */
export function literalWord(text: string, source = text): Word {
  return {
    parts: text === '' ? [] : [{ kind: 'text', text, quoted: false }],
    literal: text,
    runsCommands: false,
    braces: undefined,
    assignment: undefined,
    source,
  };
}

export function adaptWord(context: AdaptContext, word: unbash.Word, where: TextContext): Word {
  const { text } = word;
  if (/^[\w./:=@%+,-]*$/.test(text) && word.parts === undefined) return literalWord(text);
  const parts: WordPart[] = [];
  if (word.parts === undefined) addLiteral(parts, text, where);
  else for (const part of word.parts) addPart(context, parts, part, where);
  return wordOf(parts, text, where);
}

/** A word of parts that have been adapted, with what is precomputed about it. */
export function wordOf(given: readonly WordPart[], source: string, where: TextContext): Word {
  let parts = given;
  let braces: Word['braces'];
  if (where === 'word' || where === 'element') braces = findBraces(parts);
  if (where === 'word' || where === 'element' || where === 'assignment' || where === 'plain') {
    parts = splitTildes(parts, where);
  }
  return {
    parts,
    literal: braces === undefined ? fixedText(parts) : undefined,
    runsCommands: parts.some(runs),
    braces,
    assignment: undefined,
    source,
  };
}

function runs(part: WordPart): boolean {
  if (part.kind === 'command' || part.kind === 'process') return true;
  // The home of a user, also of the shell's own where HOME is not set, is read from a file.
  if (part.kind === 'tilde') return !/^[+-]?[0-9]+$|^[+-]$/.test(part.user);
  if (part.kind === 'arithmetic') return part.expression.word?.runsCommands === true;
  return part.kind === 'parameter' && part.runsCommands;
}

function fixedText(parts: readonly WordPart[]): string | undefined {
  let text = '';
  let unquoted = '';
  for (const part of parts) {
    if (part.kind !== 'text') return undefined;
    text += part.text;
    unquoted += part.quoted ? '\0' : part.text;
  }
  return looksLikePattern(unquoted) ? undefined : text;
}

function addLiteral(parts: WordPart[], text: string, where: TextContext): void {
  if (where === 'quoted') addText(parts, unescapeQuoted(text, 'operand'), true);
  else if (where === 'document') addText(parts, unescapeQuoted(text, 'document'), true);
  else addUnquotedText(parts, text);
}

function addPart(
  context: AdaptContext,
  parts: WordPart[],
  part: unbash.WordPart,
  where: TextContext,
): void {
  const quoted = where === 'quoted' || where === 'document';
  switch (part.type) {
    case 'Literal':
      addLiteral(parts, part.text, where);
      return;
    case 'SingleQuoted':
      // In the word of `${x:-'a'}` inside double quotes or a here-document these are no quotes.
      if (quoted) addLiteral(parts, part.text, where);
      else addText(parts, part.value, true);
      return;
    case 'AnsiCQuoted':
      addText(parts, unescapeAnsi(part.text.slice(2, -1)), true);
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      // An empty string is a word; "$@" may be none, and says so itself.
      if (part.parts.length === 0) addText(parts, '', true);
      for (const child of part.parts) addQuotedChild(context, parts, child);
      return;
    case 'Glob':
      addGroup(
        context,
        parts,
        part.kind === 'bracket' ? part.parts : undefined,
        part.text,
        where,
        '[',
        ']',
      );
      return;
    case 'ExtendedGlob':
      addGroup(context, parts, part.parts, part.text, where, `${part.operator}(`, ')');
      return;
    case 'BraceExpansion':
      addGroup(context, parts, part.parts, part.text, where, '{', '}');
      return;
    case 'ProcessSubstitution':
      if (quoted) addText(parts, part.text, true);
      else
        parts.push({
          kind: 'process',
          direction: part.operator,
          body: context.substitution(
            part.script,
            part.text.slice(2, -1),
            context.lineOf(part.pos),
            false,
          ),
        });
      return;
    default:
      parts.push(adaptExpansion(context, part, quoted));
  }
}

/** Parts between an opening and a closing text, all of them unquoted where the word is. */
function addGroup(
  context: AdaptContext,
  parts: WordPart[],
  inner: readonly unbash.WordPart[] | undefined,
  text: string,
  where: TextContext,
  open: string,
  close: string,
): void {
  if (inner === undefined) {
    addLiteral(parts, text, where);
    return;
  }
  addLiteral(parts, open, where);
  for (const part of inner) addPart(context, parts, part, where);
  addLiteral(parts, close, where);
}

function addQuotedChild(
  context: AdaptContext,
  parts: WordPart[],
  child: unbash.DoubleQuotedChild,
): void {
  if (child.type === 'Literal') addText(parts, unescapeQuoted(child.text, 'quotes'), true);
  else parts.push(adaptExpansion(context, child, true));
}

function adaptExpansion(
  context: AdaptContext,
  part:
    | unbash.SimpleExpansionPart
    | unbash.ParameterExpansionPart
    | unbash.CommandExpansionPart
    | unbash.ArithmeticExpansionPart,
  quoted: boolean,
): WordPart {
  switch (part.type) {
    case 'SimpleExpansion':
      return adaptSimpleParameter(part.text, quoted);
    case 'ParameterExpansion':
      return adaptParameter(context, part, quoted);
    case 'CommandExpansion': {
      const backquotes = part.text.startsWith('`');
      const text = backquotes
        ? (part.script?.source ?? part.text.slice(1, -1))
        : part.text.slice(2, -1);
      const body = context.substitution(part.script, text, context.lineOf(part.pos), backquotes);
      return { kind: 'command', body, quoted };
    }
    case 'ArithmeticExpansion': {
      const text = part.text.startsWith('$((') ? part.text.slice(3, -2) : part.text.slice(2, -1);
      return { kind: 'arithmetic', expression: adaptArithmetic(context, text), quoted };
    }
  }
}

/** An arithmetic expression, parsed now when nothing in it is expanded first. */
export function adaptArithmetic(context: AdaptContext, text: string): ArithmeticText {
  if (/[$`"\\]/.test(text)) {
    // It expands as if in double quotes, which double quotes inside do not end.
    const word = parseDocument(context, text.replaceAll('"', ''));
    return { source: text, parsed: undefined, word };
  }
  return { source: text, parsed: parseArithmetic(text), word: undefined };
}

/** A text that expands like a here-document: `$`, backquotes and backslashes mean something, quotes do not. */
export function parseDocument(context: AdaptContext, text: string): Word {
  if (!/[$`\\]/.test(text)) return literalWord(text);
  let delimiter = '\u0001';
  while (text.includes(delimiter)) delimiter += '\u0001';
  const script = parse(`:<<${delimiter}\n${text}\n${delimiter}\n`);
  const statement = script.commands[0]?.command;
  const document = statement?.type === 'Command' ? statement.suffix[0] : undefined;
  if (document?.type !== 'HereDoc') return literalWord(text);
  const parts: WordPart[] = [];
  const inner = document.body.parts ?? [];
  for (const [index, part] of inner.entries()) {
    const isLast = index === inner.length - 1;
    if (part.type === 'Literal') {
      addLiteral(parts, isLast ? part.text.replace(/\n$/, '') : part.text, 'document');
    } else addPart(context, parts, part, 'document');
  }
  if (document.body.parts === undefined) addLiteral(parts, text, 'document');
  return wordOf(parts, text, 'document');
}

/** Appends a part of a here-document. */
export function adaptDocumentPart(
  context: AdaptContext,
  parts: WordPart[],
  part: unbash.WordPart,
): void {
  addPart(context, parts, part, 'document');
}

const NAME = /^(?:[A-Za-z_][A-Za-z_0-9]*|[0-9]+|[@*#?$!-])$/;

/** `$name`. */
function adaptSimpleParameter(text: string, quoted: boolean): ParameterPart {
  return {
    kind: 'parameter',
    name: text.slice(1),
    subscript: undefined,
    indirect: false,
    operation: undefined,
    quoted,
    runsCommands: false,
    source: text,
  };
}

/** `${…}`. */
function adaptParameter(
  context: AdaptContext,
  part: unbash.ParameterExpansionPart,
  quoted: boolean,
): ParameterPart {
  const subscript = part.index === undefined ? undefined : adaptSubscript(context, part.index);
  const keys = part.prefix === '!' && subscript?.kind === 'all' && part.operation === undefined;
  const names = part.prefix === '!' && part.operation?.type === 'Names';
  let operation: ParameterOperation | undefined;
  const isBad =
    !NAME.test(part.parameter) ||
    part.index?.text === '' ||
    (part.prefix === '#' && part.operation !== undefined) ||
    (part.operation?.type === 'Slice' &&
      part.operation.offset.text === '' &&
      part.operation.length === undefined);
  if (isBad) {
    operation = { kind: 'bad' };
  } else if (part.prefix === '#') operation = { kind: 'length' };
  else if (keys) operation = { kind: 'keys', joined: subscript.joined };
  else if (part.operation !== undefined)
    operation = adaptOperation(context, part.operation, quoted);
  return {
    kind: 'parameter',
    name: part.parameter,
    subscript,
    indirect: part.prefix === '!' && !keys && !names,
    operation,
    quoted,
    runsCommands: subscriptRuns(subscript) || operationRuns(operation),
    source: part.text,
  };
}

export function adaptSubscript(context: AdaptContext, index: unbash.Word): Subscript {
  if (index.text === '@' || index.text === '*') return { kind: 'all', joined: index.text === '*' };
  return {
    kind: 'element',
    expression: adaptArithmetic(context, index.text),
    key: adaptWord(context, index, 'plain'),
  };
}

export function subscriptRuns(subscript: Subscript | undefined): boolean {
  return subscript?.kind === 'element' && subscript.key.runsCommands;
}

function operationRuns(operation: ParameterOperation | undefined): boolean {
  switch (operation?.kind) {
    case 'default':
      return operation.word.runsCommands;
    case 'remove':
      return operation.pattern.runsCommands;
    case 'replace':
      return operation.pattern.runsCommands || operation.replacement?.runsCommands === true;
    case 'slice':
      return (
        operation.offset.word?.runsCommands === true ||
        operation.length?.word?.runsCommands === true
      );
    case 'case':
      return operation.pattern?.runsCommands === true;
    default:
      return false;
  }
}

const REPLACED = { '/': 'first', '//': 'all', '/#': 'start', '/%': 'end' } as const;

function adaptOperation(
  context: AdaptContext,
  operation: unbash.ParameterOperation,
  quoted: boolean,
): ParameterOperation {
  switch (operation.type) {
    case 'Default':
      return {
        kind: 'default',
        operator: operation.operator.slice(-1) as '-' | '=' | '?' | '+',
        orNull: operation.operator.length === 2,
        word: adaptWord(context, operation.operand, quoted ? 'quoted' : 'plain'),
      };
    case 'Remove':
      return {
        kind: 'remove',
        side: operation.operator.startsWith('#') ? 'prefix' : 'suffix',
        longest: operation.operator.length === 2,
        pattern: adaptWord(context, operation.operand, 'plain'),
      };
    case 'Replace':
      return {
        kind: 'replace',
        where: REPLACED[operation.operator],
        pattern: adaptWord(context, operation.pattern, 'plain'),
        replacement:
          operation.replacement.text === ''
            ? undefined
            : adaptWord(context, operation.replacement, 'plain'),
      };
    case 'Slice':
      return {
        kind: 'slice',
        offset: adaptArithmetic(context, operation.offset.text),
        length:
          operation.length === undefined
            ? undefined
            : adaptArithmetic(context, operation.length.text),
      };
    case 'CaseModification':
      return {
        kind: 'case',
        to: operation.operator.startsWith('^') ? 'upper' : 'lower',
        all: operation.operator.length === 2,
        pattern:
          operation.operand === undefined || operation.operand.text === ''
            ? undefined
            : adaptWord(context, operation.operand, 'plain'),
      };
    case 'Transform':
      return /^[QEPAaUuLKk]$/.test(operation.operand.text)
        ? { kind: 'transform', letter: operation.operand.text }
        : { kind: 'bad' };
    case 'Names':
      return { kind: 'names', joined: operation.operator === '*' };
    case 'Unknown':
      return toggled(operation.operator);
  }
}

/** `${x~}` and `${x~~}` swap letters' case: bash has them without saying so. */
function toggled(operator: string): ParameterOperation {
  if (operator === '~' || operator === '~~') {
    return { kind: 'case', to: 'toggle', all: operator === '~~', pattern: undefined };
  }
  return { kind: 'bad' };
}

/** A word of parts that braces made: as an unquoted word, without more braces. */
export function wordFromParts(parts: readonly WordPart[], source: string): Word {
  return wordOf(lengthenNames(parts), source, 'plain');
}

/** Braces come before parameters: of `$a{1,2}` they make `$a1` and `$a2`. */
function lengthenNames(parts: readonly WordPart[]): readonly WordPart[] {
  const result: WordPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const more =
      part.kind === 'text' &&
      !part.quoted &&
      last?.kind === 'parameter' &&
      last.source === `$${last.name}`
        ? /^[A-Za-z_0-9]+/.exec(part.text)?.[0]
        : undefined;
    if (
      more === undefined ||
      part.kind !== 'text' ||
      last?.kind !== 'parameter' ||
      !/^[A-Za-z_]/.test(last.name)
    ) {
      result.push(part);
      continue;
    }
    const name = last.name + more;
    result[result.length - 1] = { ...last, name, source: `$${name}` };
    if (more.length < part.text.length) {
      result.push({ kind: 'text', text: part.text.slice(more.length), quoted: false });
    }
  }
  return result;
}
