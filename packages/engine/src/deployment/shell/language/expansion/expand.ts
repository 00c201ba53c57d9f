import { READY, type Run } from '../../../../machine/index.ts';
import type { Integer } from '../arithmetic/index.ts';
import type { Eventually } from '../eventually.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import { type ArithmeticText, documentWord, type Word } from '../syntax/index.ts';
import { readValue } from '../variables/index.ts';
import { expandBraces } from './braces.ts';
import { arithmeticValue, expandParts, patternText, plainText } from './parts.ts';
import { expandPathname } from './pathnames.ts';
import { matchesPattern } from './patterns.ts';
import { resolveArithmetic, resolvePart, resolveWord } from './resolve.ts';
import { type Field, FieldSink, separatorsOf } from './sinks.ts';

/**
 * All expansions of a command's words, in bash's order: the fields. They are there at once when
 * no commands have to run for them and no directories to be read. Throws {@link ShellError}, then or when run.
 */
export function expandWords(state: ShellState, words: readonly Word[]): Eventually<string[]> {
  const result: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (word.literal !== undefined) {
      result.push(word.literal);
      continue;
    }
    if (word.runsCommands || word.braces !== undefined) {
      return expandRest(state, result, [], words, index);
    }
    const fields = fieldsOf(state, word);
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at];
      if (field === undefined) break;
      if (field.pattern !== undefined && !state.options.noglob) {
        return expandRest(state, result, fields.slice(at), words, index + 1);
      }
      result.push(field.text);
    }
  }
  return result;
}

function fieldsOf(state: ShellState, word: Word): readonly Field[] {
  if (word.assignment?.value.kind === 'word') return [declaredField(state, word)];
  const sink = new FieldSink(separatorsOf(readValue(state, 'IFS')));
  expandParts(state, sink, word.parts);
  return sink.finish();
}

/** `name=value` as the argument of a declaration command: not split, and no pattern. */
function declaredField(state: ShellState, word: Word): Field {
  return { text: plainText(state, word), pattern: undefined };
}

function* expandRest(
  state: ShellState,
  result: string[],
  fields: readonly Field[],
  words: readonly Word[],
  from: number,
): Run<string[]> {
  for (const field of fields) yield* addField(state, result, field);
  for (let index = from; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    if (word.literal !== undefined) result.push(word.literal);
    else yield* expandOne(state, result, word);
  }
  return result;
}

function* expandOne(state: ShellState, result: string[], word: Word): Run {
  if (word.braces === undefined || !state.options.braceexpand) {
    for (const field of yield* runFields(state, word)) yield* addField(state, result, field);
    return;
  }
  for (const expanded of expandBraces(state, word)) {
    if (expanded.literal !== undefined) result.push(expanded.literal);
    else
      for (const field of yield* runFields(state, expanded)) yield* addField(state, result, field);
    if (state.system.spend(1)) yield READY;
  }
}

/** The fields of a word that may run commands, each when its turn has come. */
function* runFields(state: ShellState, word: Word): Run<readonly Field[]> {
  if (!word.runsCommands) return fieldsOf(state, word);
  if (word.assignment?.value.kind === 'word') {
    return [declaredField(state, yield* resolveWord(state, word))];
  }
  const sink = new FieldSink(separatorsOf(readValue(state, 'IFS')));
  for (const part of word.parts) {
    const ready = yield* resolvePart(state, part);
    expandParts(state, sink, [ready]);
  }
  return sink.finish();
}

/** Adds the names that a field matches, or the field itself. */
function* addField(state: ShellState, result: string[], field: Field): Run {
  if (field.pattern === undefined || state.options.noglob) {
    result.push(field.text);
    return;
  }
  const names = yield* expandPathname(state, field.pattern);
  if (names === undefined) result.push(field.text);
  else if (names.length > 0) for (const name of names) result.push(name);
  else if (state.shopt.failglob) throw new ShellError(`no match: ${field.text}`);
  else if (!state.shopt.nullglob) result.push(field.text);
}

/** A word that is neither split nor a pattern: the right side of an assignment, a `case` word, a here-document. */
export function expandText(state: ShellState, word: Word): Eventually<string> {
  if (word.literal !== undefined) return word.literal;
  return word.runsCommands ? runText(state, word) : plainText(state, word);
}

function* runText(state: ShellState, word: Word): Run<string> {
  return plainText(state, yield* resolveWord(state, word));
}

/** A text that is given while the shell runs, expanded as inside double quotes: a prompt. */
export function expandString(state: ShellState, text: string): Eventually<string> {
  return expandText(state, documentWord(text, state.line));
}

/** A word as a pattern in which what is quoted stands for itself (with backslashes before it). */
export function expandPattern(state: ShellState, word: Word): Eventually<string> {
  return word.runsCommands ? runPattern(state, word) : patternText(state, word);
}

function* runPattern(state: ShellState, word: Word): Run<string> {
  return patternText(state, yield* resolveWord(state, word));
}

/** Whether a text matches a pattern of `case`. */
export function matchesWord(
  state: ShellState,
  pattern: Word,
  subject: string,
): Eventually<boolean> {
  if (pattern.literal !== undefined && !state.shopt.nocasematch) return pattern.literal === subject;
  if (!pattern.runsCommands) return matchesPattern(state, patternText(state, pattern), subject);
  return runMatch(state, pattern, subject);
}

function* runMatch(state: ShellState, pattern: Word, subject: string): Run<boolean> {
  return matchesPattern(state, yield* runPattern(state, pattern), subject);
}

/** The value of an arithmetic expression. */
export function evaluateArithmetic(
  state: ShellState,
  expression: ArithmeticText,
): Eventually<Integer> {
  if (expression.word?.runsCommands !== true) return arithmeticValue(state, expression);
  return runArithmetic(state, expression);
}

function* runArithmetic(state: ShellState, expression: ArithmeticText): Run<Integer> {
  return arithmeticValue(state, yield* resolveArithmetic(state, expression));
}
