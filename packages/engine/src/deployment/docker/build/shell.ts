import { InputError } from '../../../base/index.ts';

/** One command of a script; words and targets as written, quotes and variables included. */
export interface SimpleCommand {
  /** What stands before it: it runs always, after a success, or after a failure. */
  readonly connector: ';' | '&&' | '||';
  readonly words: readonly string[];
  /** Where standard output goes, or null; redirections of file descriptor 2 are left out. */
  readonly output: { readonly target: string; readonly append: boolean } | null;
  /** Where the command begins in the script. */
  readonly offset: number;
}

/**
 * The commands of a script, as far as the builder's shell goes: words, quotes, `&&`, `||`, `;`,
 * newlines, `>` and `>>`. Throws InputError for what it does not know (pipes, substitutions,
 * loops), with the place that `lineOf` gives for the offset.
 */
export function parseScript(
  script: string,
  lineOf: (offset: number) => number,
): readonly SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: string[] = [];
  let word = '';
  let quote = '';
  let connector: SimpleCommand['connector'] = ';';
  let redirect: { append: boolean; descriptor: string } | null = null;
  let output: SimpleCommand['output'] = null;
  let start = 0;
  const refuse = (what: string, offset: number): never => {
    throw new InputError(`the builder's shell does not know ${what}`, {
      place: { file: 'Dockerfile', line: lineOf(offset) },
      expected: 'simple commands joined by && || ; with > and >>',
    });
  };
  const endWord = (offset: number): void => {
    if (word === '') return;
    if (redirect === null) {
      if (words.length === 0) start = offset - word.length;
      words.push(word);
    } else {
      const { append, descriptor } = redirect;
      if (descriptor !== '2' && !word.startsWith('&')) output = { target: word, append };
      redirect = null;
    }
    word = '';
  };
  const endCommand = (offset: number, next: SimpleCommand['connector']): void => {
    endWord(offset);
    if (words.length > 0) commands.push({ connector, words, output, offset: start });
    else if (next !== ';') refuse(`${next} without a command before it`, offset);
    words = [];
    output = null;
    connector = next;
  };
  for (let offset = 0; offset < script.length; offset++) {
    const character = script.charAt(offset);
    const pair = script.slice(offset, offset + 2);
    if (quote !== "'" && (pair === '$(' || character === '`')) {
      refuse('command substitution', offset);
    }
    if (character === '\\' && quote !== "'") {
      word += pair;
      offset++;
    } else if (quote !== '' || character === '"' || character === "'") {
      word += character;
      if (quote === '') quote = character;
      else if (quote === character) quote = '';
    } else if (pair === '&&' || pair === '||') {
      endCommand(offset++, pair);
    } else if (character === ';' || character === '\n') {
      endCommand(offset, ';');
    } else if (character === '>') {
      const descriptor = word === '1' || word === '2' ? word : '';
      if (descriptor !== '') word = '';
      endWord(offset);
      const append = pair === '>>';
      if (append) offset++;
      redirect = { append, descriptor };
      if (script.charAt(offset + 1) === '&') word += script.charAt(++offset);
    } else if ('|&()<'.includes(character)) {
      refuse(character, offset);
    } else if (character === '#' && word === '') {
      while (offset + 1 < script.length && script.charAt(offset + 1) !== '\n') offset++;
    } else if (character === ' ' || character === '\t') endWord(offset);
    else word += character;
  }
  if (quote !== '') refuse('a quote that is not closed', script.length);
  endCommand(script.length, ';');
  return commands;
}
