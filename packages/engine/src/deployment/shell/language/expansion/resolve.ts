import {
  open,
  READ_SIZE,
  type Run,
  read,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import type { ShellState } from '../shell-state.ts';
import type {
  ArithmeticText,
  ParameterOperation,
  ParameterPart,
  Subscript,
  Word,
  WordPart,
} from '../syntax/index.ts';
import { associativeOf, findVariable, readValue } from '../variables/index.ts';
import { needsWord } from './parts.ts';

/**
 * Runs the commands in a part, and in the words inside it that will be used: returns the part with
 * their results in their places, for a plain expansion.
 */
export function* resolvePart(state: ShellState, part: WordPart): Run<WordPart> {
  switch (part.kind) {
    case 'command': {
      const text = yield* state.hooks.substitute(state, part.body);
      return { kind: 'value', text, quoted: part.quoted };
    }
    case 'process': {
      const path = state.hooks.substituteProcess(state, part.direction, part.body);
      return { kind: 'text', text: typeof path === 'string' ? path : yield* path, quoted: true };
    }
    case 'tilde': {
      if (part.afterName && state.options.posix) return part;
      const home = yield* homeFor(state, part.user);
      return home === undefined ? part : { kind: 'text', text: home, quoted: true };
    }
    case 'arithmetic':
      return { ...part, expression: yield* resolveArithmetic(state, part.expression) };
    case 'parameter':
      return part.runsCommands ? yield* resolveParameter(state, part) : part;
    default:
      return part;
  }
}

function* readWhole(system: System, path: string): Run<string> {
  const descriptor = yield* open(system, path, { read: true });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const bytes = yield* read(system, descriptor, READ_SIZE);
      if (bytes.length === 0) break;
      chunks.push(bytes);
      size += bytes.length;
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return decodeUtf8(whole);
  } finally {
    system.close(descriptor);
  }
}

/** What `~` or `~user` stands for; `undefined` for other tildes, and when there is no such user. */
function* homeFor(state: ShellState, user: string): Run<string | undefined> {
  const { system } = state;
  if (user !== '') {
    return /^[A-Za-z_]/.test(user) ? yield* homeOf(system, ([name]) => name === user) : undefined;
  }
  const uid = String(system.uid);
  return readValue(state, 'HOME') ?? (yield* homeOf(system, (fields) => fields[2] === uid)) ?? '/';
}

/** The home of a user by /etc/passwd. Source: passwd(5). */
function* homeOf(
  system: System,
  isUser: (fields: readonly string[]) => boolean,
): Run<string | undefined> {
  try {
    const text = yield* readWhole(system, '/etc/passwd');
    return text
      .split('\n')
      .map((line) => line.split(':'))
      .find(isUser)?.[5];
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

/** A word whose commands have run. */
export function* resolveWord(state: ShellState, word: Word): Run<Word> {
  if (!word.runsCommands) return word;
  const parts: WordPart[] = [];
  for (const part of word.parts) parts.push(yield* resolvePart(state, part));
  return { ...word, parts, literal: undefined, runsCommands: false };
}

/** An arithmetic expression whose commands have run. */
export function* resolveArithmetic(
  state: ShellState,
  expression: ArithmeticText,
): Run<ArithmeticText> {
  if (expression.word?.runsCommands !== true) return expression;
  return { ...expression, word: yield* resolveWord(state, expression.word) };
}

/** A subscript whose commands have run, once: as a key or as an index, by the kind of the array. */
export function* resolveSubscript(
  state: ShellState,
  name: string,
  subscript: Subscript | undefined,
): Run<Subscript | undefined> {
  if (subscript?.kind !== 'element' || !subscript.key.runsCommands) return subscript;
  const variable = findVariable(state, name);
  if (variable !== undefined && associativeOf(variable) !== undefined) {
    return { ...subscript, key: yield* resolveWord(state, subscript.key) };
  }
  return { ...subscript, expression: yield* resolveArithmetic(state, subscript.expression) };
}

function* resolveParameter(state: ShellState, part: ParameterPart): Run<ParameterPart> {
  const subscript = yield* resolveSubscript(state, part.name, part.subscript);
  const ready = { ...part, subscript };
  if (part.operation === undefined || !needsWord(state, ready)) return ready;
  return { ...ready, operation: yield* resolveOperation(state, part.operation) };
}

function* resolveOperation(
  state: ShellState,
  operation: ParameterOperation,
): Run<ParameterOperation> {
  switch (operation.kind) {
    case 'default':
      return { ...operation, word: yield* resolveWord(state, operation.word) };
    case 'remove':
      return { ...operation, pattern: yield* resolveWord(state, operation.pattern) };
    case 'replace': {
      const pattern = yield* resolveWord(state, operation.pattern);
      const { replacement } = operation;
      return {
        ...operation,
        pattern,
        replacement: replacement === undefined ? undefined : yield* resolveWord(state, replacement),
      };
    }
    case 'slice': {
      const offset = yield* resolveArithmetic(state, operation.offset);
      const { length } = operation;
      return {
        ...operation,
        offset,
        length: length === undefined ? undefined : yield* resolveArithmetic(state, length),
      };
    }
    case 'case': {
      const { pattern } = operation;
      return {
        ...operation,
        pattern: pattern === undefined ? undefined : yield* resolveWord(state, pattern),
      };
    }
    default:
      return operation;
  }
}
