/** Where the descriptors 0, 1, 2 … of a program point. */
export type Descriptors = Readonly<Record<number, string>>;

/** What a shell hands to a program that it starts in a terminal. */
export const terminal: Descriptors = { 0: 'terminal', 1: 'terminal', 2: 'terminal' };

/** A redirection as it is written, and the descriptors after it. */
export interface RedirectionStep {
  readonly word: string;
  readonly after: Descriptors;
}

const file = (name: string, how: string) => `${name} (${how})`;

function applied(descriptors: Descriptors, word: string): Descriptors {
  const copy = /^(\d?)>&(\d)$/.exec(word);
  if (copy) {
    const [, from = '', to = ''] = copy;
    const target = descriptors[Number(to)];
    if (target === undefined) throw new Error(`${word}: descriptor ${to} is not open`);
    return { ...descriptors, [from === '' ? 1 : Number(from)]: target };
  }
  const both = /^&>(>?)(\w[\w.]*)$/.exec(word);
  if (both) {
    const [, append = '', name = ''] = both;
    const target = file(name, append === '' ? 'emptied' : 'appended to');
    return { ...descriptors, 1: target, 2: target };
  }
  const open = /^(\d?)(>>|>|<)(\w[\w.]*)$/.exec(word);
  if (open === null) throw new Error(`${word}: not a redirection that this model knows`);
  const [, number = '', operator = '', name = ''] = open;
  const standard = operator === '<' ? 0 : 1;
  const how = { '>': 'emptied', '>>': 'appended to', '<': 'read' }[operator] ?? '';
  return { ...descriptors, [number === '' ? standard : Number(number)]: file(name, how) };
}

/**
 * The redirections of a simple command, done from left to right as bash does them ("Redirections"
 * in the Bash Reference Manual): opening a file, and making one descriptor a copy of another.
 *
 * @param words Without a space between operator and file name: `['>f', '2>&1']`.
 * @throws {Error} when a word is none of `n>file n>>file n<file &>file &>>file n>&m`, or m is closed.
 */
export function redirect(
  words: readonly string[],
  start: Descriptors = terminal,
): readonly RedirectionStep[] {
  const steps: RedirectionStep[] = [];
  let descriptors = start;
  for (const word of words) {
    descriptors = applied(descriptors, word);
    steps.push({ word, after: descriptors });
  }
  return steps;
}

/** Where descriptor `number` points once all redirections are done. */
export function targetOf(words: readonly string[], number: number): string {
  return (redirect(words).at(-1)?.after ?? terminal)[number] ?? 'closed';
}
