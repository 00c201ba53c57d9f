import type { Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { quoteValue } from '../quoting.ts';
import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import type { ArrayElement, Assignment, Subscript } from '../syntax/index.ts';
import {
  assignArray,
  assignReference,
  assignValue,
  associativeOf,
  findVariable,
  hideInScope,
  type NewElement,
} from '../variables/index.ts';
import { expandText, expandWords } from './expand.ts';
import { elementReference, plainText } from './parts.ts';
import { resolveSubscript, resolveWord } from './resolve.ts';

/**
 * Expands and does an assignment; returns the value that was assigned, a text for arrays too.
 * Throws {@link ShellError}, at once or when run.
 */
export function assign(state: ShellState, assignment: Assignment): Eventually<string> {
  const { value, name, subscript, append } = assignment;
  if (assignment.runsCommands || value.kind === 'array') return runAssignment(state, assignment);
  const text = value.word.literal ?? plainText(state, value.word);
  if (subscript === undefined) return assignValue(state, name, text, append);
  return assignElementTo(state, assignment, subscript, text);
}

function assignElementTo(
  state: ShellState,
  { name, append }: Assignment,
  subscript: Subscript,
  text: string,
): string {
  if (subscript.kind === 'all') {
    const variable = findVariable(state, name);
    const key = subscript.joined ? '*' : '@';
    if (variable === undefined || associativeOf(variable) === undefined) {
      throw new ShellError(`${name}[${key}]: bad array subscript`);
    }
    return assignReference(state, { name, variable, key }, text, append);
  }
  return assignReference(state, elementReference(state, name, subscript), text, append);
}

function* runAssignment(state: ShellState, assignment: Assignment): Run<string> {
  const { value, name, append } = assignment;
  if (value.kind === 'array') {
    if (assignment.subscript !== undefined) {
      throw new ShellError(
        `${name}[${subscriptText(assignment)}]: cannot assign list to array member`,
      );
    }
    const elements = yield* expandElements(state, name, value.elements);
    assignArray(state, name, elements, append);
    return assignment.source;
  }
  const subscript = yield* resolveSubscript(state, name, assignment.subscript);
  const text = plainText(state, yield* resolveWord(state, value.word));
  if (subscript === undefined) return assignValue(state, name, text, append);
  return assignElementTo(state, assignment, subscript, text);
}

function subscriptText({ subscript }: Assignment): string {
  if (subscript?.kind === 'element') return subscript.expression.source;
  return subscript?.joined === true ? '*' : '@';
}

/**
 * The elements of `name=(…)`, expanded: words with all their expansions, values after `[key]=` without
 * splitting. `declared` is the kind of array that a declaration will make of the name.
 */
export function* expandElements(
  state: ShellState,
  name: string,
  elements: readonly ArrayElement[],
  declared?: 'indexed' | 'associative',
): Run<NewElement[]> {
  const isDeclared = declared !== undefined;
  const result: NewElement[] = [];
  const variable = findVariable(state, name);
  const isAssociative =
    declared === 'associative' || (variable !== undefined && associativeOf(variable) !== undefined);
  for (const element of elements) {
    const { append } = element;
    if (element.subscript === undefined) {
      const expanded = expandWords(state, [element.word]);
      for (const value of isRun(expanded) ? yield* expanded : expanded) {
        const source = isDeclared ? quoteValue(element.source) : element.source;
        result.push({ subscript: undefined, append, value, source });
      }
      continue;
    }
    const subscript = yield* subscriptValue(state, element.subscript, isAssociative);
    const expanded = expandText(state, element.word);
    const value = isRun(expanded) ? yield* expanded : expanded;
    const source = isDeclared ? `[${quoteValue(subscript)}]=${quoteValue(value)}` : element.source;
    result.push({ subscript, append, value, source });
  }
  return result;
}

function* subscriptValue(
  state: ShellState,
  subscript: Subscript,
  isAssociative: boolean,
): Run<string> {
  if (subscript.kind === 'all') return subscript.joined ? '*' : '@';
  const { expression, key } = subscript;
  if (!isAssociative && expression.word === undefined) return expression.source;
  const word = isAssociative || expression.word === undefined ? key : expression.word;
  return plainText(state, yield* resolveWord(state, word));
}

/** Does an assignment before a command: in the innermost temporary scope, and exported. */
export function assignTemporary(state: ShellState, assignment: Assignment): Eventually<string> {
  const { value, name } = assignment;
  // Bash passes arrays before a command on as ordinary assignments.
  if (value.kind === 'array' || assignment.subscript !== undefined)
    return assign(state, assignment);
  const text = expandText(state, value.word);
  return isRun(text)
    ? runTemporary(state, assignment, text)
    : bindTemporary(state, name, text, assignment.append);
}

function* runTemporary(state: ShellState, assignment: Assignment, begun: Run<string>): Run<string> {
  return bindTemporary(state, assignment.name, yield* begun, assignment.append);
}

function bindTemporary(state: ShellState, name: string, text: string, append: boolean): string {
  const before = state.variables.bindings.get(name);
  if (before?.readonly === true) throw new ShellError(`${name}: readonly variable`, 'command');
  const variable = hideInScope(state.variables, name, 'temporary');
  if (before !== undefined) {
    variable.integer = before.integer;
    variable.letters = before.letters;
    if (append) variable.value = before.value;
  }
  variable.exported = true;
  return assignValue(state, name, text, append);
}
