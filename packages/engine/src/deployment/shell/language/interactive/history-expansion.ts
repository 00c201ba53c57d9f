/** What became of a line by history expansion. Source: bash(1), "HISTORY EXPANSION". */
export type HistoryExpansion =
  | { readonly kind: 'unchanged' }
  /** Show the new line and run it, or only show it (`:p`). */
  | { readonly kind: 'expanded'; readonly line: string; readonly printOnly: boolean }
  /** The message without the name of the shell, such as `!x: event not found`. */
  | { readonly kind: 'failed'; readonly message: string };

class ExpansionFailure extends Error {}

/** Where a designator has been read to. */
interface Reader {
  readonly text: string;
  index: number;
}

/**
 * Expands `!` and `^` in a line that was typed. `history` holds the lines before, oldest first; its first has the
 * number `base`.
 */
export function expandHistory(
  line: string,
  history: readonly string[],
  base = 1,
): HistoryExpansion {
  try {
    const quick = quickSubstitution(line);
    return expand(quick ?? line, history, base);
  } catch (error) {
    if (error instanceof ExpansionFailure) return { kind: 'failed', message: error.message };
    throw error;
  }
}

/** `^old^new^` is `!!:s^old^new^`. */
function quickSubstitution(line: string): string | undefined {
  return line.startsWith('^') ? `!!:s${line}` : undefined;
}

function expand(line: string, history: readonly string[], base: number): HistoryExpansion {
  const reader: Reader = { text: line, index: 0 };
  let result = '';
  let changed = false;
  let printOnly = false;
  let quote = '';
  while (reader.index < line.length) {
    const character = line.charAt(reader.index);
    const next = line.charAt(reader.index + 1);
    if (character === '\\' && quote !== "'") {
      result += character + next;
      reader.index += 2;
    } else if (character === "'" && quote !== '"') {
      quote = quote === "'" ? '' : "'";
      result += character;
      reader.index++;
    } else if (character === '"' && quote !== "'") {
      quote = quote === '"' ? '' : '"';
      result += character;
      reader.index++;
    } else if (
      character === '!' &&
      quote !== "'" &&
      !isInhibited(line, reader.index) &&
      startsEvent(next, quote)
    ) {
      const expanded = expandEvent(reader, result, history, base);
      result += expanded.text;
      printOnly ||= expanded.printOnly;
      changed = true;
    } else {
      result += character;
      reader.index++;
    }
  }
  return changed ? { kind: 'expanded', line: result, printOnly } : { kind: 'unchanged' };
}

/** Where `!` has another meaning: in `$!`, `${!name}` and `[!a]`. Source: bash 5.2, bash_history_inhibit_expansion. */
function isInhibited(line: string, index: number): boolean {
  const before = line.charAt(index - 1);
  if (before === '$') return true;
  if (before === '{' && line.charAt(index - 2) === '$') return true;
  return before === '[' && line.includes(']', index);
}

function startsEvent(next: string, quote: string): boolean {
  if (next === '' || ' \t\n=('.includes(next)) return false;
  return !(quote === '"' && next === '"');
}

/** The text for the designator at the reader's place, which is behind it afterwards. */
function expandEvent(
  reader: Reader,
  before: string,
  history: readonly string[],
  base: number,
): { text: string; printOnly: boolean } {
  const start = reader.index;
  reader.index++;
  const event = findEvent(reader, before, history, base, start);
  let text = selectWords(reader, event);
  let printOnly = false;
  while (reader.text.charAt(reader.index) === ':') {
    const modified = modify(reader, text);
    if (modified === undefined) break;
    text = modified.text;
    printOnly ||= modified.printOnly;
  }
  return { text, printOnly };
}

function fail(reader: Reader, start: number, why: string): never {
  throw new ExpansionFailure(`${reader.text.slice(start, reader.index)}: ${why}`);
}

function findEvent(
  reader: Reader,
  before: string,
  history: readonly string[],
  base: number,
  start: number,
): string {
  const { text } = reader;
  const character = text.charAt(reader.index);
  let found: string | undefined;
  if (character === '!') {
    reader.index++;
    found = history.at(-1);
  } else if (character === '#') {
    reader.index++;
    return before;
  } else if ('^$*:'.includes(character)) {
    found = history.at(-1);
  } else if (/^-?[0-9]/.test(text.slice(reader.index, reader.index + 2))) {
    const digits = takeWhile(reader, /[-0-9]/);
    const number = Number.parseInt(digits, 10);
    found = number < 0 ? history.at(number) : history[number - base];
  } else if (character === '?') {
    reader.index++;
    const sought = takeWhile(reader, /[^?\n]/);
    if (text.charAt(reader.index) === '?') reader.index++;
    found = history.findLast((line) => line.includes(sought));
  } else {
    const sought = takeWhile(reader, /[^\s:;&|()<>"]/);
    found = history.findLast((line) => line.startsWith(sought));
  }
  return found ?? fail(reader, start, 'event not found');
}

function takeWhile(reader: Reader, characters: RegExp): string {
  const start = reader.index;
  while (reader.index < reader.text.length && characters.test(reader.text.charAt(reader.index))) {
    reader.index++;
  }
  return reader.text.slice(start, reader.index);
}

/** Takes the words that a designator such as `:2-4`, `:$` or `^` asks for; all of them without one. */
function selectWords(reader: Reader, event: string): string {
  const { text } = reader;
  const place = reader.index;
  const colon = text.charAt(place) === ':';
  const designator = text.charAt(colon ? place + 1 : place);
  const short = !colon && '^$*'.includes(designator) && designator !== '';
  if (!short && !(colon && designator !== '' && /[0-9^$*-]/.test(designator))) return event;
  reader.index = colon ? place + 1 : place;
  const words = splitWords(event);
  const last = words.length - 1;
  if (designator === '*') {
    reader.index++;
    return words.slice(1).join(' ');
  }
  const from = designator === '-' ? 0 : takeWordNumber(reader, last);
  let to = from;
  if (text.charAt(reader.index) === '*') {
    reader.index++;
    to = last;
  } else if (text.charAt(reader.index) === '-') {
    reader.index++;
    to = /[0-9$^]/.test(text.charAt(reader.index)) ? takeWordNumber(reader, last) : last - 1;
  }
  if (from > last || to > last || to < from) fail(reader, place, 'bad word specifier');
  return words.slice(from, to + 1).join(' ');
}

function takeWordNumber(reader: Reader, last: number): number {
  const character = reader.text.charAt(reader.index);
  if (character === '^') {
    reader.index++;
    return 1;
  }
  if (character === '$') {
    reader.index++;
    return last;
  }
  return Number(takeWhile(reader, /[0-9]/));
}

/** Splits a line into words as the shell reads them, quotes kept. */
function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (quote === '' && /\s/.test(character)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    if (quote === '' && '|&;()<>'.includes(character)) {
      if (word !== '') words.push(word);
      word = character;
      while (line.charAt(index + 1) === character && '|&;<>'.includes(character)) {
        word += character;
        index++;
      }
      words.push(word);
      word = '';
      continue;
    }
    if (character === '\\' && quote !== "'") {
      word += character + line.charAt(index + 1);
      index++;
      continue;
    }
    if (quote === '' && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = '';
    word += character;
  }
  if (word !== '') words.push(word);
  return words;
}

/** Applies the modifier at the reader's place; `undefined` when the colon begins none. */
function modify(reader: Reader, text: string): { text: string; printOnly: boolean } | undefined {
  const place = reader.index;
  let letter = reader.text.charAt(reader.index + 1);
  let everywhere = false;
  let length = 2;
  if (letter === 'g' || letter === 'a') {
    everywhere = true;
    letter = reader.text.charAt(reader.index + 2);
    length = 3;
  }
  if (letter === '') return undefined;
  reader.index += length;
  const slash = text.lastIndexOf('/');
  const dot = text.lastIndexOf('.');
  switch (letter) {
    case 'h':
      return { text: slash > 0 ? text.slice(0, slash) : text, printOnly: false };
    case 't':
      return { text: text.slice(slash + 1), printOnly: false };
    case 'r':
      return { text: dot > slash ? text.slice(0, dot) : text, printOnly: false };
    case 'e':
      return { text: dot > slash ? text.slice(dot) : text, printOnly: false };
    case 'p':
      return { text, printOnly: true };
    case 'q':
      return { text: `'${text.replaceAll("'", "'\\''")}'`, printOnly: false };
    case 's':
      return { text: substitute(reader, text, place, everywhere), printOnly: false };
    default:
      return fail(reader, place, 'unrecognized history modifier');
  }
}

function substitute(reader: Reader, text: string, start: number, everywhere: boolean): string {
  const delimiter = reader.text.charAt(reader.index);
  reader.index++;
  const old = takeUntil(reader, delimiter);
  const replacement = takeUntil(reader, delimiter).replaceAll('&', () => old);
  if (old === '' || !text.includes(old)) {
    fail(reader, start, 'substitution failed');
  }
  return everywhere
    ? text.replaceAll(old, () => replacement)
    : text.replace(old, () => replacement);
}

function takeUntil(reader: Reader, delimiter: string): string {
  const end = reader.text.indexOf(delimiter, reader.index);
  const to = end < 0 ? reader.text.length : end;
  const taken = reader.text.slice(reader.index, to);
  reader.index = Math.min(to + 1, reader.text.length);
  return taken;
}
