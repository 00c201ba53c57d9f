import type { Shell } from '../execution/shell.ts';
import { readValue } from '../variables/index.ts';
import { candidates, entries } from './candidates.ts';

/** Ways to go on with a line. */
export interface Completions {
  /** Index in the line where the word to be replaced begins. */
  readonly start: number;
  /** Full replacements, each quoted as needed, with `/` after a directory. */
  readonly words: readonly string[];
}

/** Words after which a command begins. */
const BEFORE_COMMAND: ReadonlySet<string> = new Set([
  '!',
  'do',
  'elif',
  'else',
  'if',
  'then',
  'time',
  'until',
  'while',
  '{',
  'sudo',
  'exec',
  'command',
  'builtin',
  'xargs',
]);

/** Commands whose arguments are directories. */
const TAKES_DIRECTORY: ReadonlySet<string> = new Set(['cd', 'pushd', 'rmdir']);

/** The word at the end of a line, as it was written and as it reads without its quotes. */
interface LastWord {
  readonly start: number;
  readonly text: string;
  readonly quote: '' | "'" | '"';
  /** The words of the command before it. */
  readonly before: readonly string[];
}

/** How the word before the end of a line can go on. */
export function complete(shell: Shell, line: string): Completions {
  const word = lastWord(line);
  const { start, text, quote } = word;
  const variable = /\$\{?([A-Za-z_0-9]*)$/.exec(text);
  if (variable !== null && quote !== "'") return completeVariable(shell, line, variable);
  if (text.startsWith('~') && !text.includes('/')) {
    return { start, words: candidates(shell, 'user', text.slice(1)).map((name) => `~${name}/`) };
  }
  const isFirst = word.before.length === 0;
  if (isFirst && !text.includes('/')) {
    const words = candidates(shell, 'command', text).map((name) => quoted(name, quote));
    if (words.length > 0 || text === '') return { start, words };
  }
  const directoriesOnly = TAKES_DIRECTORY.has(word.before[0] ?? '');
  return { start, words: paths(shell, text, quote, directoriesOnly) };
}

function completeVariable(shell: Shell, line: string, match: RegExpExecArray): Completions {
  const [written, prefix = ''] = match;
  const braces = written.startsWith('${');
  return {
    start: line.length - written.length,
    words: candidates(shell, 'variable', prefix).map((name) =>
      braces ? `\${${name}}` : `$${name}`,
    ),
  };
}

function paths(
  shell: Shell,
  text: string,
  quote: LastWord['quote'],
  directoriesOnly: boolean,
): readonly string[] {
  const home = readValue(shell.state, 'HOME') ?? '';
  const tilde = text.startsWith('~/') && quote === '';
  const searched = tilde ? home + text.slice(1) : text;
  return entries(shell, searched)
    .filter(({ isDirectory }) => isDirectory || !directoriesOnly)
    .map(({ name, isDirectory }) => {
      const shown = tilde ? `~${quoted(name.slice(home.length), quote)}` : quoted(name, quote);
      return isDirectory ? `${shown}/` : closed(shown, quote);
    });
}

/** A name as it can stand in the line after the quote that is open. */
function quoted(name: string, quote: LastWord['quote']): string {
  if (quote === "'") return `'${name.replaceAll("'", "'\\''")}`;
  if (quote === '"') return `"${name.replace(/["$`\\]/g, '\\$&')}`;
  return name.replace(/[\s"'\\`$&;|()<>*?[\]{}!#~]/g, '\\$&');
}

function closed(text: string, quote: LastWord['quote']): string {
  return text + quote;
}

/** Finds the word at the end of a line; separators of commands begin a new list of words. */
function lastWord(line: string): LastWord {
  let before: string[] = [];
  let text = '';
  let start = 0;
  let quote: LastWord['quote'] = '';
  let inWord = false;
  const finish = (): void => {
    if (!inWord) return;
    if (before.length === 0 && (BEFORE_COMMAND.has(text) || /^[A-Za-z_]\w*=/.test(text)))
      before = [];
    else before.push(text);
    text = '';
    inWord = false;
  };
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (!inWord) start = index;
    if (quote === '' && /[\s;&|(){}<>`=:]/.test(character) && !isPart(line, index)) {
      finish();
      if (/[;&|(`]/.test(character)) before = [];
      else if (/[<>]/.test(character)) before.push(character);
      start = index + 1;
      continue;
    }
    inWord = true;
    if (character === '\\' && quote !== "'") {
      text += line.charAt(index + 1);
      index++;
    } else if (quote === '' && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = '';
    else text += character;
  }
  if (!inWord) start = line.length;
  return { start, text, quote, before };
}

/** Characters that part words only in some places: braces of `${`, `=` and `:` inside a word before a path. */
function isPart(line: string, index: number): boolean {
  const character = line.charAt(index);
  if (character === '{') return line.charAt(index - 1) === '$';
  if (character === '}') return line.lastIndexOf('${', index) >= 0;
  if (character === '(') return false;
  if (character === '=' || character === ':') return true;
  return false;
}
