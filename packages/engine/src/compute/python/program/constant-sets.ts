import { type PyFrozenSet, PyType, type Value } from '../objects/index.ts';
import { membersOf } from '../tables/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { frozenSetOf } from '../vm/set-access.ts';

/** Letters of which CPython has one object in its own modules and another for programs. */
const TWOFOLD = 'abcdefhijklmnopqrstvwxyBCLST_';

/**
 * The frozenset that a program has as a constant. CPython's compiler makes one of the members, and of that the one that
 * stays; and once more of that when a text among them is a name that there is as another object. Each time the order
 * of members may become another.
 */
export function constantSet(
  interpreter: Interpreter,
  members: readonly Value[],
  source: string,
): PyFrozenSet {
  const { table } = frozenSetOf(interpreter, members);
  const made = frozenSetOf(interpreter, membersOf(table));
  const isKnown = members.some(
    (member) => typeof member === 'string' && isName(interpreter, member, source),
  );
  return isKnown ? frozenSetOf(interpreter, membersOf(made.table)) : made;
}

/** Whether a text is the name of something in the program or of something built in. */
function isName({ builtins }: Interpreter, text: string, source: string): boolean {
  if (!/^\w+$/.test(text)) return false;
  if (text.length === 1) return TWOFOLD.includes(text);
  if (builtins.getName(text) !== undefined) return true;
  for (const entry of builtins.entries) {
    const value = entry?.value;
    if (value instanceof PyType && value.lookUp(text) !== undefined) return true;
  }
  return hasWord(source, text);
}

/** Whether a word stands in a source by itself, in no quotes. */
function hasWord(source: string, word: string): boolean {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + word.length)) {
    const around = `${source[at - 1] ?? ' '}${source[at + word.length] ?? ' '}`;
    if (!/[\w'"]/.test(around)) return true;
  }
  return false;
}
