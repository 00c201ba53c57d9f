import {
  ArithmeticError,
  evaluateParsed,
  evaluateText,
  type Integer,
} from '../arithmetic/index.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import type {
  ArithmeticText,
  ParameterOperation,
  ParameterPart,
  Subscript,
  Word,
  WordPart,
} from '../syntax/index.ts';
import {
  allKeys,
  assignReference,
  assignValue,
  followReferences,
  namesWithPrefix,
  parseTarget,
  readValue,
  referenceTo,
} from '../variables/index.ts';
import { jointOf } from './joint.ts';
import {
  type ParameterValue,
  parameterValue,
  positionalFromZero,
  type SubscriptEvaluation,
} from './parameters.ts';
import { changeCase, removePattern, replacePattern } from './patterns.ts';
import { replacementOf } from './replacement.ts';
import { PatternSink, type Sink, TextSink } from './sinks.ts';
import { expandTilde } from './tilde.ts';
import { transformed } from './transform.ts';

/** Expands parts in which no commands are left to be run. Throws {@link ShellError}. */
export function expandParts(state: ShellState, sink: Sink, parts: readonly WordPart[]): void {
  for (const part of parts) expandPart(state, sink, part);
}

function expandPart(state: ShellState, sink: Sink, part: WordPart): void {
  switch (part.kind) {
    case 'text':
      sink.text(part.text, part.quoted);
      return;
    case 'value':
      sink.value(part.text, part.quoted);
      return;
    case 'parameter':
      expandParameter(state, sink, part);
      return;
    case 'arithmetic':
      sink.value(String(arithmeticValue(state, part.expression)), part.quoted);
      return;
    case 'tilde': {
      const path =
        part.afterName && state.options.posix ? undefined : expandTilde(state, part.user);
      sink.text(path ?? `~${part.user}`, path !== undefined);
      return;
    }
    default:
      throw new Error(`a ${part.kind} substitution was left to a plain expansion`);
  }
}

/** The text of a word that is neither split nor a pattern. */
export function plainText(state: ShellState, word: Word): string {
  if (word.literal !== undefined) return word.literal;
  const sink = new TextSink(jointOf(state));
  expandParts(state, sink, word.parts);
  return sink.result;
}

/** A word as a pattern: what is quoted in it stands for itself, by `quoteText` or where it must be escaped. */
export function patternText(
  state: ShellState,
  word: Word,
  quoteText?: (text: string) => string,
): string {
  const sink = new PatternSink(jointOf(state), quoteText);
  expandParts(state, sink, word.parts);
  return sink.result;
}

const REGEX_OPERATORS = /[\\^$.|?*+()[\]{}]/g;

/** A word as a regular expression: what is quoted in it stands for itself. */
export function regexText(state: ShellState, word: Word): string {
  const sink = new PatternSink(jointOf(state), (text) => text.replace(REGEX_OPERATORS, '\\$&'));
  expandParts(state, sink, word.parts);
  return sink.result;
}

/** The value of an arithmetic expression in which no commands are left to be run. */
export function arithmeticValue(state: ShellState, expression: ArithmeticText): Integer {
  const { parsed, word, source } = expression;
  if (parsed !== undefined) return evaluateParsed(state, parsed, source);
  return evaluateText(state, word === undefined ? source : plainText(state, word));
}

function evaluationOf(state: ShellState): SubscriptEvaluation {
  return {
    index: (subscript) => arithmeticValue(state, subscript.expression),
    key: (subscript) => plainText(state, subscript.key),
  };
}

function expandParameter(state: ShellState, sink: Sink, part: ParameterPart): void {
  const { operation, quoted } = part;
  const value = valueOfPart(state, part);
  if (operation === undefined) {
    give(state, sink, part, value);
    return;
  }
  switch (operation.kind) {
    case 'default':
      expandDefault(state, sink, part, operation, value);
      return;
    case 'length':
      sink.value(String(lengthOf(state, part, value)), quoted);
      return;
    case 'names': {
      const names = namesWithPrefix(state, part.name);
      sink.list(names, operation.joined, quoted);
      return;
    }
    case 'keys':
      sink.list(allKeys(state, part.name), operation.joined, quoted);
      return;
    case 'bad':
      throw new ShellError(`${part.source}: bad substitution`);
    case 'slice':
      expandSlice(state, sink, part, operation, value);
      return;
    case 'transform': {
      const result = transformed(state, part, operation.letter, value);
      if (result === undefined) give(state, sink, part, { kind: 'one', value: undefined });
      else give(state, sink, part, result);
      return;
    }
    default:
      give(state, sink, part, edited(state, operation, value));
  }
}

/** Puts a value into the sink; one that is not set is an error with `set -u`. */
function give(state: ShellState, sink: Sink, part: ParameterPart, value: ParameterValue): void {
  if (value.kind === 'list') sink.list(value.values, value.joined, part.quoted);
  else if (value.value !== undefined) sink.value(value.value, part.quoted);
  else {
    if (state.options.nounset) throw unbound(part);
    sink.value('', part.quoted);
  }
}

function unbound(part: ParameterPart): ShellError {
  const { name, subscript } = part;
  if (/^[0-9]|^!$/.test(name)) return new ShellError(`$${name}: unbound variable`, 'shell');
  const element = subscript?.kind === 'element' ? `[${subscript.expression.source}]` : '';
  return new ShellError(`${name}${element}: unbound variable`, 'shell');
}

/** The value of the parameter that a part names, `!` followed. */
function valueOfPart(state: ShellState, part: ParameterPart): ParameterValue {
  const evaluation = evaluationOf(state);
  if (!part.indirect) return parameterValue(state, part.name, part.subscript, evaluation);
  // `!` of a nameref is the name that it refers to.
  const own = state.variables.bindings.get(part.name);
  if (own?.nameref === true && part.subscript === undefined) {
    const { name, subscript } = followReferences(state, part.name);
    const target = subscript === undefined ? name : `${name}[${subscript}]`;
    return { kind: 'one', value: own.value === undefined ? undefined : target };
  }
  const first = parameterValue(state, part.name, part.subscript, evaluation);
  const name = first.kind === 'one' ? first.value : first.values.join(' ');
  if (name === undefined) {
    throw new ShellError(`${part.source.replace(/^\$\{!|[}]$/g, '')}: invalid indirect expansion`);
  }
  return indirectValue(state, name);
}

function indirectValue(state: ShellState, name: string): ParameterValue {
  if (/^(?:[0-9]+|[@*#?$!-])$/.test(name)) {
    return parameterValue(state, name, undefined, evaluationOf(state));
  }
  const target = parseTarget(name);
  if (target === undefined) throw new ShellError(`${name}: invalid variable name`);
  const { subscript } = target;
  if (subscript === undefined) return { kind: 'one', value: readValue(state, target.name) };
  if (subscript === '@' || subscript === '*') {
    const all = { kind: 'all', joined: subscript === '*' } as const;
    return parameterValue(state, target.name, all, evaluationOf(state));
  }
  const expression = { source: subscript, parsed: undefined, word: undefined };
  return parameterValue(
    state,
    target.name,
    { kind: 'element', expression, key: NO_WORD },
    { index: () => evaluateText(state, subscript), key: () => subscript },
  );
}

const NO_WORD: Word = {
  parts: [],
  literal: '',
  runsCommands: false,
  braces: undefined,
  assignment: undefined,
  source: '',
};

/** Whether `${x-word}` and its kin use their word. */
function usesWord(
  operation: Extract<ParameterOperation, { kind: 'default' }>,
  value: ParameterValue,
): boolean {
  const missing = operation.orNull ? isNull(value) : isUnset(value);
  return operation.operator === '+' ? !missing : missing;
}

function isUnset(value: ParameterValue): boolean {
  return value.kind === 'one' ? value.value === undefined : value.values.length === 0;
}

function isNull(value: ParameterValue): boolean {
  if (value.kind === 'one') return value.value === undefined || value.value === '';
  return value.values.length === 0 || (value.values.length === 1 && value.values[0] === '');
}

/** Whether the word of a part's operation will be expanded: its commands are run only then. */
export function needsWord(state: ShellState, part: ParameterPart): boolean {
  if (part.operation?.kind !== 'default') return true;
  return usesWord(part.operation, valueOfPart(state, part));
}

function expandDefault(
  state: ShellState,
  sink: Sink,
  part: ParameterPart,
  operation: Extract<ParameterOperation, { kind: 'default' }>,
  value: ParameterValue,
): void {
  if (!usesWord(operation, value)) {
    if (operation.operator === '+') sink.value('', part.quoted);
    else give(state, sink, part, value);
    return;
  }
  const { word } = operation;
  switch (operation.operator) {
    case '-':
    case '+':
      if (part.quoted) {
        if (word.parts.length === 0) sink.value('', true);
        expandParts(state, sink, word.parts);
      } else for (const inner of word.parts) expandOperandPart(state, sink, inner);
      return;
    case '=': {
      const text = plainText(state, word);
      sink.value(assignDefault(state, part, text), part.quoted);
      return;
    }
    case '?': {
      const message = plainText(state, word);
      const name = part.source.replace(/^\$\{/, '').replace(/:?\?[\s\S]*$/, '');
      const usual = operation.orNull ? 'parameter null or not set' : 'parameter not set';
      throw new ShellError(
        `${name}: ${message === '' && word.source === '' ? usual : message}`,
        'shell',
      );
    }
  }
}

/** A part of the word of `${x-word}` outside quotes: its text is split as the result of an expansion. */
function expandOperandPart(state: ShellState, sink: Sink, part: WordPart): void {
  if (part.kind === 'text' && !part.quoted) sink.value(part.text, false);
  else expandPart(state, sink, part);
}

function assignDefault(state: ShellState, part: ParameterPart, text: string): string {
  if (!/^[A-Za-z_]/.test(part.name)) {
    throw new ShellError(`$${part.name}: cannot assign in this way`);
  }
  if (part.indirect) {
    const name = readValue(state, part.name) ?? '';
    return assignValue(state, name, text);
  }
  if (part.subscript === undefined) return assignValue(state, part.name, text);
  if (part.subscript.kind === 'all') throw new ShellError(`${part.name}[@]: bad array subscript`);
  return assignReference(state, elementReference(state, part.name, part.subscript), text);
}

/** The place of `name[subscript]`. */
export function elementReference(
  state: ShellState,
  name: string,
  subscript: Extract<Subscript, { kind: 'element' }>,
): ReturnType<typeof referenceTo> {
  return referenceTo(state, name, {
    get text() {
      return plainText(state, subscript.key);
    },
    source: subscript.expression.source,
    evaluate: () => arithmeticValue(state, subscript.expression),
  });
}

function lengthOf(state: ShellState, part: ParameterPart, value: ParameterValue): number {
  if (value.kind === 'list') return value.values.length;
  if (value.value === undefined && state.options.nounset) throw unbound(part);
  return characterCount(value.value ?? '');
}

/** Characters of a text: a surrogate pair is one, an escaped byte too. */
function characterCount(text: string): number {
  if (!/[\ud800-\udbff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function expandSlice(
  state: ShellState,
  sink: Sink,
  part: ParameterPart,
  operation: Extract<ParameterOperation, { kind: 'slice' }>,
  value: ParameterValue,
): void {
  if (value.kind === 'one' && value.value === undefined) {
    give(state, sink, part, value);
    return;
  }
  const bound = (expression: ArithmeticText): number => {
    try {
      return Number(arithmeticValue(state, expression));
    } catch (error) {
      if (!(error instanceof ArithmeticError)) throw error;
      const all = part.subscript?.kind === 'all' ? (part.subscript.joined ? '[*]' : '[@]') : '';
      throw new ShellError(`${part.name}${all}: ${error.message}`);
    }
  };
  const offset = bound(operation.offset);
  const length = operation.length === undefined ? undefined : bound(operation.length);
  const wrong = (): ShellError =>
    new ShellError(`${operation.length?.source ?? ''}: substring expression < 0`);
  if (value.kind === 'list') {
    if (length !== undefined && length < 0) throw wrong();
    const values = sliceList(state, part, value.values, offset, length);
    sink.list(values, value.joined, part.quoted);
    return;
  }
  const text = value.value ?? '';
  const isPlain = !/[\ud800-\udbff]/.test(text);
  const characters = isPlain ? text : [...text];
  const size = characters.length;
  const start = offset < 0 ? size + offset : offset;
  if (start < 0 || start > size) {
    sink.value('', part.quoted);
    return;
  }
  let end = size;
  if (length !== undefined) end = length < 0 ? size + length : Math.min(size, start + length);
  if (end < start) throw wrong();
  const slice = characters.slice(start, end);
  sink.value(typeof slice === 'string' ? slice : slice.join(''), part.quoted);
}

/** `${@:offset:length}` counts from `$0`; `${a[@]:offset}` starts at the first index that is not less. */
function sliceList(
  state: ShellState,
  part: ParameterPart,
  values: readonly string[],
  offset: number,
  length: number | undefined,
): readonly string[] {
  const isPositional = part.name === '@' || part.name === '*';
  let all = values;
  let start = offset;
  if (isPositional) {
    all = positionalFromZero(state);
    if (start < 0) start += all.length;
    if (start < 0) return [];
  } else {
    const keys = allKeys(state, part.name).map(Number);
    if (start < 0) start += (keys.at(-1) ?? -1) + 1;
    if (start < 0) return [];
    if (!keys.some(Number.isNaN)) {
      const first = keys.findIndex((key) => key >= start);
      start = first === -1 ? all.length : first;
    }
  }
  return all.slice(start, length === undefined ? undefined : start + length);
}

function mapped(value: ParameterValue, change: (text: string) => string): ParameterValue {
  if (value.kind === 'list') return { ...value, values: value.values.map(change) };
  return value.value === undefined ? value : { kind: 'one', value: change(value.value) };
}

function edited(
  state: ShellState,
  operation: Extract<ParameterOperation, { kind: 'remove' | 'replace' | 'case' }>,
  value: ParameterValue,
): ParameterValue {
  if (isUnset(value)) return value;
  switch (operation.kind) {
    case 'remove': {
      const pattern = patternText(state, operation.pattern);
      const { side, longest } = operation;
      return mapped(value, (text) => removePattern(state, text, pattern, side, longest));
    }
    case 'replace': {
      const pattern = patternText(state, operation.pattern);
      const replacement = replacementOf(state, operation.replacement, expandParts);
      const { where } = operation;
      return mapped(value, (text) => replacePattern(state, text, pattern, replacement, where));
    }
    case 'case': {
      const pattern =
        operation.pattern === undefined ? undefined : patternText(state, operation.pattern);
      return mapped(value, (text) => changeCase(state, text, operation.to, operation.all, pattern));
    }
  }
}
