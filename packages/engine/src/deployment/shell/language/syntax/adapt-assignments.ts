import type * as unbash from 'unbash';
import { parse } from 'unbash';
import { type AdaptContext, adaptSubscript, adaptWord, subscriptRuns } from './adapt-words.ts';
import { findBraces } from './braces.ts';
import type { ArrayElement, Assignment, Word, WordPart } from './tree.ts';

/** `name=value` and its other forms. */
export function adaptAssignment(context: AdaptContext, given: unbash.Assignment): Assignment {
  const subscript = given.index === undefined ? undefined : adaptSubscript(context, given.index);
  const base = { name: given.name, subscript, append: given.append === true, source: given.text };
  if (given.value.type === 'Word') {
    const word = adaptWord(context, given.value, 'assignment');
    return {
      ...base,
      value: { kind: 'word', word },
      runsCommands: word.runsCommands || subscriptRuns(subscript),
    };
  }
  const elements = given.value.elements.map((element) => adaptElement(context, element));
  const runsCommands = elements.some(
    (element) => element.word.runsCommands || subscriptRuns(element.subscript),
  );
  return {
    ...base,
    value: { kind: 'array', elements },
    runsCommands: runsCommands || subscriptRuns(subscript),
  };
}

function adaptElement(context: AdaptContext, word: unbash.Word): ArrayElement {
  const keyed = word.text.startsWith('[') ? keyedElement(word.text) : undefined;
  if (keyed?.index === undefined || keyed.value.type !== 'Word') {
    return {
      subscript: undefined,
      append: false,
      word: adaptWord(context, word, 'element'),
      source: word.text,
    };
  }
  return {
    subscript: adaptSubscript(context, keyed.index),
    append: keyed.append === true,
    word: adaptWord(context, keyed.value, 'assignment'),
    source: word.text,
  };
}

/** `[key]=value` read as the assignment that it is when a name stands before it. */
function keyedElement(text: string): unbash.Assignment | undefined {
  const command = parse(`x${text}`).commands[0]?.command;
  const first = command?.type === 'Command' ? command.prefix[0] : undefined;
  return first?.type === 'Assignment' && first.text.length === text.length + 1 ? first : undefined;
}

/** The argument of a declaration command such as `export` that has the form of an assignment. */
export function assignmentWord(assignment: Assignment): Word {
  const { value, source } = assignment;
  const inner = value.kind === 'word' ? value.word : undefined;
  const before =
    inner === undefined ? source : source.slice(0, source.length - inner.source.length);
  const parts: readonly WordPart[] = [
    { kind: 'text', text: before, quoted: true },
    ...(inner?.parts ?? []),
  ];
  const braces = findBraces(parts);
  return {
    parts,
    literal:
      inner?.literal === undefined || braces !== undefined ? undefined : before + inner.literal,
    runsCommands: assignment.runsCommands,
    braces,
    // With braces it is several words, which are assignments only once they are expanded.
    assignment: braces === undefined ? assignment : undefined,
    source,
  };
}
